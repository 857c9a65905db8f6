import { addDays, daysBetween, type LocalDate } from './dates.ts';

/** After so many days an award that was not handed over is late, until the office says otherwise. */
export const LATE_DAYS = 30;

/** The numbers of days after which lists can show what still waits, besides the office's own. */
const LATE_DAYS_OFFERED = [15, 30, 60, 90] as const;

/** The numbers of days after which lists can show what still waits, the office's own among them. */
export function lateDaysOffered(lateDays: number): number[] {
  return [...new Set([...LATE_DAYS_OFFERED, lateDays])].toSorted((a, b) => a - b);
}

/** Awards decided up to this day are more than so many days old. */
export function decidedLongAgo(on: LocalDate, days: number): LocalDate {
  return addDays(on, -days - 1);
}

/** Days for which an award waits to be handed over, when they are more than the office allows; else null. */
export function daysLate(decidedOn: LocalDate, on: LocalDate, lateDays: number): number | null {
  const days = daysBetween(decidedOn, on);
  return days > lateDays ? days : null;
}
