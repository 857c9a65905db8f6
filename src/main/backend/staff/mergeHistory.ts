import { oneAccount, type Spell } from '../../../shared/domain/postings.ts';
import type { Change } from '../database/change.ts';
import type { Schema } from '../database/schema.ts';
import { postingsOfStaff } from './postings.ts';

type Status = Schema['staff']['status'];

interface Pair {
  keptId: string;
  droppedId: string;
}

const HOLDS_NO_POSTING: readonly Status[] = ['retired', 'left'];

/**
 * Two rows of postings become one (`oneAccount`); of the two, the one that says where the person works now counts.
 * @returns the newest posting.
 */
export async function mergePostings(change: Change, pair: Pair, counts: keyof Pair): Promise<Spell | undefined> {
  const kept = await postingsOfStaff(change.db, pair.keptId);
  const dropped = await postingsOfStaff(change.db, pair.droppedId);
  const account = counts === 'keptId' ? oneAccount(kept, dropped) : oneAccount(dropped, kept);
  const left = new Set(account.map(({ id }) => id));
  for (const { id } of [...kept, ...dropped]) if (!left.has(id)) change.delete('postings', id);
  for (const { id, validFrom, validTo, unitId, position, decisionNumber } of account) {
    const row = { staffId: pair.keptId, validFrom, validTo, unitId, position, decisionNumber };
    if (id === null) change.insert('postings', row);
    else change.update('postings', id, row);
  }
  return account.at(-1);
}

/**
 * Leave, retirement and return of both; on one day, and where they would end otherwise than `status`, those of the entry
 * that counts hold.
 */
export async function mergeStatuses(change: Change, pair: Pair, counts: keyof Pair, status: Status): Promise<void> {
  const [own, other] = [await statusesOf(change, pair.keptId), await statusesOf(change, pair.droppedId)];
  const [counting, lesser] = counts === 'keptId' ? [own, other] : [other, own];
  const days = new Set(counting.map(({ validFrom }) => validFrom));
  const last = counting.at(-1)?.validFrom ?? '';
  const newest = [...counting, ...lesser].toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).at(-1);
  const endsOtherwise = newest !== undefined && newest.status !== status;
  for (const { id, validFrom } of lesser) {
    if (days.has(validFrom) || (endsOtherwise && validFrom > last)) change.delete('statusChanges', id);
  }
  for (const { id } of await statusesOf(change, pair.droppedId)) {
    change.update('statusChanges', id, { staffId: pair.keptId });
  }
}

function statusesOf({ db }: Change, staffId: string) {
  return db.selectFrom('statusChanges').selectAll().where('staffId', '=', staffId).orderBy('validFrom').execute();
}

/** Who is retired or gone holds no posting; who works holds one. */
export async function settlePosting(change: Change, staffId: string, status: Status): Promise<void> {
  const newest = (await postingsOfStaff(change.db, staffId)).at(-1);
  if (!newest) return;
  if (!HOLDS_NO_POSTING.includes(status)) {
    change.update('postings', newest.id, { validTo: null });
    return;
  }
  const since = (await statusesOf(change, staffId)).at(-1)?.validFrom;
  if (newest.validTo === null && since !== undefined && since > newest.validFrom) {
    change.update('postings', newest.id, { validTo: since });
  }
}

/** Ratings of years the kept entry has none of, and all discipline. */
export async function mergeRecords(change: Change, { keptId, droppedId }: Pair): Promise<void> {
  const rated = new Set((await ratingsOf(change, keptId)).map(({ year }) => year));
  for (const { id, year } of await ratingsOf(change, droppedId)) {
    if (rated.has(year)) change.delete('ratings', id);
    else change.update('ratings', id, { staffId: keptId });
  }
  const measures = await change.db.selectFrom('disciplines').select('id').where('staffId', '=', droppedId).execute();
  for (const { id } of measures) change.update('disciplines', id, { staffId: keptId });
}

function ratingsOf({ db }: Change, staffId: string) {
  return db.selectFrom('ratings').select(['id', 'year']).where('staffId', '=', staffId).execute();
}
