import { expect, test } from 'vitest';
import { daysLate, decidedLongAgo, lateDaysOffered } from './handOver.ts';

test('an award is late from the day after the last one allowed', () => {
  expect(daysLate('2021-12-01', '2021-12-31', 30)).toBeNull();
  expect(daysLate('2021-12-01', '2022-01-01', 30)).toBe(31);
  expect(daysLate('2021-12-01', '2021-12-31', 20)).toBe(30);
});

test('the last day on which what is late was decided agrees with the days counted', () => {
  expect(decidedLongAgo('2022-01-01', 30)).toBe('2021-12-01');
  expect(decidedLongAgo('2022-01-01', 60)).toBe('2021-11-01');
});

test('lists offer the days of the office in their place', () => {
  expect(lateDaysOffered(30)).toEqual([15, 30, 60, 90]);
  expect(lateDaysOffered(45)).toEqual([15, 30, 45, 60, 90]);
});
