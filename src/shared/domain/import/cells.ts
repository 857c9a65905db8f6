/** Cells of an imported sheet, and what each kind of column reads from them; dates are in `dateCells.ts`. */

import { formatDate } from '../dates.ts';
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
  | 'bothSexes'
  | 'textTooLong';

/** Worth a look; the value is taken as said, or left out. */
export type CellWarning =
  | 'formulaLeftOut'
  | 'dayOrMonthUnsure'
  | 'sexUnreadable'
  | 'kindUnreadable'
  | 'citizenIdWrong'
  | 'statusUnreadable'
  | 'ratingUnreadable';

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

// What nearly every cell holds, already as it should be; Ð, ð and Ɖ are not among these letters.
const PLAIN =
  /^[!-~\u00C0-\u00CF\u00D1-\u00EF\u00F1-\u0188\u018A-\u024F\u1EA0-\u1EF9]+(?: [!-~\u00C0-\u00CF\u00D1-\u00EF\u00F1-\u0188\u018A-\u024F\u1EA0-\u1EF9]+)*$/;

/** `textOf` cleaned: what is stored and compared. */
export function cleanTextOf(value: CellValue, encoding: TextEncoding): string {
  if (encoding === 'unicode' && typeof value === 'string' && PLAIN.test(value)) return value;
  return value === null ? '' : cleanText(textOf(value, encoding));
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
  if (!/^\d+$/.test(digits)) return { value: null, warning: 'citizenIdWrong' };
  if (digits.length === 9 || digits.length === 12) return { value: digits };
  if (typeof value === 'number' && digits.length < 12)
    return { value: digits.padStart(digits.length > 9 ? 12 : 9, '0') };
  return { value: null, warning: 'citizenIdWrong' };
}

/** A telephone number as typed; a number cell has lost its leading zero. */
export function readPhone(value: CellValue, encoding: TextEncoding): string {
  const text = cleanTextOf(value, encoding);
  return typeof value === 'number' && /^[1-9]\d{8}$/.test(text) ? `0${text}` : text;
}
