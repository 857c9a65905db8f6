import type { Box, DesignStore } from './designStore.ts';

/** Boxes copied last: kept for as long as the program runs, so that they can go to another template. */
let copied: readonly Box[] = [];

const ASIDE_MM = 4;
const SAME_MM = 0.005;

export function copyBoxes(boxes: readonly Box[]): void {
  if (boxes.length > 0) copied = boxes;
}

/** Where they were copied from, in whatever template; beside it, as often as needed, where a box stands there already. */
export function pasteBoxes(store: DesignStore): void {
  const { boxes } = store.state().body;
  const [first] = copied;
  if (!first) return;
  let aside = 0;
  const isTaken = ({ xMm, yMm }: Box) =>
    Math.max(Math.abs(xMm - first.xMm - aside), Math.abs(yMm - first.yMm - aside)) < SAME_MM;
  while (boxes.some(isTaken)) aside += ASIDE_MM;
  store.add(copied.map((box) => ({ ...box, xMm: box.xMm + aside, yMm: box.yMm + aside })));
}
