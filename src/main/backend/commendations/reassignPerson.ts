import type { Change } from '../database/change.ts';

/**
 * Everything awarded to, proposed for or looked into against one entry of a person, and the seat in the council, goes to
 * another entry of the same person; what awards say as of their day stays. A nomination that both have alike is given
 * up, or, where it is decided, left.
 */
export async function reassignPerson(change: Change, fromId: string, toId: string): Promise<void> {
  for (const { id } of await ofPerson(change, 'awards', fromId)) change.update('awards', id, { staffId: toId });
  for (const { id } of await ofPerson(change, 'reviews', fromId)) change.update('reviews', id, { staffId: toId });
  for (const { id } of await ofPerson(change, 'councilMembers', fromId)) {
    change.update('councilMembers', id, { staffId: toId });
  }
  for (const { id } of await ofPerson(change, 'nominations', fromId)) {
    const isTaken = !change.attempt(() => change.update('nominations', id, { staffId: toId }));
    if (isTaken) change.attempt(() => change.delete('nominations', id));
  }
}

function ofPerson({ db }: Change, table: 'awards' | 'reviews' | 'councilMembers' | 'nominations', staffId: string) {
  return db.selectFrom(table).select('id').where('staffId', '=', staffId).execute();
}

/** How many awards and nominations a person has. */
export async function countsOfPerson({ db }: Pick<Change, 'db'>, staffId: string) {
  const count = async (table: 'awards' | 'nominations') => {
    const { rows } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .where('staffId', '=', staffId)
      .executeTakeFirstOrThrow();
    return rows;
  };
  return { awards: await count('awards'), nominations: await count('nominations') };
}
