import type { ShapePath } from './page.ts';
import {
  circle,
  curve,
  frame,
  leaf,
  mapPoints,
  pathData,
  polar,
  polygon,
  polyline,
  rectangle,
  star,
  type Path,
  type Point,
} from './paths.ts';

/** Borders made of one motif repeated along a band, with a piece of its own in every corner. All are our own drawings. */

export interface BandBorder {
  widthMm: number;
  heightMm: number;
  insetMm: number;
  colour: string;
  accentColour: string;
  /** Grows with the paper: 1 on A4. */
  unit: number;
}

interface Side {
  length: number;
  /** From a place along and across the band, outermost 0, to the paper. */
  place: (point: Point) => Point;
}

function sidesOf({ widthMm, heightMm, insetMm }: BandBorder): Side[] {
  return [
    { length: widthMm, place: ([along, across]) => [along, insetMm + across] },
    { length: widthMm, place: ([along, across]) => [along, heightMm - insetMm - across] },
    { length: heightMm, place: ([along, across]) => [insetMm + across, along] },
    { length: heightMm, place: ([along, across]) => [widthMm - insetMm - across, along] },
  ];
}

/** A motif drawn for a tile `width` long, its start at 0, repeated between the corners; the pieces fill the side evenly. */
function along(border: BandBorder, band: number, tile: number, motif: (width: number) => Path[]): Path[] {
  const from = border.insetMm + band;
  return sidesOf(border).flatMap(({ length, place }) => {
    const span = length - 2 * from;
    const count = Math.max(1, Math.round(span / tile));
    const width = span / count;
    const pieces = motif(width);
    return Array.from({ length: count }, (_, index) =>
      pieces.map((path) => mapPoints(path, ([x, y]) => place([from + index * width + x, y]))),
    ).flat();
  });
}

/** The middles of the four corner squares of a band. */
function cornersOf({ widthMm, heightMm, insetMm }: BandBorder, band: number): Point[] {
  const at = insetMm + band / 2;
  return [
    [at, at],
    [widthMm - at, at],
    [at, heightMm - at],
    [widthMm - at, heightMm - at],
  ];
}

function rules({ widthMm, heightMm, insetMm }: BandBorder, ...offsets: number[]): string {
  return pathData(...offsets.map((offset) => frame(0, 0, widthMm, heightMm, insetMm + offset)));
}

/** Hồi văn: hooks turning inward along a rule, a star in every corner. */
export function meanderBorder(border: BandBorder): ShapePath[] {
  const { colour, accentColour, unit } = border;
  const band = 7 * unit;
  const hooks = along(border, band, 6 * unit, (width) => {
    const at = (x: number, y: number): Point => [x * width, y * band];
    return [
      polyline([
        at(0.08, 0.86),
        at(0.08, 0.14),
        at(0.92, 0.14),
        at(0.92, 0.66),
        at(0.36, 0.66),
        at(0.36, 0.4),
        at(0.66, 0.4),
      ]),
      polyline([at(0.08, 0.86), at(1.08, 0.86)]),
    ];
  });
  const corners = cornersOf(border, band);
  return [
    { d: rules(border, 0), stroke: { colour, widthMm: 1.1 * unit } },
    { d: rules(border, band), stroke: { colour, widthMm: 0.5 * unit } },
    { d: rules(border, band + 1.8 * unit), stroke: { colour: accentColour, widthMm: 0.35 * unit } },
    { d: pathData(...hooks), stroke: { colour: accentColour, widthMm: 0.7 * unit } },
    { d: pathData(...corners.map(([x, y]) => rectangle(x - band / 2, y - band / 2, band, band))), fill: colour },
    { d: pathData(...corners.map((centre) => star(centre, band * 0.36, band * 0.14, 5))), fill: accentColour },
  ];
}

/** A curl that winds into its middle, from the foot of the band. */
function curl([x, y]: Point, radius: number, turn: 1 | -1): Path {
  const path: Path = [
    { command: 'M', points: [[x - turn * radius, y + radius]] },
    curve([x - turn * radius, y - radius * 0.6], [x - turn * radius * 0.5, y - radius], [x, y - radius]),
    curve(
      [x + turn * radius * 0.75, y - radius],
      [x + turn * radius, y - radius * 0.1],
      [x + turn * radius * 0.55, y + radius * 0.4],
    ),
    curve(
      [x + turn * radius * 0.1, y + radius * 0.8],
      [x - turn * radius * 0.6, y + radius * 0.35],
      [x - turn * radius * 0.35, y - radius * 0.15],
    ),
    curve(
      [x - turn * radius * 0.2, y - radius * 0.5],
      [x + turn * radius * 0.35, y - radius * 0.35],
      [x + turn * radius * 0.15, y],
    ),
  ];
  return path;
}

