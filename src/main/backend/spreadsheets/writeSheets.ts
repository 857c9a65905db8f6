import { writeXlsx, type Cell, type CellValue, type MergeRange, type WriteSheet } from 'hucre/xlsx';
import { writeFileAtomically } from '../files/atomicFile.ts';
import { columnLetters } from './cellNames.ts';
import { rowHeight } from './rowHeight.ts';
import { border, fillOf, fonts, numberFormats, wordsTakenForErrors } from './styles.ts';

/**
 * - `text`: also for years, codes and numbers that are names (2021, 0123);
 * - `number`, `money` (đồng): grouped by thousands as the reader's Excel does, 1.086.461;
 * - `percent`: in per cent, 40.5 shows as 40,5 %;
 * - `date`: `YYYY-MM-DD` becomes a real date; a partial date (`1980`, `7/1980`) stays text.
 */
export type ColumnKind = 'text' | 'number' | 'date' | 'money' | 'percent';

export type CellContent = string | number | null;

export interface SheetColumn {
  header: string;
  /** In characters of the body font. */
  width: number;
  kind: ColumnKind;
  /** Offered in a drop-down, in the rows there are and in those still to be filled in. Other values can be typed. */
  choices?: readonly string[];
  /** As `choices`, where they are too long for a cell's own list: a range of another sheet. */
  choicesFrom?: string;
}

export interface SheetContent {
  /** Characters Excel refuses are replaced, names cut to 31 characters and kept apart. */
  name: string;
  /** Lines above the table, the first one large. */
  titles: string[];
  columns: SheetColumn[];
  rows: Iterable<CellContent[]>;
  /** One bold row below the table. */
  totals?: CellContent[];
  /** Lines below the table: place and date, sums in words, signatures. */
  footer?: string[];
}

/** A4 landscape with 15 mm all round, in inches as the format wants them. */
const MARGIN_INCHES = 15 / 25.4;
const LONGEST_NAME = 31;

/**
 * Writes a workbook of styled, printable tables, whole or not at all.
 * Text never becomes a formula, whatever it begins with.
 * @throws AppError as `writeFileAtomically`
 */
export async function writeSheets(file: string, sheets: SheetContent[], signal?: AbortSignal): Promise<void> {
  await writeFileAtomically(file, await makeWorkbook(sheets, signal), signal);
}

/** The bytes of the workbook `writeSheets` writes. About 0.7 GB of memory for a million cells: call it in a job worker. */
async function makeWorkbook(sheets: SheetContent[], signal?: AbortSignal): Promise<Uint8Array> {
  const names = distinctNames(sheets.map((sheet) => sheet.name));
  const written = sheets.map((sheet, index) => layOut(sheet, names[index] ?? sheet.name, signal));
  signal?.throwIfAborted();
  return writeXlsx({
    sheets: written,
    defaultFont: { name: fonts.body.name, size: fonts.body.size },
    namedRanges: sheets.map((sheet, index) => ({
      name: '_xlnm.Print_Titles',
      scope: names[index] ?? sheet.name,
      range: `'${names[index]?.replaceAll("'", "''")}'!$${headerRowOf(sheet) + 1}:$${headerRowOf(sheet) + 1}`,
    })),
  });
}

/** 0-based; one empty row stands between titles and table. */
function headerRowOf(sheet: SheetContent): number {
  return sheet.titles.length === 0 ? 0 : sheet.titles.length + 1;
}

/** The row below the header, as Excel counts. */
export function firstTableRow(sheet: SheetContent): number {
  return headerRowOf(sheet) + 2;
}

