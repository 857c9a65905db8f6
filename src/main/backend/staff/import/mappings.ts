import { createHash } from 'node:crypto';
import { LIST_FIELDS, type ImportField } from '../../../../shared/domain/import/columns.ts';
import type { Mapping, Table } from '../../../../shared/domain/import/table.ts';
import type { Change } from '../../database/change.ts';
import type { Reader } from '../../database/open.ts';

/** How the columns of a form were read. */
export interface ColumnMapping {
  shape: string;
  columns: Mapping;
}

/** What two files of the same form share: their headers in order, and what is listed, `of`; people when left out. */
export function shapeOf({ columns }: Table, of = ''): string {
  return createHash('sha256')
    .update(of)
    .update(columns.map(({ label }) => label).join('\n'))
    .digest('hex');
}

/** Looks up how the columns of a form were read the last time. */
export async function mappingFor(db: Reader, of = ''): Promise<(table: Table) => Mapping | undefined> {
  const rows = await db.selectFrom('importMappings').select(['shape', 'columns']).execute();
  const byShape = new Map(rows.map(({ shape, columns }) => [shape, columns]));
  return (table) => {
    const columns = byShape.get(shapeOf(table, of));
    return columns === undefined ? undefined : toMapping(JSON.parse(columns) as Record<string, unknown>);
  };
}

/** Leaves out what this version of the program does not know. */
function toMapping(stored: Record<string, unknown>): Mapping {
  const known: ReadonlySet<unknown> = new Set([null, ...LIST_FIELDS]);
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, ImportField | null] => known.has(entry[1])),
  );
}

/** Keeps how the columns were read for the next file of the same form. */
export async function rememberMapping(change: Change, { shape, columns }: ColumnMapping): Promise<void> {
  if (Object.keys(columns).length === 0) return;
  const stored = await change.db
    .selectFrom('importMappings')
    .select('id')
    .where('shape', '=', shape)
    .executeTakeFirst();
  const value = JSON.stringify(columns);
  if (stored) change.update('importMappings', stored.id, { columns: value });
  else change.insert('importMappings', { shape, columns: value });
}
