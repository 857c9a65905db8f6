import type { ShapePath } from './page.ts';

/** Enough for every drawing of a few templates being designed. */
const KEPT_LIMIT = 40;
const kept = new Map<string, ShapePath[]>();

/** The paths of a drawing, worked out once: an ornament takes far longer to draw than a page of text to lay out. */
export function drawnOnce(id: string, draw: () => ShapePath[]): ShapePath[] {
  const known = kept.get(id);
  if (known) return known;
  if (kept.size >= KEPT_LIMIT) kept.clear();
  const paths = draw();
  kept.set(id, paths);
  return paths;
}
