import { writeWordJob } from '../documents/writeWordJob.ts';
import { readCodeJob } from '../certificates/proof/readCode.ts';
import { writePdfJob } from '../certificates/writePdfJob.ts';
import { writeSheetJob } from '../reports/writeSheetJob.ts';
import { checkJob, copyJob, fetchBackupJob } from '../safekeeping/copyJob.ts';
import { planImportJob, previewImportJob } from '../staff/import/jobs.ts';
import { writeImportTemplateJob, writeRefusedRowsJob } from '../staff/import/workbooks.ts';

/** Work that runs in a thread of its own, by name. Input and output cross a thread border: plain data only. */
export interface JobTools {
  progress: (done: number, total: number, subject?: string) => void;
  /** True once the user asked to stop; throw `AppError CANCELLED` at the next safe place. */
  isCancelled: () => boolean;
}

type Job = (input: never, tools: JobTools) => unknown;

export const jobs = {
  'documents.writeWord': writeWordJob,
  'certificates.writePdf': writePdfJob,
  'certificates.readCode': readCodeJob,
  'reports.writeSheet': writeSheetJob,
  'staff.previewImport': previewImportJob,
  'staff.planImport': planImportJob,
  'staff.writeRefusedRows': writeRefusedRowsJob,
  'staff.writeImportTemplate': writeImportTemplateJob,
  'safekeeping.copy': copyJob,
  'safekeeping.fetchBackup': fetchBackupJob,
  'safekeeping.check': checkJob,
} satisfies Record<string, Job>;

export type JobName = keyof typeof jobs;
export type JobInput<Name extends JobName> = Parameters<(typeof jobs)[Name]>[0];
export type JobOutput<Name extends JobName> = Awaited<ReturnType<(typeof jobs)[Name]>>;
