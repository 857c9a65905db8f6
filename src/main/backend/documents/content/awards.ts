import { dateInWords } from '../../../../shared/domain/dates.ts';
import { dongInWords } from '../../../../shared/domain/money.ts';
import { countInText, formatNumber } from '../../../../shared/domain/numbers.ts';
import type { QueryContext } from '../../context.ts';
import { awardsHandedOverAt, type AwardInList, type AwardRow } from '../../commendations/awards.ts';
import type { AwardGroup, AwardLine, BonusTotal, HandedOverAwards, PersonLine } from '../models.ts';
import { placeOf } from './people.ts';
import type { PaperOffice } from './paperOffice.ts';
import { wordOf } from './wording.ts';

const KINDS = ['collective', 'individual', 'household'] as const;
const NUMERALS = ['I', 'II', 'III'];

/** `03 tập thể và 15 cá nhân`. */
export function recipientsInText(awards: readonly Pick<AwardRow, 'recipientKind'>[]): string {
  const counts = KINDS.map((kind) => ({ kind, count: awards.filter((award) => award.recipientKind === kind).length }));
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => wordOf(`recipients.${kind}`, { count: countInText(count) }));
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${wordOf('and')} ${parts.at(-1)}`;
}

/** Collectives, then people, then households; each numbered from 1. */
export function groupedLines<Recipient extends Pick<AwardRow, 'recipientKind'>, Line>(
  recipients: readonly Recipient[],
  lineOf: (recipient: Recipient) => Line,
): { numeral: string; title: string; lines: (Line & { order: string })[] }[] {
  return KINDS.map((kind) => ({ kind, ofKind: recipients.filter(({ recipientKind }) => recipientKind === kind) }))
    .filter(({ ofKind }) => ofKind.length > 0)
    .map(({ kind, ofKind }, index) => ({
      numeral: NUMERALS[index] ?? '',
      title: wordOf(`groups.${kind}`),
      lines: ofKind.map((recipient, place) => ({ ...lineOf(recipient), order: String(place + 1) })),
    }));
}

export function awardGroups(awards: readonly AwardInList[], office: PaperOffice): AwardGroup[] {
  return groupedLines(awards, (award) => awardLine(award, office));
}

function awardLine(award: AwardInList, office: PaperOffice): Omit<AwardLine, 'order'> {
  const { honorific, recipientName, recipientPosition, recipientUnit, formName, reason, bonusDong } = award;
  return {
    name: [honorific, recipientName].filter((part) => part !== '').join(' '),
    detail: placeOf({ position: recipientPosition, unitName: recipientUnit }, office),
    formName,
    reason,
    bonus: bonusDong === 0 ? '' : formatNumber(bonusDong),
  };
}

/** `Quyết định số 05/QĐ-STTTT ngày 05 tháng 01 năm 2022`. */
export function decisionReference(symbol: string, issuedOn: string): string {
  return wordOf('decisionReference', { symbol, date: dateInWords(issuedOn) });
}

/** What goes with these awards, null when nothing does. */
export function bonusTotal(awards: readonly AwardInList[], year: number, noun: string): BonusTotal | null {
  const total = awards.reduce((sum, { bonusDong }) => sum + bonusDong, 0);
  if (total === 0) return null;
  return { figures: formatNumber(total), words: dongInWords(total), source: wordOf('bonusSource', { noun, year }) };
}

/** Awards handed over at a meeting, null when none were. */
export async function handedOverAwards(
  { db }: QueryContext,
  meetingId: string,
  presenter: PersonLine,
  office: PaperOffice,
): Promise<HandedOverAwards | null> {
  const awards = await awardsHandedOverAt(db, meetingId);
  if (awards.length === 0) return null;
  const decisions = new Set(
    awards.map(({ decisionSymbol, decidedOn }) => decisionReference(decisionSymbol, decidedOn)),
  );
  return {
    decision: [...decisions].join('; '),
    recipients: recipientsInText(awards),
    presenter,
    groups: awardGroups(awards, office),
  };
}
