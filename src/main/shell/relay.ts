import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { channels, type Answer } from '../../shared/contract/bridge.ts';
import { AppError, toErrorMessage } from '../../shared/contract/errors.ts';
import { findProcedure } from '../../shared/contract/index.ts';
import type { Backend } from '../backend/index.ts';
import { ChosenPaths } from './chosenPaths.ts';
import type { WindowLanguage } from './language.ts';
import { isTrustedSender } from './security.ts';
import { windowActs } from './windowActs.ts';

/**
 * The window's door to the contract: checks who asks, that the procedure exists, that its input has the right shape
 * and that its paths were chosen by the user; then hands the call to the backend's thread.
 */
export function relayCalls(window: BrowserWindow, backend: Backend, language: WindowLanguage): void {
  const chosen = new ChosenPaths();
  const acts = windowActs(window, chosen, language) as Record<string, (input: unknown) => Promise<unknown>>;
  const running = new Map<string, AbortController>();
  const isOurs = (event: IpcMainEvent | IpcMainInvokeEvent) =>
    event.sender === window.webContents && isTrustedSender(event.senderFrame);

  async function answer(callId: string, name: string, input: unknown): Promise<unknown> {
    const procedure = findProcedure(name);
    if (!procedure) throw new AppError('UNKNOWN_PROCEDURE', { name });
    const parsed = procedure.input.safeParse(input);
    if (!parsed.success) {
      const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), rule: issue.code }));
      throw new AppError('BAD_INPUT', { issues });
    }
    chosen.check(procedure, input);
    if (procedure.kind === 'window') {
      const act = acts[name.slice('shell.'.length)];
      if (!act) throw new AppError('UNKNOWN_PROCEDURE', { name });
      return act(parsed.data);
    }
    const controller = new AbortController();
    running.set(callId, controller);
    try {
      return await backend.call(name, input, {
        signal: controller.signal,
        onProgress: (progress) => {
          if (!window.isDestroyed()) window.webContents.send(channels.progress, callId, progress);
        },
      });
    } finally {
      running.delete(callId);
    }
  }

  ipcMain.handle(channels.call, async (event, callId: unknown, name: unknown, input: unknown): Promise<Answer> => {
    try {
      if (!isOurs(event)) throw new AppError('UNTRUSTED_SENDER', {});
      return { ok: true, output: await answer(String(callId), String(name), input) };
    } catch (error) {
      if (error instanceof AppError) return { ok: false, error: toErrorMessage(error) };
      console.error(error);
      return { ok: false, error: { code: 'INTERNAL', data: { reference: 'window' } } };
    }
  });
  ipcMain.on(channels.cancel, (event, callId: unknown) => {
    if (isOurs(event)) running.get(String(callId))?.abort();
  });
  ipcMain.on(channels.dropped, (event, path: unknown) => {
    if (isOurs(event) && typeof path === 'string' && path !== '') chosen.add(path);
  });
  window.webContents.on('did-start-navigation', () => {
    // A reloaded page has forgotten its calls.
    for (const controller of running.values()) controller.abort();
  });
}
