import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTemplates } from '../../../src/main/backend/certificates/templates/shippedFiles.ts';
import type { CertificateContent } from '../../../src/shared/domain/certificates/fields.ts';
import { layoutCertificate } from '../../../src/shared/domain/certificates/layout.ts';
import { MM_PER_PT } from '../../../src/shared/domain/certificates/measure.ts';
import { conferenceBatch, openFonts, plainTemplate, shippedTemplates } from './batch.ts';

const fonts = openFonts();

describe('shipped templates', () => {
  const templates = shippedTemplates(fonts);

  test('serve every kind of recipient on plain A4 and A3 and on blanks of both', () => {
    for (const kind of ['individual', 'collective', 'household'] as const) {
      const ofKind = templates.filter(({ recipientKinds }) => recipientKinds.includes(kind));
      expect(ofKind.flatMap(({ blankName }) => blankName ?? []).toSorted()).toEqual(['Phôi A3', 'Phôi A4']);
      const widths = ofKind.filter(({ blankName }) => blankName === null).map(({ page }) => page.widthMm);
      expect(widths.toSorted((a, b) => a - b)).toEqual([297, 420]);
      expect(plainTemplate(templates, kind)?.page).toEqual({ widthMm: 297, heightMm: 210 });
    }
  });

  test('have the colours of the NĐ 50/2006 model, elements in its order', () => {
    for (const { boxes } of templates) {
      const colours = Object.fromEntries(boxes.flatMap((box) => (box.kind === 'text' ? [[box.id, box.colour]] : [])));
      expect(colours).toMatchObject({ authority: '#C8102E', grants: '#000000', form: '#C8102E', recipient: '#000000' });
      const downThePage = [...boxes].sort((a, b) => a.yMm - b.yMm).map(({ id }) => id);
      expect(downThePage.slice(0, 8)).toEqual([
        'emblem',
        'country',
        'motto',
        'authority',
        'grants',
        'form',
        'recipient',
        'merit',
      ]);
    }
  });

  test('leave 35 mm on A3 for signature and seal below two lines of office, and stand on one line at the foot', () => {
    const [sample] = conferenceBatch(templates);
    const content = { ...sample?.content, signatureLines: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC' } as CertificateContent;
    for (const template of templates) {
      const { texts, heightMm } = layoutCertificate(template, content, fonts);
      const of = (boxId: string) => texts.filter((text) => text.boxId === boxId);
      const [name] = of('signatory');
      const nameTopMm = (name?.baselineYMm ?? 0) - 0.7 * (name?.sizePt ?? 0) * MM_PER_PT;
      expect(nameTopMm - (of('signature').at(-1)?.baselineYMm ?? Infinity)).toBeGreaterThan((35 / 300) * heightMm);
      expect(of('decision')[0]?.baselineYMm).toBeCloseTo(of('placeAndDate')[0]?.baselineYMm ?? 0, 1);
    }
  });

  test('keep all boxes on the paper, and none over another', () => {
    for (const { boxes, page } of templates) {
      for (const [index, { xMm, yMm, widthMm, heightMm }] of boxes.entries()) {
        expect(xMm + widthMm).toBeLessThanOrEqual(page.widthMm);
        expect(yMm + heightMm).toBeLessThanOrEqual(page.heightMm);
        const overlapping = boxes
          .slice(index + 1)
          .filter(
            (other) =>
              Math.min(xMm + widthMm, other.xMm + other.widthMm) - Math.max(xMm, other.xMm) > 0 &&
              Math.min(yMm + heightMm, other.yMm + other.heightMm) - Math.max(yMm, other.yMm) > 1,
          );
        expect(overlapping.map(({ id }) => id)).toEqual([]);
      }
    }
  });
});

describe('a faulty template', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mau-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const shipped = new URL('../../../resources/templates/certificates/giay-khen-ca-nhan-a4.json', import.meta.url);

  test.each([
    ['is not JSON', (text: string) => text.slice(0, 100), ''],
    [
      'is of a newer version',
      (text: string) => text.replace('"schemaVersion": 1', '"schemaVersion": 2'),
      'schemaVersion',
    ],
    ['names an unknown field', (text: string) => text.replace('{achievement}', '{thanhTich}'), 'unknown field'],
    ['asks for a font not there', (text: string) => text.replaceAll('"tinos"', '"vnshelley"'), 'vnshelley/Bold'],
    ['names two boxes alike', (text: string) => text.replace('"id": "motto"', '"id": "country"'), 'share one id'],
  ])('that %s is refused by name', (_, spoil, fault) => {
    writeFileSync(join(folder, 'hong.json'), spoil(readFileSync(shipped, 'utf8')));
    expect(() => readTemplates(folder, fonts.keys)).toThrow(
      expect.objectContaining({
        code: 'TEMPLATE_FAULTY',
        data: { name: 'hong.json', faults: expect.stringContaining(fault) },
      }),
    );
  });
});
