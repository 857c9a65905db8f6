import type { CellStyle } from 'hucre/xlsx';

/** The look of every workbook the program writes: an office's paper, not a dashboard. */
export const fonts = {
  body: { name: 'Times New Roman', size: 12 },
  title: { name: 'Times New Roman', size: 14 },
};

const line = { style: 'thin', color: { rgb: '808080' } } as const;
export const border: CellStyle['border'] = { top: line, right: line, bottom: line, left: line };

export function fillOf(rgb: string): CellStyle['fill'] {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

/** Excel shows these with the separators of the reader's system: 1.086.461 and 40,5 % on a Vietnamese one. */
export const numberFormats = {
  text: '@',
  number: '#,##0',
  fraction: '#,##0.##',
  money: '#,##0',
  percent: '0.0 %',
  date: 'dd/mm/yyyy',
};

/** The writer turns these words into error cells unless they come as rich text. */
export const wordsTakenForErrors = new Set([
  '#VALUE!',
  '#REF!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#DIV/0!',
  '#NUM!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);
