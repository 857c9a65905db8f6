/** Walks the rows below a header: sections are entered, what is no entry is passed over. */

import type { ImportRow } from './cells.ts';
import type { ReadingOptions } from './person.ts';
import { meaningOf, rowReader } from './rows.ts';
import type { Sections } from './sections.ts';
import type { Table } from './table.ts';

/**
 * Reads every entry below the table's header, to the last row or the signatures, with what its sections say of it.
 * @returns the entries in the list's order, and how many rows were left out because they are hidden.
 */
export function readListRows<Said extends object, Entry>(
  rows: readonly ImportRow[],
  table: Table,
  { encoding, includeHidden }: Pick<ReadingOptions, 'encoding' | 'includeHidden'>,
  sections: Sections<Said>,
  read: (row: ImportRow, said: Partial<Said>) => Entry,
): { entries: Entry[]; hiddenRows: number } {
  const layout = rowReader(table, encoding);
  const entries: Entry[] = [];
  let hiddenRows = 0;
  let isAfterEnd = false;
  for (const row of rows.slice(table.firstRow)) {
    if (row.isHidden && !includeHidden) {
      hiddenRows += 1;
      continue;
    }
    const meaning = meaningOf(row, layout, isAfterEnd);
    if (meaning.is === 'person') entries.push(read(row, sections.current()));
    else if (meaning.is === 'heading') sections.enter(meaning.heading);
    else if (meaning.is === 'end') isAfterEnd = true;
  }
  return { entries, hiddenRows };
}
