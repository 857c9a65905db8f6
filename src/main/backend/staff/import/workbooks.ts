import { cleanTextOf } from '../../../../shared/domain/import/cells.ts';
import { sentenceOf } from '../../../../shared/locales/sentences.ts';
import type { JobTools } from '../../jobs/index.ts';
import { writeSheets, type SheetColumn } from '../../spreadsheets/writeSheets.ts';
import { withPlan, type ImportJob } from './jobs.ts';
import { toProblem } from './preview.ts';

const say = (key: string) => sentenceOf(`staff:import.${key}`, {});
const WIDE = 60;
const USUAL = 20;
const NARROW = 8;

/** Writes the refused rows as they stand in the file, with the reasons in a last column. */
export function writeRefusedRowsJob(
  { report, ...input }: ImportJob & { report: string },
  tools: JobTools,
): Promise<{ rows: number }> {
  return withPlan(input, tools, async (_db, list) => {
    const { table, sheet, encoding, people } = list;
    const reasons = new Map<number, string[]>();
    for (const problem of people.problems.filter(({ isError }) => isError)) {
      const { row, column, message } = toProblem(problem, list);
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
  });
}

/** Headers of the template and its example, by their keys in the locale. */
const TEMPLATE: readonly { key: string; width: number; kind: SheetColumn['kind']; choices?: readonly string[] }[] = [
  { key: 'ordinal', width: NARROW, kind: 'number' },
  { key: 'code', width: 12, kind: 'text' },
  { key: 'fullName', width: 28, kind: 'text' },
  { key: 'birth', width: 14, kind: 'date' },
  { key: 'sex', width: 10, kind: 'text', choices: ['male', 'female'] },
  { key: 'unit', width: 30, kind: 'text' },
  { key: 'position', width: 22, kind: 'text' },
  { key: 'kind', width: 16, kind: 'text', choices: ['official', 'civilServant', 'publicEmployee', 'contract'] },
  { key: 'isDirectWorker', width: 12, kind: 'text', choices: ['yes', 'no'] },
  { key: 'isUnionMember', width: 12, kind: 'text', choices: ['yes', 'no'] },
  { key: 'citizenId', width: 16, kind: 'text' },
  { key: 'phone', width: 14, kind: 'text' },
  { key: 'email', width: 24, kind: 'text' },
  { key: 'recruitedOn', width: 14, kind: 'date' },
  { key: 'joinedOn', width: 14, kind: 'date' },
  { key: 'note', width: 24, kind: 'text' },
];

/** Writes an empty list with drop-downs and one example, in the form the import reads best. */
export async function writeImportTemplateJob({ file, units }: { file: string; units: string[] }): Promise<void> {
  const columns = TEMPLATE.map(({ key, width, kind, choices }): SheetColumn => {
    const offered = key === 'unit' ? units : choices?.map((choice) => say(`template.choice.${choice}`));
    return { header: say(`template.header.${key}`), width, kind, ...(offered ? { choices: offered } : {}) };
  });
  const example = TEMPLATE.map(({ key }) => (key === 'ordinal' ? 1 : say(`template.example.${key}`)));
  await writeSheets(file, [{ name: say('template.sheet'), titles: [say('template.title')], columns, rows: [example] }]);
}
