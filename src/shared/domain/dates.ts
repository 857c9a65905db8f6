/**
 * Calendar days and clock times as text.
 *
 * A day is `YYYY-MM-DD`, a time of day `HH:MM`. No value here passes through a JavaScript `Date` in local time: the
 * clocks of Việt Nam changed in 1975, so local arithmetic moves birth dates by a day. `Date` is used in UTC only.
 */

/** A calendar day, `YYYY-MM-DD`. */
export type LocalDate = string;

/** A time of day, `HH:MM`, 00:00 to 23:59. */
export type ClockTime = string;

type DatePrecision = 'day' | 'month' | 'year';

/** A date known to the day, the month or only the year; what is not known is held as 01. */
export interface PartialDate {
  date: LocalDate;
  precision: DatePrecision;
}

export type DateProblem = 'empty' | 'unreadable' | 'no-such-day' | 'no-such-month' | 'year-out-of-range';

export type TypedDate = { ok: true; date: LocalDate } | { ok: false; reason: DateProblem };

export type TypedPartialDate = { ok: true; value: PartialDate } | { ok: false; reason: DateProblem };

export interface TypedDateOptions {
  /** The latest year a two-digit year may mean: with 2049, "49" is 2049 and "50" is 1950. Default 2049. */
  latestYear?: number;
}

const EARLIEST_YEAR = 1800;
const LATEST_YEAR = 2999;
const DEFAULT_LATEST_SHORT_YEAR = 2049;
const MILLISECONDS_PER_DAY = 86_400_000;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}

