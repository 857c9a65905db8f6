import type { Frame, Handle } from './frames.ts';

/** Where edges and middles are drawn to, in mm: lines across the page by x, and along it by y. */
export interface SnapLines {
  xMm: readonly number[];
  yMm: readonly number[];
}

export interface Snapped {
  dxMm: number;
  dyMm: number;
  /** The lines that were reached, to be shown. */
  lines: { xMm: number[]; yMm: number[] };
}

/** The page's edges and middle, its guides, and the edges and middles of the boxes that stay. */
export function snapLines(
  page: { widthMm: number; heightMm: number },
  guides: SnapLines,
  others: readonly Frame[],
): SnapLines {
  return {
    xMm: [...stops(0, page.widthMm), ...guides.xMm, ...others.flatMap(({ xMm, widthMm }) => stops(xMm, widthMm))],
    yMm: [...stops(0, page.heightMm), ...guides.yMm, ...others.flatMap(({ yMm, heightMm }) => stops(yMm, heightMm))],
  };
}

/**
 * A move drawn to the nearest lines: of the frame's two edges and its middle, the one nearest to a line decides.
 * @param reachMm how near a line must be; 0 leaves the move as it is.
 */
export function snapMove(frame: Frame, dxMm: number, dyMm: number, lines: SnapLines, reachMm: number): Snapped {
  const x = pull(stops(frame.xMm + dxMm, frame.widthMm), lines.xMm, reachMm);
  const y = pull(stops(frame.yMm + dyMm, frame.heightMm), lines.yMm, reachMm);
  return { dxMm: dxMm + x.by, dyMm: dyMm + y.by, lines: { xMm: x.reached, yMm: y.reached } };
}

/** A resize drawn to the nearest lines by the edges that move. */
export function snapResize(
  frame: Frame,
  handle: Handle,
  dxMm: number,
  dyMm: number,
  lines: SnapLines,
  reachMm: number,
): Snapped {
  const edgesX = movingEdge(handle, 'w', 'e', frame.xMm + dxMm, frame.widthMm);
  const edgesY = movingEdge(handle, 'n', 's', frame.yMm + dyMm, frame.heightMm);
  const x = pull(edgesX, lines.xMm, reachMm);
  const y = pull(edgesY, lines.yMm, reachMm);
  return { dxMm: dxMm + x.by, dyMm: dyMm + y.by, lines: { xMm: x.reached, yMm: y.reached } };
}

function movingEdge(handle: Handle, near: string, far: string, start: number, length: number): number[] {
  if (handle.includes(near)) return [start];
  return handle.includes(far) ? [start + length] : [];
}

function stops(start: number, length: number): number[] {
  return [start, start + length / 2, start + length];
}

const SAME_MM = 1e-6;

function pull(moving: readonly number[], lines: readonly number[], reachMm: number): { by: number; reached: number[] } {
  let by = Infinity;
  for (const stop of moving) {
    for (const line of lines) {
      const distance = line - stop;
      if (Math.abs(distance) <= reachMm && Math.abs(distance) < Math.abs(by)) by = distance;
    }
  }
  if (!Number.isFinite(by)) return { by: 0, reached: [] };
  const reached = lines.filter((line) => moving.some((stop) => Math.abs(stop + by - line) < SAME_MM));
  return { by, reached: [...new Set(reached)] };
}
