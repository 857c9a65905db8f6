import { sql } from 'kysely';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Sex } from '../../../shared/domain/person.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';
import { unitNameOn, unitsOn } from '../units/queries.ts';

/** Where a person works and as what. */
export interface Place {
  unitId: string;
  position: string;
}

/** A member of staff as of one day. */
export interface PersonOnDay {
  staffId: string;
  fullName: string;
  position: string;
  unitName: string;
  sex: Sex | null;
}

interface RawPerson extends Place {
  staffId: string;
  fullName: string;
  sortKey: string;
  sex: Sex | null;
  isPosted: number;
}

/** All postings of a person, oldest first. */
export function postingsOfStaff(db: Reader, staffId: string) {
  return db
    .selectFrom('postings')
    .selectAll()
    .where('staffId', '=', staffId)
    .orderBy('validFrom')
    .orderBy('seq')
    .execute();
}

async function placesOn(db: Reader, date: string): Promise<RawPerson[]> {
  const { rows } = await sql<RawPerson>`
    SELECT staff.id AS staffId, staff.fullName, staff.sortKey, staff.sex, posting.position, posting.unitId,
      posting.validFrom <= ${date} AND (posting.validTo IS NULL OR posting.validTo > ${date}) AS isPosted
    FROM staff
    JOIN postings AS posting ON posting.seq = ifnull(
      (SELECT seq FROM postings WHERE staffId = staff.id AND validFrom <= ${date} ORDER BY validFrom DESC LIMIT 1),
      (SELECT seq FROM postings WHERE staffId = staff.id ORDER BY validFrom LIMIT 1))
    WHERE staff.deletedAt IS NULL`.execute(db);
  return rows;
}

/**
 * The staff as of a day, in the order of the unit tree and by name within a unit; with `staffIds` those people,
 * whether they worked on the day or not, else everyone who did.
 */
export async function staffOnDay(db: Reader, date: string, staffIds?: readonly string[]): Promise<PersonOnDay[]> {
  const wanted = staffIds && new Set(staffIds);
  const people = (await placesOn(db, date)).filter(({ staffId, isPosted }) =>
    wanted ? wanted.has(staffId) : isPosted === 1,
  );
  const treeOrder = new Map((await unitsOn(db, date, true)).map(({ id }, index) => [id, index]));
  const unitNames = new Map<string, string>();
  for (const { unitId } of people) {
    if (!unitNames.has(unitId)) unitNames.set(unitId, await unitNameOn(db, unitId, date));
  }
  const placeOf = ({ unitId }: RawPerson) => treeOrder.get(unitId) ?? treeOrder.size;
  return people
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.sortKey < b.sortKey ? -1 : 1))
    .map(({ staffId, fullName, position, unitId, sex }) => ({
      staffId,
      fullName,
      position,
      unitName: unitNames.get(unitId) ?? '',
      sex,
    }));
}

interface NewPosting extends Place {
  on: string;
  decisionNumber: string;
}

/**
 * From a day on the person holds another posting; the one before ends on that day.
 * @throws AppError DATE_OUT_OF_ORDER when the newest posting begins later
 */
export async function beginPosting(change: Change, staffId: string, posting: NewPosting): Promise<void> {
  const { on, unitId, position, decisionNumber } = posting;
  const newest = (await postingsOfStaff(change.db, staffId)).at(-1);
  if (newest && newest.validFrom > on) {
    throw new AppError('DATE_OUT_OF_ORDER', { earlier: newest.validFrom, later: on });
  }
  if (newest?.validFrom === on) {
    change.update('postings', newest.id, { unitId, position, decisionNumber, validTo: null });
    return;
  }
  if (newest && (newest.validTo === null || newest.validTo > on)) change.update('postings', newest.id, { validTo: on });
  change.insert('postings', { staffId, validFrom: on, validTo: null, unitId, position, decisionNumber });
}

/**
 * The person works no longer from a day on.
 * @throws AppError DATE_OUT_OF_ORDER when the posting begins later
 */
export async function endPosting(change: Change, staffId: string, on: string): Promise<void> {
  const newest = (await postingsOfStaff(change.db, staffId)).at(-1);
  if (!newest || newest.validTo !== null) return;
  if (newest.validFrom > on) throw new AppError('DATE_OUT_OF_ORDER', { earlier: newest.validFrom, later: on });
  change.update('postings', newest.id, { validTo: on });
}

/** The newest posting was entered wrongly: it is corrected, not followed by another. */
export async function correctPosting(change: Change, staffId: string, place: Partial<Place>): Promise<void> {
  const newest = (await postingsOfStaff(change.db, staffId)).at(-1);
  if (newest) change.update('postings', newest.id, place);
}

/** The first posting began on another day than was believed; left alone where it would end before it begins. */
export async function correctFirstDay(change: Change, staffId: string, on: string): Promise<void> {
  const first = (await postingsOfStaff(change.db, staffId))[0];
  if (first && (first.validTo === null || first.validTo > on)) change.update('postings', first.id, { validFrom: on });
}
