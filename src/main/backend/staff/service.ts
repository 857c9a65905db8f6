import { sql } from 'kysely';
import type { z } from 'zod';
import { today } from '../../../shared/clock.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { staff, staffFields } from '../../../shared/contract/staff.ts';
import type { Change, RowChanges } from '../database/change.ts';
import type { Flag } from '../database/schema.ts';
import { endHeadships } from '../units/heads.ts';
import { assertStands } from '../units/service.ts';
import { citizenIdToStore } from './citizenId.ts';
import { saveDetails } from './details.ts';
import { beginPosting, correctFirstDay, correctPosting, endPosting } from './postings.ts';
import { partialDayColumns, partialDaysOf } from './partialDays.ts';
import { requireUnit } from './requireUnit.ts';
import { staffToChange } from './staffToChange.ts';

type Input<P extends keyof typeof staff> = z.output<(typeof staff)[P]['input']>;
type Fields = z.output<typeof staffFields>;

const HOLDS_NO_POSTING = new Set(['retired', 'left']);

const toFlag = (value: boolean | undefined): Flag | undefined => (value === undefined ? undefined : value ? 1 : 0);

/** The fields as the table holds them; those left out stay left out. */
function toColumns(changes: Partial<Fields>): RowChanges<'staff'> {
  const { birth, recruitedOn, joinedOn, isDirectWorker, isUnionMember, ...fields } = changes;
  return {
    ...fields,
    ...partialDayColumns({ recruitedOn, joinedOn }),
    ...(birth === undefined ? {} : { birthDate: birth?.date ?? null, birthPrecision: birth?.precision ?? null }),
    isDirectWorker: toFlag(isDirectWorker),
    isUnionMember: toFlag(isUnionMember),
  };
}

/** The day from which the person is known to work here: the first of the month or year where no day is known. */
function firstDay({ joinedOn, recruitedOn }: Pick<Fields, 'joinedOn' | 'recruitedOn'>): string | null {
  return (joinedOn ?? recruitedOn)?.date ?? null;
}

/**
 * Enters a person, whose first posting begins on the day of joining the office, else of recruitment, else as said.
 * @throws AppError NOT_FOUND when the unit is not there, NOT_ALLOWED_NOW for a sensitive field the office does not keep
 */
export async function createStaff(change: Change, fields: Input<'create'>): Promise<string> {
  const { postedFrom = today(), details = {}, ...person } = fields;
  await requireUnit(change, person.unitId);
  citizenIdToStore(person.citizenId, '');
  const id = insertStaff(change, person, firstDay(person) ?? postedFrom, today());
  await saveDetails(change, id, details);
  return id;
}

/**
 * Writes a person whose unit is known to exist, with the first posting. A status other than at work holds from `on`.
 */
export function insertStaff(change: Change, fields: Fields, postedFrom: string, on: string): string {
  const { birth, recruitedOn, joinedOn, isDirectWorker, isUnionMember, ...plain } = fields;
  const staffId = change.insert('staff', {
    ...plain,
    ...partialDayColumns({ recruitedOn, joinedOn }),
    birthDate: birth?.date ?? null,
    birthPrecision: birth?.precision ?? null,
    isDirectWorker: isDirectWorker ? 1 : 0,
    isUnionMember: isUnionMember ? 1 : 0,
    deletedAt: null,
  });
  const { unitId, position, status } = fields;
  const endsOn = HOLDS_NO_POSTING.has(status) && on > postedFrom ? on : null;
  const posting = { staffId, validFrom: postedFrom, unitId, position, decisionNumber: '' };
  change.insert('postings', { ...posting, validTo: endsOn });
  if (status !== 'working') change.insert('statusChanges', { staffId, validFrom: on, status, decisionNumber: '' });
  return staffId;
}

/**
 * Corrects what was entered wrongly. A unit or position given here corrects the newest posting; `moveStaff` begins
 * another. A status given here holds from today.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW for a sensitive field the office does not keep
 */
export async function updateStaff(change: Change, { id, changes }: Input<'update'>): Promise<void> {
  const { status, details, ...fields } = changes;
  const person = await staffToChange(change, id);
  if (fields.unitId !== undefined) await requireUnit(change, fields.unitId);
  const citizenId = citizenIdToStore(fields.citizenId, person.citizenId);
  change.update('staff', id, toColumns({ ...fields, citizenId }));
  if (details) await saveDetails(change, id, details);
  const { unitId, position } = fields;
  if (unitId !== undefined || position !== undefined) await correctPosting(change, id, { unitId, position });
  const before = partialDaysOf(person);
  const began = firstDay({ ...before, ...definedOnly(fields) });
  if (began !== null && began !== firstDay(before)) await correctFirstDay(change, id, began);
  if (status !== undefined && status !== person.status) await setStatus(change, { id, on: today(), status });
}

