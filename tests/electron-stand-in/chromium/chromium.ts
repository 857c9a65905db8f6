// Chromium as a child process, spoken to by the DevTools protocol over a pipe (file descriptors 3 and 4): when this
// process dies, however it dies, the pipe closes and Chromium ends with it.
import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { findChromium, hasDisplay, isHeadlessShell } from '../../../scripts/runtimes.mjs';

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--no-startup-window',
  '--remote-debugging-pipe',
];

/** Events and answers of the protocol are shaped by its own documentation; a caller states what it expects. */
type Params = Record<string, unknown>;

interface Message {
  id?: number;
  sessionId?: string;
  method: string;
  params: Params;
  result: unknown;
  error?: { message: string };
}

interface LaunchOptions {
  /** Chromium's profile. */
  userDataFolder: string;
  /** For a test runner that wants to attach too; 0 chooses a free port. */
  debuggingPort: number | undefined;
  /** What the app or the command line add. */
  switches: readonly string[];
}

interface Call {
  resolve: (result: unknown) => void;
  reject: (reason: Error) => void;
}

class Chromium {
  /** Full Chromium draws tabs and an address bar around a page; the headless shell draws nothing. */
  hasFrame = false;
  /** Such as 156.0.8078.79. */
  version = '';
  #process: ChildProcess | undefined;
  #isClosing = false;
  #hasEnded = false;
  #lastId = 0;
  #calls = new Map<number, Call>();
  #events = new EventEmitter();

  get isRunning(): boolean {
    return this.#process !== undefined && !this.#hasEnded;
  }

  /** Starts Chromium; `onEnd` is called when it ends without being asked to. */
  async launch(options: LaunchOptions, onEnd: () => void): Promise<void> {
    const file = (hasDisplay() ? findChromium({ withWindow: true }) : undefined) ?? findChromium();
    if (!file) throw new Error('The stand-in needs Chromium: run `node scripts/setup.mjs`.');
    this.hasFrame = !isHeadlessShell(file);
    const args = [...switches, `--user-data-dir=${options.userDataFolder}`, ...options.switches];
    if (this.hasFrame && !hasDisplay()) args.push('--headless=new', '--screen-info={1920x1080}');
    if (options.debuggingPort !== undefined) args.push(`--remote-debugging-port=${options.debuggingPort}`);
    this.#process = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
    this.#process.once('exit', () => {
      this.#hasEnded = true;
      for (const { reject } of this.#calls.values()) reject(new Error('Chromium has ended'));
      if (!this.#isClosing) onEnd();
    });
    // A write to a Chromium that is just ending; the exit above rejects what waits for an answer.
    this.#process.stdio[3]?.on('error', () => {});
    this.#forwardDebuggingAddress();
    this.#readAnswers();
    const { product } = await this.send<{ product: string }>('Browser.getVersion');
    this.version = product.split('/')[1] ?? '';
  }

  /** Playwright waits for this line on our own standard error. */
  #forwardDebuggingAddress(): void {
    const errors = this.#process?.stderr as Readable;
    createInterface({ input: errors }).on('line', (line) => {
      if (line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`);
    });
  }

  /** Messages end with a zero byte and come in pieces of any size. */
  #readAnswers(): void {
    const answers = this.#process?.stdio[4] as Readable;
    let pieces: Buffer[] = [];
    answers.on('data', (data: Buffer) => {
      let rest = data;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        this.#receive(JSON.parse(Buffer.concat([...pieces, rest.subarray(0, end)]).toString()) as Message);
        pieces = [];
        rest = rest.subarray(end + 1);
      }
      if (rest.length > 0) pieces.push(rest);
    });
  }

  #receive({ id, sessionId = '', method, params, result, error }: Message): void {
    if (id === undefined) {
      this.#events.emit(sessionId, method, params);
      return;
    }
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (error) call?.reject(new Error(error.message));
    else call?.resolve(result);
  }

  /**
   * @param sessionId of an attached page; without it the browser itself is meant
   * @throws what Chromium answers, or that it has ended
   */
  send<Result = void>(method: string, params: Params = {}, sessionId?: string): Promise<Result> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    if (!this.#process || this.#hasEnded) {
      reject(new Error(`${method}: Chromium does not run`));
    } else {
      const id = ++this.#lastId;
      this.#calls.set(id, { resolve, reject: (reason) => reject(new Error(`${method}: ${reason.message}`)) });
      const calls = this.#process.stdio[3] as Writable;
      calls.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    }
    return promise as Promise<Result>;
  }

  /** Listens to one page, or with an empty id to the browser. */
  listen(sessionId: string, listener: (method: string, params: Params) => void): void {
    this.#events.on(sessionId, listener);
  }

  stopListening(sessionId: string): void {
    this.#events.removeAllListeners(sessionId);
  }

  /** Lets Chromium write its profile and end; ends it by force after three seconds. */
  async close(): Promise<void> {
    if (!this.#process || this.#hasEnded) return;
    this.#isClosing = true;
    const ended = once(this.#process, 'exit');
    this.send('Browser.close').catch(() => {});
    const deadline = setTimeout(() => this.kill(), 3000);
    await ended;
    clearTimeout(deadline);
  }

  kill(): void {
    if (this.isRunning) this.#process?.kill('SIGKILL');
  }
}

export const chromium = new Chromium();
