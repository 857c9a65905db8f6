import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { writeCertificatesPdf, type Certificate } from '../../../src/main/backend/certificates/pdf.ts';
import { BORDER_STYLES } from '../../../src/shared/domain/certificates/template.ts';
import { temporaryFolder } from '../backend.ts';
import { oneOfEach, openFonts, shippedTemplates } from './batch.ts';
import { hasPoppler, pagePicture } from './poppler.ts';

/** Pages as they looked when somebody looked at them. A new page is kept once, and the test fails until it was looked at. */
const KEPT = resolve(import.meta.dirname, '../../fixtures/certificates');

/** Of 255 levels of grey: two versions of a renderer smooth edges a little differently. */
const SEEN_DIFFERENCE = 60;
/** Of the points of one square, this part may look different. A whole page would hide a small box that went astray. */
const MOST_POINTS_DIFFERENT = 0.06;
/** About 10 mm. */
const SQUARE_PX = 20;

const fonts = openFonts();
const templates = oneOfEach(shippedTemplates(fonts));
const [plain] = templates.filter(({ template }) => template.id === 'giay-khen-ca-nhan-a4');
if (!plain) throw new Error('no plain template');

const pages = [
  ...templates.map((certificate) => ({ name: certificate.template.id, certificate })),
  ...BORDER_STYLES.map((style) => {
    const border = plain.template.border && { ...plain.template.border, style };
    const template = { ...plain.template, border: border ?? null, boxes: [], ground: null };
    return { name: `khung-${style}`, certificate: { ...plain, template } };
  }),
];

/** The part of the points that look different, in the square where they are most. */
function difference(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const across = Math.ceil(one.width / SQUARE_PX);
  const squares = new Map<number, number>();
  for (let at = 0; at < one.width * one.height; at++) {
    if (Math.abs((one.data[at * 4] ?? 0) - (other.data[at * 4] ?? 0)) <= SEEN_DIFFERENCE) continue;
    const [x, y] = [at % one.width, Math.floor(at / one.width)];
    const square = Math.floor(y / SQUARE_PX) * across + Math.floor(x / SQUARE_PX);
    squares.set(square, (squares.get(square) ?? 0) + 1);
  }
  return Math.max(0, ...squares.values()) / SQUARE_PX ** 2;
}

async function drawn(certificate: Certificate): Promise<Buffer> {
  const file = join(temporaryFolder(), 'trang.pdf');
  await writeCertificatesPdf(file, { title: certificate.label, certificates: [certificate], fonts });
  return pagePicture(file);
}

describe.skipIf(!hasPoppler)('a page looks as it was kept', () => {
  test.each(pages)('$name', async ({ name, certificate }) => {
    const seen = await drawn(certificate);
    const kept = join(KEPT, `${name}.png`);
    if (!existsSync(kept)) {
      writeFileSync(kept, seen);
      throw new Error(`${kept} was not there: look at it and run the test again`);
    }
    expect(difference(PNG.sync.read(seen), PNG.sync.read(readFileSync(kept)))).toBeLessThan(MOST_POINTS_DIFFERENT);
  });

  test.each(plain.template.boxes.map(({ id }) => id))('and the box %s moved by a millimetre is seen', async (moved) => {
    const boxes = plain.template.boxes.map((box) => (box.id === moved ? { ...box, yMm: box.yMm + 1 } : box));
    const kept = PNG.sync.read(readFileSync(join(KEPT, `${plain.template.id}.png`)));
    const seen = await drawn({ ...plain, template: { ...plain.template, boxes } });
    expect(difference(PNG.sync.read(seen), kept)).toBeGreaterThan(MOST_POINTS_DIFFERENT);
  });
});
