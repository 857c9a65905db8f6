import { AppError } from '../../../../shared/contract/errors.ts';
import type { TextEncoding } from '../../../../shared/domain/import/legacyText.ts';
import { detectEncoding } from '../../../../shared/domain/import/legacyText.ts';
import { readPeople, type ImportedPeople } from '../../../../shared/domain/import/people.ts';
import {
  findTable,
  likeliestHeaderRow,
  namesPeople,
  type Mapping,
  type Table,
} from '../../../../shared/domain/import/table.ts';
import type { z } from 'zod';
import type { importChoices } from '../../../../shared/contract/staffImport.ts';
import { readWorkbook, type WorkbookContent, type WorkbookSheet } from '../../spreadsheets/readWorkbook.ts';
import { columnIndex } from '../../spreadsheets/cellNames.ts';

export type Choices = z.output<typeof importChoices>;

/** A list as the file has it, read as chosen. */
export interface ImportedList {
  sheet: WorkbookSheet;
  /** Every sheet that holds something, and how many rows of a list. */
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
  /** Where the header was said to be. */
  headerRow: number | undefined;
  sheet: WorkbookSheet;
  table: Table;
  encoding: TextEncoding;
}

interface ReadingContext {
  /** The current year. */
  year: number;
  /** How columns were mapped when a file of this shape was last imported. */
  remembered: (table: Table) => Mapping | undefined;
  /** Without names a list is read for its columns only, so that the user can say which one holds them. */
  needsNames?: boolean;
}

/**
 * Reads a file's list of people; nothing of the office is looked at.
 * @throws AppError NO_NAME_COLUMN, and all of `readWorkbook`
 */
export async function readList(
  file: string,
  choices: Choices,
  { year, remembered, needsNames = true }: ReadingContext,
): Promise<ImportedList> {
  const workbook = await readWorkbook(file, choices.sheet);
  const found = workbook.sheets
    .map((sheet) => tableOf(sheet, workbook, choices))
    .filter((candidate) => candidate !== null);
  const isWanted = ({ name }: WorkbookSheet) => (choices.sheet ?? name) === name;
  const best = mostPromising(found.filter(({ sheet }) => isWanted(sheet))) ?? unknownTable(workbook, choices, isWanted);
  if (!best) throw new AppError('NO_NAME_COLUMN', { path: file });
  const { sheet, encoding } = best;
  for (const { cell, value } of choices.corrections) correct(sheet, cell, value);
  const hiddenColumns = hiddenColumnsOf(sheet, choices);
  const chosenMapping = mappingOf(choices);
  const mapping = { ...remembered(best.table), ...chosenMapping };
  const headerRow = choices.headerRow ?? best.headerRow;
  const table = findTable(sheet.rows, encoding, { ignored: hiddenColumns, mapping, headerRow }) ?? best.table;
  if (needsNames && !namesPeople(table)) throw new AppError('NO_NAME_COLUMN', { path: file });
  const people = readPeople(namesPeople(table) ? sheet.rows : [], table, {
    encoding,
    includeHidden: choices.includeHidden,
    titleCase: choices.titleCase,
    dayOrder: choices.dayOrder,
    year,
  });
  return {
    sheet,
    sheets: sheetsOf(workbook, found),
    table,
    encoding,
    hiddenColumns,
    chosenMapping,
    people,
  };
}

/** Every sheet, with the rows of its list; all its rows when no list is known in it. */
function sheetsOf({ sheets }: WorkbookContent, found: readonly FoundTable[]): ImportedList['sheets'] {
  const firstRows = new Map(found.map(({ sheet, table }) => [sheet, table.firstRow]));
  return sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.length - (firstRows.get(sheet) ?? 0) }));
}

function hiddenColumnsOf(sheet: WorkbookSheet, choices: Choices): ReadonlySet<number> {
  return new Set(choices.includeHidden ? [] : sheet.hiddenColumns);
}

function tableOf(sheet: WorkbookSheet, { legacyFont }: WorkbookContent, choices: Choices): FoundTable | null {
  const encoding = choices.encoding ?? detectEncoding(textsOf(sheet), legacyFont).encoding;
  const headerRow = sheet.name === choices.sheet ? choices.headerRow : undefined;
  const table = findTable(sheet.rows, encoding, { ignored: hiddenColumnsOf(sheet, choices), headerRow });
  return table && { sheet, table, encoding, headerRow };
}

/** The first sheet with something like a header, when no sheet names a column of people's names. */
function unknownTable(
  workbook: WorkbookContent,
  choices: Choices,
  isWanted: (sheet: WorkbookSheet) => boolean,
): FoundTable | undefined {
  for (const sheet of workbook.sheets.filter(isWanted)) {
    const found = tableOf(sheet, workbook, {
      ...choices,
      sheet: sheet.name,
      headerRow: likeliestHeaderRow(sheet.rows),
    });
    if (found) return found;
  }
  return undefined;
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

/** Puts the user's text where the file's was. */
function correct({ rows }: WorkbookSheet, cell: string, value: string): void {
  const match = /^([A-Z]+)(\d+)$/.exec(cell);
  const column = columnIndex(match?.[1] ?? 'A');
  const row = rows.find(({ rowNumber }) => rowNumber === Number(match?.[2]));
  if (!row) return;
  while (row.values.length <= column) row.values.push(null);
  row.values[column] = value === '' ? null : value;
}
