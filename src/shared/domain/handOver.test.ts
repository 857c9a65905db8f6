import { expect, test } from 'vitest';
import { daysLate, decidedLongAgo, LATE_DAYS } from './handOver.ts';

test('an award is late from the day after the last one allowed', () => {
  expect(daysLate('2021-12-01', '2021-12-31')).toBeNull();
  expect(daysLate('2021-12-01', '2022-01-01')).toBe(LATE_DAYS + 1);
});

test('the last day on which what is late was decided agrees with the days counted', () => {
  expect(decidedLongAgo('2022-01-01')).toBe('2021-12-01');
  expect(decidedLongAgo('2022-01-01', 60)).toBe('2021-11-01');
});
