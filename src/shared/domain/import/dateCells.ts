/** Cells of date columns: Excel days, day numbers, and text in any usual order. */

import { addDays, isLocalDate, parsePartialDate, type DateProblem, type PartialDate } from '../dates.ts';
import { cleanTextOf, isCellError, type CellProblem, type CellValue, type ImportRow, type Read } from './cells.ts';
import type { ImportField } from './columns.ts';
import type { TextEncoding } from './legacyText.ts';
import type { Table } from './table.ts';

/** How the days of a column are written. `swapped`: an American Excel has read days as months. */
export type DayOrder = 'dayFirst' | 'monthFirst' | 'swapped';

const dateProblems = {
  empty: 'dateUnreadable',
  unreadable: 'dateUnreadable',
  'no-such-day': 'noSuchDay',
  'no-such-month': 'noSuchMonth',
  'year-out-of-range': 'yearOutOfRange',
} as const satisfies Record<DateProblem, CellProblem>;

// Day numbers of Excel: 1 is 01/01/1900; day 60, 29/02/1900, never was, so later days count from 30/12/1899.
const EXCEL_DAY_0 = '1899-12-30';
const FIRST_SERIAL = 3000;
const LAST_SERIAL = 80_000;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2200;

const TWO_NUMBERS_AND_YEAR = /^(\d{1,2})(\s*[/.\-\s]\s*)(\d{1,2})(\s*[/.\-\s]\s*)(\d{4}|\d{2})$/;

function swapDayAndMonth({ date, precision }: PartialDate): PartialDate | null {
  if (precision !== 'day') return { date, precision };
  const swapped = `${date.slice(0, 4)}-${date.slice(8)}-${date.slice(5, 7)}`;
  return isLocalDate(swapped) ? { date: swapped, precision } : null;
}

/**
 * A day, a month or a year from an Excel date, a day number, or text in any usual order.
 * @param latestYear the latest year two digits may mean
 */
function readDate(
  value: CellValue,
  { order, latestYear, encoding }: { order: DayOrder; latestYear: number; encoding: TextEncoding },
): Read<PartialDate> {
  if (value === null) return { value: null };
  if (isCellError(value)) return { value: null, problem: 'formulaError' };
  if (typeof value === 'boolean') return { value: null, problem: 'dateUnreadable' };
  if (typeof value === 'number') return readDateNumber(value);
  if (typeof value === 'object') {
    const day: PartialDate = { date: value.day, precision: 'day' };
    return checkYear(order === 'swapped' ? (swapDayAndMonth(day) ?? day) : day);
  }
  const text = cleanTextOf(value, encoding).replace(/^[-–—.…?]+$/, '');
  if (text === '') return { value: null };
  const numbers = TWO_NUMBERS_AND_YEAR.exec(text);
  const [, first = '', , second = '', , year = ''] = numbers ?? [];
  const typed = order === 'monthFirst' && numbers ? `${second}/${first}/${year}` : text;
  const parsed = parsePartialDate(typed, { latestYear });
  return parsed.ok ? checkYear(parsed.value) : { value: null, problem: dateProblems[parsed.reason] };
}

function readDateNumber(value: number): Read<PartialDate> {
  const whole = Math.floor(value);
  if (whole >= EARLIEST_YEAR && whole <= LATEST_YEAR) {
    return { value: { date: `${whole}-01-01`, precision: 'year' } };
  }
  if (whole < FIRST_SERIAL || whole > LAST_SERIAL) return { value: null, problem: 'dateUnreadable' };
  return { value: { date: addDays(EXCEL_DAY_0, whole), precision: 'day' } };
}

function checkYear(value: PartialDate): Read<PartialDate> {
  const year = Number(value.date.slice(0, 4));
  return year < EARLIEST_YEAR || year > LATEST_YEAR ? { value: null, problem: 'yearOutOfRange' } : { value };
}

/** What the cells of a date column tell about its order. */
interface DayOrderEvidence {
  /** Texts that can only be day first: 25/07/1980. */
  dayFirst: number;
  /** Texts that can only be month first: 07/25/1980. */
  monthFirst: number;
  /** Excel dates later than the 12th: read in the right order. */
  lateDates: number;
  /** Excel dates up to the 12th, which may be swapped. */
  earlyDates: number;
}

