/** Finds the table in a sheet: where its header is, what its columns are, and what each row below it is. */

import { cleanText } from '../text.ts';
import { cleanTextOf, type CellValue, type ImportRow } from './cells.ts';
import { recogniseColumn, REPEATED_FIELDS, yearOfLabel, type ImportField, type Recognised } from './columns.ts';
import type { TextEncoding } from './legacyText.ts';

export interface Column {
  /** From 0. */
  index: number;
  /** The header's texts from the top, joined by " / ". */
  label: string;
  field: ImportField | null;
  /** Of a rating column. */
  year: number | null;
}

export interface Table {
  /** As Excel shows them. */
  headerRows: number[];
  columns: Column[];
  /** Index of the first row below the header. */
  firstRow: number;
  /** How sure it is that this is a staff list: how many kinds of columns are known. */
  score: number;
}

/** The header stands near the top; further down only data would be searched. */
const HEADER_SEARCH_ROWS = 100;
const DEEPEST_HEADER = 3;
/** No header is longer; a paragraph of a cover letter is. */
const LONGEST_LABEL = 80;
const MOST_COLUMNS = 200;
const SAYS_LITTLE: ReadonlySet<ImportField> = new Set(['ordinal', 'note', 'male', 'female']);

/** Columns to leave out: hidden ones, unless the user wants them. */
type Ignored = ReadonlySet<number>;

/** Tells from the texts of a header what its column is. */
export type Recognise = (path: readonly string[]) => Recognised | null;

/** How headers are read. */
interface HeaderReading {
  encoding: TextEncoding;
  ignored: Ignored;
  recognise: Recognise;
}

interface FindOptions {
  ignored?: Ignored;
  /** Columns (from 0) whose field the user has set; null for "leave out". */
  mapping?: Mapping | undefined;
  /** The header's first row (as Excel counts) where the user has set it. */
  headerRow?: number | undefined;
  /** A staff list's columns when left out. */
  recognise?: Recognise;
}

/**
 * The best table of a sheet, or null when none of its rows names a column of people's names.
 */
export function findTable(
  rows: readonly ImportRow[],
  encoding: TextEncoding,
  { ignored = new Set(), mapping, headerRow, recognise = recogniseColumn }: FindOptions = {},
): Table | null {
  const reading = { encoding, ignored, recognise };
  const best = headerRow === undefined ? likeliestTable(rows, reading) : tableBelow(rows, headerRow, reading);
  return best && mapping ? { ...best, columns: remapped(best.columns, mapping) } : best;
}

function likeliestTable(rows: readonly ImportRow[], reading: HeaderReading): Table | null {
  let best: Table | null = null;
  const last = Math.min(rows.length, HEADER_SEARCH_ROWS);
  for (let start = 0; start < last; start += 1) {
    for (let depth = 1; depth <= DEEPEST_HEADER && start + depth <= last; depth += 1) {
      const header = rows.slice(start, start + depth);
      if (!couldBeHeader(header)) break;
      const found = tableUnder(rows, start, header, reading);
      if (found && namesPeople(found) && (best === null || found.score > best.score)) best = found;
    }
  }
  return best;
}

/** The table below the header the user has pointed out, whether or not a column of names is known in it. */
function tableBelow(rows: readonly ImportRow[], headerRow: number, reading: HeaderReading): Table | null {
  const start = rows.findIndex(({ rowNumber }) => rowNumber === headerRow);
  if (start < 0) return null;
  let best = tableUnder(rows, start, rows.slice(start, start + 1), reading);
  for (let depth = 2; depth <= DEEPEST_HEADER; depth += 1) {
    const header = rows.slice(start, start + depth);
    if (header.length < depth || !couldBeHeader(header)) break;
    const found = tableUnder(rows, start, header, reading);
    if (found.score > best.score) best = found;
  }
  return best;
}

/** The row (as Excel counts) that looks most like a header, whatever it names; undefined when none has two texts. */
export function likeliestHeaderRow(rows: readonly ImportRow[]): number | undefined {
  let [found, most]: [number | undefined, number] = [undefined, 1];
  for (const row of rows.slice(0, HEADER_SEARCH_ROWS)) {
    const texts = row.values.filter((value, index) => value !== null && !row.repeated.includes(index)).length;
    if (texts > most && couldBeHeader([row])) [found, most] = [row.rowNumber, texts];
  }
  return found;
}

/** Whether a column of people's names is known. */
export function namesPeople({ columns }: Pick<Table, 'columns'>): boolean {
  return columns.some(({ field }) => field === 'fullName' || field === 'givenName');
}

export type Mapping = Readonly<Record<number, ImportField | null>>;

function remapped(columns: readonly Column[], mapping: Mapping): Column[] {
  const chosen: ReadonlySet<ImportField | null> = new Set(
    Object.values(mapping).filter((field) => field !== null && !REPEATED_FIELDS.has(field)),
  );
  return columns.map((column) => {
    const field = mapping[column.index];
    if (field !== undefined) return { ...column, field };
    // A field given to another column is taken from the one that had it.
    return chosen.has(column.field) ? { ...column, field: null } : column;
  });
}

