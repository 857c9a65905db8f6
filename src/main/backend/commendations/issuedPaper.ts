import { today } from '../../../shared/clock.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { yearOf } from '../../../shared/domain/dates.ts';
import { documentNumber, type DOCUMENT_KINDS } from '../../../shared/domain/numbering.ts';
import type { CommandContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import { officeProfileOn, officeSettings, signatoryOn } from '../office/queries.ts';

/** How a paper of the office is issued. */
export interface Issue {
  number: number;
  issuedOn: string;
  signatoryId: string;
  subject: string;
  legalBases: readonly string[];
}

/** Papers numbered by the year, each kind in a series of its own. */
const series = { decisions: 'QĐ', proposals: 'TTr' } as const satisfies Record<string, keyof typeof DOCUMENT_KINDS>;
type Series = keyof typeof series;

/** The number after the last of the year. */
export async function nextNumber(db: Reader, kind: Series, year: number): Promise<number> {
  const { last } = await db
    .selectFrom(kind)
    .select((eb) => eb.fn.max('number').as('last'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** A paper's symbol as the office's pattern has it: "05/QĐ-STTTT", "12/TTr-STTTT". */
export function symbolOf(kind: Series, number: number, officeAbbreviation: string, pattern: string): string {
  return documentNumber({ number, kindAbbreviation: series[kind], officeAbbreviation, pattern });
}

/**
 * What a paper of the office records of its day: its symbol, the office's name and who signs.
 * @throws AppError NUMBER_USED, SIGNATORY_NOT_IN_OFFICE, NOT_FOUND
 */
export async function issuedPaper({ db }: CommandContext, kind: Series, issue: Issue) {
  const { number, issuedOn, subject, legalBases, signatoryId } = issue;
  const year = yearOf(issuedOn);
  const same = await db
    .selectFrom(kind)
    .select('symbol')
    .where('year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst();
  if (same) throw new AppError('NUMBER_USED', { number: same.symbol });
  const signatory = await signatoryOn(db, signatoryId, issuedOn);
  const { name: officeName, abbreviation } = await officeProfileOn(db, issuedOn);
  const { documentNumberPattern } = await officeSettings(db);
  return {
    number,
    year,
    symbol: symbolOf(kind, number, abbreviation, documentNumberPattern),
    issuedOn,
    subject,
    legalBases: JSON.stringify(legalBases),
    officeName,
    signatoryName: signatory.fullName,
    signatoryPosition: signatory.position,
    signatoryForm: signatory.form,
    signatoryOnBehalfOf: signatory.onBehalfOf,
  };
}

interface PaperFromElsewhere {
  authority: string;
  symbol: string;
  issuedOn: string;
}

/**
 * Of a decision issued elsewhere, itself aside when it is mended: it was issued, and is recorded once.
 * @throws AppError DATE_TO_COME, NUMBER_USED
 */
export async function assertFromElsewhere(
  db: Reader,
  { authority, symbol, issuedOn }: PaperFromElsewhere,
  ownId = '',
): Promise<void> {
  if (issuedOn > today()) throw new AppError('DATE_TO_COME', { date: issuedOn });
  const same = await db
    .selectFrom('decisions')
    .select('symbol')
    .where('authority', '=', authority)
    .where('symbol', '=', symbol)
    .where('issuedOn', '=', issuedOn)
    .where('number', 'is', null)
    .where('id', '<>', ownId)
    .executeTakeFirst();
  if (same) throw new AppError('NUMBER_USED', { number: same.symbol });
}

/**
 * What a decision issued elsewhere records: no number of ours, nobody who signs for us.
 * @throws AppError DATE_TO_COME, NUMBER_USED when it is recorded already
 */
export async function paperFromElsewhere(
  db: Reader,
  { authority, ...paper }: PaperFromElsewhere & { subject: string },
) {
  await assertFromElsewhere(db, { authority, ...paper });
  const year = yearOf(paper.issuedOn);
  const nobody = { signatoryName: '', signatoryPosition: '', signatoryForm: 'head', signatoryOnBehalfOf: '' } as const;
  return { ...paper, ...nobody, number: null, year, legalBases: '[]', officeName: '' };
}
