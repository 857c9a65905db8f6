import { sql, type RawBuilder } from 'kysely';
import { today } from '../../../shared/clock.ts';
import { decidedLongAgo } from '../../../shared/domain/handOver.ts';
import type { Reader } from '../database/open.ts';
import { officeSettings } from '../office/queries.ts';

/** What was granted for a year. */
interface AwardFigures {
  collectives: number;
  /** Each once for however many awards. */
  units: number;
  /** Of people and households. */
  individuals: number;
  /** People and households, each person once for however many awards. */
  people: number;
  notHandedOver: number;
  /** Of those, decided too long ago. */
  lateToHandOver: number;
  bonusTotalDong: number;
}

/** A year's awards in figures, from the totals the database keeps. */
export async function awardFigures(db: Reader, year: number): Promise<AwardFigures> {
  const { rows } = await sql<Omit<AwardFigures, 'lateToHandOver'>>`
    SELECT
      ifnull(sum(awards) FILTER (WHERE recipientKind = 'collective'), 0) AS collectives,
      count(DISTINCT unitId) FILTER (WHERE recipientKind = 'collective' AND awards > 0) AS units,
      ifnull(sum(awards) FILTER (WHERE recipientKind <> 'collective'), 0) AS individuals,
      ifnull(sum(awards) FILTER (WHERE recipientKind = 'household'), 0) + (
        SELECT count(*) FROM awardYears WHERE year = ${year} AND awards > 0) AS people,
      ifnull(sum(awards) FILTER (WHERE isHandedOver = 0 AND isRecorded = 0), 0) AS notHandedOver,
      ifnull(sum(bonusDong), 0) AS bonusTotalDong
    FROM registerTotals WHERE year = ${year} AND status = 'granted'`.execute(db);
  const figures = rows[0] ?? {
    collectives: 0,
    units: 0,
    individuals: 0,
    people: 0,
    notHandedOver: 0,
    bonusTotalDong: 0,
  };
  return { ...figures, lateToHandOver: await lateToHandOver(db, year) };
}

/**
 * Of a year, and what else is asked of the awards: decided longer ago than the office allows and still not handed over.
 * @throws AppError NO_OFFICE
 */
export async function lateToHandOver(
  db: Reader,
  year: number,
  conditions: readonly RawBuilder<unknown>[] = [],
): Promise<number> {
  const { lateDays } = await officeSettings(db);
  const further = conditions.map((condition) => sql` AND ${condition}`);
  const { rows } = await sql<{ late: number }>`
    SELECT count(*) AS late FROM awards INDEXED BY awardsLate
    WHERE year = ${year} AND handedOverOn IS NULL AND status = 'granted' AND decisionId IS NOT NULL
      AND decidedOn <= ${decidedLongAgo(today(), lateDays)}${sql.join(further, sql``)}`.execute(db);
  return rows[0]?.late ?? 0;
}
