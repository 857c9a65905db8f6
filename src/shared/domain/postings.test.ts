import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneAccount, type Spell } from './postings.ts';

let spells = 0;
const spell = (validFrom: string, validTo: string | null, unitId: string, position = 'Chuyên viên'): Spell => ({
  id: `s${(spells += 1)}`,
  validFrom,
  validTo,
  unitId,
  position,
  decisionNumber: '',
});
const told = (account: readonly Spell[]) =>
  account.map(({ validFrom, validTo, unitId }) => `${unitId} ${validFrom.slice(0, 4)}-${validTo?.slice(0, 4) ?? ''}`);

describe('one account of two', () => {
  test('fills what one does not tell from the other', () => {
    const kept = [spell('2018-01-01', null, 'B')];
    const dropped = [spell('2010-01-01', '2015-01-01', 'A')];
    expect(told(oneAccount(kept, dropped))).toEqual(['A 2010-2015', 'B 2018-']);
  });

  test('tells of one place once', () => {
    const kept = [spell('2015-01-01', null, 'A')];
    const dropped = [spell('2018-01-01', null, 'A')];
    expect(told(oneAccount(kept, dropped))).toEqual(['A 2015-']);
    expect(told(oneAccount(dropped, kept))).toEqual(['A 2015-']);
  });

  test('lets a spell elsewhere interrupt a longer one', () => {
    const kept = [spell('2015-01-01', null, 'A')];
    const dropped = [spell('2018-01-01', '2019-01-01', 'B')];
    const account = oneAccount(kept, dropped);
    expect(told(account)).toEqual(['A 2015-2018', 'B 2018-2019', 'A 2019-']);
    expect(account.map(({ id }) => id)).toEqual([kept[0]?.id, dropped[0]?.id, null]);
  });

  test('ends where the account that counts ends', () => {
    const kept = [spell('2015-01-01', '2022-01-01', 'A'), spell('2022-01-01', null, 'C')];
    const imported = [spell('2023-01-01', null, 'A')];
    expect(told(oneAccount(kept, imported))).toEqual(['A 2015-2022', 'C 2022-']);
    expect(told(oneAccount(imported, kept))).toEqual(['A 2015-2022', 'C 2022-2023', 'A 2023-']);
  });

  test('goes on where the other one begins after it ended', () => {
    const kept = [spell('2010-01-01', '2015-01-01', 'A')];
    const dropped = [spell('2018-01-01', null, 'B')];
    expect(told(oneAccount(kept, dropped))).toEqual(['A 2010-2015', 'B 2018-']);
  });

  test('keeps a later posting of the other when it is the same place in the end', () => {
    const kept = [spell('2015-01-01', null, 'B')];
    const dropped = [spell('2015-01-01', '2019-01-01', 'A'), spell('2019-01-01', null, 'B')];
    expect(told(oneAccount(dropped, kept))).toEqual(['A 2015-2019', 'B 2019-']);
  });
});

const day = fc
  .integer({ min: 0, max: 40 })
  .map((month) => `20${10 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);

/** Spells that follow one another, the last perhaps going on. */
const account = fc
  .tuple(
    fc.uniqueArray(day, { minLength: 1, maxLength: 6 }),
    fc.boolean(),
    fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 6, maxLength: 6 }),
  )
  .map(([days, goesOn, units]) => {
    const sorted = days.toSorted();
    return sorted.flatMap((from, index) => {
      const to = sorted[index + 1] ?? null;
      if (to === null && !goesOn) return sorted.length === 1 ? [spell(from, '2020-01-01', units[index] ?? 'A')] : [];
      return [spell(from, to, units[index] ?? 'A')];
    });
  });

test('no two spells overlap, none is empty, and every day either account told of is told of', () => {
  fc.assert(
    fc.property(account, account, (counting, other) => {
      const result = oneAccount(counting, other);
      const isOrdered = result.every(({ validFrom, validTo }, index) => {
        const next = result[index + 1]?.validFrom ?? '9999-12-31';
        return validFrom < (validTo ?? next) && (validTo ?? next) <= next;
      });
      const tells = (on: string) =>
        result.some(({ validFrom, validTo }) => validFrom <= on && (validTo === null || validTo > on));
      const [last, newest] = [counting.at(-1), result.at(-1)];
      const endsAlike = last?.validTo !== null || newest?.unitId === last.unitId;
      expect([isOrdered, counting.every(({ validFrom }) => tells(validFrom)), endsAlike]).toEqual([true, true, true]);
    }),
  );
});
