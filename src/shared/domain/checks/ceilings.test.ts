import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostOf } from './ceilings.ts';

const whole = fc.integer({ min: 0, max: 5000 });
const percent = fc.integer({ min: 0, max: 100 });

test('rounded down, the most is the last number within the share', () => {
  fc.assert(
    fc.property(whole, percent, (all, share) => {
      const most = mostOf(all, { percent: share, rounding: 'down' });
      expect(100 * most <= share * all).toBe(true);
      expect(100 * (most + 1) > share * all).toBe(true);
    }),
  );
});

test('rounded up, the most is the first number that reaches the share', () => {
  fc.assert(
    fc.property(whole, percent, (all, share) => {
      const most = mostOf(all, { percent: share, rounding: 'up' });
      expect(100 * most >= share * all).toBe(true);
      expect(100 * (most - 1) < share * all || most === 0).toBe(true);
    }),
  );
});

test('rounded to the nearest, no whole number lies nearer, and a half goes up', () => {
  fc.assert(
    fc.property(whole, percent, (all, share) => {
      const most = mostOf(all, { percent: share, rounding: 'nearest' });
      const distance = 100 * most - share * all;
      expect(distance > -50 && distance <= 50).toBe(true);
    }),
  );
});

// 15 % of the number of Lao động tiên tiến, where the number of Chiến sĩ thi đua cơ sở steps up.
test.each([
  [6, 0, 1, 1],
  [7, 1, 1, 2],
  [9, 1, 1, 2],
  [10, 1, 2, 2],
  [13, 1, 2, 2],
  [14, 2, 2, 3],
  [20, 3, 3, 3],
])('15 %% of %i is %i down, %i nearest, %i up', (all, down, nearest, up) => {
  const most = (rounding: 'down' | 'nearest' | 'up') => mostOf(all, { percent: 15, rounding });
  expect([most('down'), most('nearest'), most('up')]).toEqual([down, nearest, up]);
});
