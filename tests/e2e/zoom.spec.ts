import { expect, test } from './fixture.ts';
import { openOffice } from './flows/office.ts';

const places = [
  '/',
  '/staff',
  '/staff/new',
  '/staff-import',
  '/units',
  '/units/new',
  '/settings',
  '/settings?tab="data"',
];

test('at 200 % nothing runs out of the window, and every place can still be reached', async ({ program, page }) => {
  await openOffice(program, page, ['Lê Văn An']);
  const window = await program.browserWindow(page);
  await window.evaluate((it) => it.webContents.setZoomFactor(2));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(683);
  for (const place of places) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const widths = () => page.getByRole('main').evaluate((it) => [it.scrollWidth, it.clientWidth]);
    await expect
      .poll(async () => (await widths()).reduce((scroll, client) => scroll - client), place)
      .toBeLessThanOrEqual(0);
  }
  await page.getByRole('link', { name: 'Cài đặt' }).click();
  await expect(page.getByRole('heading', { name: 'Cài đặt', level: 1 })).toBeVisible();
});
