import type { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { staff } from '../../../shared/contract/staff.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';

type View = OutputOf<'staff.views'>['rows'][number];

const stored = staff.views.output.shape.rows.element;

/** Saved views of the list of people, in the order they were saved. */
export async function staffViews(db: Reader): Promise<View[]> {
  const rows = await db.selectFrom('staffViews').selectAll().orderBy('seq').execute();
  return rows.map(({ id, name, filter, columns, isDefault }) =>
    stored.parse({
      id,
      name,
      filter: JSON.parse(filter) as unknown,
      columns: JSON.parse(columns) as unknown,
      isDefault: isDefault === 1,
    }),
  );
}

/** A new default one takes the place of the old. @throws AppError ALREADY_EXISTS when another view bears the name */
export async function saveView(
  change: Change,
  { id, name, filter, columns, isDefault }: z.output<typeof staff.saveView.input>,
): Promise<string> {
  const same = await change.db.selectFrom('staffViews').select('id').where('name', '=', name).executeTakeFirst();
  if (same && same.id !== id) throw new AppError('ALREADY_EXISTS', { what: 'staffViews', name });
  if (isDefault) await dropDefault(change, id);
  const row = {
    name,
    filter: JSON.stringify(filter),
    columns: JSON.stringify([...new Set(columns)]),
    isDefault: isDefault ? 1 : 0,
  } as const;
  if (id === undefined) return change.insert('staffViews', row);
  change.update('staffViews', id, row);
  return id;
}

async function dropDefault(change: Change, exceptId: string | undefined): Promise<void> {
  const rows = await change.db.selectFrom('staffViews').select('id').where('isDefault', '=', 1).execute();
  for (const { id } of rows) if (id !== exceptId) change.update('staffViews', id, { isDefault: 0 });
}
