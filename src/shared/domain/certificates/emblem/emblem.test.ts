import { expect, test } from 'vitest';
import { emblemShape } from './emblem.ts';
import { lettering } from './lettering.ts';
import { SIDE } from './parts.ts';

const numbersOf = (d: string) => Array.from(d.matchAll(/-?[\d.]+/g), ([number]) => Number(number));

test.each(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'VIỆT NAM'])(
  'every letter of %s is drawn, in the middle of the foot',
  (text) => {
    const letters = lettering(text, { radius: 80, height: 6, spacing: 0.1 });
    expect(letters).toHaveLength(text.replaceAll(' ', '').length);
    expect(letters.every((letter) => letter.length > 3)).toBe(true);
    const across = letters.flatMap((letter) => letter.flatMap(({ points }) => points.map(([x]) => x)));
    expect(Math.abs(Math.min(...across) + Math.max(...across) - SIDE)).toBeLessThan(2);
    const down = letters.flatMap((letter) => letter.flatMap(({ points }) => points.map(([, y]) => y)));
    expect(Math.min(...down)).toBeGreaterThan(SIDE / 2);
  },
);

test('a letter there is no outline for is told, not left out', () => {
  expect(() => lettering('VIỆT 北', { radius: 80, height: 6, spacing: 0.1 })).toThrow('北');
});

test('the emblem is the same at every size', () => {
  const [small, large] = [emblemShape(20), emblemShape(60)];
  expect(large.paths).toHaveLength(small.paths.length);
  for (const [index, { d, stroke }] of small.paths.entries()) {
    const threefold = numbersOf(large.paths[index]?.d ?? '');
    expect(numbersOf(d).map((number) => number * 3)).toEqual(threefold.map((number) => expect.closeTo(number, 1)));
    expect((stroke?.widthMm ?? 0) * 3).toBeCloseTo(large.paths[index]?.stroke?.widthMm ?? 0, 9);
  }
});
