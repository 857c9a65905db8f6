import type { z } from 'zod';
import type { office } from '../../../shared/contract/office.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { LATE_DAYS } from '../../../shared/domain/handOver.ts';
import { DEFAULT_DOCUMENT_PATTERN, isDocumentPattern } from '../../../shared/domain/numbering.ts';
import { isOnBehalf } from '../../../shared/domain/signature.ts';
import type { Change } from '../database/change.ts';
import { officeProfileOn, officeRow } from './queries.ts';

type NewOffice = z.output<typeof office.create.input>;

/** Until the office says otherwise: 05/QĐ-STTTT, numbers restart each year, money as the rule pack has it, 30 days. */
const DEFAULT_SETTINGS = {
  documentNumberPattern: DEFAULT_DOCUMENT_PATTERN,
  registerScope: 'year',
  bonusRounding: null,
  rulePackId: null,
  lateDays: LATE_DAYS,
} as const;

/**
 * Makes the office of a fresh data folder. A data folder holds one office.
 * @throws AppError OFFICE_EXISTS
 */
export async function createOffice(change: Change, { isSample, ...profile }: NewOffice): Promise<string> {
  if (await officeRow(change.db)) {
    const { name } = await officeProfileOn(change.db, profile.validFrom);
    throw new AppError('OFFICE_EXISTS', { name });
  }
  change.insert('office', { ...DEFAULT_SETTINGS, isSample: isSample ? 1 : 0 });
  return change.insert('officeProfiles', { ...profile, hasUnion: profile.hasUnion ? 1 : 0 });
}

type ProfileInput = z.output<typeof office.saveProfile.input>;

/** @throws AppError ALREADY_EXISTS when another profile begins on the same day. */
export async function saveProfile(change: Change, { id, ...profile }: ProfileInput): Promise<string> {
  const sameDay = await change.db
    .selectFrom('officeProfiles')
    .select(['id', 'name'])
    .where('validFrom', '=', profile.validFrom)
    .executeTakeFirst();
  if (sameDay && sameDay.id !== id)
    throw new AppError('ALREADY_EXISTS', { what: 'officeProfiles', name: sameDay.name });
  const row = { ...profile, hasUnion: profile.hasUnion ? (1 as const) : (0 as const) };
  if (!id) return change.insert('officeProfiles', row);
  change.update('officeProfiles', id, row);
  return id;
}

/** @throws AppError NO_OFFICE, BAD_INPUT for a number pattern that gives no numbers */
export async function saveSettings(
  change: Change,
  settings: z.output<typeof office.saveSettings.input>,
): Promise<void> {
  const row = await officeRow(change.db);
  if (!row) throw new AppError('NO_OFFICE', {});
  if (!isDocumentPattern(settings.documentNumberPattern)) {
    throw new AppError('BAD_INPUT', { issues: [{ path: 'documentNumberPattern', rule: 'pattern' }] });
  }
  change.update('office', row.id, settings);
}

/** @throws AppError DATE_OUT_OF_ORDER, BAD_INPUT when the form of signing names nobody signed for */
export function saveSignatory(
  change: Change,
  { id, ...signatory }: z.output<typeof office.saveSignatory.input>,
): string {
  if (signatory.validTo !== null && signatory.validTo < signatory.validFrom) {
    throw new AppError('DATE_OUT_OF_ORDER', { earlier: signatory.validFrom, later: signatory.validTo });
  }
  if (isOnBehalf(signatory.form) && signatory.onBehalfOf === '') {
    throw new AppError('BAD_INPUT', { issues: [{ path: 'onBehalfOf', rule: 'required' }] });
  }
  if (!id) return change.insert('signatories', signatory);
  change.update('signatories', id, signatory);
  return id;
}

/** Who signs for the office is the same person under another entry. */
export async function reassignSignatory(change: Change, fromId: string, toId: string): Promise<void> {
  const rows = await change.db.selectFrom('signatories').select('id').where('staffId', '=', fromId).execute();
  for (const { id } of rows) change.update('signatories', id, { staffId: toId });
}
