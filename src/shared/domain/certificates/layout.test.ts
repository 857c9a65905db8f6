import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '../../locales/index.ts';
import { foldForSearch } from '../text.ts';
import { CERTIFICATE_FIELDS, fieldLabelKey, fillIn, renameFields, type CertificateContent } from './fields.ts';
import { layoutCertificate } from './layout.ts';
import { MM_PER_PT, type TextMeasurer } from './measure.ts';
import { certificateTemplateSchema, fontKeysOf, type CertificateTemplateInput } from './template.ts';

/** Every letter half as wide as the size; the font knows no emoji. */
const measure: TextMeasurer = {
  advanceMm: (text, _fontKey, sizePt, letterSpacingPt) => text.length * (sizePt / 2 + letterSpacingPt) * MM_PER_PT,
  metrics: () => ({ ascent: 0.8, descent: 0.2 }),
  missingLetters: (text) => [...new Set(text.match(/\p{Emoji_Presentation}/gu) ?? [])],
};

const NOTHING = Object.fromEntries(CERTIFICATE_FIELDS.map((field) => [field, ''])) as CertificateContent;

type TextBoxInput = Extract<CertificateTemplateInput['boxes'][number], { kind: 'text' }>;

function layoutText(box: Partial<TextBoxInput>, content: Partial<CertificateContent> = {}) {
  const template = certificateTemplateSchema.parse({
    schemaVersion: 1,
    page: { widthMm: 297, heightMm: 210 },
    border: null,
    boxes: [
      {
        kind: 'text',
        id: 'box',
        xMm: 10,
        yMm: 20,
        widthMm: 100,
        heightMm: 20,
        font: { family: 'tinos' },
        size: { minPt: 6, maxPt: 12 },
        align: 'centre',
        maxLines: 2,
        ...box,
        runs: box.runs ?? [{ text: '{achievement}' }],
      },
    ],
  } satisfies CertificateTemplateInput);
  return layoutCertificate(template, { ...NOTHING, ...content }, measure);
}

describe('one line', () => {
  const text = 'một hai ba';
  const widthMm = text.length * 6 * MM_PER_PT;

  test.each([
    ['left', 10],
    ['centre', 10 + (100 - widthMm) / 2],
    ['right', 110 - widthMm],
  ] as const)('set %s', (align, xMm) => {
    const [line] = layoutText({ align }, { achievement: text }).texts;
    expect(line).toMatchObject({ text, sizePt: 12, fontKey: 'tinos/Regular', printed: true });
    expect(line?.xMm).toBeCloseTo(xMm, 9);
    expect(line?.widthMm).toBeCloseTo(widthMm, 9);
    expect(line?.wordStartsMm.map((start) => start - xMm)).toEqual(
      [0, 4, 8].map((letters) => expect.closeTo(letters * 6 * MM_PER_PT, 9)),
    );
  });

  test.each([
    ['top', 20 + 0.8 * 12 * MM_PER_PT],
    ['middle', 30 + 0.3 * 12 * MM_PER_PT],
    ['bottom', 40 - 0.2 * 12 * MM_PER_PT],
  ] as const)('at the %s', (verticalAlign, baselineYMm) => {
    const [line] = layoutText({ verticalAlign }, { achievement: text }).texts;
    expect(line?.baselineYMm).toBeCloseTo(baselineYMm, 9);
  });

  test('letter spacing counts between letters, not after the last', () => {
    const [line] = layoutText({ letterSpacingEm: 0.1, align: 'right' }, { achievement: 'abcd' }).texts;
    const expected = (4 * 6 + 3 * 1.2) * MM_PER_PT;
    expect(line?.widthMm).toBeCloseTo(expected, 9);
    expect(line?.xMm).toBeCloseTo(110 - expected, 9);
  });

  test('the rule below is as long as its share of the text', () => {
    const page = layoutText({ ruleBelow: { ratio: 0.5, gapMm: 2, thicknessMm: 0.3 } }, { achievement: text });
    const [rule] = page.lines;
    expect(rule?.x1Mm).toBeCloseTo(60 - widthMm / 4, 9);
    expect(rule?.x2Mm).toBeCloseTo(60 + widthMm / 4, 9);
    expect(rule?.y1Mm).toBeCloseTo((page.texts[0]?.baselineYMm ?? 0) + 2, 9);
  });
});

