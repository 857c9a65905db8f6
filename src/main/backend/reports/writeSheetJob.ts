import { AppError } from '../../../shared/contract/errors.ts';
import type { JobTools } from '../jobs/index.ts';
import { writeSheets, type CellContent, type SheetContent } from '../spreadsheets/writeSheets.ts';

/** A sheet that can cross a thread border: its rows are all there. */
export interface WholeSheet extends SheetContent {
  rows: CellContent[][];
}

export interface WriteSheetInput {
  file: string;
  sheet: WholeSheet;
}

const ROWS_BETWEEN_REPORTS = 500;

/**
 * Writes one table as a workbook, in a thread of its own.
 * @throws AppError CANCELLED, or as `writeFileAtomically`
 */
export async function writeSheetJob({ file, sheet }: WriteSheetInput, tools: JobTools): Promise<void> {
  await writeSheets(file, [{ ...sheet, rows: watched(sheet.rows, tools) }]);
}

function* watched(rows: CellContent[][], { progress, isCancelled }: JobTools): Iterable<CellContent[]> {
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_BETWEEN_REPORTS === 0) {
      if (isCancelled()) throw new AppError('CANCELLED', {});
      progress(index, rows.length);
    }
    yield row;
  }
  if (isCancelled()) throw new AppError('CANCELLED', {});
  progress(rows.length, rows.length);
}
