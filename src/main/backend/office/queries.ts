import type { OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Reader } from '../database/open.ts';
import type { Schema } from '../database/schema.ts';
import type { Selectable } from 'kysely';

export type OfficeProfile = OutputOf<'office.get'>['profile'];
export type OfficeSettings = OutputOf<'office.get'>['settings'];
export type Signatory = OutputOf<'office.signatories'>['rows'][number];

function toProfile(row: Selectable<Schema['officeProfiles']>): OfficeProfile {
  return { ...row, hasUnion: row.hasUnion === 1 };
}

export function officeRow(db: Reader) {
  return db.selectFrom('office').selectAll().executeTakeFirst();
}

export async function officeProfiles(db: Reader): Promise<OfficeProfile[]> {
  const rows = await db.selectFrom('officeProfiles').selectAll().orderBy('validFrom').execute();
  return rows.map(toProfile);
}

/**
 * The office's names as they were on a day; before its first profile, the first one.
 * @throws AppError NO_OFFICE
 */
export async function officeProfileOn(db: Reader, date: string): Promise<OfficeProfile> {
  const profiles = await officeProfiles(db);
  const inForce = profiles.findLast((profile) => profile.validFrom <= date) ?? profiles[0];
  if (!inForce) throw new AppError('NO_OFFICE', {});
  return inForce;
}

/** @throws AppError NO_OFFICE */
export async function officeSettings(db: Reader): Promise<OfficeSettings> {
  const row = await officeRow(db);
  if (!row) throw new AppError('NO_OFFICE', {});
  const { documentNumberPattern, registerScope, bonusRounding, rulePackId, lateDays } = row;
  return { documentNumberPattern, registerScope, bonusRounding, rulePackId, lateDays };
}

/** Signatories in office on a day, or all of them. */
export async function signatories(db: Reader, on?: string): Promise<Signatory[]> {
  let query = db.selectFrom('signatories').selectAll().orderBy('validFrom').orderBy('seq');
  if (on !== undefined) {
    query = query
      .where('validFrom', '<=', on)
      .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', on)]));
  }
  return query.execute();
}

/**
 * The signatory, who must be in office on the day.
 * @throws AppError NOT_FOUND, SIGNATORY_NOT_IN_OFFICE
 */
export async function signatoryOn(db: Reader, id: string, date: string): Promise<Signatory> {
  const row = await db.selectFrom('signatories').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { what: 'signatories' });
  if (row.validFrom > date || (row.validTo !== null && row.validTo < date)) {
    throw new AppError('SIGNATORY_NOT_IN_OFFICE', { name: row.fullName, date });
  }
  return row;
}

/** Years in which the office did anything, newest first. */
export async function yearsWithData(db: Reader): Promise<number[]> {
  const rows = await db
    .selectFrom('meetings')
    .select('year')
    .where('deletedAt', 'is', null)
    .union(db.selectFrom('awardRounds').select('year'))
    .union(db.selectFrom('movements').select('year'))
    .union(db.selectFrom('targets').select('year'))
    .union(db.selectFrom('registerTotals').select('year').where('awards', '>', 0))
    .execute();
  return rows.map((row) => row.year).sort((a, b) => b - a);
}

/** Pledges and targets of next year are made this year: meetings and rounds tell which year is being worked on. */
export async function newestWorkingYear(db: Reader): Promise<number | null> {
  const meeting = await db
    .selectFrom('meetings')
    .select((eb) => eb.fn.max('year').as('year'))
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  const round = await db
    .selectFrom('awardRounds')
    .select((eb) => eb.fn.max('year').as('year'))
    .executeTakeFirst();
  return Math.max(meeting?.year ?? 0, round?.year ?? 0) || null;
}
