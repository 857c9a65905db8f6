// The `BrowserWindow` module. A window's state is kept here; Chromium only draws its page.
import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { makeEvent } from './electron-event.ts';
import { openWindows, type OpenWindow } from './open-windows.ts';
import { WebContents, type PageWindow, type WebPreferences } from './web-contents.ts';

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface WindowOptions extends Partial<Bounds> {
  show?: boolean;
  title?: string;
  webPreferences?: WebPreferences;
}

const windows = new Set<BrowserWindow>();
const focus: { window: BrowserWindow | null } = { window: null };
let lastId = 0;

export class BrowserWindow extends EventEmitter implements OpenWindow, PageWindow {
  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focus.window;
  }

  static fromWebContents(page: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find(({ webContents }) => webContents === page) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }

  readonly id = ++lastId;
  readonly webContents: WebContents;
  #bounds: Bounds;
  #title: string;
  #isVisible = false;
  #isDestroyed = false;
  #isClosed = false;
  #wasReady = false;
  #state: 'normal' | 'maximized' | 'minimized' | 'full screen' = 'normal';

  constructor({ x = 0, y = 0, width = 800, height = 600, title, show, webPreferences = {} }: WindowOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    this.#bounds = { x, y, width, height };
    this.#title = title ?? app.name;
    windows.add(this);
    openWindows.add(this);
    this.webContents = new WebContents(this, webPreferences);
    if (show !== false) this.show();
    app.emit('browser-window-created', makeEvent(), this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  loadFile(file: string): Promise<void> {
    return this.loadURL(pathToFileURL(resolve(app.getAppPath(), file)).href);
  }

  show(): void {
    if (!this.#isVisible) {
      this.#isVisible = true;
      this.emit('show');
    }
    this.focus();
  }

  hide(): void {
    this.#isVisible = false;
    this.blur();
    this.emit('hide');
  }

  isVisible(): boolean {
    return this.#isVisible && !this.#isDestroyed;
  }

  focus(): void {
    if (this.isFocused()) return;
    focus.window?.blur();
    focus.window = this;
    this.emit('focus');
  }

  blur(): void {
    if (!this.isFocused()) return;
    focus.window = null;
    this.emit('blur');
  }

  isFocused(): boolean {
    return focus.window === this;
  }

  close(): boolean {
    if (this.#isDestroyed) return true;
    const event = makeEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  }

  /** The program sees the window gone at once; `closed` follows, as in Electron. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#forget();
    this.webContents.destroy();
    setImmediate(() => this.pageIsGone());
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  #forget(): void {
    windows.delete(this);
    openWindows.delete(this);
    if (this.isFocused()) focus.window = null;
  }

  pageIsReady(): void {
    if (this.#wasReady) return;
    this.#wasReady = true;
    this.emit('ready-to-show', makeEvent());
  }

  pageTitleChanged(title: string): void {
    const event = makeEvent();
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this.#title = title;
  }

  pageIsGone(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#isDestroyed = true;
    this.#forget();
    this.emit('closed');
    if (openWindows.list().length === 0) app.lastWindowClosed();
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getBounds(): Bounds {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.webContents.resize();
    if (bounds.width !== undefined || bounds.height !== undefined) this.emit('resize');
    if (bounds.x !== undefined || bounds.y !== undefined) this.emit('move');
  }

  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  /** These windows have no frame of their own, so that their content is as large as they are. */
  getContentSize(): number[] {
    return this.getSize();
  }

  setContentSize(width: number, height: number): void {
    this.setSize(width, height);
  }

  maximize(): void {
    this.#enter('maximized', 'maximize');
  }

  unmaximize(): void {
    this.#enter('normal', 'unmaximize');
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  minimize(): void {
    this.#enter('minimized', 'minimize');
  }

  restore(): void {
    this.#enter('normal', 'restore');
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  setFullScreen(isFull: boolean): void {
    this.#enter(isFull ? 'full screen' : 'normal', isFull ? 'enter-full-screen' : 'leave-full-screen');
  }

  isFullScreen(): boolean {
    return this.#state === 'full screen';
  }

  #enter(state: 'normal' | 'maximized' | 'minimized' | 'full screen', event: string): void {
    this.#state = state;
    this.emit(event);
  }

  /** What a desktop shows around a window has no effect here. */
  setProgressBar(): void {}
  setMenuBarVisibility(): void {}
}
