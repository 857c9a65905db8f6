import { breakLines, type BreakableWord, type LineSpan } from './breaking.ts';
import { MM_PER_PT, type TextMeasurer } from './measure.ts';
import { fontKeyOf, type TextBox } from './template.ts';
import type { Word } from './words.ts';

/** A text brought into its box: at what size, on which lines. */
export interface FittedText {
  sizePt: number;
  /** With the baseline of each, in mm below the top of the first line. */
  lines: (LineSpan & { baselineMm: number })[];
  /** From the top of the first line to the foot of the last, mm. */
  heightMm: number;
  isParted: boolean;
  overWidthMm: number;
  overHeightMm: number;
}

const SIZE_STEP_PT = 0.25;
/** Widths are measured once at this size and scaled: every length of a text grows with its size. */
const MEASURED_PT = 100;

/**
 * Sets words into a box: at the largest size between the box's limits at which everything stays together; failing
 * that, at the largest at which parted words fit; failing that, at the smallest, overflowing.
 */
export function fitText(words: readonly Word[], box: TextBox, measure: TextMeasurer): FittedText {
  const breakable = words.map((word) => measureWord(word, box, measure));
  const heights = lineHeights(words, box, measure);
  for (const mayPart of [false, true]) {
    for (const sizePt of sizes(box)) {
      const roomForLines = linesThatFit(box, heights, sizePt);
      if (roomForLines < 1) continue;
      const lines = breakLines(breakable, {
        width: box.widthMm / sizePt,
        maxLines: roomForLines,
        isBalanced: box.align === 'centre',
        mayPart,
        mayOverflow: false,
      });
      if (lines) {
        const stacked = stackLines(lines, breakable, heights, sizePt);
        return { ...stacked, isParted: mayPart, overWidthMm: 0, overHeightMm: 0 };
      }
    }
  }
  return overflow(breakable, box, heights);
}

/** Heights of a line as parts of the size: the tallest of the box's fonts decides. */
interface LineHeights {
  ascent: number;
  descent: number;
  leading: number;
  paragraphGap: number;
  paragraphs: number;
}

function lineHeights(words: readonly Word[], box: TextBox, measure: TextMeasurer): LineHeights {
  const metrics = box.runs.map(({ font, scale }) => ({ ...measure.metrics(fontKeyOf(font ?? box.font)), scale }));
  return {
    ascent: Math.max(...metrics.map(({ ascent, scale }) => ascent * scale)),
    descent: Math.max(...metrics.map(({ descent, scale }) => descent * scale)),
    leading: box.lineHeight * Math.max(...metrics.map(({ scale }) => scale)),
    paragraphGap: box.paragraphGapEm,
    paragraphs: words.filter(({ gapAfter }) => gapAfter === 'forced').length,
  };
}

function linesThatFit(box: TextBox, heights: LineHeights, sizePt: number): number {
  const { ascent, descent, leading, paragraphGap, paragraphs } = heights;
  const roomForLeading = box.heightMm / (sizePt * MM_PER_PT) - ascent - descent - (paragraphs - 1) * paragraphGap;
  // A hair of tolerance, so that a box made exactly as high as its lines holds them.
  return Math.min(box.maxLines, 1 + Math.floor(roomForLeading / leading + 1e-6));
}

function sizes({ size: { minPt, maxPt } }: TextBox): number[] {
  const steps = Math.floor((maxPt - minPt) / SIZE_STEP_PT);
  const tried = Array.from({ length: steps + 1 }, (_, step) => maxPt - step * SIZE_STEP_PT);
  return tried.at(-1) === minPt ? tried : [...tried, minPt];
}

/** Widths in mm per point of size. */
function measureWord(word: Word, box: TextBox, measure: TextMeasurer): BreakableWord {
  const advances = word.pieces.map(({ text, run }) => runAdvance(text, run, box, measure));
  const last = word.pieces.at(-1) ?? { text: '', run: 0 };
  return {
    width: advances.reduce((sum, advance) => sum + advance, 0),
    space: runAdvance(`${last.text} `, last.run, box, measure) - runAdvance(last.text, last.run, box, measure),
    trail: box.letterSpacingEm * (box.runs[last.run]?.scale ?? 1) * MM_PER_PT,
    gapAfter: word.gapAfter,
  };
}

/** How far the pen moves over a text of a run, in mm per point of the box's size. */
export function runAdvance(text: string, runIndex: number, box: TextBox, measure: TextMeasurer): number {
  const run = box.runs[runIndex];
  const scale = run?.scale ?? 1;
  const spacing = box.letterSpacingEm * MEASURED_PT;
  return (measure.advanceMm(text, fontKeyOf(run?.font ?? box.font), MEASURED_PT, spacing) / MEASURED_PT) * scale;
}

function stackLines(
  lines: readonly LineSpan[],
  words: readonly BreakableWord[],
  { ascent, descent, leading, paragraphGap }: LineHeights,
  sizePt: number,
): Pick<FittedText, 'sizePt' | 'lines' | 'heightMm'> {
  const toMm = sizePt * MM_PER_PT;
  let baseline = ascent;
  const stacked = lines.map((line, index) => {
    if (index > 0) baseline += leading;
    if (words[line.from - 1]?.gapAfter === 'forced') baseline += paragraphGap;
    return { ...line, width: line.width * sizePt, baselineMm: baseline * toMm };
  });
  return { sizePt, lines: stacked, heightMm: (baseline + descent) * toMm };
}

function overflow(words: readonly BreakableWord[], box: TextBox, heights: LineHeights): FittedText {
  const sizePt = box.size.minPt;
  const rules = { width: box.widthMm / sizePt, isBalanced: box.align === 'centre', mayPart: true, mayOverflow: true };
  const lines =
    breakLines(words, { ...rules, maxLines: box.maxLines }) ??
    breakLines(words, { ...rules, maxLines: words.length }) ??
    [];
  const placed = stackLines(lines, words, heights, sizePt);
  const linesOverMm = Math.max(0, lines.length - box.maxLines) * heights.leading * sizePt * MM_PER_PT;
  return {
    ...placed,
    isParted: lines.slice(0, -1).some(({ to }) => words[to - 1]?.gapAfter === 'kept'),
    overWidthMm: Math.max(0, ...placed.lines.map(({ width }) => width - box.widthMm)),
    overHeightMm: Math.max(linesOverMm, placed.heightMm - box.heightMm, 0),
  };
}
