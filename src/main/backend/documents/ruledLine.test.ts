import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { boldTextWidth, lineIndents, longestLineWidth, ruledLine, twips } from './ruledLine.ts';

const font = create(readFileSync(new URL('../../../../resources/fonts/tinos/Bold.ttf', import.meta.url)));
if (!('glyphForCodePoint' in font)) throw new Error('a collection, not a font');

const advance = (letter: string) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth;
const letters = Array.from(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:-–“”()/%' +
    'aăâeêioôơuưyAĂÂEÊIOÔƠUƯYđĐ'.replace(/./gu, (letter) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (letter + tone).normalize('NFC')).join(''),
    ),
).filter((letter) => !/\p{M}/u.test(letter));

test('every letter is as wide as in the metric twin of Times New Roman Bold', () => {
  const width = (letter: string) => (advance(letter) / font.unitsPerEm) * 100 * (25.4 / 72);
  expect(letters.filter((letter) => Math.abs(boldTextWidth(letter, 100) - width(letter)) > 0.001)).toEqual([]);
  expect(letters.length).toBeGreaterThan(190);
});

test('decomposed letters are as wide as composed ones', () => {
  const name = 'ỦY BAN NHÂN DÂN TỈNH';
  expect(boldTextWidth(name.normalize('NFD'), 12)).toBe(boldTextWidth(name, 12));
});

describe('the longest line of a broken text', () => {
  const oneLine = 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG';

  test('is the text itself when it fits', () => {
    expect(longestLineWidth(oneLine, 12, 75.5)).toBeCloseTo(boldTextWidth(oneLine, 12), 6);
  });

  test('is the longer of two when it does not', () => {
    const first = 'SỞ THÔNG TIN VÀ';
    expect(longestLineWidth(oneLine, 12, boldTextWidth(first, 12) + 1)).toBeCloseTo(boldTextWidth(first, 12), 6);
  });

  test('is never longer than the column', () => {
    expect(longestLineWidth('NGHIÊNG'.repeat(20), 14, 60)).toBe(60);
  });
});

test('the line is as long as asked, in the middle of its column', () => {
  const above = { text: 'QUYẾT ĐỊNH', points: 14, columnMm: 165, share: 0.4 };
  const length = 165 - (lineIndents(above) * 2 * 25.4) / 1440;
  expect(length).toBeCloseTo(boldTextWidth(above.text, 14) * 0.4, 1);
  const indent = lineIndents(above);
  expect(ruledLine(above)).toContain(`<w:ind w:left="${indent}" w:right="${indent}"`);
});

test('margins are never rounded below what the decree asks', () => {
  for (const millimetres of [15, 20, 30, 210, 297])
    expect((twips(millimetres) * 25.4) / 1440).toBeGreaterThanOrEqual(millimetres);
});
