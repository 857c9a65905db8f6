/**
 * How far a printer, with one tray and one paper, puts things from where they were asked to be, and the correction
 * that brings them back. Everything in mm from the top left corner of the paper, y downwards.
 */

export interface PageSize {
  widthMm: number;
  heightMm: number;
}

export interface PointMm {
  xMm: number;
  yMm: number;
}

/** The cross hairs of the calibration sheet. Two that lie across give offset and scale; the third gives the skew too. */
export const CROSS_HAIRS = ['topLeft', 'bottomRight', 'topRight'] as const;
export type CrossHair = (typeof CROSS_HAIRS)[number];

/** What was measured with a ruler on the printed sheet: each cross hair's distance from the left and the top edge. */
export type Readings = Record<'topLeft' | 'bottomRight', PointMm> & { topRight?: PointMm | undefined };

/** `x' = a·x + c·y + e`, `y' = b·x + d·y + f`: the order of PDF and SVG. `e` and `f` in mm. */
export interface Matrix {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

/** The printer's error in words people can check against the sheet. */
export interface PrinterError {
  /** Of the paper's corner: how far to the right and down it prints. */
  offsetXMm: number;
  offsetYMm: number;
  /** 1 is true to size. */
  scaleX: number;
  scaleY: number;
  /** How far the print is turned clockwise; 0 when only two cross hairs were measured. */
  skewDegrees: number;
}

export interface Calibration {
  error: PrinterError;
  /** Where to draw what should come out at a place. */
  correction: Matrix;
}

const INSET_MM = 20;

/** Larger errors are a slip of the ruler, the wrong paper or a driver that scales: correcting them would hide it. */
const LARGEST = { offsetMm: 15, scale: 0.05, skewDegrees: 2 };

/** Where a cross hair is drawn on the sheet. */
export function crossHairAt(hair: CrossHair, { widthMm, heightMm }: PageSize): PointMm {
  return {
    xMm: hair === 'topLeft' ? INSET_MM : widthMm - INSET_MM,
    yMm: hair === 'bottomRight' ? heightMm - INSET_MM : INSET_MM,
  };
}

/**
 * The printer's error from what was measured, and its correction.
 * @returns null when the error is beyond what printers do: the sheet must be printed or measured again.
 */
export function calibrate(page: PageSize, readings: Readings): Calibration | null {
  const printed = printedMatrix(page, readings);
  const { a, b, c, d } = printed;
  const error = {
    offsetXMm: printed.e,
    offsetYMm: printed.f,
    scaleX: Math.hypot(a, b),
    scaleY: Math.hypot(c, d),
    skewDegrees: (Math.atan2(b, a) * 180) / Math.PI,
  };
  return isLikely(error, printed) ? { error, correction: inverse(printed) } : null;
}

export function transform({ a, b, c, d, e, f }: Matrix, { xMm, yMm }: PointMm): PointMm {
  return { xMm: a * xMm + c * yMm + e, yMm: b * xMm + d * yMm + f };
}

/** What the printer does: from where a thing was asked to be to where it came out. */
function printedMatrix(page: PageSize, readings: Readings): Matrix {
  const asked = { topLeft: crossHairAt('topLeft', page), bottomRight: crossHairAt('bottomRight', page) };
  const { topLeft, bottomRight, topRight } = readings;
  const across = { xMm: asked.bottomRight.xMm - asked.topLeft.xMm, yMm: asked.bottomRight.yMm - asked.topLeft.yMm };
  // Without the third the axes are taken to be straight.
  const corner = topRight ?? { xMm: bottomRight.xMm, yMm: topLeft.yMm };
  const a = (corner.xMm - topLeft.xMm) / across.xMm;
  const b = (corner.yMm - topLeft.yMm) / across.xMm;
  const c = (bottomRight.xMm - corner.xMm) / across.yMm;
  const d = (bottomRight.yMm - corner.yMm) / across.yMm;
  return {
    a,
    b,
    c,
    d,
    e: topLeft.xMm - a * asked.topLeft.xMm - c * asked.topLeft.yMm,
    f: topLeft.yMm - b * asked.topLeft.xMm - d * asked.topLeft.yMm,
  };
}

function isLikely({ offsetXMm, offsetYMm, scaleX, scaleY, skewDegrees }: PrinterError, { c, d }: Matrix): boolean {
  const leanDegrees = (Math.atan2(c, d) * 180) / Math.PI;
  return (
    Math.max(Math.abs(offsetXMm), Math.abs(offsetYMm)) <= LARGEST.offsetMm &&
    Math.max(Math.abs(scaleX - 1), Math.abs(scaleY - 1)) <= LARGEST.scale &&
    Math.max(Math.abs(skewDegrees), Math.abs(leanDegrees)) <= LARGEST.skewDegrees
  );
}

function inverse({ a, b, c, d, e, f }: Matrix): Matrix {
  const area = a * d - b * c;
  return {
    a: d / area,
    b: -b / area,
    c: -c / area,
    d: a / area,
    e: (c * f - d * e) / area,
    f: (b * e - a * f) / area,
  };
}
