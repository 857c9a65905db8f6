import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeQuorum, judgeVote } from './quorum.ts';
import type { ThresholdRule } from './rulePack.ts';

const twoThirds: ThresholdRule = {
  name: 'Điều kiện số người dự',
  text: 'Ít nhất hai phần ba số người được triệu tập có mặt.',
  numerator: 2,
  denominator: 3,
  comparison: 'at-least',
  source: 'TT 01/2016/TT-BNV, Điều 2',
  needsCheck: false,
};
const overHalf: ThresholdRule = {
  ...twoThirds,
  name: 'Điều kiện thông qua',
  numerator: 1,
  denominator: 2,
  comparison: 'more-than',
};

describe('quorum', () => {
  test.each([
    [40, 60, true, 40],
    [39, 60, false, 40],
    [41, 61, true, 41],
    [40, 61, false, 41],
    [2, 3, true, 2],
    [1, 1, true, 1],
    [0, 1, false, 1],
    [0, 0, false, 0],
  ])('%i present of %i: %s, %i needed', (present, summoned, isMet, required) => {
    expect(judgeQuorum({ present, summoned, rule: twoThirds })).toMatchObject({ isMet, required, rule: twoThirds });
  });

  test('the verdict carries its figures and its rule', () => {
    expect(judgeQuorum({ present: 58, summoned: 61, rule: twoThirds })).toEqual({
      isMet: true,
      count: 58,
      whole: 61,
      required: 41,
      percent: 95.08,
      rule: twoThirds,
    });
    expect(judgeQuorum({ present: 0, summoned: 0, rule: twoThirds }).percent).toBeNull();
  });

  test('impossible counts are refused', () => {
    expect(() => judgeQuorum({ present: 4, summoned: 3, rule: twoThirds })).toThrow(RangeError);
    expect(() => judgeQuorum({ present: -1, summoned: 3, rule: twoThirds })).toThrow(RangeError);
    expect(() => judgeQuorum({ present: 1.5, summoned: 3, rule: twoThirds })).toThrow(RangeError);
  });
});

describe('vote', () => {
  test.each([
    [30, 60, false],
    [31, 60, true],
    [29, 58, false],
    [30, 59, true],
    [29, 59, false],
    [1, 1, true],
    [0, 0, false],
  ])('%i for of %i present passes: %s', (votesFor, present, isMet) => {
    expect(judgeVote({ votesFor, against: 0, abstained: 0, present, rule: overHalf }).isMet).toBe(isMet);
  });

  test('the whole is everyone present, not those who voted', () => {
    const judged = judgeVote({ votesFor: 25, against: 5, abstained: 3, present: 58, rule: overHalf });
    expect(judged).toMatchObject({ isMet: false, count: 25, whole: 58, required: 30, notCounted: 25, percent: 43.1 });
  });

  test('more votes than people are refused', () => {
    const vote = { votesFor: 50, against: 5, abstained: 4, present: 58, rule: overHalf };
    expect(() => judgeVote(vote)).toThrow(RangeError);
    expect(judgeVote({ ...vote, abstained: 3 }).notCounted).toBe(0);
  });
});

test('any rule: met exactly when the fraction is, and `required` is the boundary', () => {
  const counts = fc.nat(2 ** 31).chain((whole) => fc.tuple(fc.constant(whole), fc.nat(whole)));
  const rules = fc.record({
    numerator: fc.integer({ min: 1, max: 100 }),
    denominator: fc.integer({ min: 1, max: 100 }),
    comparison: fc.constantFrom('at-least' as const, 'more-than' as const),
  });
  fc.assert(
    fc.property(counts, rules, ([whole, count], parts) => {
      const rule = { ...twoThirds, ...parts };
      const judged = judgeQuorum({ present: count, summoned: whole, rule });
      const meets = (candidate: number) => {
        const left = BigInt(candidate) * BigInt(rule.denominator);
        const right = BigInt(whole) * BigInt(rule.numerator);
        return rule.comparison === 'at-least' ? left >= right : left > right;
      };
      expect(judged.isMet).toBe(whole > 0 && meets(count));
      expect([meets(judged.required), judged.required === 0 || meets(judged.required - 1)]).toEqual([
        true,
        judged.required === 0,
      ]);
    }),
  );
});
