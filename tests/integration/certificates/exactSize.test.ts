import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCertificatesPdf, writePagesPdf } from '../../../src/main/backend/certificates/pdf.ts';
import {
  calibrate,
  crossHairAt,
  CROSS_HAIRS,
  transform,
  type Matrix,
  type PageSize,
  type PointMm,
  type Readings,
} from '../../../src/shared/domain/certificates/calibration.ts';
import { calibrationSheet } from '../../../src/shared/domain/certificates/calibrationSheet.ts';
import { MM_PER_PT } from '../../../src/shared/domain/certificates/measure.ts';
import { temporaryFolder } from '../backend.ts';
import { conferenceBatch, openFonts, shippedTemplates } from './batch.ts';
import { hasPoppler, readStrokes } from './poppler.ts';

const fonts = openFonts();

async function sheetFile(page: PageSize, correction: Matrix | null): Promise<string> {
  const file = join(temporaryFolder(), 'to-hieu-chinh.pdf');
  await writePagesPdf(file, { title: 'Tờ hiệu chỉnh', pages: [calibrationSheet(page, [], fonts)], fonts, correction });
  return file;
}

/** Every page's width and height as the file says them, in mm. */
function mediaBoxes(file: string): PageSize[] {
  const boxes = readFileSync(file, 'latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return Array.from(boxes, ([, width, height]) => ({
    widthMm: Number(width) * MM_PER_PT,
    heightMm: Number(height) * MM_PER_PT,
  }));
}

/** Up to A3, in tenths of a mm. */
const sideMm = fc.integer({ min: 900, max: 4200 }).map((tenths) => tenths / 10);
const paper = fc.record({ widthMm: sideMm, heightMm: sideMm });
const small = (most: number) => fc.integer({ min: -100, max: 100 }).map((share) => (share / 100) * most);

/** A printer that shifts by up to 9 mm, prints 3 % too large or small and turns or leans by up to a degree. */
const printer = fc
  .record({
    e: small(9),
    f: small(9),
    scaleX: small(0.03),
    scaleY: small(0.03),
    turn: small(0.017),
    lean: small(0.017),
  })
  .map(({ e, f, scaleX, scaleY, turn, lean }): Matrix => ({
    a: (1 + scaleX) * Math.cos(turn),
    b: (1 + scaleX) * Math.sin(turn),
    c: (1 + scaleY) * -Math.sin(turn + lean),
    d: (1 + scaleY) * Math.cos(turn + lean),
    e,
    f,
  }));

/** Where the printer puts the cross hairs that stand in a file. */
function printedHairs(file: string, { printer: error }: { printer: Matrix }): PointMm[] {
  // Of the black lines only the arms, two for each cross hair, are longer than a tick.
  const arms = readStrokes(file).filter(
    ({ isBlack, x1Pt, y1Pt, x2Pt, y2Pt }) => isBlack && Math.hypot(x2Pt - x1Pt, y2Pt - y1Pt) * MM_PER_PT > 10,
  );
  expect(arms).toHaveLength(2 * CROSS_HAIRS.length);
  return CROSS_HAIRS.flatMap((_hair, index) => {
    const arm = arms[2 * index];
    if (!arm) return [];
    const drawn = {
      xMm: ((arm.x1Pt + arm.x2Pt) / 2) * MM_PER_PT,
      yMm: ((arm.y1Pt + arm.y2Pt) / 2) * MM_PER_PT,
    };
    return [transform(error, drawn)];
  });
}

test.skipIf(!hasPoppler)('what a simulated printer puts out of place comes out right to a tenth of a mm', async () => {
  await fc.assert(
    fc.asyncProperty(paper, printer, async (page, error) => {
      const [topLeft, bottomRight, topRight] = printedHairs(await sheetFile(page, null), { printer: error });
      const found =
        topLeft && bottomRight ? calibrate(page, { topLeft, bottomRight, topRight } satisfies Readings) : null;
      if (!found) throw new Error('refused');
      const corrected = await sheetFile(page, found.correction);
      for (const [index, hair] of printedHairs(corrected, { printer: error }).entries()) {
        const wanted = crossHairAt(CROSS_HAIRS[index] ?? 'topLeft', page);
        expect(Math.hypot(hair.xMm - wanted.xMm, hair.yMm - wanted.yMm)).toBeLessThan(0.1);
      }
      // The correction moves what is drawn, never the paper.
      expect(Math.abs((mediaBoxes(corrected)[0]?.widthMm ?? 0) - page.widthMm)).toBeLessThan(0.01);
      expect(Math.abs((mediaBoxes(corrected)[0]?.heightMm ?? 0) - page.heightMm)).toBeLessThan(0.01);
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

describe('a certificate file', () => {
  test('is the paper’s size on every page, whatever the size, and asks to be printed as it is', async () => {
    const [certificate] = conferenceBatch(shippedTemplates(fonts));
    if (!certificate) throw new Error('no certificates');
    const sizes = [
      { widthMm: 297, heightMm: 210 },
      { widthMm: 420, heightMm: 297 },
      { widthMm: 360, heightMm: 270 },
      { widthMm: 400.5, heightMm: 300.25 },
      { widthMm: 210, heightMm: 297 },
    ];
    const file = join(temporaryFolder(), 'giay-khen.pdf');
    const certificates = sizes.map((size) => ({
      ...certificate,
      template: { ...certificate.template, page: { ...certificate.template.page, ...size } },
    }));
    const correction = { a: 1.01, b: 0.01, c: -0.01, d: 0.99, e: 3, f: -2 };
    await writeCertificatesPdf(file, { title: 'Giấy khen', certificates, fonts, correction });
    const boxes = mediaBoxes(file);
    expect(boxes).toHaveLength(sizes.length);
    for (const [index, { widthMm, heightMm }] of boxes.entries()) {
      expect(Math.abs(widthMm - (sizes[index]?.widthMm ?? 0))).toBeLessThan(0.01);
      expect(Math.abs(heightMm - (sizes[index]?.heightMm ?? 0))).toBeLessThan(0.01);
    }
    const text = readFileSync(file, 'latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    for (const wish of [
      '/PrintScaling /None',
      '/Duplex /Simplex',
      '/PickTrayByPDFSize true',
      '/DisplayDocTitle true',
    ]) {
      expect(text).toContain(wish);
    }
  });
});
