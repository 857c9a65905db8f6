/** Numbers as Vietnamese papers write and people type them: 1.086.461, 40,5, 40,5 %, 03 tập thể. */

import { cleanText } from './text.ts';

/** An integer with a dot between thousands: 1086461 → "1.086.461". Throws RangeError for a fraction or a non-number. */
export function formatNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${value}`);
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, '.');
  return value < 0 ? `-${digits}` : digits;
}

/** A number with a comma before at most `maximumDigits` decimals, thousands dotted, no trailing zeros: 40.5 → "40,5". */
export function formatDecimal(value: number, maximumDigits = 2): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number: ${value}`);
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(maximumDigits).split('.');
  const decimals = fraction.replace(/0+$/, '');
  const text = formatNumber(Number(whole)) + (decimals ? `,${decimals}` : '');
  return value < 0 && text !== '0' ? `-${text}` : text;
}

/** A percentage, given in percent: 40.5 → "40,5 %". */
export function formatPercent(percent: number, maximumDigits = 2): string {
  return `${formatDecimal(percent, maximumDigits)} %`;
}

/**
 * `part` of `whole` in percent, rounded half up to `digits` decimals; null when `whole` is 0. Both whole numbers, not
 * negative. Worked in integers, so 1 of 8 is 12.5 and never 12.499999.
 */
export function percentOf(part: number, whole: number, digits = 2): number | null {
  if (whole === 0) return null;
  const scale = 10n ** BigInt(digits);
  const doubled = (2n * 100n * scale * BigInt(part)) / BigInt(whole);
  return Number((doubled + 1n) / 2n) / Number(scale);
}

/** A count inside a sentence, two digits below ten: "03 tập thể", "15 cá nhân", "0". */
export function countInText(count: number): string {
  return count > 0 && count < 10 ? `0${count}` : formatNumber(count);
}

const GROUPED_BY_DOTS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const GROUPED_BY_COMMAS = /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+\.\d+$/;
const GROUPED_BY_SPACES = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;
const UNGROUPED = /^\d+(?:[.,]\d+)?$/;

/**
 * A typed number, Vietnamese form first: "1.086.461", "40,5", "1.234,5" — and the plain and English ones that cannot
 * be mistaken: "1086461", "43.58", "1,086,461". "1.086" is one thousand and eighty-six; "1,086" is one and a bit.
 * A trailing %, đ or đồng is let through. Null when it is not a number.
 */
export function parseTypedNumber(text: string): number | null {
  const cleaned = cleanText(text).toLowerCase();
  const sign = /^[-−]/.test(cleaned) ? -1 : 1;
  const digits = cleaned.replace(/^[-−+]\s?/, '').replace(/\s?(?:%|đồng|đ|₫)$/, '');
  const value = parseUnsigned(digits);
  return value === null || value === 0 ? value : sign * value;
}

function parseUnsigned(digits: string): number | null {
  if (GROUPED_BY_DOTS.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (GROUPED_BY_COMMAS.test(digits)) return Number(digits.replaceAll(',', ''));
  if (GROUPED_BY_SPACES.test(digits)) return Number(digits.replaceAll(' ', '').replace(',', '.'));
  return UNGROUPED.test(digits) ? Number(digits.replace(',', '.')) : null;
}
