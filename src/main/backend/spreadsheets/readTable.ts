import type { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import type { readingChoices } from '../../../shared/contract/listImport.ts';
import { detectEncoding, type TextEncoding } from '../../../shared/domain/import/legacyText.ts';
import {
  findTable,
  likeliestHeaderRow,
  namesPeople,
  type Mapping,
  type Recognise,
  type Table,
} from '../../../shared/domain/import/table.ts';
import { columnIndex } from './cellNames.ts';
import { readWorkbook, type WorkbookContent, type WorkbookSheet } from './readWorkbook.ts';

export type ReadingChoices = z.output<typeof readingChoices>;

/** The table of a list as the file has it, read as chosen. */
export interface ReadTable {
  sheet: WorkbookSheet;
  /** Every sheet that holds something, and how many rows of a list. */
  sheets: { name: string; rows: number }[];
  table: Table;
  encoding: TextEncoding;
  /** Columns (from 0) left out because they are hidden. */
  hiddenColumns: ReadonlySet<number>;
  /** Columns the user had read otherwise than proposed. */
  chosenMapping: Mapping;
}

interface FoundTable {
  /** Where the header was said to be. */
  headerRow: number | undefined;
  sheet: WorkbookSheet;
  table: Table;
  encoding: TextEncoding;
}

export interface ReadingContext {
  /** How columns were mapped when a file of this shape was last imported. */
  remembered: (table: Table) => Mapping | undefined;
  /** Without names a list is read for its columns only, so that the user can say which one holds them. */
  needsNames?: boolean;
  /** What the columns are; those of a staff list when left out. */
  recognise?: Recognise | undefined;
}

interface Finding {
  choices: ReadingChoices;
  recognise: Recognise | undefined;
}

/**
 * Finds the table of a file's list, with the user's corrections in its cells.
 * @throws AppError NO_NAME_COLUMN, and all of `readWorkbook`
 */
export async function readTable(
  file: string,
  choices: ReadingChoices,
  { remembered, needsNames = true, recognise }: ReadingContext,
): Promise<ReadTable> {
  const workbook = await readWorkbook(file, choices.sheet);
  const finding = { choices, recognise };
  const found = workbook.sheets
    .map((sheet) => tableOf(sheet, workbook, finding))
    .filter((candidate) => candidate !== null);
  const isWanted = ({ name }: WorkbookSheet) => (choices.sheet ?? name) === name;
  const best = mostPromising(found.filter(({ sheet }) => isWanted(sheet))) ?? unknownTable(workbook, finding, isWanted);
  if (!best) throw new AppError('NO_NAME_COLUMN', { path: file });
  const { sheet, encoding } = best;
  for (const { cell, value } of choices.corrections) correct(sheet, cell, value);
  const hiddenColumns = hiddenColumnsOf(sheet, choices);
  const chosenMapping = mappingOf(choices);
  const options = {
    ignored: hiddenColumns,
    mapping: { ...remembered(best.table), ...chosenMapping },
    headerRow: choices.headerRow ?? best.headerRow,
    ...(recognise ? { recognise } : {}),
  };
  const table = findTable(sheet.rows, encoding, options) ?? best.table;
  if (needsNames && !namesPeople(table)) throw new AppError('NO_NAME_COLUMN', { path: file });
  return { sheet, sheets: sheetsOf(workbook, found), table, encoding, hiddenColumns, chosenMapping };
}

/** Every sheet, with the rows of its list; all its rows when no list is known in it. */
function sheetsOf({ sheets }: WorkbookContent, found: readonly FoundTable[]): ReadTable['sheets'] {
  const firstRows = new Map(found.map(({ sheet, table }) => [sheet, table.firstRow]));
  return sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.length - (firstRows.get(sheet) ?? 0) }));
}

function hiddenColumnsOf(sheet: WorkbookSheet, choices: ReadingChoices): ReadonlySet<number> {
  return new Set(choices.includeHidden ? [] : sheet.hiddenColumns);
}

function tableOf(sheet: WorkbookSheet, { legacyFont }: WorkbookContent, finding: Finding): FoundTable | null {
  const { choices, recognise } = finding;
  const encoding = choices.encoding ?? detectEncoding(textsOf(sheet), legacyFont).encoding;
  const headerRow = sheet.name === choices.sheet ? choices.headerRow : undefined;
  const table = findTable(sheet.rows, encoding, {
    ignored: hiddenColumnsOf(sheet, choices),
    headerRow,
    ...(recognise ? { recognise } : {}),
  });
  return table && { sheet, table, encoding, headerRow };
}

/** The first sheet with something like a header, when no sheet names a column of people's names. */
function unknownTable(
  workbook: WorkbookContent,
  { choices, recognise }: Finding,
  isWanted: (sheet: WorkbookSheet) => boolean,
): FoundTable | undefined {
  for (const sheet of workbook.sheets.filter(isWanted)) {
    const there = { ...choices, sheet: sheet.name, headerRow: likeliestHeaderRow(sheet.rows) };
    const found = tableOf(sheet, workbook, { choices: there, recognise });
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

function mappingOf({ columns }: ReadingChoices): Mapping {
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
