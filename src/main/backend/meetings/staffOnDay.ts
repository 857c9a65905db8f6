import { sql } from 'kysely';
import type { Reader } from '../database/open.ts';
import { unitNameOn, unitsOn } from '../units/queries.ts';

/** A member of staff as of one day. */
export interface PersonOnDay {
  staffId: string;
  fullName: string;
  position: string;
  unitName: string;
}

interface RawPerson {
  staffId: string;
  fullName: string;
  position: string;
  unitId: string;
  sortKey: string;
  isWorking: number;
}

/** Who the people are on a day: their posting of the day, their first one before it began, or their present place. */
async function postingsOn(db: Reader, date: string): Promise<RawPerson[]> {
  const { rows } = await sql<RawPerson>`
    SELECT staff.id AS staffId, staff.fullName, staff.sortKey,
      ifnull(posting.position, staff.position) AS position, ifnull(posting.unitId, staff.unitId) AS unitId,
      CASE
        WHEN posting.seq IS NULL THEN staff.status IN ('working', 'onLeave') AND ifnull(staff.joinedOn, ${date}) <= ${date}
        WHEN posting.validTo IS NULL THEN staff.status IN ('working', 'onLeave') AND posting.validFrom <= ${date}
        ELSE posting.validFrom <= ${date} AND posting.validTo > ${date}
      END AS isWorking
    FROM staff
    LEFT JOIN postings AS posting ON posting.seq = (
      SELECT seq FROM postings WHERE staffId = staff.id
      ORDER BY validFrom <= ${date} DESC, abs(julianday(validFrom) - julianday(${date})) LIMIT 1)
    WHERE staff.deletedAt IS NULL`.execute(db);
  return rows;
}

/**
 * The staff as of a day, in the order of the unit tree and by name within a unit; with `staffIds` those people,
 * whether they worked on the day or not, else everyone who did.
 */
export async function staffOnDay(db: Reader, date: string, staffIds?: readonly string[]): Promise<PersonOnDay[]> {
  const wanted = staffIds && new Set(staffIds);
  const people = (await postingsOn(db, date)).filter(({ staffId, isWorking }) =>
    wanted ? wanted.has(staffId) : isWorking === 1,
  );
  const treeOrder = new Map((await unitsOn(db, date, true)).map(({ id }, index) => [id, index]));
  const unitNames = new Map<string, string>();
  for (const { unitId } of people) {
    if (!unitNames.has(unitId)) unitNames.set(unitId, await unitNameOn(db, unitId, date));
  }
  const placeOf = ({ unitId }: RawPerson) => treeOrder.get(unitId) ?? treeOrder.size;
  return people
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.sortKey < b.sortKey ? -1 : 1))
    .map(({ staffId, fullName, position, unitId }) => ({
      staffId,
      fullName,
      position,
      unitName: unitNames.get(unitId) ?? '',
    }));
}