describe('size', () => {
  const letters = (count: number) => Array.from({ length: count / 5 }, () => 'abcd').join(' ');

  test('is full while the text fits, and shrinks no further than it must', () => {
    expect(layoutText({}, { achievement: letters(90) }).problems).toEqual([]);
    const page = layoutText({ maxLines: 1 }, { achievement: letters(90) });
    const [line] = page.texts;
    expect(page.problems).toEqual([{ kind: 'shrunk', boxId: 'box', sizePt: line?.sizePt, maxPt: 12 }]);
    expect(line?.widthMm).toBeLessThanOrEqual(100);
    expect((line?.widthMm ?? 0) * (1 + 0.25 / (line?.sizePt ?? 1))).toBeGreaterThan(100);
  });

  test('text too long at the smallest size is set whole and reported', () => {
    const page = layoutText({}, { achievement: letters(600) });
    expect(page.texts.map(({ text }) => text).join(' ')).toBe(letters(600));
    const overflow = page.problems.find(({ kind }) => kind === 'overflow');
    expect(overflow).toMatchObject({ overWidthMm: 0 });
    expect(overflow?.kind === 'overflow' && overflow.overHeightMm).toBeGreaterThan(0);
  });

  test('one word wider than the box is set whole and reported', () => {
    const page = layoutText({}, { achievement: 'a'.repeat(120) });
    expect(page.texts[0]?.text).toHaveLength(120);
    expect(page.problems).toContainEqual({
      kind: 'overflow',
      boxId: 'box',
      overWidthMm: expect.closeTo(120 * 3 * MM_PER_PT - 100, 6),
      overHeightMm: 0,
    });
  });

  test('a name kept together shrinks rather than part, and parts rather than overflow', () => {
    const runs = [{ text: '{recipientName}', keepTogether: true }];
    const name = 'Công Tằng Tôn Nữ Nguyễn Thị Phương Thảo Nguyên';
    const shrunk = layoutText({ runs, size: { minPt: 6, maxPt: 20 } }, { recipientName: name });
    expect(shrunk.texts.map(({ text }) => text)).toEqual([name]);
    expect(shrunk.problems.map(({ kind }) => kind)).toEqual(['shrunk']);
    // A little smaller than the others, which nobody sees.
    expect(layoutText({ runs, size: { minPt: 6, maxPt: 14 } }, { recipientName: name }).problems).toEqual([]);
    const parted = layoutText({ runs, size: { minPt: 13, maxPt: 14 } }, { recipientName: name });
    expect(parted.texts).toHaveLength(2);
    expect(parted.problems.map(({ kind }) => kind)).toEqual(['parted']);
  });
});

describe('styles', () => {
  test('change within a line, each stretch at its place', () => {
    const runs = [
      { text: '{recipientPrefix} ', scale: 0.5, colour: '#112233' },
      { text: '{recipientName}', letterCase: 'upper' as const, font: { family: 'charm', weight: 'Bold' as const } },
    ];
    const { texts } = layoutText({ runs, align: 'left' }, { recipientPrefix: 'Ông:', recipientName: 'Đỗ Ánh' });
    expect(texts).toMatchObject([
      { text: 'Ông:', sizePt: 6, colour: '#112233', fontKey: 'tinos/Regular', xMm: 10 },
      { text: 'ĐỖ ÁNH', sizePt: 12, colour: '#000000', fontKey: 'charm/Bold' },
    ]);
    expect(texts[1]?.xMm).toBeCloseTo(10 + 5 * 3 * MM_PER_PT, 9);
    expect(texts[0]?.baselineYMm).toBe(texts[1]?.baselineYMm);
  });

  test('paragraphs part by their gap', () => {
    const box = { runs: [{ text: 'một\nhai' }], lineHeight: 1.5, paragraphGapEm: 0.5 };
    const [first, second] = layoutText(box).texts;
    expect((second?.baselineYMm ?? 0) - (first?.baselineYMm ?? 0)).toBeCloseTo(2 * 12 * MM_PER_PT, 9);
  });
});

test('letters the font lacks are named once', () => {
  const { problems } = layoutText({}, { achievement: 'giỏi 🎉 quá 🎉' });
  expect(problems).toEqual([{ kind: 'missingLetters', boxId: 'box', fontKey: 'tinos/Regular', letters: ['🎉'] }]);
});

test('a box not printed says so of all it holds', () => {
  const page = layoutText({ printed: false, ruleBelow: { ratio: 1, gapMm: 1, thicknessMm: 1 } }, { achievement: 'a' });
  expect([...page.texts, ...page.lines].map(({ printed }) => printed)).toEqual([false, false]);
});

describe('fields', () => {
  test('an empty one takes its line with it', () => {
    const content = { ...NOTHING, decisionLine: 'Số 05' };
    expect(fillIn('{decisionLine}\nSố sổ vàng: {registerLine}', content)).toBe('Số 05');
    expect(fillIn('Tặng\n{recipientName}', NOTHING)).toBe('Tặng');
    expect(layoutText({}).texts).toEqual([]);
  });

  test('braces in a value are left as they are', () => {
    expect(fillIn('{achievement}', { ...NOTHING, achievement: '{recipientName} $& $1' })).toBe('{recipientName} $& $1');
  });

  test('have a name for people in both languages', () => {
    for (const { certificates } of Object.values(locales)) {
      const named = Object.keys(certificates.field).map((field) => `certificates:field.${field}`);
      expect(named).toEqual(CERTIFICATE_FIELDS.map(fieldLabelKey));
      // In the designer a text is written with these names: none may stand for two fields.
      const names = Object.values(certificates.field).map(foldForSearch);
      expect(new Set(names).size).toBe(names.length);
      expect(names.join('')).not.toMatch(/[{}]/);
    }
  });

  test('are called otherwise between their braces alone', () => {
    expect(renameFields('Tặng {a}: {b} a', (name) => name.toUpperCase())).toBe('Tặng {A}: {B} a');
  });

  test('an unknown one makes the template faulty', () => {
    expect(() => layoutText({ runs: [{ text: '{hoTen}' }] })).toThrow(/unknown field/);
  });
});

