/** Money in whole đồng. */

import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import { formatNumber } from './numbers.ts';

/** How a bonus is rounded to ten thousand đồng. Practice differs between offices, so it is a setting. */
export const BONUS_ROUNDINGS = ['up', 'nearest', 'none'] as const;
export type BonusRounding = (typeof BONUS_ROUNDINGS)[number];

export interface BonusInput {
  /** Mức lương cơ sở in force on the day of the decision, in đồng. */
  baseSalary: number;
  /** The multiple of the base salary, in hundredths: 0,3 lần is 30. */
  coefficientHundredths: number;
  rounding: BonusRounding;
}

const ROUNDING_STEP_DONG = 10_000;

/** "81.500.000 đồng". */
export function formatDong(amount: number): string {
  return `${formatNumber(amount)} đồng`;
}

/** The amount in Vietnamese words with a capital first letter: "Tám mươi mốt triệu năm trăm nghìn đồng". */
export function dongInWords(amount: number): string {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole amount of đồng: ${amount}`);
  const config = new ReadingConfig();
  config.unit = ['đồng'];
  // The library says "tỉ"; official papers write "tỷ".
  const words = doReadNumber(String(amount), config).replaceAll('tỉ', 'tỷ').normalize('NFC');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Tiền thưởng: base salary × coefficient, rounded to 10.000 đồng as asked; with 'none' only to the whole đồng (half
 * up). Integers throughout. The decree says "làm tròn số lên hàng chục nghìn đồng"; offices also round to the nearest
 * ten thousand or not at all.
 * Throws RangeError for negative or fractional input.
 */
export function bonusAmount({ baseSalary, coefficientHundredths, rounding }: BonusInput): number {
  if (![baseSalary, coefficientHundredths].every((value) => Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError(`Bonus of ${coefficientHundredths} hundredths of ${baseSalary}`);
  }
  const hundredthsOfDong = BigInt(baseSalary) * BigInt(coefficientHundredths);
  const step = rounding === 'none' ? 1 : ROUNDING_STEP_DONG;
  const divisor = BigInt(step) * 100n;
  const added = rounding === 'up' ? divisor - 1n : divisor / 2n;
  return Number((hundredthsOfDong + added) / divisor) * step;
}
