import type { MessagePort } from 'node:worker_threads';
import { toErrorMessage, type AppError } from '../../shared/contract/errors.ts';
import { createBackend } from './index.ts';
import type { BackendThreadData, FromBackend, ToBackend } from './thread.ts';

/** The backend thread's part: owns the database and answers calls, one message each. */
export function serve(port: MessagePort, { options }: BackendThreadData): void {
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
