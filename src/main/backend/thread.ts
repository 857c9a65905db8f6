import { Worker } from 'node:worker_threads';
import { AppError, fromErrorMessage, type ErrorMessage } from '../../shared/contract/errors.ts';
import type { CallOptions } from '../../shared/contract/index.ts';
import type { Progress } from '../../shared/contract/define.ts';
import type { Backend, BackendOptions } from './index.ts';

export interface BackendThreadData {
  role: 'backend';
  options: BackendOptions;
}

export type ToBackend =
  | { type: 'call'; callId: number; name: string; input: unknown }
  | { type: 'cancel'; callId: number }
  | { type: 'close' };

export type FromBackend =
  | { type: 'result'; callId: number; output: unknown }
  | { type: 'error'; callId: number; error: ErrorMessage }
  | { type: 'progress'; callId: number; progress: Progress }
  | { type: 'closed' };

interface Waiting {
  resolve: (output: unknown) => void;
  reject: (error: AppError) => void;
  onProgress: CallOptions['onProgress'];
}

/**
 * Runs the backend in a thread of its own, so that the window never waits for the database. The thread is started at
 * once and, should it ever fall over, again at the next call.
 */
export function startBackendThread(options: BackendOptions): Backend {
  const waiting = new Map<number, Waiting>();
  let lastCallId = 0;
  let worker: Worker | undefined = start();
  let onClosed: (() => void) | undefined;

  function start(): Worker {
    const thread = new Worker(new URL(options.entry), {
      workerData: { role: 'backend', options } satisfies BackendThreadData,
    });
    thread.on('message', receive);
    thread.on('error', (error) => console.error('backend thread:', error));
    thread.on('exit', () => {
      worker = undefined;
      for (const { reject } of waiting.values()) reject(new AppError('INTERNAL', { reference: 'thread' }));
      waiting.clear();
      onClosed?.();
    });
    return thread;
  }

  function receive(message: FromBackend): void {
    if (message.type === 'closed') return;
    const call = waiting.get(message.callId);
    if (message.type === 'progress') return call?.onProgress?.(message.progress);
    waiting.delete(message.callId);
    if (message.type === 'result') call?.resolve(message.output);
    else call?.reject(fromErrorMessage(message.error));
  }

  return {
    call(name, input, { signal, onProgress } = {}) {
      const callId = ++lastCallId;
      worker ??= start();
      const thread = worker;
      return new Promise((resolve, reject) => {
        waiting.set(callId, { resolve, reject, onProgress });
        signal?.addEventListener('abort', () => thread.postMessage({ type: 'cancel', callId } satisfies ToBackend), {
          once: true,
        });
        thread.postMessage({ type: 'call', callId, name, input } satisfies ToBackend);
      });
    },
    close() {
      if (!worker) return Promise.resolve();
      const thread = worker;
      return new Promise((resolve) => {
        onClosed = resolve;
        thread.postMessage({ type: 'close' } satisfies ToBackend);
      });
    },
  };
}
