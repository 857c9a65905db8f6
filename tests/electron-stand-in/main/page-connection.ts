// One page of Chromium: its target, the scripts put into it, and the messages between its preload world and this
// process.
import { randomUUID } from 'node:crypto';
import { chromium } from '../chromium/chromium.ts';
import { makeCloner } from '../page/clone.ts';
import type { MainMessage, PageMessage, PreloadSettings } from '../page/preload-world.ts';
import { pageSource, preloadSource } from '../page/source.ts';
import { answerPathRequests } from './file-paths.ts';

const PRELOAD_WORLD = 'electron preload';

interface PageOptions {
  width: number;
  height: number;
  preload: { file: string; code: string; settings: PreloadSettings };
  onMessage: (message: PageMessage) => void;
  /** Every event of the protocol for this page. */
  onEvent: (method: string, params: Record<string, unknown>) => void;
}

interface ExecutionContext {
  id: number;
  name: string;
  auxData: { frameId: string };
}

export class PageConnection {
  readonly #options: PageOptions;
  readonly #cloner = makeCloner();
  /** Messages sent before the page's preload has run. */
  #waiting: string[] = [];
  #preloadContext: number | undefined;
  #sessionId = '';
  /** Chromium's name of the page, and of its main frame. */
  targetId = '';
  /** What Chromium draws around the page: tabs and an address bar, or nothing. */
  #frame = { width: 0, height: 0 };

  constructor(options: PageOptions) {
    this.#options = options;
  }

  /** Creates the page, empty. */
  async create(): Promise<void> {
    const { width, height } = this.#options;
    const target = { url: 'about:blank', newWindow: true, width, height };
    this.targetId = (await chromium.send<{ targetId: string }>('Target.createTarget', target)).targetId;
  }

  /** Listens to the page and puts the scripts in place. */
  async attach(): Promise<void> {
    const { width, height, preload, onEvent } = this.#options;
    const attach = { targetId: this.targetId, flatten: true };
    this.#sessionId = (await chromium.send<{ sessionId: string }>('Target.attachToTarget', attach)).sessionId;
    chromium.listen(this.#sessionId, (method, params) => {
      this.#watchPreloadWorld(method, params);
      onEvent(method, params);
    });
    const secret = randomUUID();
    const preloadScript = preloadSource(secret, preload.settings, preload.code, preload.file);
    await Promise.all([
      this.send('Page.enable'),
      this.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      this.send('Runtime.enable'),
      this.send('Runtime.addBinding', { name: 'standInPost', executionContextName: PRELOAD_WORLD }),
      this.send('Page.addScriptToEvaluateOnNewDocument', { source: pageSource(secret) }),
      this.send('Page.addScriptToEvaluateOnNewDocument', { worldName: PRELOAD_WORLD, source: preloadScript }),
    ]);
    if (!chromium.hasFrame) return;
    await this.#measureFrame();
    await this.resize(width, height);
  }

  /** Full Chromium draws tabs and an address bar in its windows: make room for them. */
  async #measureFrame(): Promise<void> {
    const expression = '({ width: outerWidth - innerWidth, height: outerHeight - innerHeight })';
    const answer = await this.send<{ result: { value: { width: number; height: number } } }>('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    this.#frame = answer.result.value;
  }

  /** Makes the page, without what is around it, that large. */
  async resize(width: number, height: number): Promise<void> {
    const target = { targetId: this.targetId };
    const { windowId } = await chromium.send<{ windowId: number }>('Browser.getWindowForTarget', target);
    const bounds = { width: width + this.#frame.width, height: height + this.#frame.height };
    await chromium.send('Browser.setWindowBounds', { windowId, bounds });
  }

  send<Result = void>(method: string, params: Record<string, unknown> = {}): Promise<Result> {
    return chromium.send<Result>(method, params, this.#sessionId);
  }

  stopListening(): void {
    chromium.stopListening(this.#sessionId);
  }

  /** @throws when something in the message cannot be cloned */
  post(message: MainMessage): void {
    const text = this.#cloner.encode(message);
    if (this.#preloadContext === undefined) this.#waiting.push(text);
    else this.#deliver(text, this.#preloadContext);
  }

  /** A function that answers the document asking now, and nobody once that document is gone. */
  replyTo(): (message: MainMessage) => void {
    const asking = this.#preloadContext;
    return (message) => {
      const text = this.#cloner.encode(message);
      if (asking !== undefined && asking === this.#preloadContext) this.#deliver(text, asking);
    };
  }

  #deliver(text: string, contextId: number): void {
    const expression = `standInReceive(${JSON.stringify(text)})`;
    // A page that closes meanwhile does not miss it.
    this.send('Runtime.evaluate', { expression, contextId }).catch(() => {});
  }

  #watchPreloadWorld(method: string, params: Record<string, unknown>): void {
    if (method === 'Runtime.executionContextCreated') {
      const { id, name, auxData } = params.context as ExecutionContext;
      if (name === PRELOAD_WORLD && auxData.frameId === this.targetId) this.#enterDocument(id);
    } else if (method === 'Runtime.executionContextDestroyed') {
      if (params.executionContextId === this.#preloadContext) this.#preloadContext = undefined;
    } else if (method === 'Runtime.executionContextsCleared') {
      this.#preloadContext = undefined;
    } else if (method === 'Runtime.bindingCalled' && params.executionContextId === this.#preloadContext) {
      this.#options.onMessage(this.#cloner.decode(params.payload as string) as PageMessage);
    }
  }

  #enterDocument(contextId: number): void {
    this.#preloadContext = contextId;
    for (const text of this.#waiting.splice(0)) this.#deliver(text, contextId);
    answerPathRequests(this, contextId).catch(() => {});
  }
}
