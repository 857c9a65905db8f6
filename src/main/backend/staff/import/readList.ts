import type { z } from 'zod';
import type { importChoices } from '../../../../shared/contract/staffImport.ts';
import { readPeople, type ImportedPeople } from '../../../../shared/domain/import/people.ts';
import { namesPeople, type Table } from '../../../../shared/domain/import/table.ts';
import { readTable, type ReadingContext, type ReadTable } from '../../spreadsheets/readTable.ts';

export type Choices = z.output<typeof importChoices>;

/** A list as the file has it, read as chosen. */
export interface ImportedList extends ReadTable {
  people: ImportedPeople;
}

/**
 * Reads a file's list of people; nothing of the office is looked at.
 * @param context `year`: the current one
 * @throws AppError as `readTable`
 */
export async function readList(
  file: string,
  choices: Choices,
  { year, ...context }: ReadingContext & { year: number },
): Promise<ImportedList> {
  const read = await readTable(file, choices, context);
  const { sheet, encoding } = read;
  const { includeHidden, titleCase, dayOrder, ratingYear } = choices;
  const table = withRatingYear(read.table, ratingYear ?? year);
  const people = readPeople(namesPeople(table) ? sheet.rows : [], table, {
    encoding,
    includeHidden,
    titleCase,
    dayOrder,
    year,
  });
  return { ...read, table, people };
}

/** The same table, ratings whose heading names no year being of this one. */
function withRatingYear(table: Table, ratingYear: number): Table {
  const columns = table.columns.map((column) =>
    column.field === 'rating' ? { ...column, year: column.year ?? ratingYear } : column,
  );
  return { ...table, columns };
}
