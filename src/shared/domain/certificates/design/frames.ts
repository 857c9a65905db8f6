/** Geometry of boxes on the page of a certificate; all lengths in mm from the top left corner. */

export interface Frame {
  xMm: number;
  yMm: number;
  widthMm: number;
  heightMm: number;
}

/** To a hundredth of a mm: finer than any printer, and no long tails of binary fractions in a stored template. */
export function roundMm(mm: number): number {
  return Math.round(mm * 100) / 100;
}

export function roundFrame({ xMm, yMm, widthMm, heightMm }: Frame): Frame {
  return { xMm: roundMm(xMm), yMm: roundMm(yMm), widthMm: roundMm(widthMm), heightMm: roundMm(heightMm) };
}

export function frameOf({ xMm, yMm, widthMm, heightMm }: Frame): Frame {
  return { xMm, yMm, widthMm, heightMm };
}

/** The smallest frame around all of them; null when there are none. */
export function frameAround(frames: readonly Frame[]): Frame | null {
  if (frames.length === 0) return null;
  const left = Math.min(...frames.map(({ xMm }) => xMm));
  const top = Math.min(...frames.map(({ yMm }) => yMm));
  const right = Math.max(...frames.map(({ xMm, widthMm }) => xMm + widthMm));
  const bottom = Math.max(...frames.map(({ yMm, heightMm }) => yMm + heightMm));
  return { xMm: left, yMm: top, widthMm: right - left, heightMm: bottom - top };
}

/** The corners and sides a box is resized by: n, s, e, w and their pairs. */
export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof HANDLES)[number];

/** A line may lie flat; anything else keeps a size that can still be taken hold of. */
const LEAST_MM = 1;

/** The frame with a corner or side moved; a box is never turned inside out. */
export function resized(frame: Frame, handle: Handle, dxMm: number, dyMm: number, leastMm = LEAST_MM): Frame {
  let { xMm, yMm, widthMm, heightMm } = frame;
  if (handle.includes('e')) widthMm = Math.max(leastMm, widthMm + dxMm);
  if (handle.includes('s')) heightMm = Math.max(leastMm, heightMm + dyMm);
  if (handle.includes('w')) {
    const moved = Math.min(dxMm, widthMm - leastMm);
    xMm += moved;
    widthMm -= moved;
  }
  if (handle.includes('n')) {
    const moved = Math.min(dyMm, heightMm - leastMm);
    yMm += moved;
    heightMm -= moved;
  }
  return { xMm, yMm, widthMm, heightMm };
}
