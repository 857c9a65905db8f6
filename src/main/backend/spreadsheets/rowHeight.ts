import { fonts } from './styles.ts';

interface FilledCell {
  text: unknown;
  /** In characters of the body font. */
  width: number;
}

/** A line of Times New Roman with its leading. */
const LEADING = 1.3;
/** Widths of Times New Roman over that of the digit column widths are counted in, rounded up. */
const CAPITAL_WIDTH = 1.4;
const LETTER_WIDTH = 1;
const NARROW_WIDTH = 0.65;
const WIDE_WIDTH = 1.6;
const SPACE_WIDTH = 0.5;
const NARROW = new Set('fijlrt.,;:()-/');
const WIDE = new Set('mw');
/** Excel refuses more. */
const HIGHEST = 409;

/**
 * Points a row needs for its wrapped texts. Neither Excel (for merged cells) nor LibreOffice fits rows by itself
 * when it opens a file.
 */
export function rowHeight(cells: FilledCell[], fontSize: number = fonts.body.size): number {
  const lines = cells.map(({ text, width }) =>
    typeof text === 'string' ? linesOf(text, (width * fonts.body.size) / fontSize) : 1,
  );
  return Math.min(HIGHEST, Math.max(1, ...lines) * fontSize * LEADING);
}

function linesOf(text: string, capacity: number): number {
  return text.split('\n').reduce((sum, line) => sum + wrappedLines(line, capacity), 0);
}

function wrappedLines(line: string, capacity: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of line.split(' ')) {
    const width = widthOf(word);
    if (filled > 0 && filled + SPACE_WIDTH + width > capacity) {
      lines += 1;
      filled = 0;
    }
    // A word longer than the column is broken by the program that shows it.
    lines += Math.floor(width / (capacity + 1));
    filled += (filled > 0 ? SPACE_WIDTH : 0) + (width % (capacity + 1));
  }
  return lines;
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += widthOfLetter(letter);
  return width;
}

function widthOfLetter(letter: string): number {
  if (letter !== letter.toLowerCase()) return CAPITAL_WIDTH;
  // Tone marks add nothing: í is as narrow as i.
  const [base = letter] = letter.normalize('NFD');
  if (NARROW.has(base)) return NARROW_WIDTH;
  return WIDE.has(base) ? WIDE_WIDTH : LETTER_WIDTH;
}
