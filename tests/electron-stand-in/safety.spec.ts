import { expect, openPage, test } from './fixture.ts';

const logOf = (app: { evaluate<R>(f: () => R): Promise<R> }) => app.evaluate(() => globalThis.log);

test('the app’s scheme is served by its handler under its policy', async ({ page }) => {
  const post = () => fetch('/anything', { method: 'POST', body: 'đủ dấu' }).then((answer) => answer.json() as unknown);
  expect(await page.evaluate(post)).toEqual({ path: '/anything', body: 'đủ dấu' });
  expect(await page.evaluate(() => [isSecureContext, location.pathname])).toEqual([true, '/index.html']);
  const violated = page.evaluate(() => {
    const { promise, resolve } = Promise.withResolvers<string>();
    addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return promise;
  });
  expect(await violated).toBe('script-src-elem');
});

test('navigation asks the app', async ({ app, page }) => {
  await page.getByRole('link', { name: 'elsewhere' }).click();
  await expect.poll(() => logOf(app)).toContainEqual(['will-navigate', 'https://example.invalid/elsewhere']);
  await expect(page.getByRole('heading')).toHaveText('Fixture');
  await page.getByRole('link', { name: 'other page' }).click();
  await expect(page.getByRole('heading')).toHaveText('Other');
  expect(await logOf(app)).toContainEqual(['will-navigate', 'app://fixture/other.html']);
});

test('new windows are refused', async ({ app, page }) => {
  expect(await page.evaluate(() => window.open('https://example.invalid/a'))).toBeNull();
  await page.getByRole('link', { name: 'new window' }).click();
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.target = '_blank';
    form.action = 'https://example.invalid/form';
    document.body.append(form);
    form.submit();
  });
  await expect
    .poll(() => logOf(app))
    .toEqual(
      expect.arrayContaining([
        ['window.open', 'https://example.invalid/a'],
        ['window.open', 'https://example.invalid/new'],
        // Of a window Chromium made by itself the address is not known yet.
        ['window.open', 'about:blank'],
      ]),
    );
  await expect.poll(() => app.windows().length).toBe(1);
});

test('requests the app cancels go nowhere', async ({ page }) => {
  const failed = page.waitForEvent('requestfailed');
  await page.evaluate(() => {
    // Out of reach of the page's own policy: only webRequest stops it.
    location.assign('app://elsewhere/index.html');
  });
  expect((await failed).failure()?.errorText).toContain('BLOCKED_BY_CLIENT');
});

const permission = () => navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state);

test('permissions the app refuses are denied', async ({ page }) => {
  expect(await page.evaluate(permission)).toBe('denied');
  const asked = page.evaluate(() => {
    const { promise, resolve } = Promise.withResolvers<number>();
    navigator.geolocation.getCurrentPosition(
      () => resolve(0),
      ({ code }) => resolve(code),
    );
    return promise;
  });
  expect(await asked).toBe(1);
});

test('an app that does not ask to refuse grants, as Electron does', async ({ launch }) => {
  const app = await launch('--permissive');
  expect(await (await openPage(app)).evaluate(permission)).toBe('granted');
  await app.close();
});
