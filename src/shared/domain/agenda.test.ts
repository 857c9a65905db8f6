import { describe, expect, test } from 'vitest';
import { addMinutes, onlyFixedTimes, timetable } from './agenda.ts';

const item = (minutes: number | null, startsAt: string | null = null) => ({ minutes, startsAt });

describe('timetable', () => {
  test('each item begins when the one before ends', () => {
    const { times, totalMinutes, endsAt } = timetable('08:00', [item(20), item(15), item(30)]);
    expect(times.map(({ startsAt }) => startsAt)).toEqual(['08:00', '08:20', '08:35']);
    expect(endsAt).toBe('09:05');
    expect(totalMinutes).toBe(65);
  });

  test('an item with a fixed hour leaves a pause before it and carries the rest along', () => {
    const { times, endsAt } = timetable('08:00', [item(20), item(10, '09:00'), item(5)]);
    expect(times.map(({ startsAt }) => startsAt)).toEqual(['08:00', '09:00', '09:10']);
    expect(endsAt).toBe('09:15');
  });

  test('a fixed hour before the previous item is over overlaps', () => {
    const { times } = timetable('08:00', [item(60), item(10, '08:30')]);
    expect(times.map(({ overlaps }) => overlaps)).toEqual([false, true]);
  });

  test('after an item of unknown length nothing has a time, until an hour is fixed', () => {
    const { times, endsAt } = timetable('08:00', [item(null), item(10), item(10, '10:00')]);
    expect(times.map(({ startsAt }) => startsAt)).toEqual(['08:00', null, '10:00']);
    expect(endsAt).toBe('10:10');
  });

  test('without an hour to begin at there are no times but there is a length', () => {
    expect(timetable(null, [item(10), item(5)])).toMatchObject({ totalMinutes: 15, endsAt: null });
  });
});

test('times that only follow are let go, the others stay', () => {
  const stored = [item(20, '08:00'), item(15, '08:20'), item(10, '09:00'), item(5, '09:10')];
  expect(onlyFixedTimes('08:00', stored).map(({ startsAt }) => startsAt)).toEqual([null, null, '09:00', null]);
});

test('times written out and let go again are the same', () => {
  const items = [item(20), item(10, '09:00'), item(5)];
  const { times } = timetable('08:00', items);
  const stored = items.map(({ minutes }, index) => item(minutes, times[index]?.startsAt));
  expect(onlyFixedTimes('08:00', stored)).toEqual(items);
});

test('a time past midnight is none, and what is no time is refused', () => {
  expect(addMinutes('23:50', 9)).toBe('23:59');
  expect(addMinutes('23:50', 10)).toBeNull();
  expect(() => addMinutes('8h', 10)).toThrow(RangeError);
});
