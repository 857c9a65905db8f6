import { roundMm } from '../../../shared/domain/certificates/design/frames.ts';
import type { Body } from './designStore.ts';
import { showLines, type Grip, type Holding } from './pointer.ts';

export type GuideAxis = keyof Body['guides'];

/** Guides stop at whole millimetres, with Alt at tenths. */
const COARSE_MM = 1;
const FINE_MM = 0.1;

/**
 * Moves a guide, or pulls a new one off a ruler; let go beside the page, it is gone.
 * @param index which of its axis; null for a new one.
 */
export function gripToGuide(
  { store, svg, scale, startX, startY }: Holding,
  axis: GuideAxis,
  index: number | null,
): Grip {
  const { left, top } = svg.getBoundingClientRect();
  const { widthMm, heightMm } = store.state().body.page;
  const isX = axis === 'xMm';
  const from = isX ? (startX - left) / scale : (startY - top) / scale;
  const length = isX ? widthMm : heightMm;
  let at: number | null = null;
  return {
    move: (dxMm, dyMm, { altKey }) => {
      const step = altKey ? FINE_MM : COARSE_MM;
      const wanted = roundMm(Math.round((from + (isX ? dxMm : dyMm)) / step) * step);
      at = wanted >= 0 && wanted <= length ? wanted : null;
      const places = at === null ? [] : [at];
      showLines(svg, isX ? { xMm: places, yMm: [] } : { xMm: [], yMm: places });
    },
    end: (hasMoved) => {
      showLines(svg, { xMm: [], yMm: [] });
      if (!hasMoved || (index === null && at === null)) return;
      store.changeBody((body) => ({
        ...body,
        guides: { ...body.guides, [axis]: placed(body.guides[axis], index, at) },
      }));
    },
  };
}

function placed(guides: readonly number[], index: number | null, at: number | null): number[] {
  if (index === null) return at === null ? [...guides] : [...guides, at];
  return at === null ? guides.filter((_, each) => each !== index) : guides.with(index, at);
}
