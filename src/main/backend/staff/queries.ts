import { sql } from 'kysely';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Reader } from '../database/open.ts';
import { maskCitizenId } from '../../../shared/domain/person.ts';
import { unitNameOn } from '../units/queries.ts';
import { detailsOf } from './details.ts';
import { disciplinesOf } from './disciplines.ts';
import { partialDaysOf } from './partialDays.ts';
import { postingsOfStaff } from './postings.ts';
import { timelineOf } from './timeline.ts';

type Person = OutputOf<'staff.get'>;

/** All ratings of a person, newest first. */
export function ratingsOfStaff(db: Reader, staffId: string): Promise<Person['ratings']> {
  return db
    .selectFrom('ratings')
    .select(['year', 'rating', 'legalBasis'])
    .where('staffId', '=', staffId)
    .orderBy('year', 'desc')
    .execute();
}

/**
 * The positions people have, each once, in the order of their letters. Each is looked up behind the one before: reading
 * them all off the list would read every person.
 */
export async function positionsInUse(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ position: string }>`
    WITH RECURSIVE found (position) AS (
      SELECT min(position) FROM staff WHERE deletedAt IS NULL AND position > ''
      UNION ALL
      SELECT (SELECT min(position) FROM staff WHERE deletedAt IS NULL AND position > found.position)
      FROM found WHERE found.position IS NOT NULL)
    SELECT position FROM found WHERE position IS NOT NULL`.execute(db);
  return rows.map(({ position }) => position).toSorted((a, b) => a.localeCompare(b, 'vi'));
}

/** Spells of work of a person, newest first. */
async function namedPostingsOf(db: Reader, staffId: string): Promise<Person['postings']> {
  const postings = (await postingsOfStaff(db, staffId)).toReversed();
  return Promise.all(
    postings.map(async ({ id, validFrom, validTo, unitId, position, decisionNumber }) => ({
      id,
      from: validFrom,
      to: validTo,
      unitId,
      unitName: await unitNameOn(db, unitId, validFrom),
      position,
      decisionNumber,
    })),
  );
}

/** Leave, retirement and return of a person, newest first. */
export function statusesOf(db: Reader, staffId: string): Promise<Person['statuses']> {
  return db
    .selectFrom('statusChanges')
    .select(['id', 'validFrom as on', 'status', 'decisionNumber'])
    .where('staffId', '=', staffId)
    .orderBy('validFrom', 'desc')
    .execute();
}

/**
 * Everything a person's page shows.
 * @throws AppError NOT_FOUND
 */
export async function staffDetail(db: Reader, id: string): Promise<Person> {
  const row = await db
    .selectFrom('staff')
    .selectAll()
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { what: 'staff' });
  const { birthDate, birthPrecision, recruitedOnPrecision: _recruited, joinedOnPrecision: _joined, ...fields } = row;
  return {
    ...fields,
    ...partialDaysOf(row),
    birth: birthDate === null || birthPrecision === null ? null : { date: birthDate, precision: birthPrecision },
    isDirectWorker: row.isDirectWorker === 1,
    isUnionMember: row.isUnionMember === 1,
    citizenId: maskCitizenId(row.citizenId),
    details: await detailsOf(db, id),
    postings: await namedPostingsOf(db, id),
    statuses: await statusesOf(db, id),
    disciplines: await disciplinesOf(db, id),
    unitName: await unitNameOn(db, row.unitId, '9999-12-31'),
    ratings: await ratingsOfStaff(db, id),
    timeline: await timelineOf(db, id),
  };
}
