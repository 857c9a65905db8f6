import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import { staffDetails, type staffDetailChanges } from '../../../shared/contract/staffDetails.ts';
import { SENSITIVE_FIELDS, type SensitiveField } from '../../../shared/domain/person.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';
import type { Schema } from '../database/schema.ts';
import { sensitiveFieldsKept } from './sensitive.ts';

export type StaffDetails = z.output<typeof staffDetails>;
type DetailChanges = z.output<typeof staffDetailChanges>;
type DetailRow = Selectable<Schema['staffDetails']>;

/** Which columns hold each sensitive field. */
export const SENSITIVE_COLUMNS = {
  ethnicity: ['ethnicity'],
  religion: ['religion'],
  party: ['partyJoined', 'partyOfficial'],
} as const satisfies Record<SensitiveField, readonly (keyof StaffDetails)[]>;

export const PARTIAL_DETAILS = [
  'citizenIdIssuedOn',
  'paidFrom',
  'nextRaiseOn',
  'unionJoined',
  'partyJoined',
  'partyOfficial',
] as const satisfies readonly (keyof StaffDetails)[];

/** Nothing known. */
export const BLANK_DETAILS: StaffDetails = staffDetails.parse({});

/** The columns that may not be shown or entered now. */
export async function withheldColumns(db: Reader): Promise<(keyof StaffDetails)[]> {
  const kept = await sensitiveFieldsKept(db);
  return Object.entries(SENSITIVE_COLUMNS).flatMap(([field, columns]) =>
    kept.has(field as SensitiveField) ? [] : [...columns],
  );
}

export function detailRow(db: Reader, staffId: string): Promise<DetailRow | undefined> {
  return db.selectFrom('staffDetails').selectAll().where('staffId', '=', staffId).executeTakeFirst();
}

function toDetails(row: DetailRow): StaffDetails {
  const partial = PARTIAL_DETAILS.map((name) => {
    const [date, precision] = [row[name], row[`${name}Precision`]];
    return [name, date === null || precision === null ? null : { date, precision }];
  });
  const names = Object.keys(BLANK_DETAILS) as (keyof StaffDetails)[];
  const plain = names.map((name) => [name, row[name]]);
  return Object.fromEntries([...plain, ...partial]) as StaffDetails;
}

/** The rest of a person's file; what is sensitive only where the office keeps it. */
export async function detailsOf(db: Reader, staffId: string): Promise<StaffDetails> {
  const row = await detailRow(db, staffId);
  if (!row) return BLANK_DETAILS;
  const withheld = (await withheldColumns(db)).map((name) => [name, BLANK_DETAILS[name]]);
  return { ...toDetails(row), ...(Object.fromEntries(withheld) as Partial<StaffDetails>) };
}

export function detailColumns(details: StaffDetails): Omit<DetailRow, 'id' | 'seq' | 'staffId'> {
  const partial = PARTIAL_DETAILS.flatMap((name) => [
    [name, details[name]?.date ?? null],
    [`${name}Precision`, details[name]?.precision ?? null],
  ]);
  return { ...details, ...Object.fromEntries(partial) } as Omit<DetailRow, 'id' | 'seq' | 'staffId'>;
}

const isBlank = (name: keyof StaffDetails, value: unknown) => (value ?? '') === (BLANK_DETAILS[name] ?? '');

/**
 * Changes some of a person's details. An empty sensitive field that the office does not keep is passed over: whoever
 * does not see it does not wipe it.
 * @throws AppError NOT_ALLOWED_NOW for a sensitive field the office does not keep
 */
export async function saveDetails(change: Change, staffId: string, changes: DetailChanges): Promise<void> {
  const wanted = { ...changes };
  for (const name of await withheldColumns(change.db)) {
    if (!isBlank(name, wanted[name])) throw new AppError('NOT_ALLOWED_NOW', { reason: 'sensitiveFieldOff' });
    delete wanted[name];
  }
  const row = await detailRow(change.db, staffId);
  const columns = detailColumns({ ...(row ? toDetails(row) : BLANK_DETAILS), ...wanted });
  if (row) change.update('staffDetails', row.id, columns);
  else if (Object.entries(wanted).some(([name, value]) => !isBlank(name as keyof StaffDetails, value))) {
    change.insert('staffDetails', { staffId, ...columns });
  }
}

/** In how many files each sensitive field stands, those of people in the bin too. */
export async function countSensitive(db: Reader): Promise<{ field: SensitiveField; people: number }[]> {
  const rows = await db
    .selectFrom('staffDetails')
    .select(['ethnicity', 'religion', 'partyJoined', 'partyOfficial'])
    .execute();
  return SENSITIVE_FIELDS.map((field) => ({
    field,
    people: rows.filter((row) => SENSITIVE_COLUMNS[field].some((name) => !isBlank(name, row[name]))).length,
  }));
}

/** Empties a sensitive field in every file. @returns in how many it stood. */
export async function eraseSensitive(change: Change, field: SensitiveField): Promise<number> {
  const emptied = Object.fromEntries(SENSITIVE_COLUMNS[field].map((name) => [name, BLANK_DETAILS[name]]));
  const rows = await change.db.selectFrom('staffDetails').selectAll().execute();
  const filled = rows.filter((row) => SENSITIVE_COLUMNS[field].some((name) => !isBlank(name, row[name])));
  for (const row of filled) change.update('staffDetails', row.id, detailColumns({ ...toDetails(row), ...emptied }));
  return filled.length;
}
