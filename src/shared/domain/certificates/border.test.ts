import { describe, expect, test } from 'vitest';
import { borderShapes } from './border.ts';
import { bronzeDrumShape } from './drum.ts';
import { emblemShape } from './emblem/emblem.ts';
import type { PlacedShape } from './page.ts';
import { BORDER_STYLES } from './template.ts';

/** Corners of the area the paths of a drawing reach, by their end and control points. */
function reach({ paths }: Pick<PlacedShape, 'paths'>) {
  const coordinates = paths.flatMap(({ d }) => Array.from(d.matchAll(/-?[\d.]+/g), ([number]) => Number(number)));
  const along = (parity: number) => coordinates.filter((_, index) => index % 2 === parity);
  const [x, y] = [along(0), along(1)];
  return { left: Math.min(...x), right: Math.max(...x), top: Math.min(...y), bottom: Math.max(...y) };
}

const BORDER = { insetMm: 8, colour: '#B5121B', accentColour: '#C9972B', printed: true };

describe.each([
  ['A4 landscape', 297, 210],
  ['A4 portrait', 210, 297],
  ['A3', 420, 297],
  ['360 × 270', 360, 270],
])('a border on %s', (_, widthMm, heightMm) => {
  test.each(BORDER_STYLES)('%s keeps its distance from the edge on all sides', (style) => {
    const [shape] = borderShapes({ widthMm, heightMm }, { ...BORDER, style });
    expect(shape && reach(shape)).toEqual({ left: 8, top: 8, right: widthMm - 8, bottom: heightMm - 8 });
  });
});

test('paths are of the four commands both drawings know', () => {
  const shapes = [
    ...BORDER_STYLES.flatMap((style) => borderShapes({ widthMm: 297, heightMm: 210 }, { ...BORDER, style })),
    emblemShape(22),
    bronzeDrumShape(150, '#FCF3DE'),
  ];
  for (const { d } of shapes.flatMap(({ paths }) => paths)) expect(d).toMatch(/^(?:[MLC][-\d. ]+|Z)+$/);
});

test.each([
  ['emblem', emblemShape(22)],
  ['ground', bronzeDrumShape(22, '#FCF3DE')],
])('the %s stays in its square', (_, shape) => {
  const { left, top, right, bottom } = reach(shape);
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(-0.01);
  expect(Math.max(right, bottom)).toBeLessThanOrEqual(22.01);
});

test('drawings that differ have different names, for they are kept by name', () => {
  const page = { widthMm: 297, heightMm: 210 };
  const names = [
    borderShapes(page, { ...BORDER, style: 'lotus' }),
    borderShapes(page, { ...BORDER, style: 'doubleRule' }),
    borderShapes(page, { ...BORDER, style: 'lotus', insetMm: 9 }),
    borderShapes(page, { ...BORDER, style: 'lotus', accentColour: '#000000' }),
    borderShapes({ widthMm: 210, heightMm: 297 }, { ...BORDER, style: 'lotus' }),
  ].map(([shape]) => shape?.id);
  expect(new Set(names).size).toBe(names.length);
});
