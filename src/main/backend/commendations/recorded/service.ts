import { sql } from 'kysely';
import type { z } from 'zod';
import { today } from '../../../../shared/clock.ts';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { yearOf } from '../../../../shared/domain/dates.ts';
import type { CommandContext } from '../../context.ts';
import type { NewRow } from '../../database/change.ts';
import type { Reader } from '../../database/open.ts';
import { recordedLine } from '../awards.ts';
import { recipientsOn, type Recipient } from '../recipients.ts';
import { FormsOfYears, type KnownForm } from './forms.ts';

type Input<P extends keyof typeof commendations> = z.output<(typeof commendations)[P]['input']>;
export type RecordedFields = Input<'recordAwards'>['awards'][number];

/** What an award decided here has and one from old papers has not. */
const NOT_DECIDED_HERE = {
  decisionId: null,
  nominationId: null,
  registerScope: null,
  registerNumber: null,
  isDirectWorker: null,
  achievedOn: null,
  baseSalaryDong: 0,
  coefficientHundredths: 0,
  bonusRounding: 'none',
  bonusSource: '',
  status: 'granted',
  handedOverOn: null,
  handedOverMeetingId: null,
  receivedBy: '',
  revokedById: null,
  amendedById: null,
} as const;

/**
 * Enters what old papers tell, all of it or nothing.
 * @returns the ids in order, and those whose recipient has the same title for the same year twice.
 * @throws AppError BAD_INPUT without a recipient or a form, NOT_FOUND, NOT_ALLOWED_NOW for somebody in the bin or a form
 * of other recipients, DATE_TO_COME, DATE_OUT_OF_ORDER when decided before its year
 */
export async function recordAwards(
  context: CommandContext,
  { awards }: Input<'recordAwards'>,
): Promise<OutputOf<'commendations.recordAwards'>> {
  awards.forEach((award, index) => assertWhole(award, `awards.${index}.`));
  const rows = await rowsOf(context, awards);
  const ids = rows.map((row) => context.change.insert('awards', row));
  return { ids, twice: await heldTwice(context.db, ids, await titleCodes(context, awards)) };
}

/** @throws AppError as `recordAwards`, NOT_FOUND for what a decision of the register awarded */
export async function correctRecorded(
  context: CommandContext,
  { id, ...changes }: Input<'correctRecorded'>,
): Promise<void> {
  const line = await recordedLine(context.db, id);
  const isSameRecipient = (['recipientKind', 'staffId', 'unitId'] as const).every(
    (field) => changes[field] === undefined || changes[field] === line[field],
  );
  // Another recipient is called by its own name and stands in its own unit, unless the change says otherwise.
  const { recipientName, unitId } = isSameRecipient ? line : { recipientName: '', unitId: null };
  const corrected = { ...line, recipientName, unitId, ...changes };
  assertWhole(corrected, '');
  const [row] = await rowsOf(context, [corrected]);
  if (!row) return;
  const isSameForm = corrected.formCode === line.formCode && corrected.year === line.year;
  context.change.update('awards', id, {
    ...row,
    ...(isSameForm && line.formCode !== '' ? { formName: line.formName } : {}),
  });
}

/** @throws AppError NOT_FOUND for what a decision of the register awarded */
export async function removeRecorded({ change, db }: CommandContext, { ids }: Input<'removeRecorded'>): Promise<void> {
  for (const id of ids) {
    await recordedLine(db, id);
    change.delete('awards', id);
  }
}

function assertWhole(award: RecordedFields, path: string): void {
  const { recipientKind, staffId, unitId, recipientName, formCode, formName, year, decidedOn } = award;
  const isKnown = recipientKind === 'individual' ? staffId !== null : recipientKind === 'collective' && unitId !== null;
  const missing = (field: string) =>
    new AppError('BAD_INPUT', { issues: [{ path: `${path}${field}`, rule: 'required' }] });
  if (!isKnown && recipientName === '') throw missing('recipientName');
  if (formCode === '' && formName === '') throw missing('formName');
  if (year > yearOf(today())) throw new AppError('DATE_TO_COME', { date: `${year}-01-01` });
  if (decidedOn === null) return;
  if (decidedOn > today()) throw new AppError('DATE_TO_COME', { date: decidedOn });
  const begin = `${year}-01-01`;
  if (decidedOn < begin) throw new AppError('DATE_OUT_OF_ORDER', { earlier: begin, later: decidedOn });
}

