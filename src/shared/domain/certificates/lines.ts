import type { FittedText } from './fitting.ts';
import type { PlacedLine, PlacedText } from './page.ts';
import type { TextBox } from './template.ts';
import type { PreparedBox } from './textBox.ts';
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
  prepared: PreparedBox,
  { sizePt, heightMm, lines }: FittedText,
): { texts: PlacedText[]; rules: PlacedLine[] } {
  const { box } = prepared;
  const topMm = box.yMm + (box.heightMm - heightMm) * { top: 0, middle: 0.5, bottom: 1 }[box.verticalAlign];
  const texts = lines.flatMap(({ from, to, width, baselineMm }) =>
    placeLine(words.slice(from, to), prepared, { sizePt, baselineYMm: topMm + baselineMm, widthMm: width }),
  );
  const lastLine = lines.at(-1);
  return { texts, rules: lastLine ? ruleBelow(box, lastLine.width, topMm + lastLine.baselineMm) : [] };
}

function lineStartMm(box: TextBox, widthMm: number): number {
  return box.xMm + (box.widthMm - widthMm) * { left: 0, centre: 0.5, right: 1 }[box.align];
}

function placeLine(words: readonly Word[], prepared: PreparedBox, at: LinePosition): PlacedText[] {
  const stretches: Stretch[] = [];
  let penMm = lineStartMm(prepared.box, at.widthMm);
  for (const { pieces } of words) {
    for (const [index, { text, run }] of pieces.entries()) {
      const { advance = 0, space = 0 } = prepared.runs[run]?.measureWord(text) ?? {};
      const endMm = penMm + advance * at.sizePt;
      const last = stretches.at(-1);
      if (last?.run !== run) {
        stretches.push({ run, words: [text], wordStartsMm: [penMm], endMm });
      } else {
        last.words.push(text);
        last.wordStartsMm.push(penMm);
        last.endMm = endMm;
      }
      const endsWord = index === pieces.length - 1;
      penMm = endsWord ? endMm + space * at.sizePt : endMm;
    }
  }
  return stretches.map((stretch) => placedText(stretch, prepared, at));
}

function placedText({ run, words, wordStartsMm, endMm }: Stretch, prepared: PreparedBox, at: LinePosition): PlacedText {
  const { box, runs } = prepared;
  const { fontKey = '', scale = 1, trail = 0 } = runs[run] ?? {};
  const sizePt = at.sizePt * scale;
  const xMm = wordStartsMm[0] ?? 0;
  return {
    boxId: box.id,
    text: words.join(' '),
    xMm,
    baselineYMm: at.baselineYMm,
    widthMm: endMm - xMm - trail * at.sizePt,
    wordStartsMm,
    fontKey,
    sizePt,
    colour: box.runs[run]?.colour ?? box.colour,
    letterSpacingPt: box.letterSpacingEm * sizePt,
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
