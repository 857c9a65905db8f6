import { mkdtempSync, readdirSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { points } from '../../../src/main/backend/certificates/pen.ts';
import { writeCertificatesPdf, type Certificate } from '../../../src/main/backend/certificates/pdf.ts';
import { layoutCertificate } from '../../../src/shared/domain/certificates/layout.ts';
import { MM_PER_PT } from '../../../src/shared/domain/certificates/measure.ts';
import type { PlacedPage } from '../../../src/shared/domain/certificates/page.ts';
import {
  certificateTemplateSchema,
  type CertificateTemplate,
} from '../../../src/shared/domain/certificates/template.ts';
import { conferenceBatch, oneOfEach, openFonts, pageOfFace, shippedTemplates } from './batch.ts';
import { hasPoppler, readFonts, readInfo, readPages, picture, readText, type PageRead } from './poppler.ts';

const fonts = openFonts();
const templates = shippedTemplates(fonts);
const certificates = conferenceBatch(templates);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'giay-khen-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const layouts = (batch: readonly Certificate[]): PlacedPage[] =>
  batch.map(({ template, content }) => layoutCertificate(template, content, fonts));

/**
 * Farthest any word lies from where the layout put it, in mm; Infinity when one is missing. Of a word whose letters stand
 * far apart poppler makes several: the first counts.
 */
function farthestWordMm(page: PlacedPage, read: PageRead): number {
  const distances = page.texts.flatMap(({ text, wordStartsMm, baselineYMm, fontKey, sizePt }) =>
    text.split(' ').map((word, index) => {
      const xMm = wordStartsMm[index] ?? Infinity;
      const topMm = baselineYMm - fonts.metrics(fontKey).ascent * sizePt * MM_PER_PT;
      const same = read.words.filter((other) => word.startsWith(other.text));
      return Math.min(
        ...same.map(({ xPt, topPt }) => Math.max(Math.abs(xPt * MM_PER_PT - xMm), Math.abs(topPt * MM_PER_PT - topMm))),
        Infinity,
      );
    }),
  );
  return Math.max(...distances);
}

describe.skipIf(!hasPoppler)('the certificates of a conference, read back', () => {
  let file: string;
  beforeAll(async () => {
    file = join(folder, 'giay-khen.pdf');
    await writeCertificatesPdf(file, { title: 'Giấy khen năm 2021', certificates, fonts });
  });

  test('are 18 pages of A4 landscape, titled, with every font embedded once', () => {
    const pages = readPages(file);
    expect(pages).toHaveLength(18);
    for (const { widthPt, heightPt } of pages) {
      expect(widthPt * MM_PER_PT).toBeCloseTo(297, 3);
      expect(heightPt * MM_PER_PT).toBeCloseTo(210, 3);
    }
    expect(readInfo(file)).toMatch(/Title: +Giấy khen năm 2021/);
    const rows = readFonts(file);
    expect(rows).toHaveLength(7);
    expect(rows.filter((row) => /TrueType\s+Identity-H\s+yes yes yes/.test(row))).toHaveLength(7);
    const bytes = readFileSync(file, 'latin1');
    expect(bytes).toContain('/Lang (vi-VN)');
    // Border, ground and emblem, each once for all pages.
    expect(bytes.match(/\/Subtype \/Form/g)).toHaveLength(3);
  });

  test('nothing overflows and no name or date is parted', () => {
    const serious = layouts(certificates).flatMap(({ problems }) => problems.filter(({ kind }) => kind !== 'shrunk'));
    expect(serious).toEqual([]);
  });

  test('every word is there, spelt exactly, within a tenth of a mm of the layout', () => {
    const pages = readPages(file);
    for (const [index, page] of layouts(certificates).entries()) {
      const read = pages[index] ?? { widthPt: 0, heightPt: 0, words: [] };
      const laidOut = page.texts.flatMap(({ text }) => text.split(' ')).sort();
      expect(read.words.map(({ text }) => text).sort()).toEqual(laidOut);
      expect(farthestWordMm(page, read)).toBeLessThan(0.1);
    }
  });

  test('text copies out line by line', () => {
    const text = readText(file);
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(text).toContain('Số quyết định: 05/QĐ-STTTT ngày 28 tháng 12 năm 2021');
    expect(text).toContain('Tập thể: TRUNG TÂM CÔNG NGHỆ SỐ');
  });

  test('nothing comes near the signature or the border', () => {
    for (const page of layouts(certificates)) {
      const of = (boxId: string) => page.texts.filter((text) => text.boxId === boxId);
      const signatureEnd = Math.max(...of('signature').map(({ baselineYMm }) => baselineYMm));
      const nameTop = Math.min(...of('signatory').map(({ baselineYMm, sizePt }) => baselineYMm - sizePt * MM_PER_PT));
      expect(nameTop - signatureEnd).toBeGreaterThan(22);
      for (const { xMm, widthMm } of page.texts) {
        expect(xMm).toBeGreaterThan(25);
        expect(xMm + widthMm).toBeLessThan(297 - 25);
      }
    }
  });
});

const VOWELS = 'aăâeêioôơuưy';
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** The 134 letters with marks: 67 small, 67 capital. */
function vietnameseLetters(): string[] {
  const toned = Array.from(VOWELS).flatMap((vowel) => ['', ...TONES].map((tone) => (vowel + tone).normalize('NFC')));
  const marked = [...toned.filter((letter) => !/[a-z]/.test(letter)), 'đ'];
  return [...marked, ...marked.map((letter) => letter.toUpperCase())];
}

function sheetOf(
  texts: readonly string[],
  family: string,
  weight: 'Regular' | 'Bold' = 'Regular',
): CertificateTemplate {
  return certificateTemplateSchema.parse({
    schemaVersion: 1,
    page: { widthMm: 420, heightMm: 297 },
    border: null,
    boxes: texts.map((text, index) => ({
      kind: 'text',
      id: `line-${index}`,
      xMm: 10,
      yMm: 10 + 16 * index,
      widthMm: 400,
      heightMm: 16,
      runs: [{ text }],
      font: { family, weight },
      size: { minPt: 14, maxPt: 14 },
    })),
  });
}

const content = certificates[0]?.content as Certificate['content'];

test('there are 134 Vietnamese letters with marks', () => {
  expect(new Set(vietnameseLetters()).size).toBe(134);
});

describe.each(fonts.keys)('%s', (fontKey) => {
  test('has every Vietnamese letter', () => {
    expect(fonts.missingLetters(`${vietnameseLetters().join('')}₫“”–…`, fontKey)).toEqual([]);
  });
});

const lettersOf = (texts: readonly { text: string }[]): string =>
  Array.from(texts.map(({ text }) => text.replaceAll(' ', '')).join(''))
    .sort()
    .join('');

/** What is not read back from a file as it was laid out, by certificate. */
async function faultsIn(batch: readonly Certificate[]): Promise<string[]> {
  const file = join(folder, 'doc-lai.pdf');
  await writeCertificatesPdf(file, { title: 'Đọc lại', certificates: batch, fonts });
  const pages = readPages(file);
  return layouts(batch).flatMap((laidOut, index) => {
    const page = { ...laidOut, texts: laidOut.texts.filter((text) => text.printed) };
    const read = pages[index] ?? { widthPt: 0, heightPt: 0, words: [] };
    const label = batch[index]?.label ?? '';
    if (lettersOf(read.words) !== lettersOf(page.texts)) return [`${label}: other letters`];
    const farthestMm = farthestWordMm(page, read);
    return farthestMm < 0.1 ? [] : [`${label}: ${farthestMm} mm`];
  });
}

describe.skipIf(!hasPoppler)('read back exactly, within a tenth of a mm of where it was laid out', () => {
  test('every shipped template', async () => {
    expect(await faultsIn(oneOfEach(templates))).toEqual([]);
  });

  test('every face, its kerning and its letter spacing', async () => {
    const pages = fonts.keys.map((fontKey) => ({ template: pageOfFace(fontKey), content, label: fontKey }));
    expect(await faultsIn(pages)).toEqual([]);
  });

  test('every Vietnamese letter of every family', async () => {
    const lines = Map.groupBy(vietnameseLetters(), (letter) => letter.normalize('NFD').charAt(0));
    const texts = [...lines.values()].map((letters) => `${letters.join('')} Thị Tuyết Vỹ`);
    const families = [...new Set(fonts.keys.map((fontKey) => fontKey.split('/')[0] ?? ''))];
    const pages = families.map((family) => ({ template: sheetOf(texts, family), content, label: family }));
    expect(await faultsIn(pages)).toEqual([]);
  });
});

test.skipIf(!hasPoppler)(
  'a letter that was part of another in an earlier file can still be copied out of the next',
  async () => {
    const openedAnew = openFonts();
    const texts = ['Từ chị ỞĐ', 'Tư chi ƠÐ'];
    for (const text of texts) {
      const file = join(folder, 'tung-tep.pdf');
      const template = sheetOf([text], 'charm');
      await writeCertificatesPdf(file, {
        title: text,
        certificates: [{ template, content, label: text }],
        fonts: openedAnew,
      });
      expect(readText(file).trim().replaceAll('Ð', 'Đ')).toBe(text.replaceAll('Ð', 'Đ'));
    }
  },
);

test.skipIf(!hasPoppler)('kerning, ligatures and loose marks are drawn as pdfkit draws them', async () => {
  const template = sheetOf(['b\u0302gq\u0323 q\u0301n\u0302 Ế TÂY ffi AVAT g\u030ab'], 'noto-serif');
  const [line] = layoutCertificate(template, content, fonts).texts;
  if (!line) throw new Error('no line');
  const [ours, pdfkits] = [join(folder, 'ours.pdf'), join(folder, 'pdfkit.pdf')];
  await writeCertificatesPdf(ours, { title: 'a', certificates: [{ template, content, label: 'a' }], fonts });
  const document = new PDFDocument({ size: [points(420), points(297)], margin: 0, font: '' });
  document.registerFont(line.fontKey, fonts.font(line.fontKey)).font(line.fontKey, line.sizePt);
  document.text(line.text, points(line.xMm), points(line.baselineYMm), { lineBreak: false, baseline: 'alphabetic' });
  document.end();
  await writeFile(pdfkits, document);
  expect(picture(ours).equals(picture(pdfkits))).toBe(true);
});

describe('a batch that cannot be finished', () => {
  const before = () => readdirSync(folder).sort();

  test('a letter the font lacks stops it, naming recipient, letter and font; the old file stays', async () => {
    const file = join(folder, 'cu.pdf');
    writeFileSync(file, 'cũ');
    const files = before();
    const odd = { ...certificates[3], content: { ...content, recipientName: 'Nông Thị 王 🎉' } } as Certificate;
    const batch = { title: 'Giấy khen', certificates: [...certificates.slice(0, 3), odd], fonts };
    await expect(writeCertificatesPdf(file, batch)).rejects.toMatchObject({
      code: 'MISSING_LETTERS',
      data: { name: odd.label, letters: '王 🎉', font: 'noto-serif/Bold' },
    });
    expect(readFileSync(file, 'utf8')).toBe('cũ');
    expect(before()).toEqual(files);
  });

  test('cancelling leaves no file', async () => {
    const files = before();
    const drawn: string[] = [];
    const watch = { onDrawn: (_: number, label: string) => drawn.push(label), isCancelled: () => drawn.length === 12 };
    const writing = writeCertificatesPdf(join(folder, 'dung.pdf'), { title: 'Giấy khen', certificates, fonts }, watch);
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(drawn).toEqual(certificates.slice(0, 12).map(({ label }) => label));
    expect(before()).toEqual(files);
  });

  test('no certificates, no file', async () => {
    const files = before();
    const writing = writeCertificatesPdf(join(folder, 'rong.pdf'), { title: 'Giấy khen', certificates: [], fonts });
    await expect(writing).rejects.toMatchObject({ code: 'NOTHING_TO_WRITE' });
    expect(before()).toEqual(files);
  });
});
