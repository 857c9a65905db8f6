// The `webContents` module: the page of a window.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { PrintToPDFOptions } from 'electron';
import { chromium } from '../chromium/chromium.ts';
import type { PageMessage } from '../page/preload-world.ts';
import { app } from './app.ts';
import { makeEvent, note } from './electron-event.ts';
import { answerPathRequest } from './file-paths.ts';
import { ipcMain } from './ipc-main.ts';
import { NativeImage } from './native-image.ts';
import { PageConnection } from './page-connection.ts';
import { PageView } from './page-view.ts';
import { toProtocol } from './print-to-pdf.ts';
import { protocol } from './protocol.ts';
import { session } from './session.ts';

/** What the page needs of its window. */
export interface PageWindow {
  getContentSize(): number[];
  close(): boolean;
  destroy(): void;
  /** The page has drawn for the first time. */
  pageIsReady(): void;
  pageTitleChanged(title: string): void;
  /** The page has ended, by itself or because the window closed. */
  pageIsGone(): void;
}

export interface WebPreferences {
  preload?: string;
  additionalArguments?: string[];
}

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

const pages = new Map<string, WebContents>();
let lastId = 0;

export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly session = session.defaultSession;
  /** Settles when Chromium has the page; everything that speaks to the page waits for it. */
  readonly opened: Promise<void>;
  readonly #window: PageWindow;
  readonly #page: PageConnection;
  readonly #view: PageView;
  #url = '';
  #isDestroyed = false;
  #windowOpenHandler: WindowOpenHandler | undefined;
  /** The address this process itself is going to, which is no navigation of the page's own. */
  #expectedUrl: string | undefined;
  #loader = '';
  #loadedLoaders = new Set<string>();

  constructor(window: PageWindow, preferences: WebPreferences) {
    super();
    this.#window = window;
    this.#page = new PageConnection({
      ...sizeOf(window),
      preload: readPreload(preferences),
      onMessage: (message) => this.#receive(message),
      onEvent: (method, params) => this.#follow(method, params),
    });
    this.#view = new PageView(this.#page, () => sizeOf(window));
    this.opened = this.#open();
    this.opened.catch((error: unknown) => {
      if (!this.#isDestroyed) note(String(error));
    });
    app.emit('web-contents-created', makeEvent(), this);
  }

  async #open(): Promise<void> {
    await this.#page.create();
    pages.set(this.#page.targetId, this);
    await this.#page.attach();
  }

  get mainFrame() {
    const { protocol: scheme, host } = URL.parse(this.#url) ?? { protocol: '', host: '' };
    return { url: this.#url, origin: `${scheme}//${host}`, parent: null, send: this.send.bind(this) };
  }

  getURL(): string {
    return this.#url;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isLoading(): boolean {
    return this.#loader !== '' && !this.#loadedLoaders.has(this.#loader);
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#page.post({ type: 'send', channel, args });
  }

  /** Settles when the page and all it loads is there. */
  async loadURL(url: string): Promise<void> {
    await this.opened;
    this.#expectedUrl = protocol.toChromium(new URL(url).href);
    const navigation = { url: this.#expectedUrl };
    const { errorText, loaderId } = await this.#page.send<{ errorText?: string; loaderId?: string }>(
      'Page.navigate',
      navigation,
    );
    if (errorText) {
      const code = errorText.replace('net::', '');
      this.emit('did-fail-load', makeEvent(), -2, code, url, true);
      throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, url });
    }
    if (loaderId) await this.#untilLoaded(loaderId);
  }

  #untilLoaded(loader: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const check = () => {
      if (!this.#loadedLoaders.has(loader) && !this.#isDestroyed) return;
      this.off('did-finish-load', check).off('destroyed', check);
      resolve();
    };
    this.on('did-finish-load', check).on('destroyed', check);
    check();
    return promise;
  }

  reload(): void {
    this.#expectedUrl = protocol.toChromium(this.#url);
    this.#whenOpen(() => this.#page.send('Page.reload'));
  }

  close(): void {
    this.#window.destroy();
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    await this.opened;
    const evaluation = { expression: code, awaitPromise: true, returnByValue: true, userGesture };
    const { result, exceptionDetails } = await this.#page.send<{
      result: { value: unknown };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', evaluation);
    if (!exceptionDetails) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    await this.opened;
    const { data } = await this.#page.send<{ data: string }>('Page.printToPDF', toProtocol(options));
    return Buffer.from(data, 'base64');
  }

  async capturePage(): Promise<NativeImage> {
    await this.opened;
    const { data } = await this.#page.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    return new NativeImage(Buffer.from(data, 'base64'));
  }

  getZoomFactor(): number {
    return this.#view.zoomFactor;
  }

  setZoomFactor(factor: number): void {
    this.#whenOpen(() => this.#view.zoom(factor));
  }

  getZoomLevel(): number {
    return Math.log(this.#view.zoomFactor) / Math.log(1.2);
  }

  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level);
  }

  setTheme(theme: 'light' | 'dark' | 'system'): void {
    this.#whenOpen(() => this.#view.followTheme(theme));
  }

  /** The window has another size. */
  resize(): void {
    this.#whenOpen(() => this.#view.fitToWindow());
  }

  /** Asks the app whether the page may go to another address. */
  mayNavigate(chromiumUrl: string): boolean {
    if (chromiumUrl === this.#expectedUrl) {
      this.#expectedUrl = undefined;
      return true;
    }
    const url = protocol.fromChromium(chromiumUrl);
    const event = makeEvent({ url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame });
    this.emit('will-navigate', event, url, false, true);
    return !event.defaultPrevented;
  }

  /** The page wants a further window. */
  askToOpen(chromiumUrl: string): void {
    const url = protocol.fromChromium(chromiumUrl);
    const { action } = this.#windowOpenHandler?.({ url }) ?? { action: 'allow' };
    if (action === 'allow') note(`no window is opened for ${url}: only the app's own windows are supported`);
  }

  /** Ends the page with its window; the program sees it gone at once, as in Electron. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#whenOpen(() => chromium.send('Target.closeTarget', { targetId: this.#page.targetId }));
    this.emit('destroyed');
  }

  /** Chromium says that the page is no more. */
  targetDestroyed(): void {
    pages.delete(this.#page.targetId);
    this.#page.stopListening();
    this.destroy();
    this.#window.pageIsGone();
  }

  /** A page that has gone meanwhile misses nothing. */
  #whenOpen(act: () => Promise<unknown>): void {
    this.opened.then(act).catch(() => {});
  }

  #receive(message: PageMessage): void {
    const from = { sender: this, senderFrame: this.mainFrame };
    switch (message.type) {
      case 'send':
        return ipcMain.receive(message, from);
      case 'invoke':
        return void ipcMain.answer(message, from, this.#page.replyTo());
      case 'open':
        return this.askToOpen(message.url);
      case 'close':
        return void this.#window.close();
      case 'title':
        this.emit('page-title-updated', makeEvent(), message.title, true);
        return this.#window.pageTitleChanged(message.title);
    }
  }

  #follow(method: string, params: Record<string, unknown>): void {
    switch (method) {
      case 'Page.frameStartedNavigating':
        if (params.frameId !== this.#page.targetId) return;
        this.emit(
          'did-start-navigation',
          makeEvent({ url: protocol.fromChromium(String(params.url)), isMainFrame: true }),
        );
        return;
      case 'Page.frameNavigated':
        return this.#followNavigation(params.frame as Frame);
      case 'Page.navigatedWithinDocument':
        if (params.frameId !== this.#page.targetId) return;
        this.#url = protocol.fromChromium(String(params.url));
        return void this.emit('did-navigate-in-page', makeEvent(), this.#url, true);
      case 'Page.lifecycleEvent':
        if (params.frameId === this.#page.targetId && params.loaderId === this.#loader) this.#followLife(params.name);
        return;
      case 'Inspector.targetCrashed':
        return void this.emit('render-process-gone', makeEvent(), { reason: 'crashed', exitCode: 1 });
      case 'Debugger.paused':
        answerPathRequest(this.#page, params).catch((error: unknown) => note(String(error)));
    }
  }

  #followNavigation(frame: Frame): void {
    if (frame.parentId || frame.url === 'about:blank') return;
    this.#url = protocol.fromChromium(frame.url);
    this.#loader = frame.loaderId;
    this.emit('did-navigate', makeEvent(), this.#url, 200, 'OK');
  }

  #followLife(stage: unknown): void {
    if (stage === 'DOMContentLoaded') this.emit('dom-ready', makeEvent());
    if (stage !== 'load') return;
    this.#loadedLoaders.add(this.#loader);
    this.emit('did-finish-load', makeEvent());
    this.emit('did-stop-loading', makeEvent());
    this.#window.pageIsReady();
  }
}

interface Frame {
  url: string;
  loaderId: string;
  parentId?: string;
}

function sizeOf(window: PageWindow): { width: number; height: number } {
  const [width = 0, height = 0] = window.getContentSize();
  return { width, height };
}

function readPreload({ preload = '', additionalArguments = [] }: WebPreferences) {
  const versions = process.versions as Record<string, string>;
  const argv = [process.argv[0] ?? '', ...additionalArguments];
  return {
    file: preload,
    code: preload && readFileSync(preload, 'utf8'),
    settings: {
      process: { platform: process.platform, arch: process.arch, versions: { ...versions }, argv },
      schemes: [...protocol.privilegedSchemes],
    },
  };
}

export const webContents = {
  getAllWebContents: () => [...pages.values()],
  fromId: (id: number) => [...pages.values()].find((page) => page.id === id),
  /** Playwright finds a page's window by it. */
  fromDevToolsTargetId: (targetId: string) => pages.get(targetId),
};
