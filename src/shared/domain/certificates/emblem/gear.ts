import { polar, polygon, polyline, type Path, type Point } from '../paths.ts';
import { bend, BROWN, closed, GOLD, MIDDLE, PALE_GOLD, RED, type Part } from './parts.ts';

const HUB: Point = [MIDDLE[0], MIDDLE[1] + 67];
const RIM = 31;
const TOOTH = 6.5;
/** On the half that is seen. */
const TEETH = 10;

/** The upper half of a cogwheel standing on the ribbon. */
export function gear(): Part[] {
  return [
    { paths: [cogs()], fill: GOLD, stroke: { colour: BROWN, width: 0.6 } },
    { paths: [halfRing(27.2, 25.6)], fill: PALE_GOLD },
    { paths: [half(21.5)], fill: RED, stroke: { colour: BROWN, width: 0.6 } },
    { paths: spokes(), fill: GOLD, stroke: { colour: BROWN, width: 0.5 } },
    { paths: [half(11.5)], fill: GOLD, stroke: { colour: BROWN, width: 0.6 } },
    { paths: [half(6)], fill: RED, stroke: { colour: BROWN, width: 0.5 } },
  ];
}

const upperArc = (radius: number, from = -Math.PI / 2, to = Math.PI / 2): Path =>
  bend((part) => polar(HUB, radius, from + (to - from) * part), 4);
const half = (radius: number): Path => closed(upperArc(radius));
const halfRing = (outer: number, inner: number): Path =>
  closed(
    upperArc(outer),
    polyline([polar(HUB, outer, Math.PI / 2), polar(HUB, inner, Math.PI / 2)]),
    upperArc(inner, Math.PI / 2, -Math.PI / 2),
  );

/** Round the upper half, and back along the foot. */
function cogs(): Path {
  const step = Math.PI / TEETH;
  const rim = Array.from({ length: TEETH }, (_, index) => -Math.PI / 2 + (index + 0.5) * step).flatMap((middle) => [
    polar(HUB, RIM, middle - step * 0.3),
    polar(HUB, RIM + TOOTH, middle - step * 0.2),
    polar(HUB, RIM + TOOTH, middle + step * 0.2),
    polar(HUB, RIM, middle + step * 0.3),
  ]);
  return polygon([polar(HUB, RIM, -Math.PI / 2), ...rim, polar(HUB, RIM, Math.PI / 2)]);
}

function spokes(): Path[] {
  return [-52, 0, 52].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return polygon([
      polar(HUB, 10.5, angle - 0.2),
      polar(HUB, 22, angle - 0.1),
      polar(HUB, 22, angle + 0.1),
      polar(HUB, 10.5, angle + 0.2),
    ]);
  });
}