test('fonts of a template are named once each', () => {
  const font = { family: 'noto-serif', weight: 'Bold' as const, italic: true };
  const page = layoutText({ runs: [{ text: 'a', font }, { text: 'b' }, { text: 'c', font }] });
  expect(page.texts.map(({ fontKey }) => fontKey)).toEqual([
    'noto-serif/BoldItalic',
    'tinos/Regular',
    'noto-serif/BoldItalic',
  ]);
  const template = certificateTemplateSchema.parse({
    schemaVersion: 1,
    page: { widthMm: 100, heightMm: 100 },
    border: null,
    boxes: ['x', 'y'].map((id) => ({
      kind: 'text',
      id,
      xMm: 0,
      yMm: 0,
      widthMm: 10,
      heightMm: 10,
      runs: [{ text: 'a' }],
      font,
      size: { minPt: 5, maxPt: 5 },
    })),
  });
  expect(fontKeysOf(template)).toEqual(['noto-serif/BoldItalic']);
});

test('whatever is written: nothing is lost, and what is not reported lies inside its box', () => {
  const vietnamese = fc.constantFrom(
    'ngày',
    '01',
    'tháng',
    '7',
    'năm',
    '2021',
    'Đỗ',
    'Ánh',
    'và',
    'khen,',
    '-',
    'ộ',
    'nghiêng',
    '5',
    '%',
    'x'.repeat(70),
  );
  const boxes = fc.record({
    align: fc.constantFrom('left' as const, 'centre' as const, 'right' as const),
    verticalAlign: fc.constantFrom('top' as const, 'middle' as const, 'bottom' as const),
    widthMm: fc.integer({ min: 15, max: 200 }),
    heightMm: fc.integer({ min: 3, max: 60 }),
    maxLines: fc.integer({ min: 1, max: 5 }),
    letterSpacingEm: fc.constantFrom(0, 0.2),
  });
  fc.assert(
    fc.property(fc.array(vietnamese, { minLength: 1, maxLength: 30 }), boxes, (words, box) => {
      const page = layoutText(box, { achievement: words.join(' ') });
      expect(page.texts.map(({ text }) => text).join(' ')).toBe(words.join(' '));
      expect(page.texts.every(({ sizePt }) => sizePt >= 6 && sizePt <= 12)).toBe(true);
      if (page.problems.some(({ kind }) => kind === 'overflow')) return;
      expect(page.texts.length).toBeLessThanOrEqual(box.maxLines);
      for (const { xMm, widthMm, baselineYMm, sizePt } of page.texts) {
        expect(xMm).toBeGreaterThanOrEqual(10 - 1e-6);
        expect(xMm + widthMm).toBeLessThanOrEqual(10 + box.widthMm + 1e-6);
        expect(baselineYMm - 0.8 * sizePt * MM_PER_PT).toBeGreaterThanOrEqual(20 - 1e-4);
        expect(baselineYMm + 0.2 * sizePt * MM_PER_PT).toBeLessThanOrEqual(20 + box.heightMm + 1e-4);
      }
    }),
  );
});

const TOGETHER = [
  'ngày 28 tháng 12 năm 2021',
  '1,5 tỷ đồng',
  'Hoàng Văn Thụ',
  'số 215/QĐ-STTTT',
  'lần thứ XVII',
  '34 %',
];

test('whatever stands around them: names, dates and numbers with their units stay on one line, or it is told', () => {
  const padding = fc.array(fc.constantFrom('và', 'chuyển', 'đổi', 'nghiêng,', 'ô'), { maxLength: 12 });
  fc.assert(
    fc.property(
      fc.constantFrom(...TOGETHER),
      padding,
      padding,
      fc.integer({ min: 20, max: 120 }),
      (kept, a, b, widthMm) => {
        const page = layoutText({ widthMm, maxLines: 5, heightMm: 60 }, { achievement: [...a, kept, ...b].join(' ') });
        if (page.problems.some(({ kind }) => kind === 'parted' || kind === 'overflow')) return;
        expect(page.texts.some(({ text }) => text.includes(kept))).toBe(true);
      },
    ),
  );
});

test('text shrinks no further than it must', () => {
  const words = fc.array(fc.constantFrom('hội', 'nghị', 'khen', 'thưởng', 'nghiêng'), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 4 }), (said, maxLines) => {
      const achievement = said.join(' ');
      const shrunk = layoutText({ maxLines }, { achievement }).problems.find(({ kind }) => kind === 'shrunk');
      if (shrunk?.kind !== 'shrunk') return;
      const larger = shrunk.sizePt + 0.25;
      const { problems } = layoutText({ maxLines, size: { minPt: larger, maxPt: larger } }, { achievement });
      expect(problems.map(({ kind }) => kind)).toContain('overflow');
    }),
  );
});
