import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, type BreakableWord, type LineRules } from './breaking.ts';
import { wordsOf } from './words.ts';

const CENTRED: LineRules = { width: 20, maxLines: 4, isBalanced: true, mayPart: false, mayOverflow: false };

/** Words as wide as their letters are many. */
function breakable(text: string): BreakableWord[] {
  return wordsOf([{ text, keepTogether: false }]).map(({ pieces, gapAfter }) => {
    const width = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    return { width, space: 1, trail: 0, gapAfter };
  });
}

function linesOf(text: string, rules: Partial<LineRules> = {}): string[] | null {
  const words = text.split(/\s+/);
  return (
    breakLines(breakable(text), { ...CENTRED, ...rules })?.map(({ from, to }) => words.slice(from, to).join(' ')) ??
    null
  );
}

describe('centred lines', () => {
  test('are balanced, not filled one after the other', () => {
    expect(linesOf('mot hai ba bon nam sau bay tam')).toEqual(['mot hai ba bon', 'nam sau bay tam']);
  });

  test('take one line where one is enough', () => {
    expect(linesOf('mot hai ba bon nam')).toEqual(['mot hai ba bon nam']);
  });

  test('prefer the longer line first, and to end after a comma', () => {
    expect(linesOf('aaaa bbbb cccc dddd eeee')).toEqual(['aaaa bbbb cccc', 'dddd eeee']);
    expect(linesOf('aaaa bbbb, cccc dddd eeee')).toEqual(['aaaa bbbb,', 'cccc dddd eeee']);
  });
});

test('text set to the left fills its lines, but leaves no word alone', () => {
  expect(linesOf('aaaaa bbbbb ccccc ddddd eeeee', { isBalanced: false })).toEqual(['aaaaa bbbbb ccccc', 'ddddd eeeee']);
  expect(linesOf('aaaaa bbbbb ccccc ddddd', { isBalanced: false })).toEqual(['aaaaa bbbbb', 'ccccc ddddd']);
});

test('a date moves to the next line whole, and is parted only when allowed', () => {
  const text = 'khen ngày 01 tháng 7 năm 2021';
  expect(linesOf(text, { width: 24 })).toEqual(['khen', 'ngày 01 tháng 7 năm 2021']);
  expect(linesOf(text, { width: 20 })).toBeNull();
  expect(linesOf(text, { width: 20, mayPart: true })).toEqual(['khen ngày 01', 'tháng 7 năm 2021']);
});

test('typed line breaks are kept, and cost a line', () => {
  expect(linesOf('aaa\nbbb ccc')).toEqual(['aaa', 'bbb ccc']);
  expect(linesOf('aaa\nbbb\nccc', { maxLines: 2 })).toBeNull();
});

test('a word wider than the line stands alone only when overflowing is allowed', () => {
  expect(linesOf('a bbbbbbbbbbbbbbbbbbbbbbbbb c', { width: 10 })).toBeNull();
  expect(linesOf('a bbbbbbbbbbbbbbbbbbbbbbbbb c', { width: 10, mayOverflow: true })).toEqual([
    'a',
    'bbbbbbbbbbbbbbbbbbbbbbbbb',
    'c',
  ]);
});

const words = fc.array(
  fc.record({
    width: fc.double({ min: 0.1, max: 12, noNaN: true }),
    space: fc.constant(1),
    trail: fc.double({ min: 0, max: 0.1, noNaN: true }),
    gapAfter: fc.constantFrom('good' as const, 'free' as const, 'soft' as const, 'kept' as const, 'forced' as const),
  }),
  { maxLength: 12 },
);
const rules = fc.record({
  width: fc.double({ min: 4, max: 40, noNaN: true }),
  maxLines: fc.integer({ min: 1, max: 6 }),
  isBalanced: fc.boolean(),
  mayPart: fc.boolean(),
  mayOverflow: fc.boolean(),
});

