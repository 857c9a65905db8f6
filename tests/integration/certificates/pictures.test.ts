import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { writeCertificatesPdf } from '../../../src/main/backend/certificates/pdf.ts';
import { BORDER_STYLES } from '../../../src/shared/domain/certificates/template.ts';
import { temporaryFolder } from '../backend.ts';
import { conferenceBatch, openFonts, shippedTemplates } from './batch.ts';
import { hasPoppler, pagePicture } from './poppler.ts';

/** Pages as they looked when somebody looked at them. A new page is kept once, and the test fails until it was looked at. */
const KEPT = resolve(import.meta.dirname, '../../fixtures/certificates');

/** Of 255 levels of grey: two versions of a renderer smooth edges a little differently. */
const SEEN_DIFFERENCE = 60;
const MOST_PIXELS_DIFFERENT = 0.002;

const fonts = openFonts();
const templates = shippedTemplates(fonts);
const [sample] = conferenceBatch(templates).slice(3);

const pages = [
  ...['giay-khen-ca-nhan-a4', 'phoi-ca-nhan-a4'].map((id) => {
    const template = templates.find((each) => each.id === id);
    return { name: id, template };
  }),
  ...BORDER_STYLES.map((style) => {
    const plain = templates.find(({ id }) => id === 'giay-khen-ca-nhan-a4');
    const border = plain?.border && { ...plain.border, style };
    return { name: `khung-${style}`, template: plain && { ...plain, border: border ?? null, boxes: [], ground: null } };
  }),
];

/** The part of the pixels that look different. */
function difference(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let different = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if (Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0)) > SEEN_DIFFERENCE) different += 1;
  }
  return different / (one.width * one.height);
}

describe.skipIf(!hasPoppler)('a page looks as it was kept', () => {
  test.each(pages)('$name', async ({ name, template }) => {
    if (!template || !sample) throw new Error(`no template ${name}`);
    const file = join(temporaryFolder(), 'trang.pdf');
    await writeCertificatesPdf(file, { title: name, certificates: [{ ...sample, template }], fonts });
    const seen = pagePicture(file);
    const kept = join(KEPT, `${name}.png`);
    if (!existsSync(kept)) {
      writeFileSync(kept, seen);
      throw new Error(`${kept} was not there: look at it and run the test again`);
    }
    expect(difference(PNG.sync.read(seen), PNG.sync.read(readFileSync(kept)))).toBeLessThan(MOST_PIXELS_DIFFERENT);
  });

  test('and a box moved by a millimetre is seen', async () => {
    const template = pages[0]?.template;
    if (!template || !sample) throw new Error('no template');
    const boxes = template.boxes.map((box) => (box.id === 'form' ? { ...box, yMm: box.yMm + 1 } : box));
    const file = join(temporaryFolder(), 'trang.pdf');
    await writeCertificatesPdf(file, {
      title: 'x',
      certificates: [{ ...sample, template: { ...template, boxes } }],
      fonts,
    });
    const kept = PNG.sync.read(readFileSync(join(KEPT, `${pages[0]?.name ?? ''}.png`)));
    expect(difference(PNG.sync.read(pagePicture(file)), kept)).toBeGreaterThan(MOST_PIXELS_DIFFERENT);
  });
});
