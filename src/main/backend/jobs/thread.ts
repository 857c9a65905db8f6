import { Worker } from 'node:worker_threads';
import { AppError, fromErrorMessage, type ErrorMessage } from '../../../shared/contract/errors.ts';
import type { Progress } from '../../../shared/contract/define.ts';

/** What a job thread is started with; `role` tells the one worker file which part to play. */
export interface JobThreadData {
  role: 'job';
  name: string;
  input: unknown;
  /** One shared number: 1 once the user asked to stop. Readable in the middle of a busy loop. */
  cancelFlag: SharedArrayBuffer;
}

export type JobThreadMessage =
  | { type: 'progress'; done: number; total: number; subject?: string }
  | { type: 'result'; output: unknown }
  | { type: 'appError'; error: ErrorMessage }
  | { type: 'failure'; message: string; code?: string; stack?: string };

/** A job that does not stop by itself within this time after being cancelled is ended. */
const GRACE_MS = 5000;

interface Options {
  entry: URL;
  name: string;
  input: unknown;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

/**
 * Runs one job in a thread of its own and waits for it.
 * @throws AppError CANCELLED when the signal fires, or the error the job ended with.
 */
export function runJobThread({ entry, name, input, signal, onProgress }: Options): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new AppError('CANCELLED', {}));
    const cancelFlag = new SharedArrayBuffer(4);
    const worker = new Worker(entry, { workerData: { role: 'job', name, input, cancelFlag } satisfies JobThreadData });
    let grace: NodeJS.Timeout | undefined;

    const cancel = () => {
      Atomics.store(new Int32Array(cancelFlag), 0, 1);
      grace = setTimeout(() => void worker.terminate(), GRACE_MS);
    };
    signal.addEventListener('abort', cancel, { once: true });

    const settle = (act: () => void) => {
      clearTimeout(grace);
      signal.removeEventListener('abort', cancel);
      act();
    };
    worker.on('message', (message: JobThreadMessage) => {
      if (message.type === 'progress') {
        const { done, total, subject } = message;
        onProgress({ step: name, done, total, ...(subject === undefined ? {} : { subject }) });
      } else if (message.type === 'result') settle(() => resolve(message.output));
      else if (message.type === 'appError') settle(() => reject(fromErrorMessage(message.error)));
      else
        settle(() => reject(Object.assign(new Error(message.message), { code: message.code, stack: message.stack })));
    });
    worker.on('error', (error) => settle(() => reject(error)));
    // After a settled promise this changes nothing: it is for a thread that ended without a word.
    worker.on('exit', () =>
      settle(() =>
        reject(signal.aborted ? new AppError('CANCELLED', {}) : new Error(`job ${name} ended without a result`)),
      ),
    );
  });
}
