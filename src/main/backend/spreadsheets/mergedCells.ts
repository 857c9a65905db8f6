import type { Sheet } from 'hucre';

export interface CoveredCell {
  column: number;
  /** The first cell of the merge, which holds the value. */
  fromRow: number;
  fromColumn: number;
}

/** A real list merges some thousands of cells; a million is a file made to hang the reader. */
const MOST_COVERED = 1_000_000;

/** Cells hidden under merges, by row (from 0), clipped to the rows and columns the sheet has. */
export function coveredCells(sheet: Pick<Sheet, 'rows' | 'merges'>): Map<number, CoveredCell[]> | 'TOO_MANY' {
  const covered = new Map<number, CoveredCell[]>();
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
  let count = 0;
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    const lastRow = Math.min(endRow, sheet.rows.length - 1);
    const lastColumn = Math.min(endCol, width - 1);
    for (let row = startRow; row <= lastRow; row += 1) {
      for (let column = startCol; column <= lastColumn; column += 1) {
        if (row === startRow && column === startCol) continue;
        count += 1;
        if (count > MOST_COVERED) return 'TOO_MANY';
        const cells = covered.get(row) ?? [];
        cells.push({ column, fromRow: startRow, fromColumn: startCol });
        covered.set(row, cells);
      }
    }
  }
  return covered;
}
