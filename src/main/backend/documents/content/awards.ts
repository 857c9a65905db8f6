import { dateInWords } from '../../../../shared/domain/dates.ts';
import { dongInWords } from '../../../../shared/domain/money.ts';
import { countInText, formatNumber } from '../../../../shared/domain/numbers.ts';
import { countsByKind, type CountedRecipient } from '../../../../shared/domain/recipients.ts';
import type { QueryContext } from '../../context.ts';
import { awardsHandedOverAt, type AwardInList, type AwardRow } from '../../commendations/awards.ts';
import type { AwardGroup, AwardLine, BonusTotal, HandedOverAwards, PersonLine } from '../models.ts';
import { placeOf } from './people.ts';
import type { PaperOffice } from './paperOffice.ts';
import { unclosed, wordOf } from './wording.ts';

const KINDS = ['collective', 'individual', 'household'] as const;
/** More groups than there are titles and forms an office decides on. */
const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

type OfKind = Pick<AwardRow, 'recipientKind'>;
/** Kinds of recipients among these, in the order papers name them. */
export function kindsOf(awards: readonly OfKind[]) {
  return KINDS.filter((kind) => awards.some(({ recipientKind }) => recipientKind === kind));
}

/** `các tập thể, cá nhân`. */
export function recipientKindsInText(awards: readonly OfKind[]): string {
  return wordOf('everyone', {
    kinds: kindsOf(awards)
      .map((kind) => wordOf(`recipientKinds.${kind}`))
      .join(', '),
  });
}

/** `các tập thể, cá nhân có tên tại Điều 1`. */
export function namedInArticle(awards: readonly OfKind[]): string {
  return wordOf('namedInArticle', { kinds: recipientKindsInText(awards), article: 1 });
}

/** `03 tập thể và 15 cá nhân`; where some have several, `17 lượt (15 cá nhân)`. */
export function recipientsInText(awards: readonly CountedRecipient[]): string {
  const parts = countsByKind(awards).map(({ kind, times, recipients }) => {
    const words = wordOf(`recipients.${kind}`, { count: countInText(recipients) });
    return times === recipients ? words : wordOf('recipients.times', { times: countInText(times), words });
  });
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${wordOf('and')} ${parts.at(-1)}`;
}

/** Collectives, then people, then households; each numbered from 1. */
export function groupedLines<Recipient extends OfKind, Line>(
  recipients: readonly Recipient[],
  lineOf: (recipient: Recipient) => Line,
): Group<Line>[] {
  return numbered(
    kindsOf(recipients).map((kind) => ({ title: wordOf(`groups.${kind}`), of: ofKind(recipients, kind) })),
    lineOf,
  );
}

interface Group<Line> {
  numeral: string;
  title: string;
  lines: (Line & { order: string })[];
}

function ofKind<Recipient extends OfKind>(recipients: readonly Recipient[], kind: (typeof KINDS)[number]) {
  return recipients.filter(({ recipientKind }) => recipientKind === kind);
}

/** Groups with their Roman numbers, what is in each numbered from 1. */
export function numbered<Named extends { title: string; of: readonly unknown[] }, Line>(
  groups: readonly Named[],
  lineOf: (one: Named['of'][number]) => Line,
): (Omit<Named, 'of'> & Group<Line>)[] {
  return groups.map(({ of, ...named }, index) => ({
    ...named,
    numeral: NUMERALS[index] ?? '',
    lines: of.map((one, place) => ({ ...lineOf(one), order: String(place + 1) })),
  }));
}

export function awardGroups(awards: readonly AwardInList[], office: PaperOffice): AwardGroup[] {
  return groupedLines(awards, (award) => awardLine(award, office));
}

/** One group for each title or form, two where it goes to people and collectives alike: `GIẤY KHEN - TẬP THỂ`. */
export function groupsByForm(awards: readonly AwardInList[], office: PaperOffice): AwardGroup[] {
  const groups = [...Map.groupBy(awards, ({ formCode }) => formCode).values()].flatMap((ofForm) => {
    const form = (ofForm[0]?.formName ?? '').toUpperCase();
    const kinds = kindsOf(ofForm);
    return kinds.map((kind) => ({
      title: kinds.length === 1 ? form : `${form} - ${wordOf(`groups.${kind}`)}`,
      of: ofKind(ofForm, kind),
    }));
  });
  return numbered(groups, (award) => awardLine(award, office));
}

export function awardLine(award: AwardInList, office: PaperOffice): Omit<AwardLine, 'order'> {
  const { honorific, recipientName, recipientPosition, recipientUnit, formName, reason, bonusDong } = award;
  return {
    name: [honorific, recipientName].filter((part) => part !== '').join(' '),
    detail: placeOf({ position: recipientPosition, unitName: recipientUnit }, office),
    formName,
    reason: unclosed(reason),
    bonus: bonusDong === 0 ? '' : formatNumber(bonusDong),
  };
}

/** `Quyết định số 05/QĐ-STTTT ngày 05 tháng 01 năm 2022`. */
export function decisionReference(symbol: string, issuedOn: string): string {
  return wordOf('decisionReference', { symbol, date: dateInWords(issuedOn) });
}

/** As much of a decision as old papers tell; empty when they tell nothing. */
export function knownReference(symbol: string, issuedOn: string | null): string {
  if (issuedOn === null) return symbol === '' ? '' : wordOf('decisionOfSymbol', { symbol });
  return symbol === '' ? wordOf('decisionOfDay', { date: dateInWords(issuedOn) }) : decisionReference(symbol, issuedOn);
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
