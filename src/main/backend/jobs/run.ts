import type { MessagePort } from 'node:worker_threads';
import { AppError, toErrorMessage } from '../../../shared/contract/errors.ts';
import { jobs, type JobTools } from './index.ts';
import type { JobThreadData, JobThreadMessage } from './thread.ts';

type AnyJob = () => Promise<(input: unknown, tools: JobTools) => unknown>;

/** A job thread's part: does the one piece of work it was started for and tells how it ended. */
export async function runJob(port: MessagePort, { name, input, cancelFlag }: JobThreadData): Promise<void> {
  const post = (message: JobThreadMessage) => port.postMessage(message);
  const flag = new Int32Array(cancelFlag);
  const load = (jobs as unknown as Record<string, AnyJob>)[name];
  const later: { handedOver: MessagePort; work: () => void }[] = [];
  try {
    if (!load) throw new Error(`there is no job named ${name}`);
    const run = await load();
    const output = await run(input, {
      progress: (done: number, total: number, subject?: string) =>
        post({ type: 'progress', done, total, ...(subject === undefined ? {} : { subject }) }),
      isCancelled: () => Atomics.load(flag, 0) === 1,
      afterwards: (handedOver, work) => later.push({ handedOver, work }),
    });
    const handedOver = later.map((each) => each.handedOver);
    port.postMessage({ type: 'result', output } satisfies JobThreadMessage, handedOver);
    for (const { work } of later) work();
  } catch (error) {
    if (error instanceof AppError) return post({ type: 'appError', error: toErrorMessage(error) });
    const { message, stack, code } = error as Error & { code?: string };
    post({ type: 'failure', message, ...(stack ? { stack } : {}), ...(code ? { code } : {}) });
  }
}
