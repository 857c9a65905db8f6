// What a page gone wrong, or a stranger's file, might try. Each test tries it.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Answer, Bridge } from '../../../src/shared/contract/bridge.ts';
import { expect, firstWindow, launchProgram, test } from '../fixture.ts';

/** Calls the bridge as any script on the page could. */
function attack(page: Page, name: string, input: unknown): Promise<Answer> {
  return page.evaluate(
    ([procedure, value]) => (window as unknown as { thiDua: Bridge }).thiDua.call('attack', String(procedure), value),
    [name, input] as const,
  );
}

const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) as unknown });

test.describe('on one page', () => {
  let dataFolder: string;
  let program: ElectronApplication;
  let page: Page;

  test.beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'thi-dua-'));
    program = await launchProgram(dataFolder);
    page = await firstWindow(program);
    await page.locator('h1').waitFor();
  });

  test.afterAll(async () => {
    await program.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  test('the page finds no Node, no Electron, and four functions to call', async () => {
    const found = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
      bridge: Object.keys((window as unknown as { thiDua: object }).thiDua).toSorted(),
      isFrozen: Object.isFrozen((window as unknown as { thiDua: object }).thiDua),
    }));
    expect(found).toEqual({
      node: [],
      bridge: ['call', 'cancel', 'onProgress', 'pathOfDroppedFile'],
      isFrozen: true,
    });
  });

  test('a script or style slipped into the page is not obeyed', async () => {
    const violations = await page.evaluate(async () => {
      const blocked: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.slippedIn = true';
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      const picture = document.createElement('img');
      picture.src = 'https://example.com/tracker.png';
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(script, style, picture, frame);
      await fetch('https://example.com/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { blocked, ran: 'slippedIn' in window, hidden: getComputedStyle(document.body).display };
    });
    expect(violations.ran).toBe(false);
    expect(violations.hidden).not.toBe('none');
    expect(violations.blocked).toEqual(
      expect.arrayContaining(['script-src-elem', 'style-src-elem', 'img-src', 'frame-src', 'connect-src']),
    );
  });

  test('the window goes nowhere and opens nothing', async () => {
    const address = page.url();
    await page.evaluate(() => {
      window.open('https://example.com/');
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      location.href = 'https://example.com/';
    });
    await page.waitForTimeout(500);
    expect(page.url()).toBe(address);
    expect(program.windows()).toHaveLength(1);
  });

  test('the page is given no permission', async () => {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const;
      return Promise.all(
        names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
      );
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test('a path the user did not choose is neither read nor written', async () => {
    const target = join(dataFolder, 'stolen.thidua');
    expect(await attack(page, 'safekeeping.backup', { file: target })).toEqual(refusal('PATH_NOT_CHOSEN'));
    expect(existsSync(target)).toBe(false);
    for (const [name, input] of [
      ['staff.previewImport', { file: '/etc/passwd' }],
      ['safekeeping.restore', { file: '/etc/passwd' }],
      ['shell.openFile', { file: '/bin/sh' }],
      ['documents.writeWord', { kind: 'agenda', subjectId: crypto.randomUUID(), file: target }],
    ] as const) {
      expect(await attack(page, name, input), name).toEqual(refusal('PATH_NOT_CHOSEN'));
    }
  });

  test('only procedures of the contract are answered, only with input of their shape', async () => {
    for (const name of ['office.constructor', '__proto__.toString', 'units.hasOwnProperty', 'toString', '']) {
      expect(await attack(page, name, {}), name).toEqual(refusal('UNKNOWN_PROCEDURE'));
    }
    for (const input of [null, 'text', { id: `' OR 1=1 --` }, { id: { $ne: '' } }]) {
      expect(await attack(page, 'units.get', input)).toEqual(refusal('BAD_INPUT'));
    }
  });

  test('the page cannot fetch files outside its own folder', async () => {
    const statuses = await page.evaluate(() =>
      Promise.all(
        [
          '/../../package.json',
          '/%2e%2e/%2e%2e/package.json',
          '/fonts/%2e%2e/icons/icon.png',
          '/..%2f..%2fpackage.json',
          '/%00',
        ].map(async (path) => (await fetch(path)).status),
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([404]));
  });

  test('the log tells codes, never people', async () => {
    const name = 'Nguyễn Thị Bí Mật';
    await attack(page, 'office.search', { query: name });
    await attack(page, 'staff.create', { fullName: name, unitId: crypto.randomUUID(), kind: 'contract' });
    const log = join(dataFolder, 'thi-dua.log');
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').not.toContain('Bí Mật');
  });
});

test('a page from elsewhere is not answered, even with our own preload', async ({ program, page }) => {
  await expect(page.locator('h1')).toBeVisible();
  const [stranger] = await Promise.all([
    program.waitForEvent('window'),
    program.evaluate(async ({ app, BrowserWindow }) => {
      const foreign = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${app.getAppPath()}/out/preload/index.cjs`,
          sandbox: true,
          contextIsolation: true,
        },
      });
      await foreign.loadURL('data:text/html,<h1>stranger</h1>');
    }),
  ]);
  await expect(stranger.locator('h1')).toHaveText('stranger');
  expect(await attack(stranger, 'office.status', {})).toEqual(refusal('UNTRUSTED_SENDER'));
});

test('a second program on the same data brings the first to the front and ends', async ({
  program,
  dataFolder,
  page,
}) => {
  await expect(page.locator('h1')).toBeVisible();
  await expect(launchProgram(dataFolder)).rejects.toThrow();
  expect(program.windows()).toHaveLength(1);
});
