import { expect, test } from './fixture.ts';

test('has the size the app gives it, with zoom as a browser does it', async ({ app, page }) => {
  const size = () => page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio]);
  await expect.poll(size).toEqual([900, 600, 1]);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await expect.poll(size).toEqual([1366, 768, 1]);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await expect.poll(size).toEqual([683, 384, 2]);
  await page.getByRole('link', { name: 'other page' }).click();
  await expect(page.getByRole('heading')).toHaveText('Other');
});

test('shows when ready, takes the title of its page, opens a second one', async ({ app, page }) => {
  const window = await app.browserWindow(page);
  await expect.poll(() => window.evaluate((it) => [it.isVisible(), it.getTitle()])).toEqual([true, 'Fixture page']);
  const [second] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(({ BrowserWindow }) => void new BrowserWindow({ show: false }).loadURL('app://fixture/other.html')),
  ]);
  await expect(second).toHaveTitle('Other page');
  await second.close();
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('loadURL settles when the page is there, and fails in words', async ({ app, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const load = (url: string) =>
    app.evaluate(async ({ BrowserWindow }, address) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      await contents?.loadURL(address).catch((error: Error) => Promise.reject(new Error(error.message)));
      return contents?.executeJavaScript('document.title') as Promise<string>;
    }, url);
  expect(await load('app://fixture/other.html')).toBe('Other page');
  await expect(load('https://example.invalid/')).rejects.toThrow('ERR_BLOCKED_BY_CLIENT');
});

test('prints to PDF and takes pictures', async ({ app, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const { pdf, size } = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const bytes = await contents?.printToPDF({ pageSize: 'A4', landscape: true });
    return { pdf: bytes?.toString('latin1') ?? '', size: (await contents?.capturePage())?.getSize() };
  });
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  // A4 lying, in points.
  expect(pdf).toMatch(/\/MediaBox \[0 0 84\d(\.\d+)? 59\d(\.\d+)?\]/);
  expect(size).toEqual({ width: 900, height: 600 });
  expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
});

test('the menu can be clicked', async ({ app, page }) => {
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.id)).toBe(1);
  const click = (id: string) =>
    app.evaluate(({ Menu }, it) => Menu.getApplicationMenu()?.getMenuItemById(it)?.click(), id);
  await click('hello');
  await expect.poll(() => page.evaluate(() => window.steps)).toEqual(['hello']);
  await click('zoom-in');
  await expect.poll(() => page.evaluate(() => Math.round(devicePixelRatio * 100))).toBe(110);
});

test('dialogs are cancelled until a test answers them', async ({ app, page }) => {
  const save = () => page.evaluate(() => window.fixture.invoke('save'));
  expect(await save()).toEqual({ canceled: true, filePath: '' });
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: 'chosen.pdf' });
  });
  expect(await save()).toEqual({ canceled: false, filePath: 'chosen.pdf' });
});

test('follows the theme the app asks for', async ({ app, page }) => {
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
});