test('whatever the words: every word once and in order, lines within their width and number', () => {
  fc.assert(
    fc.property(words, rules, (someWords, someRules) => {
      const lines = breakLines(someWords, someRules);
      if (!lines) return;
      expect(lines.flatMap(({ from, to }) => someWords.slice(from, to))).toEqual(someWords);
      expect(lines.length).toBeLessThanOrEqual(someRules.maxLines);
      const endsInside = lines.map(({ to }) => someWords[to - 1]?.gapAfter).slice(0, -1);
      const tooWide = lines.filter(({ width }) => width > someRules.width * (1 + 1e-6));
      const passed = lines.flatMap(({ from, to }) => someWords.slice(from, to - 1).map(({ gapAfter }) => gapAfter));
      expect(tooWide.filter(({ from, to }) => !someRules.mayOverflow || to > from + 1)).toEqual([]);
      expect(endsInside.filter((gap) => gap === 'kept' && !someRules.mayPart)).toEqual([]);
      expect(passed).not.toContain('forced');
    }),
  );
});

test('when it finds no way, filling line after line finds none either', () => {
  fc.assert(
    fc.property(words, rules, (someWords, someRules) => {
      if (breakLines(someWords, { ...someRules, mayPart: true, mayOverflow: false })) return;
      let lines = 1;
      let pen = 0;
      for (const [index, word] of someWords.entries()) {
        const startsLine = pen === 0 || pen + word.width - word.trail > someRules.width;
        if (startsLine && index > 0 && pen !== 0) lines += 1;
        pen = (startsLine ? 0 : pen) + word.width + word.space;
        if (word.width - word.trail > someRules.width) return;
        if (word.gapAfter === 'forced' && index < someWords.length - 1) [pen, lines] = [0, lines + 1];
      }
      expect(lines).toBeGreaterThan(someRules.maxLines);
    }),
  );
});

/** Every way to set words in so many lines of which none is too wide and the last is no single word: their widths. */
function everyWay(letters: readonly number[], lineCount: number, limit: number, from = 0): number[][] {
  if (lineCount === 0) return from === letters.length ? [[]] : [];
  const ways: number[][] = [];
  for (let to = from + 1; to <= letters.length; to++) {
    const width = letters.slice(from, to).reduce((sum, each) => sum + each, to - from - 1);
    if (width > limit) break;
    if (to === letters.length && to === from + 1) continue;
    for (const rest of everyWay(letters, lineCount - 1, limit, to)) ways.push([width, ...rest]);
  }
  return ways;
}

const letterCounts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 10 });
const ofLetters = (counts: readonly number[]): BreakableWord[] =>
  counts.map((width, index) => ({
    width,
    space: 1,
    trail: 0,
    gapAfter: index === counts.length - 1 ? 'forced' : 'free',
  }));

test('centred lines are about as even as they can be', () => {
  fc.assert(
    fc.property(letterCounts, fc.integer({ min: 10, max: 30 }), (counts, width) => {
      const lines = breakLines(ofLetters(counts), { ...CENTRED, width, maxLines: 10 });
      if (!lines) return;
      const ragged = (widths: readonly number[]) => Math.max(...widths) - Math.min(...widths);
      const best = Math.min(...everyWay(counts, lines.length, width).map(ragged));
      expect(ragged(lines.map((line) => line.width))).toBeLessThanOrEqual(best + Math.max(...counts) + 1);
    }),
  );
});

test('a last line of one word is left only where the line above would be emptied by filling it', () => {
  fc.assert(
    fc.property(letterCounts, fc.integer({ min: 10, max: 30 }), fc.boolean(), (counts, width, isBalanced) => {
      const lines = breakLines(ofLetters(counts), { ...CENTRED, width, maxLines: 10, isBalanced });
      const [above, last] = lines?.slice(-2) ?? [];
      if (!above || !last || last.to - last.from > 1) return;
      const moved = counts[above.to - 1] ?? 0;
      const isFull = last.width + 1 + moved > width;
      expect(isFull || above.width - moved - 1 < width / 4).toBe(true);
    }),
  );
});
