import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { JobThreadData } from './jobs/thread.ts';
import type { BackendThreadData } from './thread.ts';

/**
 * One file, two parts: the thread that owns the database, and the short-lived threads that do heavy work for it. Each
 * loads only what it needs: a job that reads a workbook starts without the code that draws certificates.
 */
async function play(port: MessagePort, data: JobThreadData | BackendThreadData): Promise<void> {
  if (data.role === 'job') {
    const { runJob } = await import('./jobs/run.ts');
    await runJob(port, data);
  } else {
    const { serve } = await import('./serve.ts');
    serve(port, data);
  }
}

if (parentPort) void play(parentPort, workerData as JobThreadData | BackendThreadData);
