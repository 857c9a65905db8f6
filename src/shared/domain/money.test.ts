import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bonusAmount, dongInWords, formatDong } from './money.ts';

describe('bonus', () => {
  test.each([
    ['CSTĐTQ', 450, 10_530_000],
    ['CSTĐ tỉnh', 300, 7_020_000],
    ['CSTĐCS', 100, 2_340_000],
    ['LĐTT', 30, 702_000],
    ['TTLĐXS', 150, 3_510_000],
    ['TTLĐTT', 80, 1_872_000],
    ['Cờ thi đua của Chính phủ', 1200, 28_080_000],
    ['Giấy khen tập thể', 60, 1_404_000],
  ])('%s at 2.340.000 đồng, unrounded', (_name, coefficientHundredths, amount) => {
    expect(bonusAmount({ baseSalary: 2_340_000, coefficientHundredths, rounding: 'none' })).toBe(amount);
  });

  test.each([
    [2_340_000, 30, 'up', 710_000],
    [2_340_000, 30, 'nearest', 700_000],
    [2_340_000, 60, 'up', 1_410_000],
    [2_340_000, 60, 'nearest', 1_400_000],
    [1_490_000, 15, 'none', 223_500],
    [1_490_000, 15, 'nearest', 220_000],
    [1_490_000, 15, 'up', 230_000],
    [1_490_000, 30, 'nearest', 450_000],
    [1_490_000, 30, 'none', 447_000],
    [1_500_000, 50, 'up', 750_000],
    [1_500_000, 1, 'nearest', 20_000],
    [0, 30, 'up', 0],
    [333, 50, 'none', 167],
  ] as const)('%i đồng × %i hundredths, rounding %s', (baseSalary, coefficientHundredths, rounding, amount) => {
    expect(bonusAmount({ baseSalary, coefficientHundredths, rounding })).toBe(amount);
  });

  test('every rounding stays on its step and on its side', () => {
    fc.assert(
      fc.property(fc.nat(50_000_000), fc.nat(2_000), (baseSalary, coefficientHundredths) => {
        const exactHundredths = baseSalary * coefficientHundredths;
        const amounts = (['up', 'nearest', 'none'] as const).map((rounding) =>
          bonusAmount({ baseSalary, coefficientHundredths, rounding }),
        );
        const [up = 0, nearest = 0, none = 0] = amounts.map((amount) => amount * 100 - exactHundredths);
        expect(up >= 0 && up < 1_000_000).toBe(true);
        expect(nearest > -500_000 && nearest <= 500_000).toBe(true);
        expect(none > -50 && none <= 50).toBe(true);
        expect(amounts.slice(0, 2).every((amount) => amount % 10_000 === 0)).toBe(true);
      }),
    );
  });

  test('nonsense is refused', () => {
    expect(() => bonusAmount({ baseSalary: -1, coefficientHundredths: 30, rounding: 'up' })).toThrow(RangeError);
    expect(() => bonusAmount({ baseSalary: 1_490_000, coefficientHundredths: 0.3, rounding: 'up' })).toThrow(
      RangeError,
    );
  });
});

describe('written', () => {
  test('in figures', () => {
    expect(formatDong(81_500_000)).toBe('81.500.000 đồng');
    expect(formatDong(0)).toBe('0 đồng');
  });

  test.each([
    [0, 'Không đồng'],
    [450_000, 'Bốn trăm năm mươi nghìn đồng'],
    [81_500_000, 'Tám mươi mốt triệu năm trăm nghìn đồng'],
    [1_005_000, 'Một triệu không trăm lẻ năm nghìn đồng'],
    [24_000, 'Hai mươi tư nghìn đồng'],
    [25_000, 'Hai mươi lăm nghìn đồng'],
    [8_040_000, 'Tám triệu không trăm bốn mươi nghìn đồng'],
    [2_000_000_000, 'Hai tỷ đồng'],
    [1_234_567_891, 'Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt đồng'],
  ])('%i in words', (amount, words) => {
    expect(dongInWords(amount)).toBe(words);
  });
});
