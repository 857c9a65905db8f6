import { sql } from 'kysely';
import type { Reader } from '../database/open.ts';

/** What was granted for a year. */
interface AwardFigures {
  collectives: number;
  /** People and households. */
  individuals: number;
  notHandedOver: number;
  bonusTotalDong: number;
}

/** A year's awards in figures, from the totals the database keeps. */
export async function awardFigures(db: Reader, year: number): Promise<AwardFigures> {
  const { rows } = await sql<AwardFigures>`
    SELECT
      ifnull(sum(awards) FILTER (WHERE recipientKind = 'collective'), 0) AS collectives,
      ifnull(sum(awards) FILTER (WHERE recipientKind <> 'collective'), 0) AS individuals,
      ifnull(sum(awards) FILTER (WHERE isHandedOver = 0), 0) AS notHandedOver,
      ifnull(sum(bonusDong), 0) AS bonusTotalDong
    FROM registerTotals WHERE year = ${year} AND status = 'granted'`.execute(db);
  return rows[0] ?? { collectives: 0, individuals: 0, notHandedOver: 0, bonusTotalDong: 0 };
}
