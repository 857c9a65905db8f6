import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { sentenceOf } from '../../src/shared/locales/sentences.ts';
import { chosenRuntime, projectRoot, standInFolder } from '../runtimes.mjs';
import type { StepTable } from './stepTable.ts';

interface Screen {
  file: string;
  /** In the window's address, after the #. */
  place: string;
  /** The list row to open from there; the picture is of the page it opens. */
  openFirst?: boolean;
  /** What the picture is of, when it comes after the rest of the page. */
  waitFor?: string;
}

const screens: readonly Screen[] = [
  { file: '01-tong-quan', place: '/' },
  { file: '02-hoi-nghi', place: '/meetings' },
  { file: '03-hoi-nghi-chi-tiet', place: '/meetings', openFirst: true },
  { file: '04-khen-thuong', place: '/commendations' },
  { file: '05-dot-xet', place: '/commendations', openFirst: true },
  { file: '06-quyet-dinh', place: '/commendations?tab=decisions', openFirst: true },
  { file: '07-so-khen-thuong', place: '/commendations?tab=register' },
  { file: '08-giay-khen', place: '/commendations?tab=register', openFirst: true, waitFor: 'main svg text' },
  { file: '09-giao-uoc', place: '/pledges' },
  { file: '10-giao-uoc-don-vi', place: '/pledges', openFirst: true },
  { file: '11-can-bo', place: '/staff' },
  { file: '12-can-bo-chi-tiet', place: '/staff', openFirst: true },
  { file: '13-don-vi', place: '/units' },
  { file: '14-don-vi-chi-tiet', place: '/units', openFirst: true },
  { file: '15-van-ban', place: '/documents' },
  { file: '16-bao-cao', place: '/reports' },
  { file: '17-cai-dat', place: '/settings' },
];

/** The pledges made at the conference are for the year after it. */
const yearOf = (place: string) => (place.startsWith('/pledges') ? 2022 : 2021);

async function chooseYear(page: Page, year: number): Promise<void> {
  const title = sentenceOf('common:yearName', { year });
  const chosen = page.locator('header .ant-select');
  if ((await chosen.innerText()).includes(title)) return;
  await chosen.click();
  await page.getByTitle(title).last().click();
}

/** Does what leads to another page, and waits until that page is there. */
async function turnTo(page: Page, go: () => Promise<unknown>): Promise<void> {
  const before = await page.title();
  await go();
  await page.waitForFunction((title) => document.title !== title, before);
}

async function show(page: Page, { place, openFirst, waitFor }: Screen): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/units';
  });
  await page.waitForFunction(() => location.hash === '#/units');
  await chooseYear(page, yearOf(place));
  if (place !== '/units') await turnTo(page, () => page.evaluate((to) => (location.hash = to), place));
  if (openFirst) {
    await turnTo(page, () => page.locator('main :is(tr, [role="row"])[tabindex="0"]').first().press('Enter'));
  }
  await page
    .locator(waitFor ?? 'main :is(tr, [role="row"], .panel, form)')
    .filter({ visible: true })
    .first()
    .waitFor();
  await page.waitForFunction(() => document.querySelector('.ant-spin-spinning') === null);
  await page.evaluate(() => document.fonts.ready);
}

/** One picture of each main screen, from the running program on the office's own data. */
export async function photographScreens(officeFolder: string, folder: string, table: StepTable): Promise<void> {
  mkdirSync(folder, { recursive: true });
  if (chosenRuntime() === 'stand-in') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = standInFolder;
  table.begin('man-hinh');
  const program = await _electron.launch({ args: [projectRoot, '--data', officeFolder] });
  try {
    const page = await program.firstWindow();
    const window = await program.browserWindow(page);
    await window.evaluate((it: { setContentSize: (width: number, height: number) => void }) =>
      it.setContentSize(1366, 768),
    );
    await page.locator('main h1').waitFor();
    for (const screen of screens) {
      await show(page, screen);
      await page.screenshot({ path: join(folder, `${screen.file}.png`) });
    }
  } finally {
    await program.close();
  }
}
