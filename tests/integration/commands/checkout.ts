// A made-up checkout for the tests of set-up: the real scripts, a lock file of one package, and a PATH that holds only
// the programs a test puts there.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../../scripts/runtimes.mjs';

const lock = { packages: { '': {}, 'node_modules/electron': { version: '45.0.0' } } };

export class Checkout {
  readonly folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  readonly programs = join(this.folder, 'programs');

  constructor() {
    cpSync(join(projectRoot, 'scripts'), join(this.folder, 'scripts'), { recursive: true });
    mkdirSync(this.programs);
    this.write('package-lock.json', JSON.stringify(lock));
  }

  /** As after a set-up without a network for Electron's binary. */
  static ready(): Checkout {
    const checkout = new Checkout();
    installPackages(checkout.folder);
    checkout.write(
      'node_modules/.cache/thi-dua/electron-not-fetched.json',
      JSON.stringify({ version: '45.0.0', at: Date.now() }),
    );
    return checkout;
  }

  write(file: string, text: string): void {
    write(join(this.folder, file), text);
  }

  /** Puts a shell script on the PATH; it may only use the shell's own commands and absolute paths. */
  addProgram(name: string, script = ''): void {
    const file = join(this.programs, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  setUp(args: readonly string[] = [], { node = [] as string[], env = {} } = {}) {
    const { DISPLAY: _, THI_DUA_CHROMIUM: __, THI_DUA_RUNTIME: ___, ...inherited } = process.env;
    const result = spawnSync(process.execPath, [...node, join(this.folder, 'scripts/setup.mjs'), ...args], {
      encoding: 'utf8',
      // Nothing listens on port 1: Electron's download is refused at once.
      env: { ...inherited, PATH: this.programs, ELECTRON_MIRROR: 'http://127.0.0.1:1/', ...env },
    });
    return { status: result.status, output: result.stdout, said: result.stderr };
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What `npm ci` and the fetching of Node 24 leave behind. */
export function installPackages(folder: string): void {
  write(join(folder, 'node_modules/.package-lock.json'), JSON.stringify(lock));
  write(join(folder, 'node_modules/electron/package.json'), '{ "version": "45.0.0" }');
  for (const link of ['node_modules/node/bin', 'node_modules/.bin']) {
    mkdirSync(join(folder, link), { recursive: true });
    symlinkSync(process.execPath, join(folder, link, 'node'));
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
