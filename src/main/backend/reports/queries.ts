import { sql } from 'kysely';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Reader } from '../database/open.ts';

export type OnlineMeetings = OutputOf<'reports.onlineMeetings'>;

interface Selection {
  year: number;
  limit: number;
  offset: number;
}

interface Counts {
  fourLevels: number;
  threeLevels: number;
  twoLevels: number;
}

const byLevels = sql`count(*) FILTER (WHERE levels = 4) AS fourLevels,
  count(*) FILTER (WHERE levels = 3) AS threeLevels, count(*) FILTER (WHERE levels = 2) AS twoLevels`;

/** Online meetings served in a year, by day, with how many of the whole year and of each month had how many levels. */
export async function onlineMeetings(db: Reader, { year, limit, offset }: Selection): Promise<OnlineMeetings> {
  const ofYear = sql`heldOn BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`}`;
  const { rows } = await sql<OnlineMeetings['rows'][number]>`
    SELECT id, heldOn, title, levels, sites, note FROM onlineMeetings
    WHERE ${ofYear} ORDER BY heldOn, seq LIMIT ${limit} OFFSET ${offset}`.execute(db);
  const counted = await sql<Counts & { month: number }>`
    SELECT CAST(substr(heldOn, 6, 2) AS INTEGER) AS month, ${byLevels}
    FROM onlineMeetings WHERE ${ofYear} GROUP BY month`.execute(db);
  const months = Array.from({ length: 12 }, (_, index) => {
    const { fourLevels, threeLevels, twoLevels } = counted.rows.find(({ month }) => month === index + 1) ?? NONE;
    return { fourLevels, threeLevels, twoLevels };
  });
  const ofAll = (levels: keyof Counts) => months.reduce((sum, month) => sum + month[levels], 0);
  const totals = { fourLevels: ofAll('fourLevels'), threeLevels: ofAll('threeLevels'), twoLevels: ofAll('twoLevels') };
  return { rows, months, ...totals, total: totals.fourLevels + totals.threeLevels + totals.twoLevels };
}

const NONE: Counts = { fourLevels: 0, threeLevels: 0, twoLevels: 0 };
