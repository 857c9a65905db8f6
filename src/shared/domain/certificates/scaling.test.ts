import { expect, test } from 'vitest';
import shipped from '../../../../resources/templates/certificates/phoi-ca-nhan-a4.json' with { type: 'json' };
import { scaledTemplate } from './scaling.ts';
import { certificateTemplateSchema, PAGE_PRESETS } from './template.ts';

const a4 = certificateTemplateSchema.parse(shipped);

test('a design for A4 fills a larger blank in proportion, letters by the smaller side', () => {
  const page = PAGE_PRESETS['360x270'];
  const scaled = scaledTemplate(a4, page);
  expect(scaled.page).toEqual(page);
  expect(certificateTemplateSchema.safeParse(scaled).success).toBe(true);
  for (const [index, box] of scaled.boxes.entries()) {
    const before = a4.boxes[index];
    if (!before) throw new Error('a box was lost');
    // To a hundredth of a mm, as the designer writes numbers.
    expect(box.xMm).toBeCloseTo(before.xMm * (page.widthMm / a4.page.widthMm), 1.9);
    expect(box.yMm + box.heightMm).toBeCloseTo(
      (before.yMm + before.heightMm) * (page.heightMm / a4.page.heightMm),
      1.6,
    );
  }
  const sizes = scaled.boxes.flatMap((box) => (box.kind === 'text' ? [box.size.maxPt] : []));
  const before = a4.boxes.flatMap((box) => (box.kind === 'text' ? [box.size.maxPt] : []));
  expect(sizes).toEqual(before.map((pt) => Math.round(pt * (360 / 297) * 2) / 2));
});

test('brought back to its own paper a design is the same, apart from half points', () => {
  const back = scaledTemplate(scaledTemplate(a4, PAGE_PRESETS.A3), a4.page);
  expect(back.boxes.map(({ xMm }) => xMm)).toEqual(a4.boxes.map(({ xMm }) => expect.closeTo(xMm, 1.9) as number));
});
