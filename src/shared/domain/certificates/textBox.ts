import { MM_PER_PT, type TextMeasurer } from './measure.ts';
import { fontKeyOf, type TextBox, type TextRun } from './template.ts';

/** A text box with everything worked out that is the same for every certificate. Lengths are parts of the size. */
export interface PreparedBox {
  box: TextBox;
  runs: PreparedRun[];
  /** From the largest allowed size down to the smallest. */
  sizesPt: number[];
  /** The tallest of the box's fonts decides. */
  ascent: number;
  descent: number;
  leading: number;
}

interface PreparedRun {
  fontKey: string;
  scale: number;
  /** How far the pen moves over a word, and over the space after it, in mm per point of the box's size. */
  measureWord: (word: string) => WordExtent;
  /** Letter spacing after the last letter, in mm per point of the box's size: it is not seen at a line's end. */
  trail: number;
}

interface WordExtent {
  advance: number;
  space: number;
}

const SIZE_STEP_PT = 0.25;
/** Widths are measured at this size and scaled: every length of a text grows with its size. */
const MEASURED_PT = 100;

export function prepareBox(box: TextBox, measure: TextMeasurer): PreparedBox {
  const runs = box.runs.map((run) => prepareRun(box, run, measure));
  const metrics = runs.map(({ fontKey, scale }) => ({ ...measure.metrics(fontKey), scale }));
  return {
    box,
    runs,
    sizesPt: sizes(box),
    ascent: Math.max(...metrics.map(({ ascent, scale }) => ascent * scale)),
    descent: Math.max(...metrics.map(({ descent, scale }) => descent * scale)),
    leading: box.lineHeight * Math.max(...metrics.map(({ scale }) => scale)),
  };
}

function prepareRun(box: TextBox, { font, scale }: TextRun, measure: TextMeasurer): PreparedRun {
  const fontKey = fontKeyOf(font ?? box.font);
  const spacingPt = box.letterSpacingEm * MEASURED_PT;
  const advanceOf = (text: string) => (measure.advanceMm(text, fontKey, MEASURED_PT, spacingPt) / MEASURED_PT) * scale;
  const known = new Map<string, WordExtent>();
  const measureWord = (word: string): WordExtent => {
    const found = known.get(word);
    if (found) return found;
    const advance = advanceOf(word);
    // Together with its word, for a font may kern the two.
    const extent = { advance, space: advanceOf(`${word} `) - advance };
    known.set(word, extent);
    return extent;
  };
  return { fontKey, scale, measureWord, trail: box.letterSpacingEm * scale * MM_PER_PT };
}

function sizes({ size: { minPt, maxPt } }: TextBox): number[] {
  const steps = Math.floor((maxPt - minPt) / SIZE_STEP_PT);
  const tried = Array.from({ length: steps + 1 }, (_, step) => maxPt - step * SIZE_STEP_PT);
  return tried.at(-1) === minPt ? tried : [...tried, minPt];
}
