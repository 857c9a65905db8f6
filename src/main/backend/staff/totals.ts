import { sql, type RawBuilder } from 'kysely';
import type { Reader } from '../database/open.ts';

/** How many people there are under conditions on unit, kind, status, direct work and union membership alone. */
export async function countStaff(db: Reader, conditions: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    SELECT ifnull(sum(people), 0) AS people FROM staffTotals WHERE ${conditions}`.execute(db);
  return rows[0]?.people ?? 0;
}

/** The same, unit by unit. */
export async function countStaffByUnit(db: Reader, conditions: RawBuilder<unknown>): Promise<Map<string, number>> {
  const { rows } = await sql<{ unitId: string; people: number }>`
    SELECT unitId, sum(people) AS people FROM staffTotals WHERE ${conditions} GROUP BY unitId`.execute(db);
  return new Map(rows.map(({ unitId, people }) => [unitId, people]));
}
