import type { Path } from '../paths.ts';
import { lettering } from './lettering.ts';
import { at, bend, closed, DEEP_RED, GOLD, mirrored, PALE_GOLD, RED, type Part } from './parts.ts';

const INNER = 69.5;
const OUTER = 98.5;
/** The written part reaches so many degrees to either side of the foot. */
const HALF = 49;

/** A turn round the stalks: how far it reaches across them, and how it climbs and swells on the way, in degrees. */
const HELD_FROM = 99.4;
const HELD_TO = 68;
const RISE = 3;
const BULGE = 1.6;

const EDGE = { colour: GOLD, width: 1.5 };

/** A red ribbon with the country's name, winding up the stalks on both sides. */
export function ribbon(): Part[] {
  const windings = [winding(122, 113), winding(100, 91)];
  const both = (paths: readonly Path[]) => [...paths, ...paths.map(mirrored)];
  return [
    { paths: both([fold()]), fill: DEEP_RED, stroke: EDGE },
    { paths: both(windings), fill: RED, stroke: EDGE },
    { paths: [front()], fill: RED, stroke: EDGE },
    { paths: lettering('CỘNG HÒA XÃ HỘI CHỦ NGHĨA', { radius: 81.2, height: 5.4, spacing: 0.13 }), fill: PALE_GOLD },
    { paths: lettering('VIỆT NAM', { radius: 93.4, height: 6.4, spacing: 0.2 }), fill: PALE_GOLD },
  ];
}

function arc(from: number, to: number, radius: number): Path {
  return bend((part) => at(from + (to - from) * part, radius), Math.max(1, Math.ceil(Math.abs(to - from) / 20)));
}

function straight(from: [number, number], to: [number, number]): Path {
  return [
    { command: 'M', points: [at(...from)] },
    { command: 'L', points: [at(...to)] },
  ];
}

function front(): Path {
  const [left, right] = [180 + HALF, 180 - HALF];
  return closed(
    arc(left, right, OUTER),
    straight([right, OUTER], [right, INNER]),
    arc(right, left, INNER),
    straight([left, INNER], [left, OUTER]),
  );
}

/** Where the ribbon turns back under itself at the end of the written part. */
function fold(): Path {
  const edge = 180 - HALF;
  return closed(
    straight([edge, OUTER], [edge - 8, OUTER - 9]),
    straight([edge - 8, OUTER - 9], [edge - 8, INNER - 6]),
    straight([edge - 8, INNER - 6], [edge, INNER]),
    straight([edge, INNER], [edge, OUTER]),
  );
}

/** From the outer, lower end of a turn to its inner, upper one; the angles are those of its outer end. */
function winding(from: number, to: number): Path {
  const side = (start: number, isBack: boolean) => (part: number) => {
    const along = isBack ? 1 - part : part;
    return at(start - RISE * along - BULGE * Math.sin(Math.PI * along), HELD_FROM + (HELD_TO - HELD_FROM) * along);
  };
  return closed(
    bend(side(from, false), 4),
    straight([from - RISE, HELD_TO], [to - RISE, HELD_TO]),
    bend(side(to, true), 4),
    straight([to, HELD_FROM], [from, HELD_FROM]),
  );
}
