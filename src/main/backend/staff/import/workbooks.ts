import { sentenceOf } from '../../../../shared/locales/sentences.ts';
import type { JobTools } from '../../jobs/index.ts';
import { writeRefusedRows } from '../../spreadsheets/refusedRows.ts';
import { writeSheets, type SheetColumn } from '../../spreadsheets/writeSheets.ts';
import { withPlan, type ImportJob } from './jobs.ts';
import { toProblem } from './preview.ts';

const say = (key: string) => sentenceOf(`staff:import.${key}`, {});
const NARROW = 8;

/** Writes the refused rows as they stand in the file, with the reasons in a last column. */
export function writeRefusedRowsJob(
  { report, ...input }: ImportJob & { report: string },
  tools: JobTools,
): Promise<{ rows: number }> {
  return withPlan(input, tools, (_db, list) =>
    writeRefusedRows(
      report,
      list,
      list.people.problems.map((problem) => toProblem(problem, list)),
    ),
  );
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
