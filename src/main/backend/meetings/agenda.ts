import type { z } from 'zod';
import type { meetings } from '../../../shared/contract/meetings.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Change } from '../database/change.ts';
import { assertRegulation, meetingIdOfItem, meetingToChange } from './guards.ts';

type Input<P extends keyof typeof meetings> = z.output<(typeof meetings)[P]['input']>;

/**
 * Stores the whole agenda: items with an id are changed, others added, those left out removed.
 * @returns the ids of the items, in order.
 * @throws AppError NOT_FOUND for an item of another meeting or an unknown regulation, NOT_ALLOWED_NOW,
 * IN_USE when an item left out has been voted on
 */
export async function saveAgenda(change: Change, { meetingId, items }: Input<'saveAgenda'>): Promise<string[]> {
  await meetingToChange(change, meetingId);
  const present = await change.db
    .selectFrom('agendaItems')
    .select(['id', 'title'])
    .where('meetingId', '=', meetingId)
    .execute();
  const presentIds = new Set(present.map(({ id }) => id));
  const keptIds = new Set(items.map(({ id }) => id));
  for (const { id, title } of present) {
    if (!keptIds.has(id)) await removeItem(change, id, title);
  }

  const ids: string[] = [];
  for (const [index, { id, ...fields }] of items.entries()) {
    if (fields.regulationId !== null) await assertRegulation(change, fields.regulationId);
    const row = { ...fields, position: index + 1 };
    if (id === undefined) {
      ids.push(change.insert('agendaItems', { ...row, meetingId, summary: '' }));
      continue;
    }
    if (!presentIds.has(id)) throw new AppError('NOT_FOUND', { what: 'agendaItems' });
    change.update('agendaItems', id, row);
    ids.push(id);
  }
  return ids;
}

async function removeItem(change: Change, id: string, title: string): Promise<void> {
  const { db } = change;
  const vote = await db.selectFrom('votes').select('id').where('agendaItemId', '=', id).executeTakeFirst();
  if (vote) throw new AppError('IN_USE', { what: 'agendaItems', name: title, by: 'votes' });
  const opinions = await db.selectFrom('opinions').select('id').where('agendaItemId', '=', id).execute();
  for (const opinion of opinions) change.delete('opinions', opinion.id);
  const amendments = await db.selectFrom('amendments').select('id').where('agendaItemId', '=', id).execute();
  for (const amendment of amendments) change.delete('amendments', amendment.id);
  change.delete('agendaItems', id);
}

/**
 * What happened at an item, replacing what was noted before.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW
 */
export async function recordProceedings(change: Change, input: Input<'recordProceedings'>): Promise<void> {
  const { agendaItemId, proceedings } = input;
  await meetingIdOfItem(change, agendaItemId);
  change.update('agendaItems', agendaItemId, { summary: proceedings.summary });
  const present = await change.db
    .selectFrom('opinions')
    .select('id')
    .where('agendaItemId', '=', agendaItemId)
    .orderBy('position')
    .execute();
  for (const [index, opinion] of proceedings.opinions.entries()) {
    const stored = present[index];
    const row = { ...opinion, position: index + 1 };
    if (stored) change.update('opinions', stored.id, row);
    else change.insert('opinions', { ...row, agendaItemId });
  }
  for (const { id } of present.slice(proceedings.opinions.length)) change.delete('opinions', id);
}