function couldBeHeader(header: readonly ImportRow[]): boolean {
  const [first] = header;
  return header.every((row, index) => {
    if (row.rowNumber !== (first?.rowNumber ?? 0) + index) return false;
    return row.values.every((value) => value === null || (typeof value === 'string' && value.length <= LONGEST_LABEL));
  });
}

function tableUnder(
  rows: readonly ImportRow[],
  start: number,
  header: readonly ImportRow[],
  reading: HeaderReading,
): Table {
  const columns = columnsOf(header, reading);
  const fields = new Set(columns.map(({ field }) => field).filter((field) => field !== null));
  let firstRow = start + header.length;
  const headerRows = header.map(({ rowNumber }) => rowNumber);
  const next = rows[firstRow];
  if (next && isColumnNumbers(next)) {
    headerRows.push(next.rowNumber);
    firstRow += 1;
  }
  const telling = [...fields].filter((field) => !SAYS_LITTLE.has(field)).length;
  // Of two readings that know the same columns the one with fewer header rows is right, unless the heading goes on.
  const goesOn = header.slice(1).filter((row, above) => partsHeading(header[above], row)).length;
  const score = telling * 10 + Math.min(fields.size - telling, 2) - header.length + 2 * goesOn;
  return { headerRows, columns, firstRow, score };
}

/**
 * Whether a row only parts the headings above it: all it says stands below a heading over several columns, merged or
 * with the cells beside it left empty. A title over the whole table has no parts.
 */
function partsHeading(above: ImportRow | undefined, { values, repeated }: ImportRow): boolean {
  if (!above || new Set(above.values.filter((value) => value !== null)).size < 2) return false;
  const own = values.flatMap((value, index) => (value === null || repeated.includes(index) ? [] : [index]));
  /** The column shows no heading of its own, but that of the column to its left. */
  const isContinuation = (index: number) => {
    const heading = above.values[index] ?? null;
    return index > 0 && (heading === null || (above.repeated.includes(index) && heading === above.values[index - 1]));
  };
  const partsNext = (index: number) => own.includes(index + 1) && isContinuation(index + 1);
  return own.length > 0 && own.every((index) => isContinuation(index) || partsNext(index));
}

function columnsOf(header: readonly ImportRow[], { encoding, ignored, recognise }: HeaderReading): Column[] {
  const width = Math.min(Math.max(...header.map(({ values }) => values.length)), MOST_COLUMNS);
  const columns: Column[] = [];
  const holders = new Map<ImportField, { rank: number; column: Column }>();
  for (let index = 0; index < width; index += 1) {
    const path = labelsOf(header, index, encoding);
    const label = path.join(' / ');
    const column: Column = { index, label, field: null, year: null };
    columns.push(column);
    const recognised = ignored.has(index) ? null : recognise(path);
    if (!recognised) continue;
    const { field, rank } = recognised;
    if (REPEATED_FIELDS.has(field)) {
      Object.assign(column, { field, year: yearOfLabel(label) });
      continue;
    }
    const holder = holders.get(field);
    if (holder && field === 'fullName' && isContinued(header, holder.column.index, index)) {
      // "Họ và tên" over two columns: họ đệm in the first, tên in the second.
      holder.column.field = 'familyName';
      column.field = 'givenName';
    } else if (!holder || rank < holder.rank) {
      if (holder) holder.column.field = null;
      column.field = field;
      holders.set(field, { rank, column });
    }
  }
  return columns;
}

/** The texts above one another in one column, each once: a cell merged over two rows says the same twice. */
function labelsOf(header: readonly ImportRow[], index: number, encoding: TextEncoding): string[] {
  const labels: string[] = [];
  for (const { values } of header) {
    const text = cleanTextOf(values[index] ?? null, encoding);
    if (text !== '' && text !== labels.at(-1)) labels.push(text);
  }
  return labels;
}

/** Whether the header's cell is merged from one column on to the next one. */
function isContinued(header: readonly ImportRow[], from: number, to: number): boolean {
  return to === from + 1 && header.every((row) => row.repeated.includes(to) || (row.values[to] ?? null) === null);
}

/** The row "(1) (2) (3) …" or "A B 1 2 …" that official forms put below the header. */
function isColumnNumbers(row: ImportRow): boolean {
  const texts = row.values.filter((value): value is NonNullable<CellValue> => value !== null).map(String);
  const numbers = texts
    .map((text) => /^\(?(\d{1,2})\)?(?:\s*=.*)?$/.exec(cleanText(text))?.[1])
    .filter((number) => number !== undefined)
    .map(Number);
  const isRising = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  const others = texts.length - numbers.length;
  return numbers.length >= 3 && isRising && others <= 2;
}
