// app.requestSingleInstanceLock: a file with its owner's process id in the userData folder. A second instance leaves a
// message beside it and gives up.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SecondInstance {
  argv: string[];
  workingDirectory: string;
  additionalData: unknown;
}

const MESSAGE = '.second-instance.json';

export class SingleInstanceLock {
  #file: string | undefined;

  get isHeld(): boolean {
    return this.#file !== undefined;
  }

  /** @returns whether this process is the first; if not, the first one's onSecond is called with what is said here */
  request(folder: string, message: SecondInstance, onSecond: (message: SecondInstance) => void): boolean {
    if (this.isHeld) return true;
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'SingletonLock.stand-in');
    if (!claim(file)) {
      const left = join(folder, `${process.pid}${MESSAGE}`);
      // Renamed when whole, so that the first instance never reads half of it.
      writeFileSync(`${left}.part`, JSON.stringify(message));
      renameSync(`${left}.part`, left);
      return false;
    }
    this.#file = file;
    watchMessages(folder, onSecond);
    return true;
  }

  release(): void {
    if (this.#file) rmSync(this.#file, { force: true });
    this.#file = undefined;
  }
}

function claim(file: string): boolean {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (isRunning(Number(readFileSync(file, 'utf8')))) return false;
    rmSync(file, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function watchMessages(folder: string, onSecond: (message: SecondInstance) => void): void {
  const watcher = watch(folder, (_event, name) => {
    const file = join(folder, name ?? '');
    if (!name?.endsWith(MESSAGE) || !existsSync(file)) return;
    const message = JSON.parse(readFileSync(file, 'utf8')) as SecondInstance;
    rmSync(file);
    onSecond(message);
  });
  watcher.unref();
}
