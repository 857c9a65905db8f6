import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../../src/main/backend/documents/models.ts';
import { shippedTemplate } from '../../../src/main/backend/documents/templates.ts';
import { makeDocument } from '../../../src/main/backend/documents/writeDocument.ts';
import { decisionAnnex } from '../../../src/main/backend/documents/samples/decision.ts';
import { sampleModels } from '../../../src/main/backend/documents/samples/index.ts';
import { readPaper, type Paper, type PaperParagraph } from './wordReader.ts';

/** NĐ 30/2020/NĐ-CP, Phụ lục I, mục II, measured on the finished files. Lengths in mm unless said. */

const resources = fileURLToPath(new URL('../../../resources', import.meta.url));
const bold = create(readFileSync(`${resources}/fonts/tinos/Bold.ttf`));
if (!('glyphForCodePoint' in bold)) throw new Error('a collection, not a font');
/** Ballots are no official paper: they have neither heading nor signature. */
type Official = Exclude<DocumentKind, 'ballots'>;
const kinds = (Object.keys(sampleModels) as DocumentKind[]).filter((kind): kind is Official => kind !== 'ballots');

const papers = new Map<DocumentKind, Paper>();
for (const kind of Object.keys(sampleModels) as DocumentKind[])
  papers.set(kind, readPaper(makeDocument(kind, sampleModels[kind], await shippedTemplate(kind, resources))));

function paperOf(kind: DocumentKind): Paper {
  const paper = papers.get(kind);
  if (!paper) throw new Error(kind);
  return paper;
}

function find(paper: Paper, text: string | RegExp): PaperParagraph {
  const isIt = (paragraph: PaperParagraph) =>
    // A title may be broken into lines anywhere.
    typeof text === 'string' ? paragraph.text.replaceAll('\n', ' ') === text : text.test(paragraph.text);
  const found = paper.paragraphs.find(isIt);
  if (!found) throw new Error(`no paragraph ${String(text)}`);
  return found;
}

const millimetres = (twips: number) => (twips / 1440) * 25.4;
const numbers = (xml: string, element: string) =>
  Object.fromEntries(
    [...(new RegExp(`<w:${element} [^>]*>`).exec(xml)?.[0] ?? '').matchAll(/w:(\w+)="(-?\d+)"/g)].map(
      ([, name, value]) => [name ?? '', millimetres(Number(value))],
    ),
  );
/** Width in mm as the font itself says, not as the program reckons. */
const measured = (text: string, points: number) =>
  Array.from(text).reduce((sum, letter) => sum + bold.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth, 0) *
  (points / bold.unitsPerEm) *
  (25.4 / 72);

/** Lists of many columns, on pages laid on their side; they close with sums, not with the end mark. */
const lists: readonly DocumentKind[] = ['bonusList', 'certificateList', 'register'];

function whoSigns(model: (typeof sampleModels)[Official]) {
  if ('signature' in model) return model.signature;
  if ('people' in model) return model.people[0]?.confirmedBy ?? { formLines: [], name: '' };
  return 'leader' in model ? model.leader : model.chairSignature;
}

/** A time of day and a share are read as one word. */
const whole = (text: string) => text.replace(/(?<=\d) (?=giờ|phút|%)|(?<=giờ) (?=\d)/g, '\u00A0');

test.each(Object.keys(sampleModels) as DocumentKind[])('in %s no word is broken inside a cell', (kind) => {
  const margins = 2 * 1.5;
  const words = paperOf(kind).cells.flatMap(({ width, paragraphs }) =>
    paragraphs.flatMap(({ text, points }) =>
      // A word goes on over the next line behind its hyphens.
      whole(text)
        .split(/ +|\n|(?<=-)/)
        .map((word) => ({ word, room: millimetres(width) - margins, points })),
    ),
  );
  // A little to spare: no two programs measure alike.
  expect(words.filter(({ word, room, points }) => 1.02 * measured(word, points) > room)).toEqual([]);
});

