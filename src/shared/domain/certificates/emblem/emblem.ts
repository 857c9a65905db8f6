import { drawnOnce } from '../drawings.ts';
import type { PlacedShape } from '../page.ts';
import { circle, mapPoints, pathData, star } from '../paths.ts';
import { gear } from './gear.ts';
import { at, BROWN, DEEP_RED, GOLD, MIDDLE, RED, SIDE, type Part } from './parts.ts';
import { ribbon } from './ribbon.ts';
import { riceEars } from './rice.ts';

/** Of a regular five-pointed star. */
const STAR_WAIST = 0.381966;
const STAR_RADIUS = 36;

/** From the ground up. */
function parts(): Part[] {
  return [
    { paths: [circle(MIDDLE, 92)], fill: RED, stroke: { colour: DEEP_RED, width: 0.8 } },
    ...gear(),
    {
      paths: [star(at(0, 11), STAR_RADIUS, STAR_RADIUS * STAR_WAIST, 5)],
      fill: GOLD,
      stroke: { colour: BROWN, width: 0.5 },
    },
    ...riceEars(),
    ...ribbon(),
  ];
}

/**
 * The national emblem as the constitution describes it: round, on red ground, a gold five-pointed star in the middle,
 * ears of rice around it, half a cogwheel and the country's name below. Our own drawing; an office may put a picture
 * in its stead.
 */
export function emblemShape(diameterMm: number): Omit<PlacedShape, 'xMm' | 'yMm' | 'printed'> {
  const scale = diameterMm / SIDE;
  const id = `emblem-${diameterMm}`;
  return {
    id,
    widthMm: diameterMm,
    heightMm: diameterMm,
    paths: drawnOnce(id, () =>
      parts().map(({ paths, fill, stroke }) => ({
        d: pathData(...paths.map((path) => mapPoints(path, ([x, y]) => [x * scale, y * scale]))),
        ...(fill ? { fill } : {}),
        ...(stroke ? { stroke: { colour: stroke.colour, widthMm: stroke.width * scale } } : {}),
      })),
    ),
  };
}
