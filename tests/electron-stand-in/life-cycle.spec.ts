import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appFolder, ending, executable, expect, openPage, processesOf, test } from './fixture.ts';

test('tells the app who it is and what it runs on', async ({ app, page, dataFolder }) => {
  const answer = await app.evaluate(({ app: it }) => ({
    name: it.getName(),
    version: it.getVersion(),
    userData: it.getPath('userData'),
    isPackaged: it.isPackaged,
    arguments: process.argv.slice(1),
    electron: process.versions.electron,
    chrome: process.versions.chrome,
  }));
  expect(answer).toMatchObject({ name: 'Fixture', version: '1.2.3', userData: dataFolder, isPackaged: false });
  expect(answer.arguments).toEqual([appFolder, '--data', dataFolder]);
  expect(answer.chrome).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(await page.evaluate(() => window.fixture.electron)).toBe(answer.electron);
});

test('a second instance gives up and tells the first', async ({ app, page, dataFolder }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const second = spawnSync(executable, ['--no-sandbox', appFolder, '--data', dataFolder], { timeout: 10_000 });
  expect(second.status).toBe(3);
  await expect.poll(() => app.evaluate(() => globalThis.log)).toContainEqual(['second instance', 'second']);
});

test('a lock left by a crash does not count', async ({ launch }) => {
  const crashed = await launch();
  await openPage(crashed);
  const end = ending(crashed);
  crashed.process().kill('SIGKILL');
  expect(await end).toBe('SIGKILL');
  const next = await launch();
  await openPage(next);
  await next.close();
});

test('closing the last window quits, unless the window refuses', async ({ launch }) => {
  const app = await launch('--stay-open');
  await openPage(app);
  const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await close();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await app.evaluate(() => {
    globalThis.mayClose = true;
  });
  const end = ending(app);
  await close().catch(() => {});
  expect(await end).toBe(0);
});

test('the page may close its window', async ({ launch }) => {
  const app = await launch();
  const page = await openPage(app);
  const end = ending(app);
  await page.evaluate(() => window.close()).catch(() => {});
  expect(await end).toBe(0);
});

for (const [signal, expected] of [
  ['SIGTERM', 0],
  ['SIGKILL', 'SIGKILL'],
] as const) {
  test(`ends on ${signal} and leaves no process`, async ({ launch, dataFolder }) => {
    const app = await launch();
    await openPage(app);
    expect(processesOf(dataFolder).length).toBeGreaterThan(1);
    const end = ending(app);
    app.process().kill(signal);
    expect(await end).toBe(expected);
  });
}

test('a main module that throws ends the start with its message', ({ dataFolder }) => {
  const args = ['--no-sandbox', appFolder, '--data', dataFolder, '--throw'];
  const { status, stderr } = spawnSync(executable, args, { encoding: 'utf8', timeout: 10_000 });
  expect(status).toBe(1);
  expect(stderr).toContain('Error: the main module throws');
});

test('runs without Playwright', async ({ dataFolder }) => {
  const child = spawn(executable, ['--no-sandbox', appFolder, '--data', dataFolder]);
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  await expect.poll(() => said).toBe('loaded\n');
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(said).toBe('loaded\nwill quit\n');
});
