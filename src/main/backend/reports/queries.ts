import { sql } from 'kysely';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Reader } from '../database/open.ts';

export type OnlineMeetings = OutputOf<'reports.onlineMeetings'>;

interface Selection {
  year: number;
  limit: number;
  offset: number;
}

/** Online meetings served in a year, by day, with how many of the whole year had how many levels. */
export async function onlineMeetings(db: Reader, { year, limit, offset }: Selection): Promise<OnlineMeetings> {
  const ofYear = sql`heldOn BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`}`;
  const { rows } = await sql<OnlineMeetings['rows'][number]>`
    SELECT id, heldOn, title, levels, sites, note FROM onlineMeetings
    WHERE ${ofYear} ORDER BY heldOn, seq LIMIT ${limit} OFFSET ${offset}`.execute(db);
  const counts = await sql<Omit<OnlineMeetings, 'rows'>>`
    SELECT count(*) AS total, count(*) FILTER (WHERE levels = 4) AS fourLevels,
      count(*) FILTER (WHERE levels = 3) AS threeLevels, count(*) FILTER (WHERE levels = 2) AS twoLevels
    FROM onlineMeetings WHERE ${ofYear}`.execute(db);
  return { rows, ...(counts.rows[0] ?? { total: 0, fourLevels: 0, threeLevels: 0, twoLevels: 0 }) };
}
