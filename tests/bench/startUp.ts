import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { chosenRuntime, projectRoot, standInFolder } from '../../scripts/runtimes.mjs';
import { sentenceOf } from '../../src/shared/locales/sentences.ts';
import { foldForSearch } from '../../src/shared/domain/text.ts';
import { quantile, type Result } from './measure.ts';

const RUNS = 5;
const TYPED = ['nguyen thi', 'Đặng Văn', 'hoàng', 'phong so 1'];
const ROUNDS = 4;

async function launch(dataFolder: string): Promise<{ program: ElectronApplication; page: Page }> {
  if (chosenRuntime() === 'stand-in') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = standInFolder;
  const program = await _electron.launch({ args: [projectRoot, '--data', dataFolder] });
  const page = await program.firstWindow();
  return { program, page };
}

/** Milliseconds from the start of the program to the list of staff, ready to use. */
async function timeStart(dataFolder: string): Promise<number> {
  const started = performance.now();
  const { program, page } = await launch(dataFolder);
  await page.locator('nav.rail').getByText(sentenceOf('common:rail.staff', {})).click();
  await page.locator('main h1').waitFor();
  await page.locator('main [role="row"], main .empty').first().waitFor();
  const elapsed = performance.now() - started;
  await program.close();
  return elapsed;
}

/** Milliseconds from each key press to the rows on the screen, in the page's own time. */
async function timeKeystrokes(dataFolder: string): Promise<number[]> {
  const { program, page } = await launch(dataFolder);
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('[role="listbox"]').waitFor({ state: 'attached' });
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of TYPED.flatMap((typed) => [typed, foldForSearch(typed)])) {
      for (let end = 1; end <= text.length; end++) {
        // A trailing digit nobody has typed before: what was found before is not simply shown again.
        samples.push(await page.evaluate(typeAndWait, `${text.slice(0, end)}${round === 0 ? '' : ' '.repeat(round)}`));
      }
    }
  }
  await program.close();
  return samples.slice(samples.length / ROUNDS);
}

/** Runs in the page: puts a text in the search field and waits until its rows are drawn. */
async function typeAndWait(text: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('.ant-modal input');
  const list = document.querySelector('[role="listbox"]');
  if (!field || !list) throw new Error('the search box is not open');
  const started = performance.now();
  const drawn = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (list.getAttribute('data-query') !== text) return;
      observer.disconnect();
      resolve(performance.now() - started);
    });
    observer.observe(list, { attributes: true, childList: true, subtree: true });
  });
  // React listens to the value set by the element's own setter, not to the one it puts in its place.
  Reflect.set(HTMLInputElement.prototype, 'value', text, field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return drawn;
}

/** Start-up and typing in the window, in an office of 100,000 people and 500,000 awards and in an empty one. */
export async function run(folders: { empty: string; large: string }): Promise<Result[]> {
  const times = { empty: [] as number[], large: [] as number[] };
  for (let turn = 0; turn < RUNS; turn++) {
    times.empty.push(await timeStart(folders.empty));
    times.large.push(await timeStart(folders.large));
  }
  const typing = await timeKeystrokes(folders.large);
  const [empty, large] = [quantile(times.empty, 0.5), quantile(times.large, 0.5)];
  return [
    {
      name: 'start to usable list, full office against empty',
      ratio: large / empty,
      budget: 1.3,
      details: { emptyMs: empty, fullMs: large },
    },
    {
      name: 'key press to rows in the window, p99 against 16 ms',
      ratio: quantile(typing, 0.99) / 16,
      budget: 1,
      details: { p50Ms: quantile(typing, 0.5), p99Ms: quantile(typing, 0.99) },
    },
  ];
}
