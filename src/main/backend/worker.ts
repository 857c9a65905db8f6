import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { AppError, toErrorMessage } from '../../shared/contract/errors.ts';
import { createBackend } from './index.ts';
import { jobs } from './jobs/index.ts';
import type { JobThreadData, JobThreadMessage } from './jobs/thread.ts';
import type { BackendThreadData, FromBackend, ToBackend } from './thread.ts';

/** One file, two parts: the thread that owns the database, and the short-lived threads that do heavy work for it. */

async function runJob(port: MessagePort, { name, input, cancelFlag }: JobThreadData): Promise<void> {
  const post = (message: JobThreadMessage) => port.postMessage(message);
  const flag = new Int32Array(cancelFlag);
  const run = (jobs as unknown as Record<string, (input: unknown, tools: object) => unknown>)[name];
  try {
    if (!run) throw new Error(`there is no job named ${name}`);
    const output = await run(input, {
      progress: (done: number, total: number, subject?: string) =>
        post({ type: 'progress', done, total, ...(subject === undefined ? {} : { subject }) }),
      isCancelled: () => Atomics.load(flag, 0) === 1,
    });
    post({ type: 'result', output });
  } catch (error) {
    if (error instanceof AppError) return post({ type: 'appError', error: toErrorMessage(error) });
    const { message, stack, code } = error as Error & { code?: string };
    post({ type: 'failure', message, ...(stack ? { stack } : {}), ...(code ? { code } : {}) });
  }
}

function serve(port: MessagePort, { options }: BackendThreadData): void {
  const post = (message: FromBackend) => port.postMessage(message);
  const backend = createBackend(options);
  const running = new Map<number, AbortController>();
  port.on('message', async (message: ToBackend) => {
    if (message.type === 'cancel') return running.get(message.callId)?.abort();
    if (message.type === 'close') {
      for (const controller of running.values()) controller.abort();
      await backend.close();
      post({ type: 'closed' });
      port.close();
      return;
    }
    const { callId, name, input } = message;
    const controller = new AbortController();
    running.set(callId, controller);
    try {
      const output = await backend.call(name, input, {
        signal: controller.signal,
        onProgress: (progress) => post({ type: 'progress', callId, progress }),
      });
      post({ type: 'result', callId, output });
    } catch (error) {
      // `call` rejects with nothing else.
      post({ type: 'error', callId, error: toErrorMessage(error as AppError) });
    } finally {
      running.delete(callId);
    }
  });
}

if (parentPort) {
  const data = workerData as JobThreadData | BackendThreadData;
  if (data.role === 'job') void runJob(parentPort, data);
  else serve(parentPort, data);
}
