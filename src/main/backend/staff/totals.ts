import { sql, type RawBuilder } from 'kysely';
import type { Reader } from '../database/open.ts';

/** How many people there are under conditions on unit, kind, status, direct work and union membership alone. */
export async function countStaff(db: Reader, conditions: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    SELECT ifnull(sum(people), 0) AS people FROM staffTotals WHERE ${conditions}`.execute(db);
  return rows[0]?.people ?? 0;
}
