import type { PlacedShape } from './page.ts';
import { circle, leaf, pathData, polar, star, type Point } from './paths.ts';

const RED = '#C8102E';
const GOLD = '#D9A520';
const LEAF_COUNT = 36;
/** Of a regular five-pointed star. */
const STAR_WAIST = 0.381966;

/**
 * A neutral drawing that keeps the emblem's place: a gold star on a red disc in a wreath. It is ours and is not the
 * Quốc huy; an office puts the official picture in its stead.
 */
export function emblemShape(diameterMm: number): Omit<PlacedShape, 'xMm' | 'yMm' | 'printed'> {
  const radius = diameterMm / 2;
  const centre: Point = [radius, radius];
  const leaves = Array.from({ length: LEAF_COUNT }, (_, index) => {
    const angle = (index * 2 * Math.PI) / LEAF_COUNT;
    // Each leaf leans forward, so that the wreath seems to turn.
    return leaf(polar(centre, radius * 0.79, angle), polar(centre, radius, angle + 0.16), radius * 0.11);
  });
  return {
    id: `emblem-${diameterMm}`,
    widthMm: diameterMm,
    heightMm: diameterMm,
    paths: [
      { d: pathData(...leaves), fill: GOLD },
      { d: pathData(circle(centre, radius * 0.8)), fill: GOLD },
      { d: pathData(circle(centre, radius * 0.735)), fill: RED },
      {
        d: pathData(circle(centre, radius * 0.675)),
        stroke: { colour: GOLD, widthMm: radius * 0.022 },
      },
      { d: pathData(star(centre, radius * 0.56, radius * 0.56 * STAR_WAIST, 5)), fill: GOLD },
    ],
  };
}
