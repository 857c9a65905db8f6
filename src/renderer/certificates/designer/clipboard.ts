import type { Box, DesignStore } from './designStore.ts';

/** Boxes copied last: kept for as long as the program runs, so that they can go to another template. */
let copied: readonly Box[] = [];

const ASIDE_MM = 4;

export function copyBoxes(boxes: readonly Box[]): void {
  if (boxes.length > 0) copied = boxes;
}

/** Beside where they were copied from; the next time further on. */
export function pasteBoxes(store: DesignStore): void {
  if (copied.length === 0) return;
  copied = copied.map((box) => ({ ...box, xMm: box.xMm + ASIDE_MM, yMm: box.yMm + ASIDE_MM }));
  store.add(copied);
}
