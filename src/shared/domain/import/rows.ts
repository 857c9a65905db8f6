/** What each row below the header is: a person, a section heading, or nothing to keep. */

import { cleanTextOf, isCellError, type ImportRow } from './cells.ts';
import type { ImportField } from './columns.ts';
import type { TextEncoding } from './legacyText.ts';
import { isSignature, isTotals, looksLikeUnit, numberingOfCell, parseHeading, type Heading } from './sections.ts';
import type { Column, Table } from './table.ts';

export type RowMeaning = { is: 'person' } | { is: 'heading'; heading: Heading } | { is: 'nothing' } | { is: 'end' };

const NAME_FIELDS: ReadonlySet<ImportField> = new Set(['fullName', 'familyName', 'givenName']);
const NO_DATA: ReadonlySet<ImportField> = new Set(['ordinal', 'note', 'fullName', 'familyName', 'givenName']);

/** Where in a table's rows to look. */
export interface RowReader {
  encoding: TextEncoding;
  ordinal: number | null;
  names: number[];
  /** Columns that say something about a person besides the name. */
  data: number[];
  headerTexts: readonly string[];
}

export function rowReader({ columns }: Table, encoding: TextEncoding): RowReader {
  const indexesOf = (wanted: (field: ImportField) => boolean) =>
    columns.filter(({ field }) => field !== null && wanted(field)).map(({ index }) => index);
  return {
    encoding,
    ordinal: indexesOf((field) => field === 'ordinal')[0] ?? null,
    names: indexesOf((field) => NAME_FIELDS.has(field)),
    data: indexesOf((field) => !NO_DATA.has(field)),
    headerTexts: columns.map(({ label }: Column) => label.split(' / ').at(-1) ?? ''),
  };
}

function hasOwn(row: ImportRow, index: number): boolean {
  const value = row.values[index] ?? null;
  return value !== null && value !== '' && !isRepeated(row, index);
}

function isRepeated(row: ImportRow, index: number): boolean {
  return row.repeated.length > 0 && row.repeated.includes(index);
}

/** A header printed again at the top of the next page. */
function isHeaderAgain(row: ImportRow, { names, headerTexts, encoding }: RowReader): boolean {
  return names.every((index) => {
    const text = cleanTextOf(row.values[index] ?? null, encoding);
    return text !== '' && text === headerTexts[index];
  });
}

/**
 * What the row is. `isAfterEnd`: below a signature block only rows that are numbered and filled like the others are
 * people.
 */
export function meaningOf(row: ImportRow, reader: RowReader, isAfterEnd = false): RowMeaning {
  if (isPlainlyPerson(row, reader)) return PERSON;
  const { encoding, names, data } = reader;
  const name = names
    .map((index) => cleanTextOf(row.values[index] ?? null, encoding))
    .join(' ')
    .trim();
  const filled = data.reduce((count, index) => count + (hasOwn(row, index) ? 1 : 0), 0);
  const ordinal = reader.ordinal === null ? '' : cleanTextOf(row.values[reader.ordinal] ?? null, encoding);
  const numbering = ordinal === '' ? null : numberingOfCell(ordinal);
  const isNumbered = numbering === 'arabic' || /^\d+$/.test(ordinal);

  if (isAfterEnd) return { is: isNumbered && name !== '' && filled > 0 ? 'person' : 'nothing' };
  if (isNumbered && name !== '' && filled > 0 && !isTotals(name)) return { is: 'person' };
  if (isHeaderAgain(row, reader)) return { is: 'nothing' };
  return meaningOfOther(row, { name, filled, ordinal, isNumbered, isMerged: isMergedOver(row), reader });
}

const PERSON: RowMeaning = { is: 'person' };

/** What most rows are: a number, a text where the name stands and one in the next column that tells something. */
function isPlainlyPerson({ values, repeated }: ImportRow, { ordinal, names, data }: RowReader): boolean {
  if (ordinal === null || repeated.length > 0 || typeof values[ordinal] !== 'number') return false;
  const name = values[names[0] ?? -1];
  return typeof name === 'string' && !isTotals(name) && data.some((index) => (values[index] ?? null) !== null);
}

/** Whether one cell of this row is merged over three columns or more; cells merged downwards do not count. */
function isMergedOver(row: ImportRow): boolean {
  if (row.repeated.length < 2) return false;
  const own = new Set(row.values.filter((value, index) => value !== null && !isRepeated(row, index)));
  return row.repeated.filter((index) => own.has(row.values[index] ?? null)).length >= 2;
}

interface OtherRow {
  name: string;
  filled: number;
  ordinal: string;
  isNumbered: boolean;
  isMerged: boolean;
  reader: RowReader;
}

/** What is longer is a note across the table. */
const LONGEST_HEADING = 200;

/** A row that is not plainly a numbered person. */
function meaningOfOther(row: ImportRow, other: OtherRow): RowMeaning {
  const { name, filled, ordinal, isNumbered, isMerged, reader } = other;
  const texts = ownTexts(row, reader.encoding);
  const main = texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  if (main === '') return { is: 'nothing' };
  if (texts.some(isTotals)) return { is: 'nothing' };
  const hasLetterNumber = ordinal !== '' && !isNumbered && numberingOfCell(ordinal) !== null;
  if (hasLetterNumber && (filled === 0 || looksLikeUnit(name))) {
    return { is: 'heading', heading: parseHeading(name || main, ordinal) };
  }
  const isSigned = name === '' ? texts.some(isSignature) : isSignature(name);
  if (filled <= 1 && isSigned && !isNumbered) return { is: 'end' };
  if (filled > 0 && !isMerged) return { is: 'person' };
  const heading = parseHeading(main, ordinal === main ? '' : ordinal);
  const isHeading =
    isMerged || looksLikeUnit(heading.text) || (heading.numbering !== 'none' && heading.numbering !== 'arabic');
  const isShort = main.length <= LONGEST_HEADING;
  if (isHeading && (texts.length <= 2 || isMerged)) return isShort ? { is: 'heading', heading } : { is: 'nothing' };
  // A list of names and nothing else.
  if (name !== '' && (isNumbered || reader.data.length === 0)) return { is: 'person' };
  return isShort && isAllCapitals(main) && texts.length === 1 ? { is: 'heading', heading } : { is: 'person' };
}

function ownTexts(row: ImportRow, encoding: TextEncoding): string[] {
  const texts: string[] = [];
  row.values.forEach((value, index) => {
    if (value === null || isCellError(value) || isRepeated(row, index)) return;
    const text = cleanTextOf(value, encoding);
    if (text !== '') texts.push(text);
  });
  return texts;
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{L}{2}/u.test(text);
}
