// Opens the built program on a data folder of its own, on Electron or the stand-in, and closes it after the test.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { projectRoot } from '../../scripts/runtimes.mjs';

export { expect };

/** The smallest screen the program is made for. */
const screenSize = { width: 1366, height: 768 };

/** Starts the program on the given data folder; the caller closes it. */
export function launchProgram(dataFolder: string): Promise<ElectronApplication> {
  return _electron.launch({ args: [projectRoot, '--data', dataFolder] });
}

/** The program's first window, at the size every test is written for. */
export async function firstWindow(program: ElectronApplication): Promise<Page> {
  const page = await program.firstWindow();
  // The program's own address, which is app://thi-dua on Electron and stands in a longer one on the stand-in.
  // Not until it is loaded: what a test enters first is entered meanwhile, and the page then loaded once, with it.
  await page.waitForURL(/thi-dua.*index\.html/, { waitUntil: 'commit' });
  const window = await program.browserWindow(page);
  await window.evaluate((it, { width, height }) => it.setContentSize(width, height), screenSize);
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual(Object.values(screenSize));
  return page;
}

export const test = base.extend<{ dataFolder: string; program: ElectronApplication; page: Page }>({
  dataFolder: async ({}, run) => {
    const folder = await mkdtemp(join(tmpdir(), 'thi-dua-'));
    await run(folder);
    await rm(folder, { recursive: true, force: true });
  },
  program: async ({ dataFolder }, run) => {
    const program = await launchProgram(dataFolder);
    await run(program);
    await program.close();
  },
  page: async ({ program }, run) => {
    await run(await firstWindow(program));
  },
});
