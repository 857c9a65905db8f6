import type { MessagePort } from 'node:worker_threads';

/** Work that runs in a thread of its own, by name. Input and output cross a thread border: plain data only. */
export interface JobTools {
  progress: (done: number, total: number, subject?: string) => void;
  /** True once the user asked to stop; throw `AppError CANCELLED` at the next safe place. */
  isCancelled: () => boolean;
  /**
   * Work the answer need not wait for. What it makes goes through a port that the answer hands over: `port` is that
   * one, not the end the work writes to.
   */
  afterwards: (port: MessagePort, work: () => void) => void;
}

type Job = (input: never, tools: JobTools) => unknown;

/** Each is loaded by the thread that does it, and by no other. */
export const jobs = {
  'documents.writeWord': async () => (await import('../documents/writeWordJob.ts')).writeWordJob,
  'documents.writeEach': async () => (await import('../documents/writeWordJob.ts')).writeEachJob,
  'documents.preview': async () => (await import('../documents/writeWordJob.ts')).previewJob,
  'documents.checkTemplate': async () => (await import('../documents/writeWordJob.ts')).checkTemplateJob,
  'certificates.writePdf': async () => (await import('../certificates/writePdfJob.ts')).writePdfJob,
  'certificates.printEach': async () => (await import('../certificates/printing/printEachJob.ts')).printEachJob,
  'certificates.writeCalibrationSheet': async () =>
    (await import('../certificates/printing/calibrationSheetJob.ts')).writeCalibrationSheetJob,
  'certificates.readCode': async () => (await import('../certificates/proof/readCode.ts')).readCodeJob,
  'commendations.previewNominations': async () =>
    (await import('../commendations/import/jobs.ts')).previewNominationsJob,
  'commendations.planNominations': async () => (await import('../commendations/import/jobs.ts')).planNominationsJob,
  'commendations.writeRefusedNominations': async () =>
    (await import('../commendations/import/jobs.ts')).writeRefusedNominationsJob,
  'commendations.writeNominationTemplate': async () =>
    (await import('../commendations/import/templateJob.ts')).writeNominationTemplateJob,
  'reports.writeSheet': async () => (await import('../reports/writeSheetJob.ts')).writeSheetJob,
  'staff.previewImport': async () => (await import('../staff/import/jobs.ts')).previewImportJob,
  'staff.planImport': async () => (await import('../staff/import/jobs.ts')).planImportJob,
  'staff.writeRefusedRows': async () => (await import('../staff/import/workbooks.ts')).writeRefusedRowsJob,
  'staff.writeImportTemplate': async () => (await import('../staff/import/workbooks.ts')).writeImportTemplateJob,
  'safekeeping.copy': async () => (await import('../safekeeping/copyJob.ts')).copyJob,
  'safekeeping.fetchBackup': async () => (await import('../safekeeping/copyJob.ts')).fetchBackupJob,
  'safekeeping.check': async () => (await import('../safekeeping/copyJob.ts')).checkJob,
} satisfies Record<string, () => Promise<Job>>;

export type JobName = keyof typeof jobs;
type JobOf<Name extends JobName> = Awaited<ReturnType<(typeof jobs)[Name]>>;
export type JobInput<Name extends JobName> = Parameters<JobOf<Name>>[0];
export type JobOutput<Name extends JobName> = Awaited<ReturnType<JobOf<Name>>>;
