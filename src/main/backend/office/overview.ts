import type { OutputOf } from '../../../shared/contract/index.ts';
import { sql } from 'kysely';
import { awardFigures } from '../commendations/awardFigures.ts';
import type { Reader } from '../database/open.ts';
import { countStaff } from '../staff/totals.ts';
import { newestWorkingYear, yearsWithData } from './queries.ts';

type Overview = OutputOf<'office.overview'>;

async function count(db: Reader, table: string, where: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)} WHERE ${where}`.execute(db);
  return rows[0]?.n ?? 0;
}

async function meetingOf(db: Reader, year: number): Promise<Overview['meeting']> {
  const meeting = await db
    .selectFrom('meetings')
    .select(['id', 'name', 'heldOn', 'startsAt', 'status'])
    .where('year', '=', year)
    .where('deletedAt', 'is', null)
    .orderBy('heldOn', 'desc')
    .executeTakeFirst();
  if (!meeting) return null;
  const delegates = sql`meetingId = ${meeting.id} AND role <> 'guest'`;
  return {
    ...meeting,
    summoned: await count(db, 'participants', delegates),
    present: await count(db, 'participants', sql`${delegates} AND attendance IN ('present', 'late')`),
  };
}

async function pledgesOf(db: Reader, year: number): Promise<Overview['pledges']> {
  const ofMovements = sql`deletedAt IS NULL AND movementId IN (SELECT id FROM movements WHERE year = ${year})`;
  return {
    total: await count(db, 'pledges', ofMovements),
    signed: await count(db, 'pledges', sql`${ofMovements} AND status = 'signed'`),
  };
}

/** The first page's figures for a year. */
export async function overviewOf(db: Reader, year: number): Promise<Overview> {
  return {
    units: await count(db, 'units', sql`dissolvedOn IS NULL`),
    staff: await countStaff(db, sql`status IN ('working', 'onLeave')`),
    meeting: await meetingOf(db, year),
    rounds: {
      open: await count(db, 'awardRounds', sql`year = ${year} AND status = 'open'`),
      total: await count(db, 'awardRounds', sql`year = ${year}`),
    },
    awards: await awardFigures(db, year),
    pledges: await pledgesOf(db, year),
    nextPledges: await pledgesOf(db, year + 1),
    years: await yearsWithData(db),
    workingYear: await newestWorkingYear(db),
  };
}
