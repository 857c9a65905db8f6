import type { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import type { statusChanges } from '../../../shared/contract/staffHistory.ts';
import type { StaffStatus } from '../../../shared/domain/person.ts';
import type { Change } from '../database/change.ts';
import { followNewest } from './pastPostings.ts';
import { postingsOfStaff } from './postings.ts';
import { setStatus } from './service.ts';
import { staffToChange } from './staffToChange.ts';

const isAway = (status: StaffStatus | undefined) => status === 'retired' || status === 'left';

/**
 * Corrects the day, the kind or the decision of a leave, retirement or return; a posting that ended or began with it
 * follows.
 * @throws AppError NOT_FOUND, DATE_OUT_OF_ORDER, and NOT_ALLOWED_NOW when something later rests on who was gone not being
 * gone, or the other way round
 */
export async function correctStatus(
  change: Change,
  id: string,
  changes: z.output<typeof statusChanges>,
): Promise<void> {
  const { before, line, after } = await lineWithOthers(change, id);
  const { on: day = line.validFrom, status = line.status, decisionNumber = line.decisionNumber } = changes;
  if (isAway(status) !== isAway(line.status)) {
    if (after) throw new AppError('NOT_ALLOWED_NOW', { reason: 'laterHistory' });
    await removeStatus(change, id);
    await setStatus(change, { id: line.staffId, on: day, status, decisionNumber });
    return;
  }
  if (before && before.validFrom >= day) throw outOfOrder(before.validFrom, day);
  if (after && after.validFrom <= day) throw outOfOrder(day, after.validFrom);
  change.update('statusChanges', id, { validFrom: day, status, decisionNumber });
  if (!after) change.update('staff', line.staffId, { status });
  if (day === line.validFrom || isAway(line.status) === isAway(before?.status)) return;
  const postings = await postingsOfStaff(change.db, line.staffId);
  if (isAway(line.status)) {
    const ended = postings.find(({ validTo }) => validTo === line.validFrom);
    if (ended && ended.validFrom >= day) throw outOfOrder(ended.validFrom, day);
    if (ended) change.update('postings', ended.id, { validTo: day });
  } else {
    const begun = postings.find(({ validFrom }) => validFrom === line.validFrom);
    if (begun && begun.validTo !== null && begun.validTo <= day) throw outOfOrder(day, begun.validTo);
    if (begun) change.update('postings', begun.id, { validFrom: day });
  }
}

/**
 * Takes out a leave, retirement or return that never was: who was sent away works on, who was fetched back is gone.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW when something later rests on it
 */
export async function removeStatus(change: Change, id: string): Promise<void> {
  const { before, line, after } = await lineWithOthers(change, id);
  const { staffId, validFrom, status } = line;
  if (isAway(status) !== isAway(before?.status)) {
    const newest = (await postingsOfStaff(change.db, staffId)).at(-1);
    const restsOn = isAway(status) ? newest?.validTo === validFrom : newest?.validFrom === validFrom;
    if (after || !newest || !restsOn) throw new AppError('NOT_ALLOWED_NOW', { reason: 'laterHistory' });
    if (isAway(status)) change.update('postings', newest.id, { validTo: null });
    else change.delete('postings', newest.id);
    await followNewest(change, staffId);
  }
  change.delete('statusChanges', id);
  if (!after) change.update('staff', staffId, { status: before?.status ?? 'working' });
}

async function lineWithOthers(change: Change, id: string) {
  const { db } = change;
  const line = await db.selectFrom('statusChanges').selectAll().where('id', '=', id).executeTakeFirst();
  if (!line) throw new AppError('NOT_FOUND', { what: 'statusChanges' });
  await staffToChange(change, line.staffId);
  const lines = await db
    .selectFrom('statusChanges')
    .selectAll()
    .where('staffId', '=', line.staffId)
    .orderBy('validFrom')
    .execute();
  const index = lines.findIndex((other) => other.id === id);
  return { before: lines[index - 1], line, after: lines[index + 1] };
}

function outOfOrder(earlier: string, later: string): AppError<'DATE_OUT_OF_ORDER'> {
  return new AppError('DATE_OUT_OF_ORDER', { earlier, later });
}
