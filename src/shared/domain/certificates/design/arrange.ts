import { frameAround, type Frame } from './frames.ts';

export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];
export type Direction = 'across' | 'down';

/** Frames brought to one edge or middle: of all of them together, or of the page when there is only one. */
export function aligned<F extends Frame>(
  frames: readonly F[],
  alignment: Alignment,
  page: { widthMm: number; heightMm: number },
): F[] {
  const around = frames.length > 1 ? frameAround(frames) : { xMm: 0, yMm: 0, ...page };
  if (!around) return [];
  const part = { left: 0, centre: 0.5, right: 1, top: 0, middle: 0.5, bottom: 1 }[alignment];
  const isAcross = alignment === 'left' || alignment === 'centre' || alignment === 'right';
  return frames.map((frame) =>
    isAcross
      ? { ...frame, xMm: around.xMm + (around.widthMm - frame.widthMm) * part }
      : { ...frame, yMm: around.yMm + (around.heightMm - frame.heightMm) * part },
  );
}

/** Frames with equal gaps between them; the outermost two stay. Fewer than three are left as they are. */
export function distributed<F extends Frame>(frames: readonly F[], direction: Direction): F[] {
  if (frames.length < 3) return [...frames];
  const [start, length] = direction === 'across' ? (['xMm', 'widthMm'] as const) : (['yMm', 'heightMm'] as const);
  const inOrder = frames.toSorted((a, b) => a[start] + a[length] / 2 - (b[start] + b[length] / 2));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last) return [...frames];
  const used = inOrder.reduce((sum, frame) => sum + frame[length], 0);
  const gap = (last[start] + last[length] - first[start] - used) / (frames.length - 1);
  let at = first[start];
  const placed = new Map<F, number>();
  for (const frame of inOrder) {
    placed.set(frame, at);
    at += frame[length] + gap;
  }
  return frames.map((frame) => ({ ...frame, [start]: placed.get(frame) ?? frame[start] }));
}
