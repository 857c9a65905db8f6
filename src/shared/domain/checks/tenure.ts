import { addDays, addMonths, type LocalDate } from '../dates.ts';

/**
 * Whole months worked from a day through the last day of a period: from 01/7 through 31/12 is six. 0 when the period
 * ended before.
 */
export function monthsWorked(from: LocalDate, through: LocalDate): number {
  const end = addDays(through, 1);
  let months =
    12 * (Number(end.slice(0, 4)) - Number(from.slice(0, 4))) + Number(end.slice(5, 7)) - Number(from.slice(5, 7));
  while (months > 0 && addMonths(from, months) > end) months -= 1;
  return Math.max(months, 0);
}