function layOut(sheet: SheetContent, name: string, signal?: AbortSignal): WriteSheet {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const rowDefs: WriteSheet['rowDefs'] = new Map();
  const tableWidth = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  const lastColumn = Math.max(0, sheet.columns.length - 1);

  const addLine = (text: string, style: Cell['style']) => {
    const row = rows.push([]) - 1;
    cells.set(`${row},0`, textCell(text, style));
    const size = style?.font?.size ?? fonts.body.size;
    rowDefs.set(row, { height: rowHeight([{ text, width: tableWidth }], size) });
    if (lastColumn > 0) merges.push({ startRow: row, endRow: row, startCol: 0, endCol: lastColumn });
  };
  const addRow = (contents: CellContent[], isTotal: boolean) => {
    const row = rows.push([]) - 1;
    sheet.columns.forEach((column, index) =>
      cells.set(`${row},${index}`, bodyCell(contents[index] ?? null, column.kind, isTotal)),
    );
    rowDefs.set(row, {
      height: rowHeight(sheet.columns.map(({ width }, index) => ({ text: contents[index], width }))),
    });
  };

  sheet.titles.forEach((title, index) => addLine(title, titleStyle(index === 0)));
  if (sheet.titles.length > 0) rows.push([]);
  const headerRow = rows.push([]) - 1;
  sheet.columns.forEach((column, index) => cells.set(`${headerRow},${index}`, textCell(column.header, headerStyle)));
  rowDefs.set(headerRow, { height: rowHeight(sheet.columns.map(({ header, width }) => ({ text: header, width }))) });
  for (const contents of sheet.rows) {
    signal?.throwIfAborted();
    addRow(contents, false);
  }
  const lastBodyRow = rows.length - 1;
  if (sheet.totals) addRow(sheet.totals, true);
  if (sheet.footer) rows.push([]);
  for (const line of sheet.footer ?? []) addLine(line, footerStyle);

  return {
    name,
    rows,
    cells,
    merges,
    rowDefs,
    columns: sheet.columns.map(({ width }) => ({ width })),
    dataValidations: dropDowns(sheet.columns, firstTableRow(sheet)),
    freezePane: { rows: headerRow + 1 },
    autoFilter: { range: `A${headerRow + 1}:${columnLetters(lastColumn)}${lastBodyRow + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: MARGIN_INCHES, bottom: MARGIN_INCHES, left: MARGIN_INCHES, right: MARGIN_INCHES },
    },
    headerFooter: { oddFooter: '&C&P/&N' },
  };
}

const ROWS_TO_FILL_IN = 1000;
/** Excel takes no longer list of choices. */
const LONGEST_CHOICES = 255;

type DropDown = NonNullable<WriteSheet['dataValidations']>[number];

function dropDowns(columns: readonly SheetColumn[], firstRow: number): DropDown[] {
  return columns.flatMap(({ choices = [], choicesFrom }, index): DropDown[] => {
    const letters = columnLetters(index);
    const range = `${letters}${firstRow}:${letters}${firstRow + ROWS_TO_FILL_IN}`;
    const dropDown = { type: 'list' as const, range, allowBlank: true, showErrorMessage: false };
    if (choicesFrom !== undefined) return [{ ...dropDown, formula1: choicesFrom }];
    const values = choices.filter((choice) => !choice.includes(','));
    if (values.length === 0 || values.join(',').length > LONGEST_CHOICES) return [];
    return [{ ...dropDown, values }];
  });
}

const headerStyle: Cell['style'] = {
  font: { ...fonts.body, bold: true },
  fill: fillOf('E7E6E6'),
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

const footerStyle: Cell['style'] = {
  font: { ...fonts.body, italic: true },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
};

function titleStyle(isFirst: boolean): Cell['style'] {
  return {
    font: isFirst ? { ...fonts.title, bold: true } : { ...fonts.body, italic: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  };
}

function bodyCell(content: CellContent, kind: ColumnKind, isTotal: boolean): Partial<Cell> {
  const value = kind === 'date' && typeof content === 'string' ? (realDate(content) ?? content) : content;
  const font = isTotal ? { ...fonts.body, bold: true } : fonts.body;
  const style = { font, border, alignment: alignmentOf(value, kind) };
  if (typeof value === 'string') return textCell(value, style);
  return {
    value: kind === 'percent' && typeof value === 'number' ? value / 100 : value,
    style: { ...style, numFmt: formatOf(value, kind) },
  };
}

function alignmentOf(value: CellValue, kind: ColumnKind): NonNullable<Cell['style']>['alignment'] {
  const horizontal = kind === 'date' ? 'center' : typeof value === 'number' ? 'right' : 'left';
  return { horizontal, vertical: 'top', wrapText: typeof value === 'string' };
}

function formatOf(value: CellValue, kind: ColumnKind): string | undefined {
  if (value === null || kind === 'text') return undefined;
  if (kind === 'number' && !Number.isInteger(value)) return numberFormats.fraction;
  return numberFormats[kind];
}

/**
 * A text cell. The text format keeps `=1+1`, `+84…` or `-x` a text even after someone edits the cell in Excel;
 * a rich text of one run keeps `#N/A` from being taken for an error.
 */
function textCell(text: string, style: Cell['style']): Partial<Cell> {
  const value = text.normalize('NFC');
  const guarded = /^[=+\-@\t\r]/.test(value) ? { ...style, numFmt: numberFormats.text } : style;
  return wordsTakenForErrors.has(value)
    ? { value: null, richText: [{ text: value, font: style?.font }], style: guarded }
    : { value, style: guarded };
}

/** Noon and zones have no say: the format stores days, counted here in UTC. Excel counts from 1900. */
function realDate(text: string): Date | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match || Number(match[1]) < 1900) return undefined;
  return new Date(`${text}T00:00:00Z`);
}

/** Excel refuses `[ ] : * ? / \`, an apostrophe at either end, more than 31 characters and a name used twice. */
function distinctNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .normalize('NFC')
        .replace(/[[\]:*?/\\]/g, '-')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    for (let copy = 1; ; copy += 1) {
      const suffix = copy === 1 ? '' : ` (${copy})`;
      const candidate = plain.slice(0, LONGEST_NAME - suffix.length) + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}
