import type { z } from 'zod';
import type { importProblem, listReading } from '../../../shared/contract/listImport.ts';
import { cleanTextOf, textOf } from '../../../shared/domain/import/cells.ts';
import type { ImportProblem } from '../../../shared/domain/import/person.ts';
import { cleanText } from '../../../shared/domain/text.ts';
import { sentenceOf } from '../../../shared/locales/sentences.ts';
import { columnLetters } from './cellNames.ts';
import type { ReadTable } from './readTable.ts';

type Reading = z.output<typeof listReading>;
type ToldProblem = z.output<typeof importProblem>;

const SAMPLES = 5;
/** Rows shown above the header: titles and the header itself, should another row be meant. */
const ROWS_ABOVE = 8;
const WIDEST_SAMPLE = 60;
const MOST_CONVERSIONS = 20;

type TableReading = Pick<
  Reading,
  'sheet' | 'sheets' | 'headerRows' | 'topRows' | 'columns' | 'encoding' | 'conversions'
>;

/** How the table was read, as the window shows it. */
export function tableReading(read: ReadTable): TableReading {
  const { sheet, sheets, table, encoding } = read;
  return {
    sheet: sheet.name,
    sheets,
    headerRows: table.headerRows,
    columns: columnsOf(read),
    topRows: topRowsOf(read),
    encoding,
    conversions: conversionsOf(read),
  };
}

/**
 * A problem with where it stands.
 * @param sentence its key in the locale files, and what it is built from beside the value and the cell.
 */
export function toldProblem<Problem extends ImportProblem<string>>(
  problem: Problem,
  { table }: ReadTable,
  sentence: (problem: Problem) => { key: string; values?: Record<string, string> },
): ToldProblem {
  const { row, column, value, isError } = problem;
  const label = table.columns.find(({ index }) => index === column)?.label ?? '';
  const cell = `${columnLetters(column)}${row}`;
  const { key, values: more = {} } = sentence(problem);
  const values = { value, cell, ...more };
  return { row, column: label, cell, value, message: sentenceOf(key, values), told: { key, values }, isError };
}

/** From some rows above the header to the first ones below it. */
function topRowsOf({ sheet, table, encoding }: ReadTable): Reading['topRows'] {
  const first = Math.max(0, table.firstRow - table.headerRows.length - ROWS_ABOVE);
  return sheet.rows.slice(first, table.firstRow + SAMPLES).map(({ rowNumber, values, repeated }) => ({
    row: rowNumber,
    values: table.columns.map(({ index }) =>
      repeated.includes(index) ? '' : cleanTextOf(values[index] ?? null, encoding).slice(0, WIDEST_SAMPLE),
    ),
  }));
}

function columnsOf({ table, sheet, encoding, hiddenColumns }: ReadTable): Reading['columns'] {
  const firstRows = sheet.rows.slice(table.firstRow, table.firstRow + SAMPLES);
  return table.columns.map(({ index, label, field, year }) => ({
    column: columnLetters(index),
    header: label,
    field,
    year: field === 'rating' ? year : null,
    isHidden: hiddenColumns.has(index),
    samples: firstRows.map(({ values }) => cleanTextOf(values[index] ?? null, encoding)),
  }));
}

/** The first cells that had to be converted, before and after. */
function conversionsOf({ sheet, encoding }: ReadTable): Reading['conversions'] {
  const conversions = new Map<string, string>();
  if (encoding === 'unicode') return [];
  for (const { values } of sheet.rows) {
    for (const value of values) {
      if (typeof value !== 'string') continue;
      const after = cleanText(textOf(value, encoding));
      if (after !== cleanText(value)) conversions.set(value, after);
      if (conversions.size === MOST_CONVERSIONS) return [...conversions].map(([before, to]) => ({ before, after: to }));
    }
  }
  return [...conversions].map(([before, after]) => ({ before, after }));
}
