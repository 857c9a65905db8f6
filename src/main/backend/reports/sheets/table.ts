import { sentenceOf } from '../../../../shared/locales/sentences.ts';
import type { CellContent, ColumnKind, SheetColumn } from '../../spreadsheets/writeSheets.ts';

/** What a report says; the office's name and the date are added to all of them alike. */
export interface SheetTable {
  name: string;
  title: string;
  columns: SheetColumn[];
  rows: CellContent[][];
  totals: CellContent[];
  footer: string[];
}

/** Words of a sheet. Reports are papers of a Vietnamese office: Vietnamese whatever the window speaks. */
export function wordOf(key: string, data: object = {}): string {
  return sentenceOf(`reports:sheets.${key}`, data, 'vi');
}

/** A column of the sheet `sheet`; the width is in characters. */
export function column(sheet: string, key: string, width: number, kind: ColumnKind = 'text'): SheetColumn {
  return { header: wordOf(`${sheet}.columns.${key}`), width, kind };
}

const ROWS_OF_A_PAGE = 1000;

/** Every row of a list that is answered in pages. */
export async function everyRow<Row>(
  page: (selection: { limit: number; offset: number }) => Promise<{ total: number; rows: Row[] }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const answer = await page({ limit: ROWS_OF_A_PAGE, offset: rows.length });
    rows.push(...answer.rows);
    if (answer.rows.length === 0 || rows.length >= answer.total) return rows;
  }
}
