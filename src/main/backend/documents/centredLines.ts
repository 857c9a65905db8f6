import { breakLines, type LineRules } from '../../../shared/domain/certificates/breaking.ts';
import { isOneWord } from '../../../shared/domain/certificates/compounds.ts';
import { wordsOf, type Gap } from '../../../shared/domain/certificates/words.ts';
import { boldTextWidth } from './ruledLine.ts';

export interface CentredText {
  text: string;
  /** Font size in points, bold. */
  points: number;
  columnMm: number;
}

/** More than any name or subject takes. */
const MOST_LINES = 12;

/**
 * The text with its lines broken as one would by hand: about equally long, no word alone, compounds, dates and numbers
 * whole, ended before "và" and not behind it. Line breaks in the text stay. What fits on one line is left as it is.
 */
export function centredLines({ text, points, columnMm }: CentredText): string {
  const words = wordsOf([{ text, keepTogether: false }]);
  const texts = words.map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
  const measured = words.map(({ gapAfter }, index) => ({
    width: boldTextWidth(texts[index] ?? '', points),
    space: boldTextWidth(' ', points),
    trail: 0,
    gapAfter: gapBetween(gapAfter, texts[index] ?? '', texts[index + 1] ?? ''),
  }));
  const rules: LineRules = {
    width: columnMm,
    maxLines: MOST_LINES,
    isBalanced: true,
    mayPart: false,
    mayOverflow: true,
  };
  const lines = breakLines(measured, rules) ?? breakLines(measured, { ...rules, mayPart: true });
  return lines?.map(({ from, to }) => texts.slice(from, to).join(' ')).join('\n') ?? text;
}

function gapBetween(usual: Gap, left: string, right: string): Gap {
  if (usual === 'forced') return usual;
  const [before, after] = [left.toLowerCase(), right.toLowerCase()];
  const isNumbered = before === 'số' && /^\d/.test(after);
  // In capitals nothing else tells that "PHÁT TRIỂN" is not to be parted.
  return isNumbered || isOneWord(before, after.replace(/[,;.:)]+$/, '')) ? 'kept' : usual;
}
