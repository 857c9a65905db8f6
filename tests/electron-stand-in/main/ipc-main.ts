// The `ipcMain` module.
import { EventEmitter } from 'node:events';
import type { MainMessage, PageMessage } from '../page/preload-world.ts';
import { makeEvent } from './electron-event.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;

/** The page a message comes from, as Electron's events name it. */
interface Sender {
  sender: object;
  senderFrame: object;
}

class IpcMain extends EventEmitter {
  #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** A page's ipcRenderer.send. */
  receive({ channel, args }: PageMessage & { type: 'send' }, from: Sender): void {
    this.emit(channel, makeEvent(from), ...args);
  }

  /** A page's ipcRenderer.invoke. */
  async answer(
    { id, channel, args }: PageMessage & { type: 'invoke' },
    from: Sender,
    reply: (message: MainMessage) => void,
  ): Promise<void> {
    try {
      const handler = this.#handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      reply({ type: 'reply', id, value: await handler(makeEvent(from), ...args) });
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      reply({ type: 'reply', id, error: String(error) });
    }
  }
}

export const ipcMain = new IpcMain();
