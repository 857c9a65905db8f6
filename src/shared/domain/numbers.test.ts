import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countInText, formatDecimal, formatNumber, formatPercent, parseTypedNumber, percentOf } from './numbers.ts';

describe('written', () => {
  test('thousands, decimals, percent', () => {
    expect(formatNumber(1_086_461)).toBe('1.086.461');
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(-1000)).toBe('-1.000');
    expect(formatNumber(0)).toBe('0');
    expect(formatDecimal(40.5)).toBe('40,5');
    expect(formatDecimal(1234.5)).toBe('1.234,5');
    expect(formatDecimal(43.58)).toBe('43,58');
    expect(formatDecimal(100)).toBe('100');
    expect(formatDecimal(-0.001)).toBe('0');
    expect(formatPercent(40.5)).toBe('40,5 %');
    expect(formatPercent(34)).toBe('34 %');
    expect(formatPercent(43.584, 1)).toBe('43,6 %');
    expect(() => formatNumber(1.5)).toThrow(RangeError);
    expect(() => formatDecimal(Number.NaN)).toThrow(RangeError);
  });

  test('counts inside a sentence have two digits below ten', () => {
    expect(['0', '03', '09', '10', '15', '1.086'].join()).toBe([0, 3, 9, 10, 15, 1086].map(countInText).join());
  });
});

describe('shares', () => {
  test('of the year 2021', () => {
    expect(percentOf(68, 200)).toBe(34);
    expect(percentOf(1_086_461, 1_086_461)).toBe(100);
    expect(percentOf(2, 3)).toBe(66.67);
    expect(percentOf(1, 8)).toBe(12.5);
    expect(percentOf(1, 8, 0)).toBe(13);
    expect(percentOf(0, 5)).toBe(0);
    expect(percentOf(5, 0)).toBeNull();
  });

  test('rounded within half a step of the exact share', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 2 ** 31 }), (part, whole) => {
        const percent = percentOf(part, whole, 2) ?? Number.NaN;
        const hundredths = BigInt(Math.round(percent * 100));
        const error = 2n * (hundredths * BigInt(whole) - 10_000n * BigInt(part));
        expect(error > -BigInt(whole) && error <= BigInt(whole)).toBe(true);
      }),
    );
  });
});

describe('typed', () => {
  test.each([
    ['1.086.461', 1_086_461],
    ['1086461', 1_086_461],
    ['1,086,461', 1_086_461],
    ['1 086 461', 1_086_461],
    ['1.086', 1086],
    ['1,086', 1.086],
    ['40,5', 40.5],
    ['43.58', 43.58],
    ['43,58%', 43.58],
    ['40,5 %', 40.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['81.500.000 đồng', 81_500_000],
    ['81.500.000đ', 81_500_000],
    ['- 5', -5],
    ['-1.000', -1000],
    ['007', 7],
    ['0', 0],
  ])('%s', (typed, value) => {
    expect(parseTypedNumber(typed)).toBe(value);
  });

  test.each(['', 'ba', '1.2.3', '1.0864.61', '1,2,3', '12a', '--5', '.', ',5', '1.', '%'])('%s is refused', (typed) => {
    expect(parseTypedNumber(typed)).toBeNull();
  });

  test('what is shown can be typed back', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(parseTypedNumber(formatNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (hundredths) => {
        expect(parseTypedNumber(formatDecimal(hundredths / 100))).toBe(hundredths === 0 ? 0 : hundredths / 100);
      }),
    );
  });
});
