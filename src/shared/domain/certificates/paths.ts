/** Vector paths in mm, built from moves, lines and cubic curves, so that the PDF writer and SVG take them alike. */

export type Point = readonly [x: number, y: number];

export interface Segment {
  command: 'M' | 'L' | 'C' | 'Z';
  points: readonly Point[];
}

export type Path = readonly Segment[];

/** A quarter circle by one cubic curve: the distance of its control points, in radii. */
const QUARTER_ARC = 0.5522847498;

/** Straight lines through the points, closed back to the first. */
export function polygon(points: readonly Point[]): Path {
  return [...polyline(points), { command: 'Z', points: [] }];
}

export function polyline(points: readonly Point[]): Path {
  return points.map((point, index) => ({ command: index === 0 ? 'M' : 'L', points: [point] }));
}

export function rectangle(x: number, y: number, width: number, height: number): Path {
  return polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
}

/** A straight-sided frame around (x, y, width, height), `inset` further in on all sides. */
export function frame(x: number, y: number, width: number, height: number, inset: number): Path {
  return rectangle(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
}

export function circle([x, y]: Point, radius: number): Path {
  const arm = radius * QUARTER_ARC;
  return [
    { command: 'M', points: [[x + radius, y]] },
    curve([x + radius, y + arm], [x + arm, y + radius], [x, y + radius]),
    curve([x - arm, y + radius], [x - radius, y + arm], [x - radius, y]),
    curve([x - radius, y - arm], [x - arm, y - radius], [x, y - radius]),
    curve([x + arm, y - radius], [x + radius, y - arm], [x + radius, y]),
    { command: 'Z', points: [] },
  ];
}

/** A star whose first point is straight up. */
export function star(centre: Point, outerRadius: number, innerRadius: number, pointCount: number): Path {
  return polygon(
    Array.from({ length: pointCount * 2 }, (_, index) =>
      polar(centre, index % 2 === 0 ? outerRadius : innerRadius, (index * Math.PI) / pointCount),
    ),
  );
}

/** A pointed leaf from `foot` to `tip`; `width` at its widest. */
export function leaf(foot: Point, tip: Point, width: number): Path {
  const [along, length] = direction(foot, tip);
  const at = (distance: number, aside: number): Point => [
    foot[0] + along[0] * distance - along[1] * aside,
    foot[1] + along[1] * distance + along[0] * aside,
  ];
  // A cubic reaches three quarters of the way to its control points.
  const bulge = (width / 2) * (4 / 3);
  return [
    { command: 'M', points: [foot] },
    curve(at(length * 0.25, bulge), at(length * 0.65, bulge), tip),
    curve(at(length * 0.65, -bulge), at(length * 0.25, -bulge), foot),
    { command: 'Z', points: [] },
  ];
}

/** A smooth line through the samples of a function, with its slope given (Hermite to Bézier). */
export function smoothLine(samples: readonly { at: Point; slope: Point }[]): Path {
  return samples.map(({ at, slope }, index) => {
    const previous = samples[index - 1];
    if (!previous) return { command: 'M', points: [at] };
    return curve(
      [previous.at[0] + previous.slope[0] / 3, previous.at[1] + previous.slope[1] / 3],
      [at[0] - slope[0] / 3, at[1] - slope[1] / 3],
      at,
    );
  });
}

export function curve(control1: Point, control2: Point, end: Point): Segment {
  return { command: 'C', points: [control1, control2, end] };
}

/** The point at an angle clockwise from straight up. */
export function polar([x, y]: Point, radius: number, angle: number): Point {
  return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
}

export function mapPoints(path: Path, change: (point: Point) => Point): Path {
  return path.map(({ command, points }) => ({ command, points: points.map(change) }));
}

/** SVG path data, rounded to a thousandth of a mm. */
export function pathData(...paths: readonly Path[]): string {
  return paths
    .flat()
    .map(({ command, points }) => command + points.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join(' '))
    .join('');
}

function direction(from: Point, to: Point): [along: Point, length: number] {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y) || 1;
  return [[x / length, y / length], length];
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
