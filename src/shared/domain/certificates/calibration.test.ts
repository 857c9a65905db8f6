import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CROSS_HAIRS, calibrate, crossHairAt, transform, type Matrix, type Readings } from './calibration.ts';

const A4 = { widthMm: 297, heightMm: 210 };

/** What a ruler reads on a sheet that a printer with this error printed. */
function readOn(printer: Matrix, hairs: readonly (typeof CROSS_HAIRS)[number][] = CROSS_HAIRS): Readings {
  return Object.fromEntries(
    hairs.map((hair) => [hair, transform(printer, crossHairAt(hair, A4))]),
  ) as unknown as Readings;
}

describe('calibration', () => {
  test('a perfect printer needs no correction', () => {
    const readings = readOn({ a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 });
    expect(calibrate(A4, readings)?.correction).toEqual({ a: 1, b: -0, c: -0, d: 1, e: 0, f: 0 });
  });

  test('an offset read at two corners is taken back', () => {
    const found = calibrate(A4, readOn({ a: 1, b: 0, c: 0, d: 1, e: 3, f: -1.5 }, ['topLeft', 'bottomRight']));
    expect(found?.error).toMatchObject({ offsetXMm: 3, offsetYMm: -1.5, scaleX: 1, scaleY: 1, skewDegrees: 0 });
    expect(found?.correction).toMatchObject({ e: -3, f: 1.5 });
  });

  test.each([
    ['15,1 mm to the side', { a: 1, b: 0, c: 0, d: 1, e: 15.1, f: 0 }],
    ['printed at 94 %, as "fit to page" does', { a: 0.94, b: 0, c: 0, d: 0.94, e: 9, f: 6 }],
    ['turned by 3 degrees', { a: 0.99863, b: 0.05234, c: -0.05234, d: 0.99863, e: 0, f: 0 }],
  ])('%s is not corrected but refused', (_what, printer) => {
    expect(calibrate(A4, readOn(printer))).toBeNull();
  });

  test('whatever a printer does within reason, what is drawn corrected comes out where it should', () => {
    const small = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ a: small(0.04), b: small(0.03), c: small(0.03), d: small(0.04), e: small(9), f: small(9) }),
        fc.record({
          xMm: fc.double({ min: 0, max: 297, noNaN: true }),
          yMm: fc.double({ min: 0, max: 210, noNaN: true }),
        }),
        (error, wanted) => {
          const printer = { ...error, a: 1 + error.a, d: 1 + error.d };
          const found = calibrate(A4, readOn(printer));
          if (!found) throw new Error('refused');
          const printed = transform(printer, transform(found.correction, wanted));
          expect(printed.xMm).toBeCloseTo(wanted.xMm, 6);
          expect(printed.yMm).toBeCloseTo(wanted.yMm, 6);
        },
      ),
    );
  });
});
