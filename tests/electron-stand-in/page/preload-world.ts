// What a sandboxed preload script finds: require('electron') and process. Runs in the preload's isolated world as
// source text, so it may use nothing from outside itself.
import type { Cloner } from './clone.ts';
import type { PageRequests, PageWorld } from './worlds.ts';

/** From the page to the main process. */
export type PageMessage =
  | { type: 'send'; channel: string; args: unknown[] }
  | { type: 'invoke'; id: number; channel: string; args: unknown[] }
  | { type: 'open'; url: string }
  | { type: 'close' }
  | { type: 'title'; title: string };

/** From the main process to the page. */
export type MainMessage =
  { type: 'send'; channel: string; args: unknown[] } | { type: 'reply'; id: number; value?: unknown; error?: string };

/** Names in the global scope of the preload world, which pages do not see. */
interface PreloadGlobals {
  /** The protocol's binding: text to the main process. */
  standInPost: (text: string) => void;
  /** Called by the main process with a MainMessage. */
  standInReceive: (text: string) => void;
  /** The main process stops Chromium on entry of this function and puts the file's path into its answer. */
  standInPathOf: (file: File, answer: { path: string }) => string;
}

export interface PreloadSettings {
  process: { platform: string; arch: string; versions: Record<string, string>; argv: string[] };
  /** Privileged schemes of the app's own, such as `app`. */
  schemes: string[];
}

type Run = (require: (name: string) => unknown, process: unknown) => void;

export function runPreload(
  settings: PreloadSettings,
  cloner: Cloner,
  join: (requests: PageRequests) => PageWorld,
  run: Run,
): void {
  type Listener = (event: { sender: unknown }, ...args: unknown[]) => void;
  const globals = globalThis as unknown as PreloadGlobals;
  const binding = globals.standInPost;
  const post = (message: PageMessage) => binding(cloner.encode(message));
  const listeners = new Map<string, Listener[]>();
  const invocations = new Map<number, PromiseWithResolvers<unknown> & { channel: string }>();
  let lastId = 0;

  const ipcRenderer = {
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    once(channel: string, listener: Listener) {
      const first: Listener = (...args) => {
        ipcRenderer.off(channel, first);
        listener(...args);
      };
      return ipcRenderer.on(channel, first);
    },
    off(channel: string, listener: Listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
      return ipcRenderer;
    },
    addListener: (channel: string, listener: Listener) => ipcRenderer.on(channel, listener),
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
    send: (channel: string, ...args: unknown[]) => post({ type: 'send', channel, args }),
    invoke(channel: string, ...args: unknown[]) {
      const invocation = { ...Promise.withResolvers<unknown>(), channel };
      try {
        post({ type: 'invoke', id: ++lastId, channel, args });
        invocations.set(lastId, invocation);
      } catch (error) {
        invocation.reject(error);
      }
      return invocation.promise;
    },
  };

  globals.standInReceive = (text) => {
    const message = cloner.decode(text) as MainMessage;
    if (message.type === 'send') {
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer }, ...message.args);
      return;
    }
    const invocation = invocations.get(message.id);
    invocations.delete(message.id);
    if (message.error === undefined) return invocation?.resolve(message.value);
    invocation?.reject(new Error(`Error invoking remote method '${invocation.channel}': ${message.error}`));
  };
  globals.standInPathOf = (_file, answer) => answer.path;

  const requests: PageRequests = {
    openWindow: (url) => post({ type: 'open', url }),
    closeWindow: () => post({ type: 'close' }),
  };
  const electron = {
    ipcRenderer,
    contextBridge: join(requests),
    webUtils: { getPathForFile: (file: File) => globals.standInPathOf(file, { path: '' }) },
  };
  watchTitle();
  openNewWindowLinks();
  followOwnSchemes();
  run(
    (name) => {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      throw new Error(`module not found: ${name}`);
    },
    { ...settings.process, type: 'renderer', sandboxed: true, contextIsolated: true },
  );

  function watchTitle(): void {
    let title = '';
    const tell = () => {
      if (document.title === title) return;
      title = document.title;
      post({ type: 'title', title });
    };
    addEventListener('DOMContentLoaded', () => {
      tell();
      new MutationObserver(tell).observe(document.head, { childList: true, subtree: true, characterData: true });
    });
  }

  function openNewWindowLinks(): void {
    addEventListener('click', (event) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href][target=_blank]') : null;
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      requests.openWindow(link.href);
    });
  }

  /** Chromium does not know the app's schemes: a navigation to one goes to the address that stands for it. */
  function followOwnSchemes(): void {
    window.navigation.addEventListener('navigate', (event) => {
      const { href, protocol } = new URL(event.destination.url);
      const scheme = protocol.slice(0, -1);
      if (!settings.schemes.includes(scheme) || !event.cancelable) return;
      event.preventDefault();
      const [host = '', ...path] = href.slice(`${scheme}://`.length).split('/');
      setTimeout(() => location.assign(`https://${host}.${scheme}.invalid/${path.join('/')}`));
    });
  }
}
