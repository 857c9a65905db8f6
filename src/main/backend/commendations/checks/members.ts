import { sql } from 'kysely';
import type { MemberFacts } from '../../../../shared/domain/checks/facts.ts';
import type { Reader } from '../../database/open.ts';
import { staffOfUnitsOn, standingsOf } from '../../staff/standing.ts';
import { unitFamiliesOn } from '../../units/queries.ts';
import type { OpenNomination } from './openNominations.ts';

interface Year {
  year: number;
  /** The last day of the period: who belongs to a unit is asked of this day. */
  periodTo: string;
}

/** The people of each unit and of the units below it, with the titles they hold or are nominated for in the year. */
export async function membersOf(
  db: Reader,
  unitIds: readonly string[],
  { year, periodTo: date }: Year,
  open: readonly OpenNomination[],
): Promise<ReadonlyMap<string, MemberFacts[]>> {
  if (unitIds.length === 0) return new Map();
  const families = await unitFamiliesOn(db, date);
  const familyOf = (unitId: string) => families.get(unitId) ?? [unitId];
  const staffOf = await staffOfUnitsOn(db, [...new Set(unitIds.flatMap(familyOf))], date);
  const staffIds = [...staffOf.values()].flat();
  const standings = await standingsOf(db, { staffIds, year, date });
  const titles = await titlesOf(db, staffIds, year, open);
  const memberOf = (staffId: string): MemberFacts => ({
    name: standings.get(staffId)?.fullName ?? '',
    rating: standings.get(staffId)?.rating ?? null,
    disciplines: standings.get(staffId)?.disciplines ?? [],
    titles: titles.get(staffId) ?? new Set(),
  });
  return new Map(
    unitIds.map((unitId) => {
      const members = new Set(familyOf(unitId).flatMap((below) => staffOf.get(below) ?? []));
      return [unitId, [...members].map(memberOf)];
    }),
  );
}

async function titlesOf(db: Reader, staffIds: readonly string[], year: number, open: readonly OpenNomination[]) {
  const { rows } = await sql<{ staffId: string; formCode: string }>`
    SELECT staffId, formCode FROM awards
    WHERE staffId IN (SELECT value FROM json_each(${JSON.stringify(staffIds)}))
      AND year = ${year} AND status = 'granted'`.execute(db);
  const titles = new Map<string, Set<string>>();
  const nominated = open.map(({ key, formCode }) => ({ staffId: key, formCode }));
  for (const { staffId, formCode } of [...rows, ...nominated]) {
    const known = titles.get(staffId);
    if (known) known.add(formCode);
    else titles.set(staffId, new Set([formCode]));
  }
  return titles;
}
