import { sql } from 'kysely';
import type { Rating } from '../../../shared/domain/person.ts';
import type { DisciplineFact } from '../../../shared/domain/checks/facts.ts';
import type { Reader } from '../database/open.ts';
import { disciplinesOfPeople, type Discipline } from './disciplines.ts';

/** What the rules of rewarding ask of a person, for one year. */
export interface Standing {
  staffId: string;
  fullName: string;
  /** Recruited on, or else joined the office on; null when neither is known. */
  employedFrom: string | null;
  rating: Rating | null;
  /** The day from which the person is retired or gone as things stood on `date`; null while there. */
  leftOn: string | null;
  /** Disciplinary measures, oldest first. */
  disciplines: readonly DisciplineFact[];
}

/**
 * The standing of the people named; those not known are left out. Two queries however many they are.
 * @param year whose rating counts
 * @param date on which departures count
 */
export async function standingsOf(
  db: Reader,
  { staffIds, year, date }: { staffIds: readonly string[]; year: number; date: string },
): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await sql<
    Omit<Standing, 'leftOn' | 'disciplines'> & { status: string | null; since: string | null }
  >`
    SELECT staff.id AS staffId, staff.fullName, ifnull(staff.recruitedOn, staff.joinedOn) AS employedFrom,
      ratings.rating, latest.status, latest.validFrom AS since
    FROM staff
    LEFT JOIN ratings ON ratings.staffId = staff.id AND ratings.year = ${year}
    LEFT JOIN statusChanges AS latest ON latest.seq = (
      SELECT seq FROM statusChanges WHERE staffId = staff.id AND validFrom <= ${date} ORDER BY validFrom DESC LIMIT 1)
    WHERE staff.id IN (SELECT value FROM json_each(${JSON.stringify([...new Set(staffIds)])}))`.execute(db);
  const disciplines = await disciplinesOfPeople(db, staffIds);
  return new Map(
    rows.map(({ status, since, ...standing }) => [
      standing.staffId,
      {
        ...standing,
        leftOn: status === 'retired' || status === 'left' ? since : null,
        disciplines: (disciplines.get(standing.staffId) ?? []).map(toFact),
      },
    ]),
  );
}

function toFact({ form, decidedOn, endedOn, decisionNumber }: Omit<Discipline, 'id' | 'reason'>): DisciplineFact {
  return { measure: form, on: decidedOn, until: endedOn, decisionNumber };
}

/** Who held a posting in each of these units on a day, by unit. */
export async function staffOfUnitsOn(
  db: Reader,
  unitIds: readonly string[],
  date: string,
): Promise<ReadonlyMap<string, string[]>> {
  const { rows } = await sql<{ unitId: string; staffId: string }>`
    SELECT DISTINCT postings.unitId, postings.staffId FROM postings
    JOIN staff ON staff.id = postings.staffId AND staff.deletedAt IS NULL
    WHERE postings.unitId IN (SELECT value FROM json_each(${JSON.stringify(unitIds)}))
      AND postings.validFrom <= ${date} AND (postings.validTo IS NULL OR postings.validTo > ${date})`.execute(db);
  const byUnit = Map.groupBy(rows, ({ unitId }) => unitId);
  return new Map(Array.from(byUnit, ([unitId, people]) => [unitId, people.map(({ staffId }) => staffId)]));
}
