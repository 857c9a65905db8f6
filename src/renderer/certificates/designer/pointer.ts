import {
  frameAround,
  frameOf,
  resized,
  type Frame,
  type Handle,
} from '../../../shared/domain/certificates/design/frames.ts';
import {
  snapLines,
  snapMove,
  snapResize,
  type SnapLines,
} from '../../../shared/domain/certificates/design/snapping.ts';
import { HELD, type Box, type DesignStore } from './designStore.ts';

/** How near an edge must come to a line to be drawn to it. */
const REACH_PX = 6;
/** The hand is not steady: less than this is a click. */
const CLICK_PX = 3;

export interface Holding {
  store: DesignStore;
  svg: SVGSVGElement;
  /** Screen pixels per mm. */
  scale: number;
  startX: number;
  startY: number;
}

export interface Grip {
  move: (dxMm: number, dyMm: number, event: PointerEvent) => void;
  end: (hasMoved: boolean) => void;
}

/**
 * Follows the pointer from press to release. While boxes are moved, only their own groups of the drawing are touched,
 * once a frame; the design changes when they are let go.
 */
export function followPointer(event: PointerEvent, holding: Holding, grip: Grip): void {
  const { scale, startX, startY, svg } = holding;
  let newest = event;
  let waiting = 0;
  let hasMoved = false;
  const draw = () => {
    waiting = 0;
    const [dx, dy] = [newest.clientX - startX, newest.clientY - startY];
    if (!hasMoved && Math.hypot(dx, dy) < CLICK_PX) return;
    hasMoved = true;
    grip.move(dx / scale, dy / scale, newest);
  };
  const onMove = (moved: PointerEvent) => {
    newest = moved;
    if (waiting === 0) waiting = requestAnimationFrame(draw);
  };
  const onEnd = (ended: PointerEvent) => {
    if (waiting !== 0) cancelAnimationFrame(waiting);
    newest = ended;
    if (ended.type === 'pointerup') draw();
    svg.removeEventListener('pointermove', onMove);
    svg.removeEventListener('pointerup', onEnd);
    svg.removeEventListener('pointercancel', onEnd);
    grip.end(hasMoved);
  };
  svg.setPointerCapture(event.pointerId);
  svg.addEventListener('pointermove', onMove);
  svg.addEventListener('pointerup', onEnd);
  svg.addEventListener('pointercancel', onEnd);
}

/** Moves the selected boxes. Shift keeps to one direction, Alt leaves lines aside. */
export function gripToMove({ store, svg, scale }: Holding): Grip {
  const { body, selected } = store.state();
  const moving = body.boxes.filter(({ id }) => selected.has(id));
  const around = frameAround(moving) ?? { xMm: 0, yMm: 0, widthMm: 0, heightMm: 0 };
  const lines = linesBeside(store, moving);
  const groups = moving.flatMap(({ id }) => groupsOf(svg, id));
  let [dx, dy] = [0, 0];
  return {
    move: (dxMm, dyMm, { altKey, shiftKey }) => {
      const straight = shiftKey ? onOneAxis(dxMm, dyMm) : [dxMm, dyMm];
      const snapped = snapMove(around, straight[0] ?? 0, straight[1] ?? 0, lines, altKey ? 0 : REACH_PX / scale);
      [dx, dy] = [snapped.dxMm, snapped.dyMm];
      for (const { group, x, y } of groups) group.setAttribute('transform', `translate(${x + dx} ${y + dy})`);
      showLines(svg, snapped.lines);
    },
    end: (hasMoved) => {
      showLines(svg, { xMm: [], yMm: [] });
      for (const { group, x, y } of groups) group.setAttribute('transform', `translate(${x} ${y})`);
      if (!hasMoved) return;
      const moved = moving.map((box): [string, Frame] => [
        box.id,
        { ...frameOf(box), xMm: box.xMm + dx, yMm: box.yMm + dy },
      ]);
      store.setFrames(new Map(moved));
    },
  };
}

/** Resizes one box; its text is set anew as it goes. */
export function gripToResize({ store, svg, scale }: Holding, box: Box, handle: Handle): Grip {
  const start = frameOf(box);
  const lines = linesBeside(store, [box]);
  const kind = `${HELD}${box.id} ${performance.now()}`;
  return {
    move: (dxMm, dyMm, { altKey }) => {
      const snapped = snapResize(start, handle, dxMm, dyMm, lines, altKey ? 0 : REACH_PX / scale);
      const least = box.kind === 'line' ? 0 : undefined;
      store.setFrames(new Map([[box.id, resized(start, handle, snapped.dxMm, snapped.dyMm, least)]]), kind);
      showLines(svg, snapped.lines);
    },
    end: () => showLines(svg, { xMm: [], yMm: [] }),
  };
}

/** Selects what a rectangle drawn over the page touches; added to what was selected before. */
export function gripToSelect({ store, svg }: Holding, from: { xMm: number; yMm: number }, before: Set<string>): Grip {
  const area = svg.querySelector('[data-marquee]');
  return {
    move: (dxMm, dyMm) => {
      const frame = {
        xMm: Math.min(from.xMm, from.xMm + dxMm),
        yMm: Math.min(from.yMm, from.yMm + dyMm),
        widthMm: Math.abs(dxMm),
        heightMm: Math.abs(dyMm),
      };
      area?.setAttribute('d', `M${frame.xMm} ${frame.yMm}h${frame.widthMm}v${frame.heightMm}h${-frame.widthMm}Z`);
      const touched = store.state().body.boxes.filter((box) => overlap(box, frame));
      store.select([...before, ...touched.map(({ id }) => id)]);
    },
    end: (hasMoved) => {
      area?.setAttribute('d', '');
      if (!hasMoved) store.select(before);
    },
  };
}

function overlap(a: Frame, b: Frame): boolean {
  return (
    a.xMm <= b.xMm + b.widthMm &&
    b.xMm <= a.xMm + a.widthMm &&
    a.yMm <= b.yMm + b.heightMm &&
    b.yMm <= a.yMm + a.heightMm
  );
}

function onOneAxis(dxMm: number, dyMm: number): [number, number] {
  return Math.abs(dxMm) > Math.abs(dyMm) ? [dxMm, 0] : [0, dyMm];
}

function linesBeside(store: DesignStore, moving: readonly Box[]): SnapLines {
  const { page, guides, boxes } = store.state().body;
  return snapLines(
    page,
    guides,
    boxes.filter((box) => !moving.some(({ id }) => id === box.id)),
  );
}

/** The groups of a box in the drawing and among the frames, with where they stand now. */
function groupsOf(svg: SVGSVGElement, id: string): { group: Element; x: number; y: number }[] {
  const name = CSS.escape(id);
  return [...svg.querySelectorAll(`[data-drawing="${name}"], [data-box="${name}"]`)].map((group) => {
    const [x = 0, y = 0] = (group.getAttribute('transform') ?? '').match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
    return { group, x, y };
  });
}

/** Lines over the whole page: those a box was drawn to, or a guide on its way. */
export function showLines(svg: SVGSVGElement, { xMm, yMm }: { xMm: number[]; yMm: number[] }): void {
  const path = [...xMm.map((x) => `M${x} -1000V3000`), ...yMm.map((y) => `M-1000 ${y}H3000`)].join('');
  svg.querySelector('[data-snapped]')?.setAttribute('d', path);
}
