import { AppError } from '../../../../shared/contract/errors.ts';
import { catalogueEntry } from '../../../../shared/domain/rulePack.ts';
import { formatDate } from '../../../../shared/domain/dates.ts';
import { dongInWords } from '../../../../shared/domain/money.ts';
import { countInText, formatNumber } from '../../../../shared/domain/numbers.ts';
import { awardsOfDecision, type AwardRow, type RegisterRow } from '../../commendations/awards.ts';
import { awardsWithCertificate, decisionById } from '../../commendations/decisions.ts';
import { registerPage } from '../../commendations/register.ts';
import { roundById } from '../../commendations/rounds.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import type { QueryContext } from '../../context.ts';
import { today } from '../../../../shared/clock.ts';
import type { BonusListDocument, CertificateListDocument, RegisterDocument, RegisterLine } from '../awardModels.ts';
import type { BonusTotal } from '../models.ts';
import { awardGroups, decisionReference, groupedLines, recipientsInText } from './awards.ts';
import { placeOf } from './people.ts';
import { headSignature, letterheadOf, paperOfficeOn, type PaperOffice } from './paperOffice.ts';
import { lowerFirst, unclosed, wordOf } from './wording.ts';

type Placed = Pick<AwardRow, 'recipientPosition' | 'recipientUnit'>;

const isGranted = ({ status }: Pick<AwardRow, 'status'>) => status === 'granted';
const nameOf = ({ honorific, recipientName }: Pick<AwardRow, 'honorific' | 'recipientName'>) =>
  `${honorific} ${recipientName}`.trim();
const placeIn = (office: PaperOffice, { recipientPosition, recipientUnit }: Placed) =>
  placeOf({ position: recipientPosition, unitName: recipientUnit }, office);

/** Signs as whoever it is: the title alone over an empty place. */
const blankSignature = (key: string) => ({ formLines: [wordOf(key)], name: '' });

async function decisionHeading({ db }: QueryContext, id: string) {
  const { symbol, issuedOn, authority } = await decisionById(db, id);
  const office = await paperOfficeOn(db, issuedOn);
  return {
    office,
    reference: wordOf('ofAuthority', {
      paper: decisionReference(symbol, issuedOn),
      authority: authority === '' ? office.headInSentence : authority,
    }),
  };
}

function moneyOf(awards: readonly Pick<AwardRow, 'bonusDong'>[]): Omit<BonusTotal, 'source'> | null {
  const total = awards.reduce((sum, { bonusDong }) => sum + bonusDong, 0);
  return total === 0 ? null : { figures: formatNumber(total), words: dongInWords(total) };
}

/**
 * Danh sách nhận tiền thưởng: those a decision still grants money.
 * @throws AppError NOT_FOUND, NOTHING_TO_WRITE when no money goes with it
 */
export async function bonusListDocument(context: QueryContext, id: string): Promise<BonusListDocument> {
  const { office, reference } = await decisionHeading(context, id);
  const paid = (await awardsOfDecision(context.db, id)).filter((award) => isGranted(award) && award.bonusDong > 0);
  const bonus = moneyOf(paid);
  if (!bonus) throw new AppError('NOTHING_TO_WRITE', {});
  return {
    ...letterheadOf(office, null),
    reference,
    groups: awardGroups(paid, office),
    bonus: { ...bonus, source: '' },
    preparer: blankSignature('preparer'),
    accountant: blankSignature('accountant'),
    signature: headSignature(office),
  };
}

/**
 * Danh sách ký nhận giấy khen: those a decision still grants a certificate of the office.
 * @throws AppError NOT_FOUND, NOTHING_TO_WRITE when none comes with it
 */
export async function certificateListDocument(context: QueryContext, id: string): Promise<CertificateListDocument> {
  const { office, reference } = await decisionHeading(context, id);
  const awards = (await awardsWithCertificate(context, id)).filter(isGranted);
  if (awards.length === 0) throw new AppError('NOTHING_TO_WRITE', {});
  return {
    ...letterheadOf(office, null),
    reference,
    groups: groupedLines(awards, (award) => ({
      name: nameOf(award),
      detail: placeIn(office, award),
      formName: award.formName,
      registerNumber: award.registerText,
      handedOverOn: award.handedOverOn === null ? '' : formatDate(award.handedOverOn),
    })),
    certificates: await certificatesOf(context, awards),
    count: countInText(awards.length),
    preparer: blankSignature('preparer'),
    signature: headSignature(office),
  };
}

/** `giấy khen`; a title comes with a `bằng chứng nhận`. */
async function certificatesOf(context: QueryContext, awards: readonly AwardRow[]): Promise<string> {
  const { roundId } = await decisionById(context.db, awards[0]?.decisionId ?? '');
  const { rulePackId } = await roundById(context, roundId);
  const pack = await rulePackById(context, rulePackId);
  const names = awards.map(({ formCode, formName }) =>
    catalogueEntry(pack, formCode)?.class === 'title' ? wordOf('certificateOfTitle') : lowerFirst(formName),
  );
  return [...new Set(names)].join(', ');
}

/** A year of half a million awards is more than an office has in a hundred. */
const WHOLE_YEAR = 1_000_000;

/**
 * Sổ khen thưởng of a year, with what was revoked in its place and what old papers tell of the year.
 * @throws AppError NOTHING_TO_WRITE when nothing is in it
 */
export async function registerDocument({ db }: QueryContext, year: number): Promise<RegisterDocument> {
  const { rows } = await registerPage(db, { year, limit: WHOLE_YEAR, offset: 0 });
  if (rows.length === 0) throw new AppError('NOTHING_TO_WRITE', {});
  const office = await paperOfficeOn(db, today());
  const granted = rows.filter(isGranted);
  return {
    ...letterheadOf(office, null),
    year: String(year),
    lines: rows.map((award) => registerLine(award, office)),
    recipients: recipientsInText(granted),
    bonus: moneyOf(granted),
    preparer: blankSignature('preparer'),
    signature: headSignature(office),
  };
}

function registerLine(award: RegisterRow, office: PaperOffice): RegisterLine {
  const { registerText: number, formName, reason, decisionSymbol, decidedOn, bonusDong } = award;
  return {
    number,
    name: nameOf(award),
    detail: placeIn(office, award),
    formName,
    reason: unclosed(reason),
    decision: [decisionSymbol, decidedOn === null ? '' : formatDate(decidedOn)].filter(Boolean).join('\n'),
    // The money of what was revoked is paid back: the sum below leaves it out.
    bonus: bonusDong === 0 || !isGranted(award) ? '' : formatNumber(bonusDong),
    note: notesOn(award).join('; '),
  };
}

function notesOn({ decisionId, authority, revoked, amended, handedOverOn, receivedBy }: RegisterRow): string[] {
  const by = (key: string, { symbol, on }: { symbol: string; on: string }) =>
    wordOf(key, { symbol, date: formatDate(on) });
  return [
    ...(decisionId === null ? [[wordOf('recordedFromPapers'), authority].filter(Boolean).join(', ')] : []),
    ...(handedOverOn === null
      ? []
      : [[wordOf('handedOver', { date: formatDate(handedOverOn) }), receivedBy].filter(Boolean).join(', ')]),
    ...(amended ? [by('amendedBy', amended)] : []),
    ...(revoked ? [by('revokedBy', revoked)] : []),
  ];
}
