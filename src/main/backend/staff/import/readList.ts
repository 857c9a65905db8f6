import { AppError } from '../../../../shared/contract/errors.ts';
import type { TextEncoding } from '../../../../shared/domain/import/legacyText.ts';
import { detectEncoding } from '../../../../shared/domain/import/legacyText.ts';
import { readPeople, type ImportedPeople } from '../../../../shared/domain/import/people.ts';
import { findTable, type Mapping, type Table } from '../../../../shared/domain/import/table.ts';
import type { z } from 'zod';
import type { importChoices } from '../../../../shared/contract/staffImport.ts';
import { readWorkbook, type WorkbookContent, type WorkbookSheet } from '../../spreadsheets/readWorkbook.ts';
import { columnIndex } from '../../spreadsheets/cellNames.ts';

export type Choices = z.output<typeof importChoices>;

/** A list as the file has it, read as chosen. */
export interface ImportedList {
  sheet: WorkbookSheet;
  /** All sheets with a list of people in them. */
  sheets: { name: string; rows: number }[];
  table: Table;
  encoding: TextEncoding;
  /** Columns (from 0) left out because they are hidden. */
  hiddenColumns: ReadonlySet<number>;
  /** Columns the user had read otherwise than proposed. */
  chosenMapping: Mapping;
  people: ImportedPeople;
}

interface FoundTable {
  sheet: WorkbookSheet;
  table: Table;
  encoding: TextEncoding;
}

/**
 * Reads a file's list of people; nothing of the office is looked at.
 * @param year the current year
 * @param remembered how columns were mapped when a file of this shape was last imported
 * @throws AppError NO_NAME_COLUMN, and all of `readWorkbook`
 */
export async function readList(
  file: string,
  choices: Choices,
  { year, remembered }: { year: number; remembered: (table: Table) => Mapping | undefined },
): Promise<ImportedList> {
  const workbook = await readWorkbook(file, choices.sheet);
  for (const { cell, value } of choices.corrections) correct(workbook.sheets, cell, value);
  const found = workbook.sheets
    .map((sheet) => tableOf(sheet, workbook, choices))
    .filter((candidate) => candidate !== null);
  const best = mostPromising(found);
  if (!best) throw new AppError('NO_NAME_COLUMN', { path: file });
  const { sheet, encoding } = best;
  const hiddenColumns = hiddenColumnsOf(sheet, choices);
  const chosenMapping = mappingOf(choices);
  const mapping = { ...remembered(best.table), ...chosenMapping };
  const table = findTable(sheet.rows, encoding, { ignored: hiddenColumns, mapping }) ?? best.table;
  const people = readPeople(sheet.rows, table, {
    encoding,
    includeHidden: choices.includeHidden,
    titleCase: choices.titleCase,
    dayOrder: choices.dayOrder,
    year,
  });
  const sheets = found.map((candidate) => ({
    name: candidate.sheet.name,
    rows: candidate.sheet.rows.length - candidate.table.firstRow,
  }));
  return { sheet, sheets, table, encoding, hiddenColumns, chosenMapping, people };
}

function hiddenColumnsOf(sheet: WorkbookSheet, choices: Choices): ReadonlySet<number> {
  return new Set(choices.includeHidden ? [] : sheet.hiddenColumns);
}

function tableOf(sheet: WorkbookSheet, { legacyFont }: WorkbookContent, choices: Choices): FoundTable | null {
  const encoding = choices.encoding ?? detectEncoding(textsOf(sheet), legacyFont).encoding;
  const table = findTable(sheet.rows, encoding, { ignored: hiddenColumnsOf(sheet, choices) });
  return table && { sheet, table, encoding };
}

/** The sheet with the most people among those whose columns are known best. */
function mostPromising(found: readonly FoundTable[]): FoundTable | undefined {
  const worth = ({ sheet, table }: FoundTable) => (sheet.rows.length - table.firstRow) * table.score;
  return found.reduce<FoundTable | undefined>(
    (best, candidate) => (best && worth(best) >= worth(candidate) ? best : candidate),
    undefined,
  );
}

function* textsOf(sheet: WorkbookSheet): Generator<string> {
  for (const { values } of sheet.rows) {
    for (const value of values) if (typeof value === 'string') yield value;
  }
}

function mappingOf({ columns }: Choices): Mapping {
  return Object.fromEntries(columns.map(({ column, field }) => [columnIndex(column), field]));
}

/** Puts the user's text where the file's was; in a file of several sheets the choice of the sheet comes with it. */
function correct(sheets: readonly WorkbookSheet[], cell: string, value: string): void {
  const match = /^([A-Z]+)(\d+)$/.exec(cell);
  const column = columnIndex(match?.[1] ?? 'A');
  for (const { rows } of sheets) {
    const row = rows.find(({ rowNumber }) => rowNumber === Number(match?.[2]));
    if (!row) continue;
    while (row.values.length <= column) row.values.push(null);
    row.values[column] = value === '' ? null : value;
  }
}
