/** Targets of pledges and of the office: what was planned, what was achieved. */

import { percentOf } from './numbers.ts';

/** Plans and results are kept to this many decimals when they are compared. */
const SCALE = 1_000_000;

/**
 * The result in percent of the plan, one decimal: 68 of 200 is 34, 40,5 of 100 is 40.5. Null when either is missing,
 * nothing was planned, or one of them is negative and a share says nothing.
 */
export function percentAchieved(planned: number | null, achieved: number | null): number | null {
  if (planned === null || achieved === null || planned <= 0 || achieved < 0) return null;
  return percentOf(Math.round(achieved * SCALE), Math.round(planned * SCALE), 1);
}
