import type { PlacedShape } from './page.ts';
import { circle, pathData, polar, polygon, polyline, star, type Path, type Point } from './paths.ts';

const STAR_POINTS = 14;

/** A pale star with rings after the face of a bronze drum, for the ground of a certificate. One colour, lines and fills. */
export function bronzeDrumShape(diameterMm: number, colour: string): Omit<PlacedShape, 'xMm' | 'yMm' | 'printed'> {
  const radius = diameterMm / 2;
  const centre: Point = [radius, radius];
  const rules = [0.36, 0.4, 0.52, 0.56, 0.7, 0.74, 0.9, 0.97].map((part) =>
    circle(centre, radius * part - radius * 0.01),
  );
  const joined = joinedRings(centre, radius * 0.81, radius * 0.055, 36);
  return {
    id: `drum-${diameterMm}-${colour}`,
    widthMm: diameterMm,
    heightMm: diameterMm,
    paths: [
      { d: pathData(star(centre, radius * 0.33, radius * 0.12, STAR_POINTS)), fill: colour },
      { d: pathData(...rules), stroke: { colour, widthMm: radius * 0.008 } },
      {
        d: pathData(
          ...teeth(centre, radius * 0.905, radius * 0.95, 112),
          ...teeth(centre, radius * 0.565, radius * 0.61, 70),
        ),
        fill: colour,
      },
      {
        d: pathData(
          ...rings(centre, radius * 0.45, radius * 0.035, 36),
          ...rings(centre, radius * 0.71, radius * 0.012, 84),
        ),
        stroke: { colour, widthMm: radius * 0.007 },
      },
      { d: pathData(...joined.rings, ...joined.joins), stroke: { colour, widthMm: radius * 0.008 } },
      { d: pathData(...joined.dots), fill: colour },
    ],
  };
}

function teeth(centre: Point, footRadius: number, tipRadius: number, count: number): Path[] {
  const step = (2 * Math.PI) / count;
  return Array.from({ length: count }, (_, index) =>
    polygon([
      polar(centre, footRadius, (index - 0.42) * step),
      polar(centre, tipRadius, index * step),
      polar(centre, footRadius, (index + 0.42) * step),
    ]),
  );
}

function rings(centre: Point, distance: number, radius: number, count: number): Path[] {
  return Array.from({ length: count }, (_, index) =>
    circle(polar(centre, distance, (index * 2 * Math.PI) / count), radius),
  );
}

/** Ringed dots joined by slanting lines, the commonest band of the old drums. */
function joinedRings(
  centre: Point,
  distance: number,
  radius: number,
  count: number,
): { rings: Path[]; dots: Path[]; joins: Path[] } {
  const step = (2 * Math.PI) / count;
  const angles = Array.from({ length: count }, (_, index) => index * step);
  // From the outer flank of one ring to the inner flank of the next.
  const flank = radius / distance / 3;
  return {
    rings: angles.map((angle) => circle(polar(centre, distance, angle), radius)),
    dots: angles.map((angle) => circle(polar(centre, distance, angle), radius * 0.3)),
    joins: angles.map((angle) =>
      polyline([
        polar(centre, distance + radius * 0.95, angle + flank),
        polar(centre, distance - radius * 0.95, angle + step - flank),
      ]),
    ),
  };
}
