import { expect, test } from 'vitest';
import { monthsWorked } from './tenure.ts';

test.each([
  ['2021-07-01', '2021-12-31', 6],
  ['2021-07-02', '2021-12-31', 5],
  ['2021-03-01', '2021-12-31', 10],
  ['2021-03-02', '2021-12-31', 9],
  ['2021-08-31', '2022-02-28', 6],
  ['2021-12-31', '2021-12-31', 0],
  ['2022-05-01', '2021-12-31', 0],
  ['1999-01-15', '2021-12-31', 275],
])('from %s through %s are %i whole months', (from, through, months) => {
  expect(monthsWorked(from, through)).toBe(months);
});
