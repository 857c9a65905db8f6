import type { CellValue as RawValue, Sheet } from 'hucre';
import { coveredCells } from './mergedCells.ts';
import { wordsTakenForErrors } from './styles.ts';

/** A day of the calendar as the cell holds it, without a zone; `time` is `HH:MM` when the cell has one. */
interface CellDay {
  day: string;
  time: string | null;
}

/** What Excel shows in place of a value: `#N/A`, `#DIV/0!`. */
interface CellError {
  error: string;
}

/** Text is NFC and otherwise as in the file. A formula gives its last result. */
type CellContent = string | number | boolean | CellDay | CellError | null;

export interface SheetRow {
  /** As Excel shows it, from 1. Rows with nothing in them do not come. */
  rowNumber: number;
  isHidden: boolean;
  /** Cells under a merge repeat the value of its first cell. */
  values: CellContent[];
  /** Columns (from 0) whose value is such a repetition. */
  repeated: number[];
}

const NONE: number[] = [];

/** The rows of a sheet that hold something; `TOO_MANY` when its merges were made to hang the reader. */
export function sheetRows(sheet: Pick<Sheet, 'rows' | 'merges' | 'rowDefs'>): SheetRow[] | 'TOO_MANY' {
  const merged = coveredCells(sheet);
  if (merged === 'TOO_MANY') return merged;
  const rows: SheetRow[] = [];
  for (let index = 0; index < sheet.rows.length; index += 1) {
    const raw = sheet.rows[index];
    const covered = merged.get(index);
    if (!covered && !raw?.some((value) => (value ?? null) !== null && value !== '')) continue;
    const values = toContents(raw ?? []);
    const repeated = covered ? [] : NONE;
    for (const { column, fromRow, fromColumn } of covered ?? []) {
      while (values.length < column) values.push(null);
      values[column] = contentOf(sheet.rows[fromRow]?.[fromColumn] ?? null);
      repeated.push(column);
    }
    if (values.every((value) => value === null)) continue;
    rows.push({ rowNumber: index + 1, isHidden: sheet.rowDefs?.get(index)?.hidden === true, values, repeated });
  }
  return rows;
}

/**
 * The row with contents in the place of the reader's values: a copy of a large sheet would take as long as everything
 * that is done with it afterwards. Old .xls files give ragged rows with holes.
 */
function toContents(raw: (RawValue | undefined)[]): CellContent[] {
  const values: (RawValue | CellContent | undefined)[] = raw;
  for (let column = 0; column < raw.length; column += 1) values[column] = contentOf(raw[column] ?? null);
  return values as CellContent[];
}

function contentOf(value: RawValue): CellContent {
  if (typeof value !== 'string') return value instanceof Date ? dayOnce(value) : value;
  if (value.startsWith('#') && wordsTakenForErrors.has(value)) return { error: value };
  return value === '' ? null : value.normalize('NFC');
}

/** A list of thousands of people holds each day many times. */
const days = new Map<number, CellContent>();
const MOST_DAYS = 50_000;

function dayOnce(moment: Date): CellContent {
  const known = days.get(moment.getTime());
  if (known !== undefined) return known;
  const day = dayOf(moment);
  if (days.size < MOST_DAYS) days.set(moment.getTime(), day);
  return day;
}

/** The reader gives UTC moments; a time without a day stands before 1900 and comes as text. */
function dayOf(moment: Date): CellContent {
  if (Number.isNaN(moment.getTime())) return null;
  // Excel keeps fractions of a day: 08:30 comes a few milliseconds off.
  const iso = new Date(Math.round(moment.getTime() / 1000) * 1000).toISOString();
  const [day = '', rest = ''] = iso.split('T');
  const time = rest.slice(0, 5);
  if (moment.getUTCFullYear() < 1900) return time;
  // Years beyond 9999 are written with a sign and six digits.
  if (!/^\d{4}-/.test(day)) return null;
  return { day, time: time === '00:00' ? null : time };
}
