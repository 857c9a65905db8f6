import { AppError } from '../../../../shared/contract/errors.ts';
import { openForReading, type Reader } from '../../database/open.ts';
import type { JobTools } from '../../jobs/index.ts';
import { unitsOn } from '../../units/queries.ts';
import { actsOf, type ImportActs } from './acts.ts';
import { mappingFor } from './mappings.ts';
import { planImport, type ImportPlan } from './plan.ts';
import { previewOf, type PreviewPart, type PreviewWithRows } from './preview.ts';
import { readList, type Choices, type ImportedList } from './readList.ts';

export interface ImportJob {
  file: string;
  database: string;
  choices: Choices;
  /** The current year. */
  year: number;
}

const STEPS = 3;

/** Reads the file and compares it with the office; `work` makes of it what is asked for. */
export async function withPlan<T>(
  { file, database, choices, year }: ImportJob,
  { progress, isCancelled }: JobTools,
  work: (db: Reader, list: ImportedList, plan: ImportPlan) => T | Promise<T>,
  needsNames = true,
): Promise<T> {
  const step = (done: number) => {
    if (isCancelled()) throw new AppError('CANCELLED', {});
    progress(done, STEPS);
  };
  step(0);
  const office = openForReading(database);
  try {
    const mappings = await mappingFor(office.read);
    const list = await readList(file, choices, { year, remembered: mappings, needsNames });
    step(1);
    const plan = await planImport(office.read, list, choices);
    step(2);
    const result = await work(office.read, list, plan);
    step(STEPS);
    return result;
  } finally {
    office.close();
  }
}

export function previewImportJob(
  { part, ...input }: ImportJob & { part: PreviewPart },
  tools: JobTools,
): Promise<PreviewWithRows> {
  return withPlan(
    input,
    tools,
    async (db, list, plan) => {
      const names = new Map((await unitsOn(db, '9999-12-31', true)).map(({ id, name }) => [id, name]));
      return previewOf(list, plan, names, part, tools.afterwards);
    },
    !part.inParts,
  );
}

export function planImportJob(input: ImportJob, tools: JobTools): Promise<ImportActs> {
  return withPlan(input, tools, (_db, list, plan) => actsOf(list, plan));
}
