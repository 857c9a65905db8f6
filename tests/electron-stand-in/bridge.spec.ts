import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';

test('calls cross to the main process, its worker thread and back', async ({ page }) => {
  expect(await page.evaluate(() => window.fixture.invoke('double', 21))).toBe(42);
  expect(await page.evaluate(() => window.fixture.invoke('sender'))).toEqual([
    'app://fixture/index.html',
    'app://fixture/index.html',
    null,
  ]);
});

test('values keep their kind', async ({ page }) => {
  const kinds = await page.evaluate(async () => {
    const echo = async <Value>(value: Value) => (await window.fixture.invoke('echo', value)) as Value;
    const date = await echo(new Date(0));
    const bytes = await echo(new Uint8Array([1, 2, 255]));
    const map = await echo(new Map([['a', new Set([1n])]]));
    const plain = { $: 'not a tag', text: 'Đỗ Thị Ánh', none: null, missing: undefined, list: [1.5, [true]] };
    return {
      date: date instanceof Date && date.getTime(),
      bytes: bytes instanceof Uint8Array && [...bytes],
      map: map instanceof Map && map.get('a')?.has(1n),
      numbers: [await echo(-1 / 0), await echo(NaN)],
      plain: JSON.stringify(await echo(plain)) === JSON.stringify(plain),
      missing: 'missing' in (await echo(plain)),
    };
  });
  const numbers = [-Infinity, NaN];
  expect(kinds).toEqual({ date: 0, bytes: [1, 2, 255], map: true, numbers, plain: true, missing: true });
});

test('errors arrive in Electron’s words', async ({ page }) => {
  const messageOf = (act: string) => page.evaluate(`(async () => { await ${act} })().catch((error) => error.message)`);
  expect(await messageOf("fixture.invoke('fail')")).toBe(
    "Error invoking remote method 'fail': TypeError: no such thing",
  );
  expect(await messageOf("fixture.invoke('nobody')")).toBe(
    "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
  );
  expect(await messageOf("fixture.invoke('echo', () => 1)")).toContain('could not be cloned');
  expect(await messageOf('fixture.fail()')).toBe('thrown in the preload');
});

test('the main process sends, and the page may stop listening', async ({ page }) => {
  await page.evaluate(() => window.fixture.work());
  await expect.poll(() => page.evaluate(() => window.steps)).toEqual([1, 2, 3]);
  await page.evaluate(() => window.stopProgress());
  await page.evaluate(() => window.fixture.work());
  await page.evaluate(() => window.fixture.invoke('echo', 'after'));
  expect(await page.evaluate(() => window.steps)).toEqual([1, 2, 3]);
});

test('the page sees the bridge and nothing behind it', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    isFrozen: Object.isFrozen(window.fixture),
    globals: ['require', 'process', 'secretOfPreload', 'standInPost', 'standInPathOf'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ isFrozen: true, globals: [] });
});

test('a chosen or dropped file tells its path, a made-up one does not', async ({ page, dataFolder }) => {
  const file = join(dataFolder, 'Danh sách cán bộ.xlsx');
  await writeFile(file, 'x');
  await page.getByLabel('File').setInputFiles(file);
  const paths = await page.evaluate(() => {
    const chosen = document.querySelector('input')?.files?.[0] as File;
    const dropped = new DataTransfer();
    dropped.items.add(chosen);
    let pathOfDropped = '';
    addEventListener('drop', (event) => {
      pathOfDropped = window.fixture.pathOf(event.dataTransfer?.files[0] as File);
    });
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true }));
    return [window.fixture.pathOf(chosen), pathOfDropped, window.fixture.pathOf(new File(['x'], 'made up'))];
  });
  expect(paths).toEqual([file, file, '']);
});

test('a call that is answered after a reload reaches nobody', async ({ page }) => {
  await page.evaluate(() => void window.fixture.invoke('double', 1));
  await page.reload();
  expect(await page.evaluate(() => window.fixture.invoke('double', 2))).toBe(4);
});