function definedOnly<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** All of them or none. @throws AppError NOT_FOUND, DATE_OUT_OF_ORDER, NOT_ALLOWED_NOW to a unit that is no more */
export async function moveStaff(change: Change, { ids, on, unitId, position, decisionNumber }: Input<'move'>) {
  await assertStands(change.db, unitId, on);
  for (const id of new Set(ids)) {
    const person = await staffToChange(change, id);
    const place = { unitId, position: position ?? person.position };
    await beginPosting(change, id, { ...place, on, decisionNumber });
    change.update('staff', id, place);
  }
}

interface NewStatus {
  id: string;
  on: string;
  status: Fields['status'];
  decisionNumber?: string;
  /** Where somebody who comes back works. */
  unitId?: string | undefined;
  position?: string | undefined;
}

/**
 * From a day on the person is on leave, retired, gone (and heads no unit), or back, in the unit and position of before unless said.
 * @throws AppError NOT_FOUND, DATE_OUT_OF_ORDER, NOT_ALLOWED_NOW back to a unit that is no more
 */
export async function setStatus(change: Change, newStatus: NewStatus): Promise<void> {
  const { id, on, status, decisionNumber = '' } = newStatus;
  const person = await staffToChange(change, id);
  const newest = await change.db
    .selectFrom('statusChanges')
    .selectAll()
    .where('staffId', '=', id)
    .orderBy('validFrom', 'desc')
    .executeTakeFirst();
  if (newest && newest.validFrom > on) {
    throw new AppError('DATE_OUT_OF_ORDER', { earlier: newest.validFrom, later: on });
  }
  if (newest?.validFrom === on) change.update('statusChanges', newest.id, { status, decisionNumber });
  else change.insert('statusChanges', { staffId: id, validFrom: on, status, decisionNumber });

  if (HOLDS_NO_POSTING.has(status)) {
    await endPosting(change, id, on);
    await endHeadships(change, id, on, decisionNumber);
  } else if (HOLDS_NO_POSTING.has(person.status)) {
    const place = { unitId: newStatus.unitId ?? person.unitId, position: newStatus.position ?? person.position };
    await assertStands(change.db, place.unitId, on);
    await beginPosting(change, id, { ...place, on, decisionNumber });
    change.update('staff', id, place);
  }
  change.update('staff', id, { status });
}

/**
 * Records ratings of a year; a person rated before in that year is rated anew.
 * @returns how many people were rated.
 * @throws AppError NOT_FOUND
 */
export async function rateStaff(change: Change, { year, ratings, legalBasis }: Input<'rate'>): Promise<number> {
  const ids = [...new Set(ratings.map(({ staffId }) => staffId))];
  const amongThem = sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const known = await change.db.selectFrom('staff').select('id').where('id', 'in', amongThem).execute();
  if (known.length < ids.length) throw new AppError('NOT_FOUND', { what: 'staff' });
  const rated = await change.db
    .selectFrom('ratings')
    .select(['id', 'staffId'])
    .where('year', '=', year)
    .where('staffId', 'in', amongThem)
    .execute();
  const ratingOf = new Map(rated.map(({ id, staffId }) => [staffId, id]));
  for (const { staffId, rating } of ratings) {
    const id = ratingOf.get(staffId);
    if (id) change.update('ratings', id, { rating, legalBasis });
    else ratingOf.set(staffId, change.insert('ratings', { staffId, year, rating, legalBasis }));
  }
  return ratingOf.size;
}

/** Takes back the rating of a year. @throws AppError NOT_FOUND */
export async function removeRating(change: Change, { staffId, year }: Input<'removeRating'>): Promise<void> {
  await staffToChange(change, staffId);
  const row = await change.db
    .selectFrom('ratings')
    .select('id')
    .where('staffId', '=', staffId)
    .where('year', '=', year)
    .executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { what: 'ratings' });
  change.delete('ratings', row.id);
}

/**
 * Puts people in the bin. A unit one of them headed has no head any more.
 * @throws AppError NOT_FOUND
 */
export async function removeStaff(change: Change, ids: readonly string[]): Promise<void> {
  for (const id of new Set(ids)) {
    await staffToChange(change, id);
    change.update('staff', id, { deletedAt: change.now });
    await endHeadships(change, id, today());
  }
}
