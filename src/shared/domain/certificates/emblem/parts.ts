import { mapPoints, polar, smoothLine, type Path, type Point } from '../paths.ts';

/** The emblem is drawn on a square of 200 by 200; angles are degrees clockwise from straight up. */
export const SIDE = 200;
export const MIDDLE: Point = [SIDE / 2, SIDE / 2];

export const RED = '#D4141E';
export const DEEP_RED = '#9C0A14';
export const GOLD = '#F7C325';
export const PALE_GOLD = '#FFE887';
export const BROWN = '#8A3A08';

/** Shapes of one colour, drawn together. */
export interface Part {
  paths: readonly Path[];
  fill?: string;
  stroke?: { colour: string; width: number };
}

export function at(degrees: number, radius: number): Point {
  return polar(MIDDLE, radius, (degrees * Math.PI) / 180);
}

/** A line that bends through the points a function gives for 0 to 1. */
export function bend(pointAt: (part: number) => Point, steps = 6): Path {
  const delta = 1e-4;
  return smoothLine(
    Array.from({ length: steps + 1 }, (_, index) => {
      const part = index / steps;
      const [before, after] = [pointAt(part - delta), pointAt(part + delta)];
      const slope = (axis: 0 | 1) => (after[axis] - before[axis]) / (2 * delta * steps);
      return { at: pointAt(part), slope: [slope(0), slope(1)] };
    }),
  );
}

/** Lines joined end to end into one closed shape; each must begin where the one before ended. */
export function closed(...lines: readonly Path[]): Path {
  const joined = lines.flatMap((line, index) => (index === 0 ? line : line.slice(1)));
  return [...joined, { command: 'Z', points: [] }];
}

/** The other half: what is drawn on the left, on the right. */
export function mirrored(path: Path): Path {
  return mapPoints(path, ([x, y]) => [SIDE - x, y]);
}
