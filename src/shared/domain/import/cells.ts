/** Cells of an imported sheet, and what each kind of column reads from them. */

import { addDays, formatDate, isLocalDate, parsePartialDate, type DateProblem, type PartialDate } from '../dates.ts';
import type { Rating, Sex, StaffKind, StaffStatus } from '../person.ts';
import { cleanText, foldForSearch } from '../text.ts';
import { toUnicode, type TextEncoding } from './legacyText.ts';

/** What a spreadsheet's cell holds. A day stands without a zone. */
export type CellValue = string | number | boolean | { day: string; time: string | null } | { error: string } | null;

/** One row of a sheet; `repeated` are the columns (from 0) that only show the value of the cell they are merged into. */
export interface ImportRow {
  /** As Excel shows it, from 1. */
  rowNumber: number;
  isHidden: boolean;
  values: readonly CellValue[];
  repeated: readonly number[];
}

/** Why a value cannot be taken as it is; the sentence is the locale key `staff:import.problem.<code>`. */
export type CellProblem =
  | 'formulaError'
  | 'dateUnreadable'
  | 'noSuchDay'
  | 'noSuchMonth'
  | 'yearOutOfRange'
  | 'birthTooLate'
  | 'nameMissing'
  | 'nameUnreadable'
  | 'citizenIdWrong'
  | 'bothSexes';

/** Worth a look; the value is taken as said, or left out. */
export type CellWarning =
  'dayOrMonthUnsure' | 'dayUnknown' | 'sexUnreadable' | 'kindUnreadable' | 'statusUnreadable' | 'ratingUnreadable';

export type Read<T> = { value: T | null; problem?: CellProblem; warning?: CellWarning };

