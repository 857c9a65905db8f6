import { sql } from 'kysely';
import type { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import type { discipline, disciplineChanges, newDiscipline } from '../../../shared/contract/staffDetails.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';
import { staffToChange } from './staffToChange.ts';

export type Discipline = z.output<typeof discipline>;

/** Disciplinary measures against a person, newest first. */
export function disciplinesOf(db: Reader, staffId: string): Promise<Discipline[]> {
  return db
    .selectFrom('disciplines')
    .select(['id', 'form', 'decidedOn', 'decisionNumber', 'reason', 'endedOn'])
    .where('staffId', '=', staffId)
    .orderBy('decidedOn', 'desc')
    .orderBy('seq', 'desc')
    .execute();
}

/** Disciplinary measures against the people named, oldest first, by person. */
export async function disciplinesOfPeople(
  db: Reader,
  staffIds: readonly string[],
): Promise<ReadonlyMap<string, Omit<Discipline, 'id' | 'reason'>[]>> {
  const { rows } = await sql<Omit<Discipline, 'id' | 'reason'> & { staffId: string }>`
    SELECT staffId, form, decidedOn, decisionNumber, endedOn FROM disciplines
    WHERE staffId IN (SELECT value FROM json_each(${JSON.stringify(staffIds)})) ORDER BY decidedOn, seq`.execute(db);
  return Map.groupBy(rows, ({ staffId }) => staffId);
}

function assertInOrder({ decidedOn, endedOn }: Pick<Discipline, 'decidedOn' | 'endedOn'>): void {
  if (endedOn !== null && endedOn < decidedOn) {
    throw new AppError('DATE_OUT_OF_ORDER', { earlier: decidedOn, later: endedOn });
  }
}

/** @throws AppError NOT_FOUND, DATE_OUT_OF_ORDER */
export async function recordDiscipline(change: Change, measure: z.output<typeof newDiscipline>): Promise<string> {
  await staffToChange(change, measure.staffId);
  assertInOrder(measure);
  return change.insert('disciplines', measure);
}

/** @throws AppError NOT_FOUND, DATE_OUT_OF_ORDER */
export async function updateDiscipline(
  change: Change,
  id: string,
  changes: z.output<typeof disciplineChanges>,
): Promise<void> {
  const measure = await change.db.selectFrom('disciplines').selectAll().where('id', '=', id).executeTakeFirst();
  if (!measure) throw new AppError('NOT_FOUND', { what: 'disciplines' });
  assertInOrder({ ...measure, ...changes });
  change.update('disciplines', id, changes);
}
