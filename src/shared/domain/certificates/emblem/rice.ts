import { leaf, type Path, type Point } from '../paths.ts';
import { at, bend, BROWN, GOLD, mirrored, PALE_GOLD, type Part } from './parts.ts';

/** An ear's stalk runs up the right side along this circle, its grains on both sides of it. */
const STALK_RADIUS = 84;
const EAR_FROM = 128;
const EAR_TO = 5;
const GRAINS = 23;
const GRAIN_LENGTH = 13;
const GRAIN_WIDTH = 7.2;

interface Grain {
  shape: Path;
  shine: Path;
}

/** Two ears of rice rising on both sides and bowing to each other at the top. */
export function riceEars(): Part[] {
  const sides = [grainsBeside(1), grainsBeside(-1)].flat();
  const middle = grainsOnTop();
  const both = (paths: Path[]) => [...paths, ...paths.map(mirrored)];
  const shapes = (grains: Grain[]) => both(grains.map(({ shape }) => shape));
  const shines = (grains: Grain[]) => both(grains.map(({ shine }) => shine));
  return [
    { paths: both(stalks()), stroke: { colour: GOLD, width: 1.5 } },
    { paths: shapes(sides), fill: GOLD, stroke: { colour: BROWN, width: 0.55 } },
    { paths: shines(sides), fill: PALE_GOLD },
    { paths: shapes(middle), fill: GOLD, stroke: { colour: BROWN, width: 0.55 } },
    { paths: shines(middle), fill: PALE_GOLD },
  ];
}

/** From the foot of an ear (0) to its tip (1). */
const angleAt = (part: number) => EAR_FROM + (EAR_TO - EAR_FROM) * part;
const fullness = (part: number) => Math.min(1, 0.9 + part, 0.58 + (1 - part) * 1.8);

function grainsBeside(side: 1 | -1): Grain[] {
  return Array.from({ length: GRAINS }, (_, index) => {
    const part = (index + 0.3) / GRAINS;
    const size = fullness(part);
    const foot = at(angleAt(part), STALK_RADIUS + side * 2.2 * size);
    const lean = ((GRAIN_LENGTH * 0.7 * size) / STALK_RADIUS) * (180 / Math.PI);
    const tip = at(angleAt(part) - lean, STALK_RADIUS + side * 15.8 * size);
    return grain(foot, tip, GRAIN_WIDTH * (side === 1 ? 1 : 0.84) * size);
  });
}

function grainsOnTop(): Grain[] {
  return Array.from({ length: GRAINS + 1 }, (_, index) => {
    const part = (index + 0.15) / GRAINS;
    const size = fullness(Math.min(1, part));
    const length = ((GRAIN_LENGTH * 0.66 * size) / STALK_RADIUS) * (180 / Math.PI);
    return grain(at(angleAt(part), STALK_RADIUS), at(angleAt(part) - length, STALK_RADIUS), GRAIN_WIDTH * 0.98 * size);
  });
}

function grain(foot: Point, tip: Point, width: number): Grain {
  const between = (part: number): Point => [foot[0] + (tip[0] - foot[0]) * part, foot[1] + (tip[1] - foot[1]) * part];
  return { shape: leaf(foot, tip, width), shine: leaf(between(0.24), between(0.8), width * 0.34) };
}

/** The bare stalks between the ear and the ribbon. */
function stalks(): Path[] {
  return [-7, -3.5, 0, 3.5, 7].map((aside) =>
    bend((part) => at(EAR_FROM + 26 * (1 - part), STALK_RADIUS + aside * (0.75 + 0.25 * part)), 2),
  );
}
