import { bambooBorder, cloudBorder, drumBorder, meanderBorder, type BandBorder } from './bands.ts';
import { drawnOnce } from './drawings.ts';
import type { PlacedShape, ShapePath } from './page.ts';
import {
  circle,
  curve,
  frame,
  leaf,
  mapPoints,
  pathData,
  polar,
  polygon,
  smoothLine,
  type Path,
  type Point,
} from './paths.ts';
import type { CertificateTemplate } from './template.ts';

type Border = NonNullable<CertificateTemplate['border']>;

interface PageSize {
  widthMm: number;
  heightMm: number;
}

/** A4's short side: borders are drawn for it and grow with the paper. */
const DRAWN_FOR_MM = 210;

/** The ornamental frame of a page, as vector shapes. All sizes follow the shorter side of the paper. */
export function borderShapes(page: PageSize, border: Border): PlacedShape[] {
  const unit = Math.min(page.widthMm, page.heightMm) / DRAWN_FOR_MM;
  const { style, insetMm, colour, accentColour, printed } = border;
  const id = ['border', style, page.widthMm, page.heightMm, insetMm, colour, accentColour].join('-');
  const paths = drawnOnce(id, () => STYLES[style](page, border, unit));
  return [{ id, xMm: 0, yMm: 0, ...page, paths, printed }];
}

type Draw = (page: PageSize, border: Border, unit: number) => ShapePath[];

const band =
  (draw: (border: BandBorder) => ShapePath[]): Draw =>
  (page, border, unit) =>
    draw({ ...page, ...border, unit });

const STYLES: Record<Border['style'], Draw> = {
  doubleRule,
  lotus: lotusBorder,
  meander: band(meanderBorder),
  cloud: band(cloudBorder),
  bamboo: band(bambooBorder),
  drum: band(drumBorder),
};

/** Two rules, the outer one strong, with a diamond standing in every corner. */
function doubleRule(page: PageSize, { insetMm, colour, accentColour }: Border, unit: number): ShapePath[] {
  const { widthMm, heightMm } = page;
  const radius = 3.4 * unit;
  const centres = corners(page, insetMm + radius);
  return [
    { d: pathData(frame(0, 0, widthMm, heightMm, insetMm)), stroke: { colour, widthMm: 1.1 * unit } },
    {
      d: pathData(frame(0, 0, widthMm, heightMm, insetMm + radius)),
      stroke: { colour: accentColour, widthMm: 0.4 * unit },
    },
    { d: pathData(...centres.map((centre) => diamond(centre, radius))), fill: accentColour },
    { d: pathData(...centres.map((centre) => diamond(centre, radius / 2))), fill: colour },
  ];
}

/** Rules, a plaited band between them, a lotus rosette in every corner and a spray of leaves growing inward from it. */
function lotusBorder(page: PageSize, border: Border, unit: number): ShapePath[] {
  const { widthMm, heightMm } = page;
  const { insetMm, colour, accentColour } = border;
  const band = 8 * unit;
  const bandStart = insetMm + 1.6 * unit;
  const bandEnd = bandStart + band;
  const rosettes = corners(page, bandStart + band / 2);
  const plait = plaitedBand(page, { start: bandStart, band, unit });
  const sprays = allCorners(page, cornerSpray([bandEnd + 1.4 * unit, bandEnd + 1.4 * unit], unit));
  return [
    { d: pathData(frame(0, 0, widthMm, heightMm, insetMm)), stroke: { colour, widthMm: 0.9 * unit } },
    { d: pathData(frame(0, 0, widthMm, heightMm, bandStart)), stroke: { colour: accentColour, widthMm: 0.3 * unit } },
    { d: pathData(frame(0, 0, widthMm, heightMm, bandEnd)), stroke: { colour: accentColour, widthMm: 0.3 * unit } },
    { d: pathData(frame(0, 0, widthMm, heightMm, bandEnd + 1.4 * unit)), stroke: { colour, widthMm: 0.3 * unit } },
    { d: pathData(...plait.strands), stroke: { colour: accentColour, widthMm: 0.45 * unit } },
    { d: pathData(...plait.eyes), fill: colour },
    { d: pathData(...plait.beads), fill: accentColour },
    ...rosettes.flatMap((centre) => rosette(centre, band / 2, border)),
    { d: pathData(...sprays.stems), stroke: { colour: accentColour, widthMm: 0.4 * unit } },
    { d: pathData(...sprays.leaves), fill: accentColour },
    { d: pathData(...sprays.buds), fill: colour },
  ];
}

interface Band {
  start: number;
  band: number;
  unit: number;
}

