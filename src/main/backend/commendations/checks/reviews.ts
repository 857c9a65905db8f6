import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { ReviewFact } from '../../../../shared/domain/checks/facts.ts';
import type { Change } from '../../database/change.ts';
import type { Reader } from '../../database/open.ts';
import { recipientsOn } from '../recipients.ts';

type Review = OutputOf<'commendations.reviews'>['rows'][number];

/** What is or was being looked into, newest first. */
export async function reviewRows(
  db: Reader,
  { staffId, unitId, openOn }: z.output<typeof commendations.reviews.input>,
): Promise<Review[]> {
  const conditions: RawBuilder<unknown>[] = [sql`1`];
  if (staffId !== undefined) conditions.push(sql`reviews.staffId = ${staffId}`);
  if (unitId !== undefined) conditions.push(sql`reviews.unitId = ${unitId}`);
  if (openOn !== undefined) {
    conditions.push(sql`reviews.since <= ${openOn} AND (reviews.until IS NULL OR reviews.until > ${openOn})`);
  }
  // The names of today, for the list only.
  const { rows } = await sql<Review>`
    SELECT reviews.id, reviews.staffId, reviews.unitId, reviews.kind, reviews.since, reviews.until, reviews.note,
      ifnull(staff.fullName, units.name) AS name
    FROM reviews LEFT JOIN staff ON staff.id = reviews.staffId LEFT JOIN units ON units.id = reviews.unitId
    WHERE ${sql.join(conditions, sql` AND `)} ORDER BY reviews.since DESC, reviews.seq DESC`.execute(db);
  return rows;
}

/** By the person's or the unit's id: there are never many. */
export async function reviewsByRecipient(db: Reader): Promise<ReadonlyMap<string, ReviewFact[]>> {
  const rows = await db.selectFrom('reviews').select(['staffId', 'unitId', 'since', 'until']).execute();
  return Map.groupBy(rows, ({ staffId, unitId }) => staffId ?? unitId ?? '');
}

/** @throws AppError NOT_FOUND, DATE_OUT_OF_ORDER, BAD_INPUT when it names neither one person nor one unit */
export async function saveReview(
  change: Change,
  { id, ...review }: z.output<typeof commendations.saveReview.input>,
): Promise<string> {
  const { staffId, unitId, since, until } = review;
  if ((staffId === null) === (unitId === null)) {
    throw new AppError('BAD_INPUT', { issues: [{ path: 'staffId', rule: 'required' }] });
  }
  if (until !== null && until < since) throw new AppError('DATE_OUT_OF_ORDER', { earlier: since, later: until });
  const recipientKind = staffId === null ? 'collective' : 'individual';
  await recipientsOn(change.db, since, [{ recipientKind, staffId, unitId, recipientName: '' }]);
  if (id === undefined) return change.insert('reviews', review);
  change.update('reviews', id, review);
  return id;
}
