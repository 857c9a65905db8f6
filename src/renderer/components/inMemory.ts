import type { RowWindow } from '../app/rowWindow.ts';

/** Rows that are all at hand, for a `LongTable`. */
export function inMemory<Row>(rows: readonly Row[]): RowWindow<Row> {
  return { total: rows.length, error: null, rowAt: (index) => rows[index], show: () => undefined };
}
