import { expect, test } from 'vitest';
import { percentAchieved } from './targets.ts';

test.each([
  [200, 68, 34],
  [3, 3, 100],
  [3, 1, 33.3],
  [8, 1, 12.5],
  [100, 40.5, 40.5],
  [0.3, 0.1, 33.3],
  [1000, 0.5, 0.1],
  [98, 100, 102],
  [5, 0, 0],
])('%d planned, %d achieved: %d %%', (planned, achieved, percent) => {
  expect(percentAchieved(planned, achieved)).toBe(percent);
});

test.each([
  [null, 355],
  [200, null],
  [0, 4],
  [-1, 2],
  [2, -1],
])('%s planned, %s achieved has no percentage', (planned, achieved) => {
  expect(percentAchieved(planned, achieved)).toBe(null);
});