/** Two strands of waves crossing each other along every side, with a diamond in every eye and beads at the rules. */
function plaitedBand({ widthMm, heightMm }: PageSize, { start, band, unit }: Band) {
  const strands: Path[] = [];
  const eyes: Path[] = [];
  const beads: Path[] = [];
  const sides = [
    { length: widthMm, place: ([along, across]: Point): Point => [along, start + across] },
    { length: widthMm, place: ([along, across]: Point): Point => [along, heightMm - start - across] },
    { length: heightMm, place: ([along, across]: Point): Point => [start + across, along] },
    { length: heightMm, place: ([along, across]: Point): Point => [widthMm - start - across, along] },
  ];
  const from = start + band;
  for (const { length, place } of sides) {
    const span = length - 2 * from;
    const eyeCount = Math.round(span / (7.2 * unit));
    const eye = span / eyeCount;
    const middle = band / 2;
    for (const [sign, height] of [
      [1, 0.36],
      [-1, 0.36],
      [1, 0.2],
      [-1, 0.2],
    ] as const) {
      strands.push(mapPoints(wave({ from, eye, eyeCount, middle, height: sign * height * band }), place));
    }
    for (let index = 0; index < eyeCount; index++) {
      const centre = from + (index + 0.5) * eye;
      eyes.push(mapPoints(diamond([centre, middle], 0.62 * unit), place));
      if (index > 0) {
        const crossing = from + index * eye;
        beads.push(...[0.17, 0.83].map((part) => mapPoints(circle([crossing, band * part], 0.42 * unit), place)));
      }
    }
  }
  return { strands, eyes, beads };
}

interface Wave {
  from: number;
  /** Half a wave: the distance between two crossings. */
  eye: number;
  eyeCount: number;
  middle: number;
  height: number;
}

function wave({ from, eye, eyeCount, middle, height }: Wave): Path {
  // Four samples to an eye keep the cubic within a hundredth of a mm of the sine.
  const steps = 4 * eyeCount;
  const step = eye / 4;
  return smoothLine(
    Array.from({ length: steps + 1 }, (_, index) => {
      const phase = (index * Math.PI) / 4;
      const slope = height * Math.cos(phase) * (Math.PI / 4);
      return { at: [from + index * step, middle + height * Math.sin(phase)], slope: [step, slope] };
    }),
  );
}

/** A lotus seen from above: eight petals over eight, and a heart. */
function rosette(centre: Point, radius: number, { colour, accentColour }: Border): ShapePath[] {
  const petals = (count: number, turn: number, foot: number, tip: number, width: number): string =>
    pathData(
      ...Array.from({ length: count }, (_, index) => {
        const angle = turn + (index * 2 * Math.PI) / count;
        return leaf(polar(centre, radius * foot, angle), polar(centre, radius * tip, angle), radius * width);
      }),
    );
  return [
    { d: petals(8, Math.PI / 8, 0.2, 0.94, 0.3), fill: accentColour },
    { d: petals(8, 0, 0.15, 0.8, 0.34), fill: colour },
    { d: pathData(circle(centre, radius * 0.24)), fill: accentColour },
  ];
}

interface Spray {
  stems: Path[];
  leaves: Path[];
  buds: Path[];
}

/** Leaves and a curled stem along the top side from the top left corner, and the same mirrored down the left side. */
function cornerSpray([x, y]: Point, unit: number): Spray {
  const at = (along: number, across: number): Point => [x + along * unit, y + across * unit];
  const stem: Path = [
    { command: 'M', points: [at(2, 2)] },
    curve(at(8, 2.2), at(14, 6.5), at(21, 4.6)),
    curve(at(25, 3.5), at(25.5, 1.4), at(23.4, 1.5)),
    curve(at(22, 1.6), at(22, 3), at(23, 3)),
  ];
  const leaves = [
    leaf(at(6, 2.6), at(10, 1.2), 1.5 * unit),
    leaf(at(8, 3), at(9.6, 6.4), 1.5 * unit),
    leaf(at(12, 4.2), at(16, 2.4), 1.5 * unit),
    leaf(at(14, 4.9), at(17.4, 7.4), 1.5 * unit),
    leaf(at(19, 5), at(24.6, 6.2), 1.4 * unit),
  ];
  const overDiagonal = (path: Path): Path => mapPoints(path, ([px, py]) => [x + (py - y), y + (px - x)]);
  return {
    stems: [stem, overDiagonal(stem)],
    leaves: [...leaves, ...leaves.map(overDiagonal), leaf(at(1.6, 1.6), at(8, 8), 2.6 * unit)],
    buds: [circle(at(8.9, 8.9), 0.7 * unit), circle(at(26.6, 3.4), 0.5 * unit), circle(at(3.4, 26.6), 0.5 * unit)],
  };
}

function allCorners({ widthMm, heightMm }: PageSize, { stems, leaves, buds }: Spray): Spray {
  const mirrored = (paths: Path[]): Path[] =>
    paths.flatMap((path) => [
      path,
      mapPoints(path, ([x, y]) => [widthMm - x, y]),
      mapPoints(path, ([x, y]) => [x, heightMm - y]),
      mapPoints(path, ([x, y]) => [widthMm - x, heightMm - y]),
    ]);
  return { stems: mirrored(stems), leaves: mirrored(leaves), buds: mirrored(buds) };
}

function corners({ widthMm, heightMm }: PageSize, inset: number): Point[] {
  return [
    [inset, inset],
    [widthMm - inset, inset],
    [inset, heightMm - inset],
    [widthMm - inset, heightMm - inset],
  ];
}

function diamond([x, y]: Point, radius: number): Path {
  return polygon([
    [x, y - radius],
    [x + radius, y],
    [x, y + radius],
    [x - radius, y],
  ]);
}
