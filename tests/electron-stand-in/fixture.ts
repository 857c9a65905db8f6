// Starts the small app of fixture-app on a data folder of its own; afterwards nothing of it may still run.
import { execFileSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { findChromium, standInFolder } from '../../scripts/runtimes.mjs';

export { expect };

// These tests are the stand-in's own, also where Electron itself runs the program's.
process.env.ELECTRON_OVERRIDE_DIST_PATH = standInFolder;
export const executable = join(standInFolder, 'electron');

/** What the preload of the app gives its page. */
export interface FixtureBridge {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  work(): void;
  pathOf(file: File): string;
  fail(): void;
  electron: string;
}

declare global {
  interface Window {
    fixture: FixtureBridge;
    steps: unknown[];
    stopProgress(): void;
  }
  /** In the main process: what happened there. */
  var log: unknown[][];
  var mayClose: boolean;
}

export const appFolder = join(import.meta.dirname, 'fixture-app');

interface Fixtures {
  dataFolder: string;
  /** Starts the app with further arguments. */
  launch: (...args: string[]) => Promise<ElectronApplication>;
  app: ElectronApplication;
  page: Page;
}

export const test = base.extend<Fixtures>({
  dataFolder: async ({}, run, testInfo) => {
    testInfo.skip(!findChromium(), 'The stand-in needs Chromium.');
    const folder = await mkdtemp(join(tmpdir(), 'stand-in-'));
    await run(folder);
    await expect.poll(() => processesOf(folder)).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  },
  launch: async ({ dataFolder }, run) => {
    const started: ChildProcess[] = [];
    await run(async (...args) => {
      const app = await _electron.launch({ args: [appFolder, '--data', dataFolder, ...args] });
      started.push(app.process());
      return app;
    });
    // A test that failed has left its app open.
    for (const child of started) child.kill('SIGKILL');
  },
  app: async ({ launch }, run) => {
    const app = await launch();
    await run(app);
    await app.close();
  },
  page: async ({ app }, run) => {
    await run(await openPage(app));
  },
});

export async function openPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await expect(page.getByRole('heading')).toHaveText('Fixture');
  return page;
}

/** Every process that names the folder on its command line: the app, Chromium and its children. */
export function processesOf(folder: string): string[] {
  const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
  return processes.filter((line) => line.includes(folder));
}

/** How the app ended: its exit code, or the signal that ended it. */
export function ending(app: ElectronApplication): Promise<number | string> {
  const child = app.process();
  return new Promise((resolve) => {
    const now = child.exitCode ?? child.signalCode;
    if (now !== null) resolve(now);
    else child.once('exit', (code, signal) => resolve(code ?? signal ?? ''));
  });
}