function toLocalDate(year: number, month: number, day: number): LocalDate {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

interface DateParts {
  year: number;
  month: number;
  day: number;
}

/** Year, month and day as numbers. Throws RangeError when `date` is not a day. */
function partsOf(date: LocalDate): DateParts {
  const match = ISO_DATE.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (!match || day < 1 || day > daysInMonth(year, month)) throw new RangeError(`Not a calendar day: ${date}`);
  return { year, month, day };
}

/** Whether the text is an existing day written `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  const match = ISO_DATE.exec(text);
  if (!match) return false;
  const day = Number(match[3]);
  return day >= 1 && day <= daysInMonth(Number(match[1]), Number(match[2]));
}

/** dd/mm/yyyy. Throws RangeError when `date` is not a day, as every function here that takes one. */
export function formatDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${pad(day)}/${pad(month)}/${pad(year, 4)}`;
}

/**
 * The day as official papers write it: "ngày 05 tháng 01 năm 2020", "ngày 29 tháng 6 năm 2019".
 * NĐ 30/2020, Phụ lục I: days below 10 and months 1 and 2 only take a leading zero.
 */
export function dateInWords(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `ngày ${pad(day)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`;
}

export function yearOf(date: LocalDate): number {
  return partsOf(date).year;
}

function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  return new Date(0).setUTCFullYear(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date((dayNumber(date) + days) * MILLISECONDS_PER_DAY);
  return toLocalDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** The same day `months` later (or earlier), the last day of the month where that day does not exist. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return toLocalDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: LocalDate): number {
  // Day 0 of the epoch, 01/01/1970, was a Thursday (4).
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

// ---------------------------------------------------------------------------------------------------------------
// Typed dates
// ---------------------------------------------------------------------------------------------------------------

const DAY_FIRST = /^(?:ngày)?\s*(\d{1,2})\s*(?:[/.\-\s]|tháng)\s*(\d{1,2})\s*(?:[/.\-\s]|năm)\s*(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})$/;
const DIGITS_ONLY = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;
const MONTH_AND_YEAR = /^(?:tháng)?\s*(\d{1,2})\s*(?:[/.\-\s]|năm)\s*(\d{4})$/;
const YEAR_ONLY = /^(?:năm)?\s*(\d{4})$/;

function normaliseTyped(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function fullYear(digits: string, latestYear: number): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  const century = latestYear - (latestYear % 100);
  return century + year <= latestYear ? century + year : century - 100 + year;
}

function checkParts({ year, month, day }: DateParts): TypedDate {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return { ok: false, reason: 'year-out-of-range' };
  if (month < 1 || month > 12) return { ok: false, reason: 'no-such-month' };
  if (day < 1 || day > daysInMonth(year, month)) return { ok: false, reason: 'no-such-day' };
  return { ok: true, date: toLocalDate(year, month, day) };
}

/**
 * A day typed in any usual way: 30/12/2021, 30-12-2021, 30.12.2021, 30 12 2021, 30122021, 30/12/21, 2021-12-30,
 * "ngày 30 tháng 12 năm 2021". The day always comes before the month unless the year comes first.
 */
export function parseTypedDate(text: string, options: TypedDateOptions = {}): TypedDate {
  const typed = normaliseTyped(text);
  if (typed === '') return { ok: false, reason: 'empty' };
  const yearFirst = YEAR_FIRST.exec(typed);
  if (yearFirst) {
    return checkParts({ year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) });
  }
  const dayFirst = DAY_FIRST.exec(typed) ?? DIGITS_ONLY.exec(typed);
  if (!dayFirst) return { ok: false, reason: 'unreadable' };
  const year = fullYear(dayFirst[3] ?? '', options.latestYear ?? DEFAULT_LATEST_SHORT_YEAR);
  return checkParts({ year, month: Number(dayFirst[2]), day: Number(dayFirst[1]) });
}

/** A day as `parseTypedDate` reads it, or a month ("7/1980", "tháng 7 năm 1980"), or a year ("1980"). */
export function parsePartialDate(text: string, options: TypedDateOptions = {}): TypedPartialDate {
  const typed = normaliseTyped(text);
  const year = YEAR_ONLY.exec(typed);
  const month = MONTH_AND_YEAR.exec(typed);
  const precision: DatePrecision = year ? 'year' : month ? 'month' : 'day';
  const parsed = year
    ? checkParts({ year: Number(year[1]), month: 1, day: 1 })
    : month
      ? checkParts({ year: Number(month[2]), month: Number(month[1]), day: 1 })
      : parseTypedDate(typed, options);
  return parsed.ok ? { ok: true, value: { date: parsed.date, precision } } : parsed;
}

/** "30/12/1980", "7/1980" or "1980", by what is known. */
export function formatPartialDate({ date, precision }: PartialDate): string {
  const { year, month } = partsOf(date);
  if (precision === 'year') return String(year);
  return precision === 'month' ? `${month}/${year}` : formatDate(date);
}

const KNOWN_LENGTH = { year: 4, month: 7, day: 10 } as const;

/** Whether two dates could be one: equal as far as both are known. */
export function couldBeOneDay(a: PartialDate, b: PartialDate): boolean {
  const length = Math.min(KNOWN_LENGTH[a.precision], KNOWN_LENGTH[b.precision]);
  return a.date.slice(0, length) === b.date.slice(0, length);
}

// ---------------------------------------------------------------------------------------------------------------
// Time of day
// ---------------------------------------------------------------------------------------------------------------

const CLOCK_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const TYPED_TIME = /^(\d{1,2})\s*(?::|\.|h|g|giờ)\s*(?:(\d{1,2})\s*(?:p|ph|phút)?)?$/;

const TYPED_DIGITS = /^(\d{1,2})(\d{2})$/;

/** Whether the text is a time of day written `HH:MM`. */
export function isClockTime(text: string): boolean {
  return CLOCK_TIME.test(text);
}

/** `HH:MM` from "8:30", "8h30", "0830", "8 giờ 30 phút", "14h", "14 giờ"; null when it is not a time of day. */
export function parseClockTime(text: string): ClockTime | null {
  const typed = normaliseTyped(text);
  const match = TYPED_TIME.exec(typed) ?? TYPED_DIGITS.exec(typed);
  if (!match) return null;
  const time = `${pad(Number(match[1]))}:${pad(Number(match[2] ?? 0))}`;
  return isClockTime(time) ? time : null;
}

/** "08 giờ 30 phút", as minutes and resolutions write it. Throws RangeError when `time` is not `HH:MM`. */
export function clockTimeInWords(time: ClockTime): string {
  const match = CLOCK_TIME.exec(time);
  if (!match) throw new RangeError(`Not a time of day: ${time}`);
  return `${match[1]} giờ ${match[2]} phút`;
}
