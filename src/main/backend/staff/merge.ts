import { AppError } from '../../../shared/contract/errors.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { MergedField } from '../../../shared/contract/staffMerge.ts';
import { countsOfPerson, reassignPerson as reassignAwards } from '../commendations/reassignPerson.ts';
import type { Change, NewRow, RowChanges } from '../database/change.ts';
import type { Reader } from '../database/open.ts';
import { participations, reassignPerson as reassignAttendance } from '../meetings/reassignPerson.ts';
import { reassignSignatory } from '../office/service.ts';
import { pledgesSignedBy, reassignSignatures } from '../pledges/pledgesSignedBy.ts';
import { reassignHead } from '../units/heads.ts';
import { detailRow, withheldColumns } from './details.ts';
import { disciplinesOf } from './disciplines.ts';
import { columnsToTake, compareEntries, entryOf, type Entry } from './mergedFields.ts';
import { mergePostings, mergeRecords, mergeStatuses, settlePosting } from './mergeHistory.ts';
import { postingsOfStaff } from './postings.ts';
import { ratingsOfStaff } from './queries.ts';
import { staffToChange } from './staffToChange.ts';

type Pair = InputOf<'staff.previewMerge'>;

/** @throws AppError NOT_FOUND, BAD_INPUT for one person twice */
async function bothOf(db: Reader, { keptId, droppedId }: Pair) {
  if (keptId === droppedId) throw new AppError('BAD_INPUT', { issues: [{ path: 'droppedId', rule: 'same' }] });
  return { kept: await staffToChange({ db }, keptId), dropped: await staffToChange({ db }, droppedId) };
}

/** @throws AppError as `mergeStaff` */
export async function previewMerge(db: Reader, pair: Pair): Promise<OutputOf<'staff.previewMerge'>> {
  const { kept, dropped } = await bothOf(db, pair);
  const { differing, filled } = compareEntries(await entryOf(db, kept), await entryOf(db, dropped));
  const withheld = new Set<string>(await withheldColumns(db));
  const shown = (fields: MergedField[]) => fields.filter((field) => !withheld.has(field));
  const { droppedId } = pair;
  const ratings = await ratingsOfStaff(db, droppedId);
  const rated = new Set((await ratingsOfStaff(db, pair.keptId)).map(({ year }) => year));
  return {
    differing: shown(differing),
    filled: shown(filled),
    postings: (await postingsOfStaff(db, droppedId)).length,
    ...(await countsOfPerson({ db }, droppedId)),
    meetings: (await participations({ db }, droppedId)).length,
    pledges: (await pledgesSignedBy(db, droppedId)).length,
    disciplines: (await disciplinesOf(db, droppedId)).length,
    ratings: ratings.length,
    ratedTwice: ratings.map(({ year }) => year).filter((year) => rated.has(year)),
  };
}

/**
 * Makes one person of two entries. What is awarded, attended and signed stays as it was written, under the kept entry.
 * @throws AppError NOT_FOUND, BAD_INPUT for one person twice
 */
export async function mergeStaff(change: Change, pair: Pair, take: readonly MergedField[]): Promise<void> {
  const { keptId, droppedId } = pair;
  const { kept, dropped } = await bothOf(change.db, pair);
  const entries = { kept: await entryOf(change.db, kept), dropped: await entryOf(change.db, dropped) };
  const taken = columnsToTake(entries.kept, entries.dropped, take);
  change.update('staff', droppedId, { deletedAt: change.now, mergedIntoId: keptId });
  change.update('staff', keptId, taken.staff as RowChanges<'staff'>);
  await takeDetails(change, keptId, entries.kept, taken);

  const countsFor = (field: MergedField) => (take.includes(field) ? 'droppedId' : 'keptId');
  const status = (countsFor('status') === 'keptId' ? kept : dropped).status;
  const newest = await mergePostings(change, pair, countsFor('place'));
  await mergeStatuses(change, pair, countsFor('status'), status);
  await settlePosting(change, keptId, status);
  await mergeRecords(change, pair);
  change.update('staff', keptId, { unitId: newest?.unitId, position: newest?.position, status });

  await reassignAwards(change, droppedId, keptId);
  await reassignAttendance(change, droppedId, keptId);
  await reassignSignatures(change, droppedId, keptId);
  await reassignSignatory(change, droppedId, keptId);
  await reassignHead(change, droppedId, keptId);
}

async function takeDetails(change: Change, staffId: string, kept: Entry, taken: Entry): Promise<void> {
  if (Object.keys(taken.details).length === 0) return;
  const row = await detailRow(change.db, staffId);
  if (row) change.update('staffDetails', row.id, taken.details as RowChanges<'staffDetails'>);
  else change.insert('staffDetails', { ...kept.details, ...taken.details, staffId } as NewRow<'staffDetails'>);
}
