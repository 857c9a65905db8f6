import { useEffect, useMemo, useRef, type PointerEvent as ReactPointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handle } from '../../../shared/domain/certificates/design/frames.ts';
import { Picture, Shape } from '../CertificateSheet.tsx';
import { picturesOf, usePictures } from '../usePictures.ts';
import { BoxDrawing, piecesByBox } from './BoxDrawing.tsx';
import { BoxFrame } from './BoxFrame.tsx';
import { boxLabel } from './boxLabel.ts';
import type { Box } from './designStore.ts';
import { gripToGuide } from './guides.ts';
import { followPointer, gripToMove, gripToResize, gripToSelect } from './pointer.ts';
import { Ruler } from './Ruler.tsx';
import { toggled, useDesign, useStore } from './useDesign.ts';
import { goToText, useKeys, useKeysBesidePage } from './useKeys.ts';
import type { LaidOut } from './useLayout.ts';

interface Props {
  laidOut: LaidOut;
  /** Screen pixels per mm. */
  scale: number;
  /** What may be done to one recipient's certificate: no adding, no removing. */
  isAdjusting: boolean;
}

/** Drawn beneath, as the PDF writer does it: drawings, then pictures, lines and texts. */
const LAYERS: Record<Box['kind'], number> = { qr: 0, image: 1, line: 2, text: 3 };
const layerOf = (box: Box) => (box.kind === 'image' && box.source.type === 'emblem' ? 0 : LAYERS[box.kind]);

const areaOf = ({ widthMm, heightMm }: Box) => widthMm * heightMm;

/** The page to scale with its boxes to be caught, moved and resized, rulers along two sides. */
export function Canvas({ laidOut, scale, isAdjusting }: Props) {
  const { t } = useTranslation('certificates');
  const store = useStore();
  const { body, selected } = useDesign();
  const sheet = useRef<SVGSVGElement>(null);
  const { page } = laidOut;
  const pieces = useMemo(() => piecesByBox(page), [page]);
  const laidBoxes = useMemo(() => new Map(laidOut.body.boxes.map((box) => [box.id, box])), [laidOut.body]);
  const inOrder = useMemo(() => body.boxes.toSorted((a, b) => layerOf(a) - layerOf(b)), [body.boxes]);
  // The smallest in front: a line that lies in a text's frame can still be caught.
  const framesInOrder = useMemo(() => inOrder.toSorted((a, b) => areaOf(b) - areaOf(a)), [inOrder]);
  const over = useMemo(
    () => new Set(page.problems.filter(({ kind }) => kind === 'overflow').map(({ boxId }) => boxId)),
    [page],
  );
  const pictureUrl = usePictures(picturesOf(page));
  const onKeyDown = useKeys(isAdjusting);
  useKeysBesidePage(isAdjusting);

  useEffect(() => sheet.current?.focus({ preventScroll: true }), []);

  const { widthMm, heightMm } = body.page;
  return (
    <div className="design-canvas">
      <Ruler direction="across" lengthMm={widthMm} scale={scale} sheet={sheet} />
      <Ruler direction="down" lengthMm={heightMm} scale={scale} sheet={sheet} />
      <svg
        ref={sheet}
        className="design-sheet"
        role="listbox"
        aria-multiselectable
        aria-label={t('design.sheet')}
        tabIndex={0}
        viewBox={`0 0 ${widthMm} ${heightMm}`}
        width={widthMm * scale}
        height={heightMm * scale}
        onPointerDown={(event) => press(event)}
        onDoubleClick={() => goToText(store)}
        onKeyDown={onKeyDown}
      >
        <g className="design-still">
          {page.background && <Picture image={page.background} url={pictureUrl(page.background.name)} />}
          {pieces.get('')?.shapes.map((shape) => (
            <Shape key={shape.id} shape={shape} />
          ))}
        </g>
        {inOrder.map((box) => {
          const [of, laid] = [pieces.get(box.id), laidBoxes.get(box.id)];
          if (!of || !laid) return null;
          const moved = { dxMm: box.xMm - laid.xMm, dyMm: box.yMm - laid.yMm };
          return <BoxDrawing key={box.id} boxId={box.id} pieces={of} {...moved} pictureUrl={pictureUrl} />;
        })}
        <Guides guides={body.guides} />
        {framesInOrder.map((box) => (
          <BoxFrame
            key={box.id}
            box={box}
            label={boxLabel(box, t)}
            isSelected={selected.has(box.id)}
            hasHandles={selected.has(box.id) && selected.size === 1}
            isOver={over.has(box.id)}
            scale={scale}
          />
        ))}
        <path data-snapped className="design-snapped" vectorEffect="non-scaling-stroke" />
        <path data-marquee className="design-marquee" vectorEffect="non-scaling-stroke" />
      </svg>
    </div>
  );

  function press(event: ReactPointerEvent<SVGSVGElement>): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const svg = event.currentTarget;
    svg.focus({ preventScroll: true });
    const holding = { store, svg, scale, startX: event.clientX, startY: event.clientY };
    const handle = event.target.getAttribute('data-handle') as Handle | null;
    const id = event.target.closest('[data-box]')?.getAttribute('data-box');
    const box = body.boxes.find((each) => each.id === id);
    if (box && handle) return followPointer(event.nativeEvent, holding, gripToResize(holding, box, handle));
    if (box) {
      if (event.shiftKey || event.ctrlKey) return store.select(toggled(selected, box.id));
      if (!selected.has(box.id)) store.select([box.id]);
      return followPointer(event.nativeEvent, holding, gripToMove(holding));
    }
    const [axis, index] = event.target.getAttribute('data-guide')?.split(' ') ?? [];
    if (axis === 'xMm' || axis === 'yMm') {
      return followPointer(event.nativeEvent, holding, gripToGuide(holding, axis, Number(index)));
    }
    const { left, top } = svg.getBoundingClientRect();
    const from = { xMm: (event.clientX - left) / scale, yMm: (event.clientY - top) / scale };
    const before = new Set(event.shiftKey ? selected : []);
    followPointer(event.nativeEvent, holding, gripToSelect(holding, from, before));
  }
}

/** Each is caught on a strip wider than it is drawn, below the boxes. */
function Guides({ guides }: { guides: { xMm: number[]; yMm: number[] } }) {
  return (['xMm', 'yMm'] as const).flatMap((axis) =>
    guides[axis].map((mm, index) => {
      const line = axis === 'xMm' ? `M${mm} 0V3000` : `M0 ${mm}H3000`;
      return (
        <g key={`${axis} ${index}`}>
          <path
            data-guide={`${axis} ${index}`}
            className={`design-guide-catch is-${axis === 'xMm' ? 'across' : 'down'}`}
            d={line}
            vectorEffect="non-scaling-stroke"
          />
          <path className="design-guides" d={line} vectorEffect="non-scaling-stroke" />
        </g>
      );
    }),
  );
}