/** Vân mây: pairs of cloud curls leaning to each other, beads between them. */
export function cloudBorder(border: BandBorder): ShapePath[] {
  const { colour, accentColour, unit } = border;
  const band = 8.5 * unit;
  const radius = band * 0.27;
  const curls = along(border, band, 14 * unit, (width) => [
    curl([width * 0.27, band * 0.52], radius, 1),
    curl([width * 0.73, band * 0.52], radius, -1),
    [
      { command: 'M', points: [[width * 0.27 - radius, band * 0.52 + radius]] },
      curve([width * 0.4, band * 0.95], [width * 0.6, band * 0.95], [width * 0.73 + radius, band * 0.52 + radius]),
    ],
  ]);
  const beads = along(border, band, 14 * unit, (width) => [
    circle([width * 0.5, band * 0.36], 0.75 * unit),
    circle([0, band * 0.52], 0.55 * unit),
  ]);
  const corners = cornersOf(border, band);
  const petals = corners.flatMap((centre) =>
    Array.from({ length: 8 }, (_, index) => {
      const angle = (index * Math.PI) / 4;
      return leaf(polar(centre, band * 0.12, angle), polar(centre, band * 0.44, angle), band * 0.2);
    }),
  );
  return [
    { d: rules(border, 0), stroke: { colour, widthMm: 0.8 * unit } },
    { d: rules(border, 1.2 * unit), stroke: { colour: accentColour, widthMm: 0.3 * unit } },
    { d: rules(border, band), stroke: { colour, widthMm: 0.5 * unit } },
    { d: pathData(...curls), stroke: { colour: accentColour, widthMm: 0.55 * unit } },
    { d: pathData(...beads), fill: colour },
    { d: pathData(...petals), fill: colour },
    { d: pathData(...corners.map((centre) => circle(centre, band * 0.11))), fill: accentColour },
  ];
}

/** Two bamboo stalks side by side with their knots, crossing at the corners, leaves at every other knot. */
export function bambooBorder(border: BandBorder): ShapePath[] {
  const { widthMm, heightMm, insetMm, colour, accentColour, unit } = border;
  const band = 6 * unit;
  const stalk = 1.7 * unit;
  const knots = along(border, 0, 16 * unit, (width) =>
    [0, band - stalk].flatMap((across) => [rectangle(width * 0.5 - 0.45 * unit, across, 0.9 * unit, stalk)]),
  );
  const leaves = along(border, band, 32 * unit, (width) => {
    const foot: Point = [width * 0.5, band - stalk * 0.4];
    return [0.55, 0.95, -0.75].map((lean) =>
      leaf(foot, [foot[0] + Math.sin(lean) * 5.2 * unit, foot[1] + Math.cos(lean) * 4.4 * unit], 1.25 * unit),
    );
  });
  const lines = [0, band - stalk].flatMap((across) => {
    const edge = insetMm + across;
    const past = insetMm;
    return [
      rectangle(past, edge, widthMm - 2 * past, stalk),
      rectangle(past, heightMm - edge - stalk, widthMm - 2 * past, stalk),
      rectangle(edge, past, stalk, heightMm - 2 * past),
      rectangle(widthMm - edge - stalk, past, stalk, heightMm - 2 * past),
    ];
  });
  return [
    { d: pathData(...lines), fill: accentColour, stroke: { colour, widthMm: 0.22 * unit } },
    { d: pathData(...knots), fill: colour },
    { d: pathData(...leaves), fill: colour },
  ];
}

/** After the bands of a bronze drum: rings with a point joined by slanting lines, saw teeth on both sides. */
export function drumBorder(border: BandBorder): ShapePath[] {
  const { colour, accentColour, unit } = border;
  const band = 9 * unit;
  const ring = band * 0.2;
  const rings = along(border, band, 7 * unit, (width) => [
    circle([width / 2, band / 2], ring),
    polyline([
      [width / 2 + ring * 0.75, band / 2 - ring * 0.7],
      [width * 1.5 - ring * 0.75, band / 2 + ring * 0.7],
    ]),
  ]);
  const points = along(border, band, 7 * unit, (width) => [circle([width / 2, band / 2], ring * 0.38)]);
  const tooth = (width: number, foot: number, tip: number): Path =>
    polygon([
      [0, foot],
      [width, foot],
      [width / 2, tip],
    ]);
  const teeth = along(border, band, 2.2 * unit, (width) => [
    tooth(width, 0.9 * unit, 2.3 * unit),
    tooth(width, band - 0.9 * unit, band - 2.3 * unit),
  ]);
  const corners = cornersOf(border, band);
  return [
    { d: rules(border, 0), stroke: { colour, widthMm: 0.9 * unit } },
    { d: rules(border, 0.9 * unit, band - 0.9 * unit), stroke: { colour: accentColour, widthMm: 0.25 * unit } },
    { d: rules(border, band), stroke: { colour, widthMm: 0.5 * unit } },
    { d: pathData(...teeth), fill: accentColour },
    { d: pathData(...rings), stroke: { colour, widthMm: 0.4 * unit } },
    { d: pathData(...points), fill: colour },
    { d: pathData(...corners.map((centre) => circle(centre, band * 0.46))), stroke: { colour, widthMm: 0.4 * unit } },
    { d: pathData(...corners.map((centre) => star(centre, band * 0.42, band * 0.15, 12))), fill: accentColour },
  ];
}
