import { runAdvance, type FittedText } from './fitting.ts';
import { MM_PER_PT, type TextMeasurer } from './measure.ts';
import type { PlacedLine, PlacedText } from './page.ts';
import { fontKeyOf, type TextBox } from './template.ts';
import type { Word } from './words.ts';

interface LinePosition {
  /** Size of the box's text; runs scale it. */
  sizePt: number;
  baselineYMm: number;
  widthMm: number;
}

/** A stretch of one style on its way to becoming a `PlacedText`. */
interface Stretch {
  run: number;
  words: string[];
  wordStartsMm: number[];
  endMm: number;
}

/** All lines of a fitted text, cut into stretches of one style each. */
export function placeLines(
  words: readonly Word[],
  box: TextBox,
  fitted: FittedText,
  measure: TextMeasurer,
): { texts: PlacedText[]; rules: PlacedLine[] } {
  const topMm = box.yMm + (box.heightMm - fitted.heightMm) * { top: 0, middle: 0.5, bottom: 1 }[box.verticalAlign];
  const texts = fitted.lines.flatMap(({ from, to, width, baselineMm }) => {
    const position = { sizePt: fitted.sizePt, baselineYMm: topMm + baselineMm, widthMm: width };
    return placeLine(words.slice(from, to), box, position, measure);
  });
  const lastLine = fitted.lines.at(-1);
  return { texts, rules: lastLine ? ruleBelow(box, lastLine.width, topMm + lastLine.baselineMm) : [] };
}

function lineStartMm(box: TextBox, widthMm: number): number {
  return box.xMm + (box.widthMm - widthMm) * { left: 0, centre: 0.5, right: 1 }[box.align];
}

function placeLine(words: readonly Word[], box: TextBox, at: LinePosition, measure: TextMeasurer): PlacedText[] {
  const stretches: Stretch[] = [];
  let penMm = lineStartMm(box, at.widthMm);
  for (const word of words) {
    for (const [index, { text, run }] of word.pieces.entries()) {
      const endMm = penMm + runAdvance(text, run, box, measure) * at.sizePt;
      const last = stretches.at(-1);
      if (last?.run !== run) {
        stretches.push({ run, words: [text], wordStartsMm: [penMm], endMm });
      } else {
        last.words.push(text);
        last.wordStartsMm.push(penMm);
        last.endMm = endMm;
      }
      const endsWord = index === word.pieces.length - 1;
      penMm = endsWord ? penMm + runAdvance(`${text} `, run, box, measure) * at.sizePt : endMm;
    }
  }
  return stretches.map((stretch) => placedText(stretch, box, at));
}

function placedText(
  { run: runIndex, words, wordStartsMm, endMm }: Stretch,
  box: TextBox,
  at: LinePosition,
): PlacedText {
  const run = box.runs[runIndex];
  const sizePt = at.sizePt * (run?.scale ?? 1);
  const letterSpacingPt = box.letterSpacingEm * sizePt;
  const xMm = wordStartsMm[0] ?? 0;
  return {
    boxId: box.id,
    text: words.join(' '),
    xMm,
    baselineYMm: at.baselineYMm,
    widthMm: endMm - xMm - letterSpacingPt * MM_PER_PT,
    wordStartsMm,
    fontKey: fontKeyOf(run?.font ?? box.font),
    sizePt,
    colour: run?.colour ?? box.colour,
    letterSpacingPt,
    printed: box.printed,
  };
}

function ruleBelow(box: TextBox, lineWidthMm: number, baselineMm: number): PlacedLine[] {
  if (!box.ruleBelow) return [];
  const { ratio, gapMm, thicknessMm } = box.ruleBelow;
  const middleMm = lineStartMm(box, lineWidthMm) + lineWidthMm / 2;
  const halfMm = (lineWidthMm * ratio) / 2;
  const yMm = baselineMm + gapMm;
  return [
    {
      boxId: box.id,
      x1Mm: middleMm - halfMm,
      y1Mm: yMm,
      x2Mm: middleMm + halfMm,
      y2Mm: yMm,
      thicknessMm,
      colour: box.colour,
      printed: box.printed,
    },
  ];
}