function dayOrderEvidence(values: Iterable<CellValue>): DayOrderEvidence {
  const evidence: DayOrderEvidence = { dayFirst: 0, monthFirst: 0, lateDates: 0, earlyDates: 0 };
  for (const value of values) {
    if (typeof value === 'string') {
      const numbers = TWO_NUMBERS_AND_YEAR.exec(value.trim());
      if (!numbers) continue;
      if (Number(numbers[1]) > 12) evidence.dayFirst += 1;
      else if (Number(numbers[3]) > 12) evidence.monthFirst += 1;
    } else if (value !== null && typeof value === 'object' && 'day' in value) {
      if (Number(value.day.slice(8)) > 12) evidence.lateDates += 1;
      else evidence.earlyDates += 1;
    }
  }
  return evidence;
}

/** The order a column is read in unless the user says otherwise. */
function likelyDayOrder({ dayFirst, monthFirst }: DayOrderEvidence): DayOrder {
  return monthFirst > 0 && dayFirst === 0 ? 'monthFirst' : 'dayFirst';
}

/**
 * Whether the day and the month of a value could be the other way round, given what else stands in its column. An
 * American Excel makes dates of what it can read as month/day and leaves 25/07/1980 as text: a column with such texts
 * and with no Excel date after the 12th was read wrongly.
 */
function isDayUnsure(value: CellValue, evidence: DayOrderEvidence): boolean {
  if (typeof value === 'string') {
    const numbers = TWO_NUMBERS_AND_YEAR.exec(value.trim());
    if (!numbers || numbers[1] === numbers[3]) return false;
    return evidence.monthFirst > 0 && Number(numbers[1]) <= 12 && Number(numbers[3]) <= 12;
  }
  if (value === null || typeof value !== 'object' || !('day' in value)) return false;
  const [month, day] = [value.day.slice(5, 7), value.day.slice(8)];
  return evidence.dayFirst > 0 && evidence.lateDates === 0 && Number(day) <= 12 && day !== month;
}

const DATE_FIELDS: ReadonlySet<ImportField> = new Set([
  'birth',
  'birthMale',
  'birthFemale',
  'recruitedOn',
  'joinedOn',
  'achievedOn',
]);

interface DateColumn {
  order: DayOrder;
  evidence: DayOrderEvidence;
  /** What was read before: many people share a day. */
  known: Map<CellValue, Read<PartialDate>>;
}

const MOST_KNOWN = 20_000;

/** The date columns of a table, each read in the order that its values suggest or the user has chosen. */
export class DateColumns {
  readonly #columns = new Map<number, DateColumn>();
  readonly #isChosen: boolean;
  readonly #encoding: TextEncoding;

  constructor(
    rows: readonly ImportRow[],
    { columns, firstRow }: Table,
    { dayOrder, encoding }: { dayOrder?: DayOrder | undefined; encoding: TextEncoding },
  ) {
    this.#isChosen = dayOrder !== undefined;
    this.#encoding = encoding;
    for (const { field, index } of columns) {
      if (field === null || !DATE_FIELDS.has(field)) continue;
      const evidence = dayOrderEvidence(columnValues(rows, firstRow, index));
      this.#columns.set(index, { order: dayOrder ?? likelyDayOrder(evidence), evidence, known: new Map() });
    }
  }

  /** @param latestYear the latest year two digits may mean, the same for all cells of a column */
  read(value: CellValue, index: number, latestYear: number): Read<PartialDate> {
    const column = this.#columns.get(index);
    const known = column?.known.get(value);
    if (known) return known;
    const read = this.#readNew(value, column, latestYear);
    if (column && column.known.size < MOST_KNOWN) column.known.set(value, read);
    return read;
  }

  #readNew(value: CellValue, column: DateColumn | undefined, latestYear: number): Read<PartialDate> {
    const read = readDate(value, { order: column?.order ?? 'dayFirst', latestYear, encoding: this.#encoding });
    const isUnsure = !this.#isChosen && column !== undefined && isDayUnsure(value, column.evidence);
    return read.problem || !isUnsure ? read : { ...read, warning: 'dayOrMonthUnsure' };
  }
}

function* columnValues(rows: readonly ImportRow[], from: number, column: number): Generator<CellValue> {
  for (let index = from; index < rows.length; index += 1) yield rows[index]?.values[column] ?? null;
}
