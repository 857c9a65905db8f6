import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../scripts/runtimes.mjs';
import { layoutCertificate } from '../../../src/shared/domain/certificates/layout.ts';
import type { PlacedPage } from '../../../src/shared/domain/certificates/page.ts';
import { oneOfEach, openFonts, pageOfFace, shippedTemplates } from './batch.ts';

const fonts = openFonts();
const browserFile = findChromium();
const fontsFolder = new URL('../../../resources/fonts/', import.meta.url);

// By a path the compiler does not follow: the window's code is checked with the browser's types, this file with Node's.
const sheetFile = fileURLToPath(new URL('../../../src/renderer/certificates/CertificateSheet.tsx', import.meta.url));
type Sheet = (props: { page: PlacedPage; label: string }) => ReactElement;

/** Where a word stands on the screen, in mm. */
interface DrawnWord {
  text: string;
  firstLetterMm: number;
  /** Behind the last letter. */
  endMm: number;
  baselineMm: number;
}

/** What the browser's `SVGTSpanElement` offers, as far as it is used here. */
interface Tspan {
  textContent: string;
  getStartPositionOfChar(index: number): Point;
  getEndPositionOfChar(index: number): Point;
  /** From the drawing's own units to pixels. */
  getScreenCTM(): object;
  ownerSVGElement: { getScreenCTM(): { inverse(): object } };
}

interface Point {
  x: number;
  y: number;
  matrixTransform(matrix: object): Point;
}

describe.skipIf(!browserFile)('a certificate on screen', () => {
  let browser: Browser;
  let page: Page;
  let layouts: PlacedPage[];
  let Sheet: Sheet;

  beforeAll(async () => {
    ({ CertificateSheet: Sheet } = (await import(sheetFile)) as { CertificateSheet: Sheet });
    const each = oneOfEach(shippedTemplates(fonts));
    layouts = [
      ...each.map(({ template, content }) => layoutCertificate(template, content, fonts)),
      ...fonts.keys.map((key) => layoutCertificate(pageOfFace(key), each[0]?.content ?? ({} as never), fonts)),
    ];
    browser = await chromium.launch({
      ...(browserFile ? { executablePath: browserFile } : {}),
      args: ['--no-sandbox'],
    });
    page = await browser.newPage();
    await page.route('http://sheet.test/**', (route) => {
      const path = new URL(route.request().url()).pathname;
      if (!path.startsWith('/fonts/')) return route.fulfill({ contentType: 'text/html', body: '<body></body>' });
      return route.fulfill({ body: readFileSync(new URL(path.slice('/fonts/'.length), fontsFolder)) });
    });
    await page.goto('http://sheet.test/');
  });
  afterAll(() => browser?.close());

  async function draw(layout: PlacedPage): Promise<DrawnWord[]> {
    const fontKeys = [...new Set(layout.texts.map(({ fontKey }) => fontKey))];
    await page.setContent(renderToStaticMarkup(createElement(Sheet, { page: layout, label: 'Giấy khen' })));
    // As `useCertificateFonts` does; in text, because it runs in the browser.
    await page.evaluate(`Promise.all(${JSON.stringify(fontKeys)}.map(async (key) =>
      document.fonts.add(await new FontFace(key, 'url("/fonts/' + key + '.ttf")').load())))`);
    return await page.locator('tspan').evaluateAll((words) =>
      (words as unknown as Tspan[]).map((word) => {
        const text = word.textContent.trimEnd();
        const placeMm = (point: Point) =>
          point.matrixTransform(word.getScreenCTM()).matrixTransform(word.ownerSVGElement.getScreenCTM().inverse());
        const first = placeMm(word.getStartPositionOfChar(0));
        const endMm = placeMm(word.getEndPositionOfChar(text.length - 1)).x;
        return { text, firstLetterMm: first.x, endMm, baselineMm: first.y };
      }),
    );
  }

  test('has every word of every template and face where the PDF has it, within a tenth of a mm from end to end', async () => {
    for (const layout of layouts) {
      const drawn = await draw(layout);
      const expected = layout.texts.flatMap((text) =>
        text.text.split(' ').map((word, index, words): DrawnWord => {
          const firstLetterMm = text.wordStartsMm[index] ?? Number.NaN;
          const advance = (letters: string) =>
            fonts.advanceMm(letters, text.fontKey, text.sizePt, text.letterSpacingPt);
          // A font may kern a letter and the space behind it.
          const endMm = firstLetterMm + (index < words.length - 1 ? advance(`${word} `) - advance(' ') : advance(word));
          return { text: word, firstLetterMm, endMm, baselineMm: text.baselineYMm };
        }),
      );
      expect(drawn.map(({ text }) => text)).toEqual(expected.map(({ text }) => text));
      const near = (mm: number) => expect.toSatisfy((drawnMm: number) => Math.abs(drawnMm - mm) < 0.1);
      expect(drawn).toEqual(
        expected.map(({ text, firstLetterMm, endMm, baselineMm }) => ({
          text,
          firstLetterMm: near(firstLetterMm),
          endMm: near(endMm),
          baselineMm: near(baselineMm),
        })),
      );
    }
  });

  test('shows what is not printed as a ghost', async () => {
    const [layout] = layouts;
    if (!layout) throw new Error('no layout');
    const ghosts = { ...layout, texts: layout.texts.map((text) => ({ ...text, printed: text.boxId !== 'country' })) };
    await draw(ghosts);
    expect(await page.locator('text[fill-opacity]').allTextContents()).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
  });
});
