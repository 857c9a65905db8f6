import { addDays, daysBetween, type LocalDate } from './dates.ts';

/** After so many days an award that was not handed over is late, unless another number is asked for. */
export const LATE_DAYS = 30;

/** The numbers of days after which lists can show what still waits. */
export const LATE_DAYS_OFFERED = [15, LATE_DAYS, 60, 90] as const;

/** Awards decided up to this day are more than so many days old. */
export function decidedLongAgo(on: LocalDate, days: number = LATE_DAYS): LocalDate {
  return addDays(on, -days - 1);
}

/** Days for which an award waits to be handed over, when they are too many; else null. */
export function daysLate(decidedOn: LocalDate, on: LocalDate): number | null {
  const days = daysBetween(decidedOn, on);
  return days > LATE_DAYS ? days : null;
}
