import type { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import type { newPosting, postingChanges } from '../../../shared/contract/staffHistory.ts';
import { oneAccount, type Spell } from '../../../shared/domain/postings.ts';
import type { Change } from '../database/change.ts';
import { postingsOfStaff } from './postings.ts';
import { requireUnit } from './requireUnit.ts';
import { staffToChange } from './staffToChange.ts';

/**
 * A spell of work from before the newest one, entered late. Where it falls into another spell, that one stops for it
 * and goes on after it.
 * @throws AppError NOT_FOUND, DATE_OUT_OF_ORDER, NOT_ALLOWED_NOW when none comes after it
 */
export async function addPosting(change: Change, posting: z.output<typeof newPosting>): Promise<void> {
  const { staffId, from, to, ...place } = posting;
  await staffToChange(change, staffId);
  await requireUnit(change, posting.unitId);
  const before = await postingsOfStaff(change.db, staffId);
  const next = before.find(({ validFrom }) => validFrom > from);
  if (!next) throw new AppError('NOT_ALLOWED_NOW', { reason: 'postingIsNewest' });
  const spell: Spell = { id: null, validFrom: from, validTo: to ?? next.validFrom, ...place };
  assertInOrder([spell, next]);
  const after = oneAccount([spell], before);
  const left = new Set(after.map(({ id }) => id));
  for (const { id } of before) if (!left.has(id)) change.delete('postings', id);
  for (const { id, validFrom, validTo, unitId, position, decisionNumber } of after) {
    const row = { staffId, validFrom, validTo, unitId, position, decisionNumber };
    if (id === null) change.insert('postings', row);
    else change.update('postings', id, row);
  }
}

/**
 * Corrects a spell of work that was entered wrongly. The spells it touches give way or follow.
 * @throws AppError NOT_FOUND, DATE_OUT_OF_ORDER, NOT_ALLOWED_NOW for the end of the newest one
 */
export async function correctPastPosting(
  change: Change,
  id: string,
  { from, to, ...place }: z.output<typeof postingChanges>,
): Promise<void> {
  const { postings, index } = await postingWithOthers(change, id);
  const [before, old, after] = [postings[index - 1], postings[index], postings[index + 1]];
  if (!old) throw new AppError('NOT_FOUND', { what: 'postings' });
  if (place.unitId !== undefined) await requireUnit(change, place.unitId);
  if (!after && to !== undefined && to !== old.validTo) {
    throw new AppError('NOT_ALLOWED_NOW', { reason: 'newestPostingEnds' });
  }
  const spell = { ...old, ...place, validFrom: from ?? old.validFrom, validTo: to ?? old.validTo };
  const earlier = before?.validTo === old.validFrom ? { ...before, validTo: spell.validFrom } : before;
  const later = after && after.validFrom === old.validTo ? { ...after, validFrom: spell.validTo ?? '' } : after;
  const row = [earlier, spell, later].filter((part) => part !== undefined);
  assertInOrder(row);
  for (const { id: partId, validFrom, validTo, unitId, position, decisionNumber } of row) {
    change.update('postings', partId, { validFrom, validTo, unitId, position, decisionNumber });
  }
  await followNewest(change, old.staffId);
}

/**
 * Takes out a spell of work that never was; the one before it goes on in its place.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW for the only one and for one that a return began
 */
export async function removePosting(change: Change, id: string): Promise<void> {
  const { postings, index } = await postingWithOthers(change, id);
  const [before, old, after] = [postings[index - 1], postings[index], postings[index + 1]];
  if (!old) throw new AppError('NOT_FOUND', { what: 'postings' });
  if (!before && !after) throw new AppError('NOT_ALLOWED_NOW', { reason: 'onlyPosting' });
  if (!after && before?.validTo !== old.validFrom) throw new AppError('NOT_ALLOWED_NOW', { reason: 'postingOfReturn' });
  change.delete('postings', id);
  if (before?.validTo === old.validFrom) change.update('postings', before.id, { validTo: old.validTo });
  await followNewest(change, old.staffId);
}

async function postingWithOthers(change: Change, id: string) {
  const row = await change.db.selectFrom('postings').select('staffId').where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { what: 'postings' });
  await staffToChange(change, row.staffId);
  const postings = await postingsOfStaff(change.db, row.staffId);
  return { postings, index: postings.findIndex((posting) => posting.id === id) };
}

/** The person works where the newest posting says. */
export async function followNewest(change: Change, staffId: string): Promise<void> {
  const newest = (await postingsOfStaff(change.db, staffId)).at(-1);
  if (newest) change.update('staff', staffId, { unitId: newest.unitId, position: newest.position });
}

/** Each lasts at least a day, and ends before the next begins. */
function assertInOrder(spells: readonly Pick<Spell, 'validFrom' | 'validTo'>[]): void {
  for (const [index, { validFrom, validTo }] of spells.entries()) {
    const next = spells[index + 1]?.validFrom;
    if (validTo !== null && validTo <= validFrom) {
      throw new AppError('DATE_OUT_OF_ORDER', { earlier: validFrom, later: validTo });
    }
    if (validTo !== null && next !== undefined && validTo > next) {
      throw new AppError('DATE_OUT_OF_ORDER', { earlier: validTo, later: next });
    }
  }
}
