/** A meeting's agenda as a timetable: when each item begins and ends, and when the meeting will be over. */

import { isClockTime, type ClockTime } from './dates.ts';

export interface AgendaTiming {
  /** A fixed hour; null when the item begins as soon as the one before ends. */
  startsAt: ClockTime | null;
  /** Null: not planned, and what follows has no time until an item with a fixed hour. */
  minutes: number | null;
}

export interface PlannedTimes {
  startsAt: ClockTime | null;
  endsAt: ClockTime | null;
  /** The fixed hour comes before the previous item is over. */
  overlaps: boolean;
}

export interface Timetable {
  times: PlannedTimes[];
  /** What is planned in all, pauses between items not counted. */
  totalMinutes: number;
  /** Null when the last item has no times. */
  endsAt: ClockTime | null;
}

const MINUTES_OF_DAY = 24 * 60;

function minutesOf(time: ClockTime): number {
  if (!isClockTime(time)) throw new RangeError(`Not a time of day: ${time}`);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The time so many minutes later; null past midnight. Throws RangeError when `time` is not `HH:MM`. */
export function addMinutes(time: ClockTime, minutes: number): ClockTime | null {
  const later = minutesOf(time) + minutes;
  if (later < 0 || later >= MINUTES_OF_DAY) return null;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(later / 60))}:${pad(later % 60)}`;
}

/** Works the times out from the hour the meeting opens at, item after item. */
export function timetable(opensAt: ClockTime | null, items: readonly AgendaTiming[]): Timetable {
  let free = opensAt;
  const times = items.map(({ startsAt: fixed, minutes }) => {
    const startsAt = fixed ?? free;
    const endsAt = startsAt === null || minutes === null ? null : addMinutes(startsAt, minutes);
    const overlaps = fixed !== null && free !== null && fixed < free;
    free = endsAt;
    return { startsAt, endsAt, overlaps };
  });
  const totalMinutes = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return { times, totalMinutes, endsAt: times.at(-1)?.endsAt ?? null };
}

/**
 * Items as stored have all their times written out; here those that only follow from the item before become null
 * again, so that they move along when an earlier item grows, shrinks or moves.
 */
export function onlyFixedTimes<Item extends AgendaTiming>(opensAt: ClockTime | null, items: readonly Item[]): Item[] {
  const { times } = timetable(opensAt, items);
  return items.map((item, index) => {
    const free = index === 0 ? opensAt : (times[index - 1]?.endsAt ?? null);
    return item.startsAt === free ? { ...item, startsAt: null } : item;
  });
}
