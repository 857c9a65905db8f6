// The `app` module: start, single instance, paths, and the order of events when the program ends.
import { EventEmitter } from 'node:events';
import { chromium } from '../chromium/chromium.ts';
import { CommandLine } from './command-line.ts';
import { makeEvent } from './electron-event.ts';
import { openWindows } from './open-windows.ts';
import { Paths } from './paths.ts';
import { SingleInstanceLock } from './single-instance.ts';

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = new CommandLine();
  name = 'Electron';
  #folder = '';
  #version = '';
  #paths = new Paths();
  #lock = new SingleInstanceLock();
  #ready = Promise.withResolvers<void>();
  #isReady = false;
  #isQuitting = false;
  #isFinished = false;

  /** Before the app's own code: what its package.json says. */
  describe(folder: string, { name, version }: { name: string; version: string }): void {
    this.#folder = folder;
    this.name = name;
    this.#version = version;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.quit());
    process.on('exit', () => {
      this.#lock.release();
      chromium.kill();
    });
  }

  /** After the app's own code, once Chromium runs. */
  becomeReady(): void {
    if (this.#isFinished) return;
    this.#isReady = true;
    this.emit('will-finish-launching');
    this.emit('ready', makeEvent(), {});
    this.#ready.resolve();
  }

  isReady(): boolean {
    return this.#isReady;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return this.#version;
  }

  getAppPath(): string {
    return this.#folder;
  }

  getPath(name: string): string {
    return this.#paths.get(name, this.name);
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    const me = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    return this.#lock.request(this.getPath('userData'), me, (second) => {
      const { argv, workingDirectory, additionalData: data } = second;
      void this.#ready.promise.then(() => this.emit('second-instance', makeEvent(), argv, workingDirectory, data));
    });
  }

  hasSingleInstanceLock(): boolean {
    return this.#lock.isHeld;
  }

  releaseSingleInstanceLock(): void {
    this.#lock.release();
  }

  /** Asks every window to close; the program ends when all agree and no listener objects. */
  quit(): void {
    if (this.#isQuitting || this.#isFinished) return;
    const event = makeEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    for (const window of openWindows.list()) {
      if (window.close()) continue;
      this.#isQuitting = false;
      return;
    }
    if (openWindows.list().length === 0) this.lastWindowClosed();
  }

  lastWindowClosed(): void {
    if (this.#isFinished) return;
    if (!this.#isQuitting) {
      if (!this.emit('window-all-closed')) this.quit();
      return;
    }
    const event = makeEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) this.#isQuitting = false;
    else this.exit(0);
  }

  /** Ends the program without asking; with it end its worker threads and Chromium. */
  exit(code = 0): void {
    if (this.#isFinished) return;
    this.#isFinished = true;
    for (const window of openWindows.list()) window.destroy();
    this.emit('quit', makeEvent(), code);
    if (!chromium.isRunning) process.exit(code);
    void chromium.close().then(() => process.exit(code));
  }

  /** What only concerns the desktop around the program has no effect here. */
  focus(): void {}
  setAppUserModelId(): void {}
  disableHardwareAcceleration(): void {}
  enableSandbox(): void {}
}

export const app = new App();
