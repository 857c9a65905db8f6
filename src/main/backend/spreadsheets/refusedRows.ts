import type { z } from 'zod';
import type { importProblem } from '../../../shared/contract/listImport.ts';
import { cleanTextOf } from '../../../shared/domain/import/cells.ts';
import { sentenceOf } from '../../../shared/locales/sentences.ts';
import type { ReadTable } from './readTable.ts';
import { writeSheets, type SheetColumn } from './writeSheets.ts';

const say = (key: string) => sentenceOf(`staff:import.${key}`, {});
const WIDE = 60;
const USUAL = 20;
const NARROW = 8;

/** Writes the rows with errors as they stand in the file, with the reasons in a last column. */
export async function writeRefusedRows(
  report: string,
  { table, sheet, encoding }: ReadTable,
  problems: readonly z.output<typeof importProblem>[],
): Promise<{ rows: number }> {
  const reasons = new Map<number, string[]>();
  for (const { row, column, message } of problems.filter(({ isError }) => isError)) {
    reasons.set(row, [...(reasons.get(row) ?? []), column === '' ? message : `${column}: ${message}`]);
  }
  const refused = sheet.rows.filter(({ rowNumber }) => reasons.has(rowNumber));
  const ofFile = table.columns.map(({ label }): SheetColumn => ({ header: label, width: USUAL, kind: 'text' }));
  await writeSheets(report, [
    {
      name: sheet.name,
      titles: [say('refusedTitle')],
      columns: [
        { header: say('refusedRow'), width: NARROW, kind: 'number' },
        ...ofFile,
        { header: say('refusedReason'), width: WIDE, kind: 'text' },
      ],
      rows: refused.map(({ rowNumber, values }) => [
        rowNumber,
        ...table.columns.map(({ index }) => cleanTextOf(values[index] ?? null, encoding)),
        (reasons.get(rowNumber) ?? []).join('\n'),
      ]),
    },
  ]);
  return { rows: refused.length };
}
