/**
 * The short lines under an authority's name, a subject or the Tiêu ngữ. NĐ 30/2020, Phụ lục I, ties their length to
 * the length of the text above (all of it, or one third to one half), so the text has to be measured.
 */

/** Letters of Times New Roman Bold by advance width, in 1/2048 of the font size. Tone marks add nothing. */
const lettersByWidth: Record<number, string> = {
  451: '|',
  512: ' ,.',
  569: "'/\\il",
  682: '!()-:;[]`fjt‘’',
  797: 'Is',
  807: '{}',
  909: 'cerzê',
  1024: '#$*0123456789?J_agovxyăâô–“”',
  1065: '~',
  1134: 'ơ',
  1137: '"',
  1139: 'Sbdhknpquđ',
  1167: '+<=>',
  1190: '^',
  1229: 'ư',
  1251: 'FP',
  1366: 'BELTZÊ',
  1479: 'ACDNRUVXYwĂÂĐ',
  1593: 'GHKOQÔƠ',
  1630: 'Ư',
  1706: '&m',
  1905: '@',
  1933: 'M',
  2048: '%W—…',
};
const UNITS_PER_EM = 2048;
const ORDINARY_LETTER = 1139;
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

const widthOfLetter = new Map(
  Object.entries(lettersByWidth).flatMap(([width, letters]) =>
    Array.from(letters, (letter) => [letter, Number(width)] as const),
  ),
);

const MM_PER_POINT = 25.4 / 72;
const TWIPS_PER_MM = 1440 / 25.4;

/** Word's twentieths of a point, never less than asked for: the decree's margins are lower limits. */
export function twips(millimetres: number): number {
  return Math.ceil(millimetres * TWIPS_PER_MM);
}

/** Width of one line of Times New Roman Bold, in mm. */
export function boldTextWidth(text: string, points: number): number {
  // Taking a letter apart and putting it together again without its tone: ề gives ê.
  const letters = text.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC');
  let units = 0;
  for (const letter of letters) units += widthOfLetter.get(letter) ?? ORDINARY_LETTER;
  return (units / UNITS_PER_EM) * points * MM_PER_POINT;
}

/** Width in mm of the longest line after breaking the text between words into a column. */
export function longestLineWidth(text: string, points: number, columnMm: number): number {
  let longest = 0;
  for (const written of text.split('\n')) {
    let line = '';
    for (const word of written.split(/\s+/)) {
      const longer = line ? `${line} ${word}` : word;
      line = boldTextWidth(longer, points) <= columnMm ? longer : word;
      longest = Math.max(longest, Math.min(columnMm, boldTextWidth(line, points)));
    }
  }
  return longest;
}

export interface TextAbove {
  text: string;
  /** Font size in points, bold. */
  points: number;
  columnMm: number;
  /** Length of the line over length of the text: 1 for the Tiêu ngữ, 1/3 to 1/2 elsewhere. */
  share: number;
}

/** Indents on both sides, in twips, that leave a line of the right length in the middle of the column. */
export function lineIndents({ text, points, columnMm, share }: TextAbove): number {
  return twips((columnMm - longestLineWidth(text, points, columnMm) * share) / 2);
}

/** Twentieths of a point between the text and its line, so that it does not look underlined. */
export const RULE_GAP = 40;

/** The line as a Word paragraph: a border of that length above an all but empty line. */
export function ruledLine(above: TextAbove): string {
  const indent = lineIndents(above);
  return (
    '<w:p><w:pPr>' +
    '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' +
    `<w:spacing w:before="${RULE_GAP}" w:after="0" w:line="60" w:lineRule="exact"/>` +
    `<w:ind w:left="${indent}" w:right="${indent}" w:firstLine="0"/><w:jc w:val="center"/>` +
    '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
  );
}