export function isCellError(value: CellValue): value is { error: string } {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** The cell as text in Unicode, spaces as they are; '' when it is empty. Whole numbers without a decimal point. */
export function textOf(value: CellValue, encoding: TextEncoding): string {
  if (typeof value === 'string') return toUnicode(value, encoding);
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return 'error' in value ? value.error : formatDate(value.day);
}

/** `textOf` cleaned: what is stored and compared. */
export function cleanTextOf(value: CellValue, encoding: TextEncoding): string {
  return value === null ? '' : cleanText(textOf(value, encoding));
}

// ---------------------------------------------------------------------------------------------------------------
// Dates
// ---------------------------------------------------------------------------------------------------------------

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
export function readDate(
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
export interface DayOrderEvidence {
  /** Texts that can only be day first: 25/07/1980. */
  dayFirst: number;
  /** Texts that can only be month first: 07/25/1980. */
  monthFirst: number;
  /** Excel dates later than the 12th: read in the right order. */
  lateDates: number;
  /** Excel dates up to the 12th, which may be swapped. */
  earlyDates: number;
}

export function dayOrderEvidence(values: Iterable<CellValue>): DayOrderEvidence {
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
export function likelyDayOrder({ dayFirst, monthFirst }: DayOrderEvidence): DayOrder {
  return monthFirst > 0 && dayFirst === 0 ? 'monthFirst' : 'dayFirst';
}

/**
 * Whether the day and the month of a value could be the other way round, given what else stands in its column. An
 * American Excel makes dates of what it can read as month/day and leaves 25/07/1980 as text: a column with such texts
 * and with no Excel date after the 12th was read wrongly.
 */
export function isDayUnsure(value: CellValue, evidence: DayOrderEvidence): boolean {
  if (typeof value === 'string') {
    const numbers = TWO_NUMBERS_AND_YEAR.exec(value.trim());
    if (!numbers || numbers[1] === numbers[3]) return false;
    return evidence.monthFirst > 0 && Number(numbers[1]) <= 12 && Number(numbers[3]) <= 12;
  }
  if (value === null || typeof value !== 'object' || !('day' in value)) return false;
  const [month, day] = [value.day.slice(5, 7), value.day.slice(8)];
  return evidence.dayFirst > 0 && evidence.lateDates === 0 && Number(day) <= 12 && day !== month;
}

// ---------------------------------------------------------------------------------------------------------------
// Closed lists
// ---------------------------------------------------------------------------------------------------------------

export function readSex(text: string): Read<Sex> {
  const plain = foldForSearch(text);
  if (plain === '') return { value: null };
  if (/^(nu|female|f|ba|gai)$/.test(plain)) return { value: 'female' };
  if (/^(nam|male|m|ong|trai)$/.test(plain)) return { value: 'male' };
  return { value: null, warning: 'sexUnreadable' };
}

/** Official, civil servant, public employee or contract, from the words offices use. Null when there are none of them. */
export function kindOfText(text: string): StaffKind | null {
  const plain = foldForSearch(text)
    .replace(/[^a-z0-9 ]+/g, ' ')
    .trim();
  if (/\b(hop dong|hd|hdld|lao dong|nld|ldhd|nd ?68|nd ?111)\b/.test(plain)) return 'contract';
  if (/\b(vien chuc|vc)\b/.test(plain) && !/\b(cong chuc|cc)\b/.test(plain)) return 'publicEmployee';
  if (/\b(cong chuc|cc)\b/.test(plain) && !/\b(vien chuc|vc)\b/.test(plain)) return 'civilServant';
  return /\b(can bo|cb)\b/.test(plain) && !/\b(chuc|cc|vc)\b/.test(plain) ? 'official' : null;
}

export function readKind(text: string): Read<StaffKind> {
  if (text === '') return { value: null };
  const value = kindOfText(text);
  return value ? { value } : { value: null, warning: 'kindUnreadable' };
}

export function readStatus(text: string): Read<StaffStatus> {
  const plain = foldForSearch(text);
  if (plain === '') return { value: null };
  if (/nghi huu|huu tri|^huu$/.test(plain)) return { value: 'retired' };
  if (/thoi viec|chuyen (di|cong tac)|nghi viec|da nghi/.test(plain)) return { value: 'left' };
  if (/thai san|nghi (phep|om|dai|khong luong|che do)|di hoc|biet phai/.test(plain)) return { value: 'onLeave' };
  if (/dang (lam|cong tac)|binh thuong|lam viec|cong tac/.test(plain)) return { value: 'working' };
  return { value: null, warning: 'statusUnreadable' };
}

export function readRating(text: string): Read<Rating> {
  const plain = foldForSearch(text);
  if (plain === '') return { value: null };
  if (/^(khtnv|d$)|khong hoan thanh|^yeu/.test(plain)) return { value: 'notCompleted' };
  if (/^htxs|xuat sac/.test(plain)) return { value: 'excellent' };
  if (/^htt(nv)?$|hoan thanh tot|^(tot|kha)$/.test(plain)) return { value: 'good' };
  if (/^htnv$|hoan thanh|trung binh/.test(plain)) return { value: 'completed' };
  return { value: null, warning: 'ratingUnreadable' };
}

/** A tick: x, có, 1, ✓. Null when the cell is empty. */
export function readMark(value: CellValue, encoding: TextEncoding): boolean | null {
  if (typeof value === 'boolean') return value;
  const plain = foldForSearch(textOf(value, encoding));
  if (plain === '') return null;
  return !/^(0|khong|k|no|-|chua|false)$/.test(plain);
}

/** Twelve digits of a căn cước or nine of an old CMND; a number cell has lost its leading zeros. */
export function readCitizenId(value: CellValue, encoding: TextEncoding): Read<string> {
  const digits = cleanTextOf(value, encoding).replace(/[\s.'’-]/g, '');
  if (digits === '') return { value: null };
  if (!/^\d+$/.test(digits)) return { value: null, problem: 'citizenIdWrong' };
  if (digits.length === 9 || digits.length === 12) return { value: digits };
  if (typeof value === 'number' && digits.length < 12)
    return { value: digits.padStart(digits.length > 9 ? 12 : 9, '0') };
  return { value: null, problem: 'citizenIdWrong' };
}

/** A telephone number as typed; a number cell has lost its leading zero. */
export function readPhone(value: CellValue, encoding: TextEncoding): string {
  const text = cleanTextOf(value, encoding);
  return typeof value === 'number' && /^[1-9]\d{8}$/.test(text) ? `0${text}` : text;
}