describe.each(kinds)('%s', (kind) => {
  const paper = paperOf(kind);

  test('is A4 with margins within the decree and the page number over the text, not on the first page', () => {
    expect(paper.sections.length).toBe(kind === 'decision' ? 2 : 1);
    for (const section of paper.sections) {
      const size = numbers(section, 'pgSz');
      expect([size['w'] ?? 0, size['h'] ?? 0].map(Math.round)).toEqual(lists.includes(kind) ? [297, 210] : [210, 297]);
      const margins = numbers(section, 'pgMar');
      for (const [side, least, most] of [
        ['top', 20, 25],
        ['bottom', 20, 25],
        ['left', 30, 35],
        ['right', 15, 20],
      ] as const) {
        expect(margins[side]).toBeGreaterThanOrEqual(least);
        expect(margins[side]).toBeLessThanOrEqual(most);
      }
      expect(section).toContain('<w:titlePg/>');
      expect(section).toMatch(/<w:pgNumType [^>]*w:start="1"/);
      expect(section).toMatch(/<w:headerReference w:type="first"/);
    }
    const headers = [...paper.parts].filter(([name]) => name.startsWith('word/header')).map(([, xml]) => xml);
    const numbered = headers.filter((xml) => xml.includes('PAGE'));
    expect(numbered.length).toBe(paper.sections.length);
    expect(headers.length - numbered.length).toBe(paper.sections.length);
  });

  test('is set in Times New Roman, black, throughout', () => {
    expect(new Set(paper.paragraphs.map(({ font }) => font))).toEqual(new Set(['Times New Roman']));
    const fonts = [...paper.parts.values()].flatMap((xml) => [...xml.matchAll(/w:rFonts [^>]*w:ascii="([^"]+)"/g)]);
    expect(new Set(fonts.map(([, name]) => name))).toEqual(new Set(['Times New Roman']));
    expect(paper.parts.get('word/document.xml')).not.toMatch(/<w:color w:val="(?!000000|auto)/);
  });

  test('carries Quốc hiệu, Tiêu ngữ, authority, number, place and date as the decree sizes them', () => {
    const look = (text: string | RegExp) => {
      const { points, bold: isBold, italic, alignment } = find(paper, text);
      return { points, isBold, italic, alignment };
    };
    const upright = { italic: false, alignment: 'center' };
    expect(look('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toEqual({ points: 12, isBold: true, ...upright });
    expect(look('Độc lập - Tự do - Hạnh phúc')).toEqual({ points: 13, isBold: true, ...upright });
    const { parentAuthority, officeName } = sampleModels[kind];
    expect(look(parentAuthority ?? '')).toEqual({ points: 12, isBold: false, ...upright });
    expect(look(officeName)).toEqual({ points: 12, isBold: true, ...upright });
    expect(look(/^Lạng Sơn, ngày/)).toEqual({ points: 13, isBold: false, italic: true, alignment: 'center' });
    // Number and date stand in one row of the heading's table.
    const [heading] = paper.tables;
    const { symbol, placeAndDate } = sampleModels[kind];
    expect(heading?.[1]).toEqual([symbol === null ? '' : `Số: ${symbol}`, placeAndDate]);
  });

  test('the line under the Tiêu ngữ is as long as the text, the other lines one third to one half', () => {
    const rules = paper.paragraphs.flatMap((paragraph, index) => {
      const above = paper.paragraphs[index - 1];
      return paragraph.hasRule && above ? [{ above, indent: paragraph.left + paragraph.right }] : [];
    });
    expect(rules.length).toBe(kind === 'bonusList' || kind === 'certificateList' ? 2 : 3);
    const columns = [...(paper.parts.get('word/document.xml') ?? '').matchAll(/<w:gridCol w:w="(\d+)"/g)];
    const [left, right] = columns.slice(0, 2).map(([, width]) => millimetres(Number(width)));
    const whole = (left ?? 0) + (right ?? 0);
    for (const { above, indent } of rules) {
      const isMotto = above.text.startsWith('Độc lập');
      const column = isMotto ? right : above.points === 12 ? left : whole;
      const length = (column ?? 0) - millimetres(indent);
      const text = Math.min(
        column ?? 0,
        Math.max(...above.text.split('\n').map((written) => measured(written, above.points))),
      );
      const [least, most] = isMotto ? [0.99, 1.01] : [1 / 3, 1 / 2];
      expect(length / text).toBeGreaterThan(least);
      expect(length / text).toBeLessThan(most);
    }
  });

  test('the heading fits its columns: no line of it is longer than its cell', () => {
    expect(measured('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12)).toBeLessThan(89.5);
    expect(measured('SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 12)).toBeLessThan(75.5);
  });

  test('the text is 14 points, justified, indented 1.27 cm, with gaps of 6 points or more', () => {
    const body = paper.paragraphs.filter(({ alignment }) => alignment === 'both');
    expect(body.length).toBeGreaterThanOrEqual(kind === 'bonusList' ? 0 : 1);
    for (const paragraph of body) {
      expect(paragraph.points).toBe(14);
      expect(millimetres(paragraph.firstLine)).toBeCloseTo(12.7, 1);
      expect(paragraph.after).toBeGreaterThanOrEqual(120);
      // From single to one and a half.
      expect(paragraph.line).toBeGreaterThanOrEqual(240);
      expect(paragraph.line).toBeLessThanOrEqual(360);
    }
  });

  test('ends with the end mark, and who signs is bold under the office', () => {
    expect(paper.paragraphs.filter(({ text }) => text.endsWith('./.')).length).toBe(lists.includes(kind) ? 0 : 1);
    const model = sampleModels[kind];
    const signature = whoSigns(model);
    for (const line of [...signature.formLines, signature.name]) {
      expect(find(paper, line)).toMatchObject({ points: 14, bold: true, italic: false, alignment: 'center' });
    }
  });
});

describe.each(['decision', 'agenda', 'minutes', 'resolution', 'proposal', 'callNotice', 'resultNotice'] as const)(
  '%s',
  (kind) => {
    test('says whom it goes to: 12 bold italic, then 11 upright, closed by ; and .', () => {
      const paper = paperOf(kind);
      expect(find(paper, 'Nơi nhận:')).toMatchObject({ points: 12, bold: true, italic: true });
      const lines = sampleModels[kind].recipients.map(
        (name, index, all) => `- ${name}${index === all.length - 1 ? '.' : ';'}`,
      );
      for (const line of lines) {
        expect(find(paper, line)).toMatchObject({ points: 11, bold: false, italic: false, alignment: 'left' });
      }
    });
  },
);

describe.each(kinds.filter((kind) => sampleModels[kind].symbol !== null))('%s', (kind) => {
  test('has its number in 13 upright', () => {
    expect(find(paperOf(kind), /^Số: \d+\//)).toMatchObject({
      points: 13,
      bold: false,
      italic: false,
      alignment: 'center',
    });
  });
});

describe('by type', () => {
  test.each([
    ['decision', 'QUYẾT ĐỊNH'],
    ['correction', 'QUYẾT ĐỊNH'],
    ['agenda', 'CHƯƠNG TRÌNH'],
    ['minutes', 'BIÊN BẢN'],
    ['resolution', 'NGHỊ QUYẾT'],
    ['pledge', 'BẢN GIAO ƯỚC THI ĐUA NĂM 2022'],
    ['achievementRecord', 'BÁO CÁO THÀNH TÍCH'],
    ['achievementReport', 'BÁO CÁO THÀNH TÍCH'],
    ['councilMinutes', 'BIÊN BẢN'],
    ['unitReview', 'BIÊN BẢN'],
    ['ballotCount', 'BIÊN BẢN'],
    ['proposal', 'TỜ TRÌNH'],
    ['callNotice', 'THÔNG BÁO'],
    ['resultNotice', 'THÔNG BÁO'],
    ['register', 'SỔ KHEN THƯỞNG'],
  ] as const)('%s is named %s in 14 bold, its subject below in 14 bold', (kind, name) => {
    const paper = paperOf(kind);
    const at = paper.paragraphs.findIndex(({ text }) => text === name);
    for (const paragraph of paper.paragraphs.slice(at, at + 2)) {
      expect(paragraph).toMatchObject({ points: 14, bold: true, italic: false, alignment: 'center' });
    }
  });

  test('legal bases are italic and close with ; and a final full stop', () => {
    const bases = paperOf('decision').paragraphs.filter(({ text }) => /^(Căn cứ|Theo đề nghị)/.test(text));
    expect(bases.map(({ text }) => text.at(-1))).toEqual([';', ';', ';', '.']);
    expect(bases.every(({ italic, points }) => italic && points === 14)).toBe(true);
    expect(bases.some(({ text }) => /[;.,]{2}$/.test(text))).toBe(false);
  });

  test('"Điều 1." is bold, the rest of its paragraph is not', () => {
    for (const kind of ['decision', 'resolution'] as const) {
      const article = find(paperOf(kind), /^Điều 1\. /);
      const boldText = article.runs.filter((run) => run.bold).map(({ text }) => text);
      expect(boldText.join('')).toBe('Điều 1.');
    }
  });

  test('the annex has a heading of its own in 14 bold, the document it belongs to in italics', () => {
    const paper = paperOf('decision');
    expect(find(paper, 'Phụ lục')).toMatchObject({ points: 14, bold: true, alignment: 'center' });
    expect(find(paper, decisionAnnex.title)).toMatchObject({ points: 14, bold: true });
    expect(find(paper, `(Kèm theo ${decisionAnnex.reference})`)).toMatchObject({
      points: 14,
      bold: false,
      italic: true,
      alignment: 'center',
    });
  });
});