/** The day a recipient is looked at: of the decision, or the end of the year. */
function dayOf({ decidedOn, year }: RecordedFields): string {
  const day = decidedOn ?? `${year}-12-31`;
  return day < today() ? day : today();
}

async function rowsOf(context: CommandContext, awards: readonly RecordedFields[]): Promise<NewRow<'awards'>[]> {
  const recipients = await recipientsOf(context.db, awards);
  const forms = new FormsOfYears(context);
  const rows: NewRow<'awards'>[] = [];
  for (const award of awards) {
    const recipient = recipients.get(award);
    if (recipient?.isInBin) {
      throw new AppError('NOT_ALLOWED_NOW', { reason: 'recipientRemoved', name: recipient.name });
    }
    rows.push(rowOf(award, recipient, await formOf(forms, award)));
  }
  return rows;
}

function rowOf(award: RecordedFields, recipient: Recipient | undefined, formName: string): NewRow<'awards'> {
  const { recipientKind, formCode, year, decisionSymbol, decidedOn, authority, reason, bonusDong } = award;
  return {
    ...NOT_DECIDED_HERE,
    recipientKind,
    staffId: recipientKind === 'individual' ? award.staffId : null,
    unitId: award.unitId ?? recipient?.unitId ?? null,
    honorific: recipient?.honorific ?? '',
    recipientName: award.recipientName === '' ? (recipient?.name ?? '') : award.recipientName,
    recipientPosition: award.recipientPosition,
    recipientUnit: award.recipientUnit,
    formCode,
    formName,
    year,
    decisionSymbol,
    decidedOn,
    authority,
    reason,
    bonusDong,
  };
}

/** Those the staff list and the units have, each as of its day. */
async function recipientsOf(db: Reader, awards: readonly RecordedFields[]) {
  const known = awards.filter(({ recipientKind, staffId, unitId }) =>
    recipientKind === 'individual' ? staffId !== null : unitId !== null,
  );
  const recipients = new Map<RecordedFields, Recipient>();
  for (const [day, ofDay] of Map.groupBy(known, dayOf)) {
    const found = await recipientsOn(db, day, ofDay);
    for (const [index, award] of ofDay.entries()) {
      const recipient = found[index];
      if (recipient) recipients.set(award, recipient);
    }
  }
  return recipients;
}

async function formOf(
  forms: FormsOfYears,
  { formCode, formName, recipientKind, year }: RecordedFields,
): Promise<string> {
  if (formCode === '') return formName;
  const form: KnownForm | undefined = await forms.find(formCode, year);
  if (!form) throw new AppError('NOT_FOUND', { what: 'catalogue' });
  if (!form.recipients.includes(recipientKind)) {
    throw new AppError('NOT_ALLOWED_NOW', { reason: 'formNotForRecipient', name: form.name });
  }
  return form.name;
}

async function titleCodes(context: CommandContext, awards: readonly RecordedFields[]): Promise<string[]> {
  const forms = new FormsOfYears(context);
  const titles = new Set<string>();
  for (const { formCode, year } of awards) {
    if ((await forms.find(formCode, year))?.class === 'title') titles.add(formCode);
  }
  return [...titles];
}

/** Of these awards, the titles somebody or some collective holds for the same year by another award too. */
async function heldTwice(db: Reader, ids: readonly string[], titles: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM awards AS award
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      AND formCode IN (SELECT value FROM json_each(${JSON.stringify(titles)}))
      AND EXISTS (SELECT 1 FROM awards AS other WHERE other.id <> award.id AND other.year = award.year
        AND other.formCode = award.formCode AND other.status = 'granted'
        AND (other.staffId = award.staffId
          OR other.unitId = award.unitId AND other.recipientKind = 'collective' AND award.recipientKind = 'collective'))
    ORDER BY seq`.execute(db);
  return rows.map(({ id }) => id);
}
