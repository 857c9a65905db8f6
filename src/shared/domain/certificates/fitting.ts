import { breakLines, type BreakableWord, type LineRules, type LineSpan } from './breaking.ts';
import { MM_PER_PT } from './measure.ts';
import type { PreparedBox } from './textBox.ts';
import type { Word } from './words.ts';

/** A text brought into its box: at what size, on which lines. */
export interface FittedText {
  sizePt: number;
  /** Width in mm; the baseline in mm below the top of the first line. */
  lines: (LineSpan & { baselineMm: number })[];
  /** From the top of the first line to the foot of the last, mm. */
  heightMm: number;
  isParted: boolean;
  overWidthMm: number;
  overHeightMm: number;
}

/**
 * Sets words into a box: at the largest size between the box's limits at which everything stays together; failing
 * that, at the largest at which parted words fit; failing that, at the smallest, overflowing.
 */
export function fitText(words: readonly Word[], prepared: PreparedBox): FittedText {
  const { box, sizesPt } = prepared;
  const breakable = words.map((word) => measureWord(word, prepared));
  const paragraphs = words.filter(({ gapAfter }) => gapAfter === 'forced').length;
  const isBalanced = box.align === 'centre';
  for (const mayPart of [false, true]) {
    for (const sizePt of sizesPt) {
      const maxLines = linesThatFit(prepared, sizePt, paragraphs);
      if (maxLines < 1) continue;
      const width = box.widthMm / sizePt;
      const lines = breakLines(breakable, { width, maxLines, isBalanced, mayPart, mayOverflow: false });
      if (!lines) continue;
      return { ...stackLines(lines, breakable, prepared, sizePt), isParted: mayPart, overWidthMm: 0, overHeightMm: 0 };
    }
  }
  return overflow(breakable, prepared);
}

function linesThatFit({ box, ascent, descent, leading }: PreparedBox, sizePt: number, paragraphs: number): number {
  const height = box.heightMm / (sizePt * MM_PER_PT);
  const roomForLeading = height - ascent - descent - (paragraphs - 1) * box.paragraphGapEm;
  // A hair of tolerance, so that a box made exactly as high as its lines holds them.
  return Math.min(box.maxLines, 1 + Math.floor(roomForLeading / leading + 1e-6));
}

/** Widths in mm per point of size. */
function measureWord({ pieces, gapAfter }: Word, { runs }: PreparedBox): BreakableWord {
  const measured: BreakableWord = { width: 0, space: 0, trail: 0, gapAfter };
  for (const { text, run } of pieces) {
    const { advance = 0, space = 0 } = runs[run]?.measureWord(text) ?? {};
    measured.width += advance;
    measured.space = space;
    measured.trail = runs[run]?.trail ?? 0;
  }
  return measured;
}

function stackLines(
  lines: readonly LineSpan[],
  words: readonly BreakableWord[],
  { box, ascent, descent, leading }: PreparedBox,
  sizePt: number,
): Pick<FittedText, 'sizePt' | 'lines' | 'heightMm'> {
  const toMm = sizePt * MM_PER_PT;
  let baseline = ascent;
  const stacked = lines.map((line, index) => {
    if (index > 0) baseline += leading;
    if (words[line.from - 1]?.gapAfter === 'forced') baseline += box.paragraphGapEm;
    return { ...line, width: line.width * sizePt, baselineMm: baseline * toMm };
  });
  return { sizePt, lines: stacked, heightMm: (baseline + descent) * toMm };
}

function overflow(words: readonly BreakableWord[], prepared: PreparedBox): FittedText {
  const { box, leading } = prepared;
  const sizePt = box.size.minPt;
  const rules = { width: box.widthMm / sizePt, isBalanced: box.align === 'centre', mayPart: true, mayOverflow: true };
  const within = (maxLines: number): LineRules => ({ ...rules, maxLines });
  const lines = breakLines(words, within(box.maxLines)) ?? breakLines(words, within(words.length)) ?? [];
  const stacked = stackLines(lines, words, prepared, sizePt);
  const linesOverMm = Math.max(0, lines.length - box.maxLines) * leading * sizePt * MM_PER_PT;
  return {
    ...stacked,
    isParted: lines.slice(0, -1).some(({ to }) => words[to - 1]?.gapAfter === 'kept'),
    overWidthMm: Math.max(0, ...stacked.lines.map(({ width }) => width - box.widthMm)),
    overHeightMm: Math.max(linesOverMm, stacked.heightMm - box.heightMm, 0),
  };
}
