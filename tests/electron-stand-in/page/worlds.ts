// Joins the page's own world and the preload's isolated world, which share the document but no JavaScript object:
// what Electron's contextBridge does. The function runs in both worlds as source text, before any script of the page,
// so it may use nothing from outside itself.

/** What the preload world holds of the page's world. */
export interface PageWorld {
  exposeInMainWorld(name: string, api: unknown): void;
}

/** What the page's world may ask of the preload world besides calling what was exposed. */
export interface PageRequests {
  openWindow(url: string): void;
  closeWindow(): void;
}

/**
 * A call crosses as a synchronous CustomEvent, whose detail Chromium clones from world to world; functions and promises
 * cross as numbers, and the other side gets a stand-in that calls back.
 *
 * @param secret part of the event names, so that a page cannot make up calls
 * @param side which world this is
 * @param requests given in the preload world: what the page's window.open and window.close do
 */
export function joinWorlds(secret: string, side: 'page' | 'preload', requests?: PageRequests): PageWorld {
  type Reference = { [kind: string]: 'function' | 'promise' } & { id: number };
  type Outcome = { value?: unknown; error?: unknown };
  type Callable = (...args: unknown[]) => unknown;
  type Call =
    | { to: 'function'; id: number; args: unknown[] }
    | { to: 'promise'; id: number; outcome: Outcome }
    | { to: 'expose'; name: string; api: unknown }
    | { to: 'open'; url: string }
    | { to: 'close' };

  const otherSide = side === 'page' ? 'preload' : 'page';
  const kind = `${secret}kind`;
  // Taken now: a page may replace its globals later.
  const addEventListener = window.addEventListener.bind(window);
  const removeEventListener = window.removeEventListener.bind(window);
  const dispatchEvent = window.dispatchEvent.bind(window);
  const { CustomEvent } = window;
  const functions = new Map<number, Callable>();
  const idsOfFunctions = new WeakMap<Callable, number>();
  const standIns = new Map<number, Callable>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;

  function call(message: Call): unknown {
    const answerName = secret + side + String(++lastId);
    let outcome: Outcome = {};
    const onAnswer = (event: Event) => {
      outcome = (event as CustomEvent<Outcome>).detail;
    };
    addEventListener(answerName, onAnswer);
    dispatchEvent(new CustomEvent(secret + otherSide, { detail: { answerName, message } }));
    removeEventListener(answerName, onAnswer);
    if ('error' in outcome) throw unpack(outcome.error);
    return unpack(outcome.value);
  }

  function answer(message: Call): unknown {
    switch (message.to) {
      case 'function':
        return functions.get(message.id)?.(...message.args.map(unpack));
      case 'promise':
        return settle(message.id, message.outcome);
      case 'expose':
        return Object.defineProperty(window, message.name, { value: freeze(unpack(message.api)), enumerable: true })
          .name;
      case 'open':
        return requests?.openWindow(message.url);
      case 'close':
        return requests?.closeWindow();
    }
  }

  function settle(id: number, outcome: Outcome): void {
    const promise = promises.get(id);
    promises.delete(id);
    if ('error' in outcome) promise?.reject(unpack(outcome.error));
    else promise?.resolve(unpack(outcome.value));
  }

  function pack(value: unknown): unknown {
    if (typeof value === 'function') return packFunction(value as Callable);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(pack);
    if ('then' in value) return packPromise(value as Promise<unknown>);
    return isPlain(value) ? mapValues(value, pack) : value;
  }

  function packFunction(value: Callable): unknown {
    const id = idsOfFunctions.get(value) ?? ++lastId;
    idsOfFunctions.set(value, id);
    functions.set(id, value);
    return { [kind]: 'function', id };
  }

  function packPromise(promise: Promise<unknown>): unknown {
    const id = ++lastId;
    const tell = (outcome: Outcome) => call({ to: 'promise', id, outcome });
    promise.then(
      (value) => tell({ value: pack(value) }),
      (error: unknown) => tell({ error: pack(error) }),
    );
    return { [kind]: 'promise', id };
  }

  function unpack(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(unpack);
    if (kind in value) return unpackReference(value as Reference);
    return isPlain(value) ? mapValues(value, unpack) : value;
  }

  function unpackReference(reference: Reference): unknown {
    const { id } = reference;
    if (reference[kind] === 'promise') {
      const promise = Promise.withResolvers<unknown>();
      promises.set(id, promise);
      return promise.promise;
    }
    const standIn = standIns.get(id) ?? ((...args) => call({ to: 'function', id, args: args.map(pack) }));
    standIns.set(id, standIn);
    return standIn;
  }

  /** Not Date, Map, File, Error and the like, which the event itself clones. The prototype may be of either world. */
  function isPlain(value: object): boolean {
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
  }

  function mapValues(value: object, change: (item: unknown) => unknown): object {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
  }

  function freeze(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
    return Object.freeze(value);
  }

  addEventListener(secret + side, (event) => {
    const { answerName, message } = (event as CustomEvent<{ answerName: string; message: Call }>).detail;
    let detail: Outcome;
    try {
      detail = { value: pack(answer(message)) };
    } catch (error) {
      detail = { error: pack(error) };
    }
    dispatchEvent(new CustomEvent(answerName, { detail }));
  });

  if (side === 'page') {
    window.open = (url = 'about:blank') => {
      call({ to: 'open', url: new URL(url, document.baseURI).href });
      return null;
    };
    window.close = () => {
      call({ to: 'close' });
    };
  }
  return {
    exposeInMainWorld(name, api) {
      call({ to: 'expose', name, api: pack(api) });
    },
  };
}
