import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { consecutiveYears } from './years.ts';

const years = fc.uniqueArray(fc.integer({ min: 2000, max: 2030 }), { maxLength: 31 });
const length = fc.integer({ min: 1, max: 6 });
const roundYear = fc.integer({ min: 2004, max: 2030 });

/** Counts back year by year, once from the round's year and once from the year before. */
function isHeldRunning(heldIn: readonly number[], needed: number, year: number): boolean {
  return [year, year - 1].some((last) => {
    let run = 0;
    while (heldIn.includes(last - run)) run += 1;
    return run >= needed;
  });
}

test('a run is whole exactly when counting back finds one', () => {
  fc.assert(
    fc.property(years, length, roundYear, (heldIn, needed, year) => {
      expect(consecutiveYears(heldIn, needed, year).isComplete).toBe(isHeldRunning(heldIn, needed, year));
    }),
  );
});

test('what is missing is in the run, not held, and makes it whole', () => {
  fc.assert(
    fc.property(years, length, roundYear, (heldIn, needed, year) => {
      const { missing, wanted } = consecutiveYears(heldIn, needed, year);
      expect(wanted).toHaveLength(needed);
      expect(missing.every((lacking) => wanted.includes(lacking) && !heldIn.includes(lacking))).toBe(true);
      expect(isHeldRunning([...heldIn, ...missing], needed, year)).toBe(true);
    }),
  );
});

test('the run that lacks less is told', () => {
  expect(consecutiveYears([2019, 2020], 3, 2021)).toEqual({
    isComplete: false,
    wanted: [2019, 2020, 2021],
    missing: [2021],
  });
  expect(consecutiveYears([2018, 2020], 3, 2021).missing).toEqual([2019]);
  expect(consecutiveYears([], 2, 2021).missing).toEqual([2020, 2021]);
});
