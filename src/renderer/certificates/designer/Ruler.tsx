import type { PointerEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { roundMm } from '../../../shared/domain/certificates/design/frames.ts';
import { gripToGuide } from './guides.ts';
import { followPointer } from './pointer.ts';
import { useStore } from './useDesign.ts';

interface Props {
  direction: 'across' | 'down';
  lengthMm: number;
  /** Screen pixels per mm. */
  scale: number;
  /** The page beside it. */
  sheet: RefObject<SVGSVGElement | null>;
}

const THICKNESS_PX = 18;
/** Numbers stand so many mm apart, as long as three figures have room between two of them. */
const NUMBERED_MM = [10, 20, 50];
const LEAST_APART_PX = 24;

/** Millimetres along a side of the page. A click puts a guide there; one is pulled off it onto the page. */
export function Ruler({ direction, lengthMm, scale, sheet }: Props) {
  const { t } = useTranslation('certificates');
  const store = useStore();
  const isAcross = direction === 'across';
  const step = scale >= 6 ? 1 : scale >= 1.6 ? 5 : 10;
  const marks = Array.from({ length: Math.floor(lengthMm / step) + 1 }, (_, index) => index * step);
  const ticks = marks.map((mm) => {
    const reach = mm % 10 === 0 ? 8 : mm % 5 === 0 ? 5 : 3;
    return isAcross ? `M${mm * scale} ${THICKNESS_PX}v${-reach}` : `M${THICKNESS_PX} ${mm * scale}h${-reach}`;
  });
  const apart = NUMBERED_MM.find((mm) => mm * scale >= LEAST_APART_PX) ?? 100;
  const numbered = marks.filter((mm) => mm % apart === 0);
  const addGuide = (mm: number) =>
    store.changeBody((body) => {
      const { xMm, yMm } = body.guides;
      return { ...body, guides: isAcross ? { xMm: [...xMm, mm], yMm } : { xMm, yMm: [...yMm, mm] } };
    });
  const pull = (event: PointerEvent<SVGSVGElement>) => {
    const svg = sheet.current;
    if (event.button !== 0 || !svg) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const clicked = roundMm(Math.round((isAcross ? event.clientX - left : event.clientY - top) / scale));
    const holding = { store, svg, scale, startX: event.clientX, startY: event.clientY };
    const grip = gripToGuide(holding, isAcross ? 'yMm' : 'xMm', null);
    followPointer(event.nativeEvent, holding, {
      move: grip.move,
      end: (hasMoved) => (hasMoved ? grip.end(true) : addGuide(clicked)),
    });
  };
  return (
    <svg
      className={`design-ruler design-ruler-${direction}`}
      width={isAcross ? lengthMm * scale : THICKNESS_PX}
      height={isAcross ? THICKNESS_PX : lengthMm * scale}
      aria-hidden
      onPointerDown={pull}
    >
      <title>{t('design.rulerHint')}</title>
      <path d={ticks.join('')} />
      {numbered.map((mm) => (
        <text
          key={mm}
          {...(isAcross
            ? { x: mm * scale + 2, y: 9 }
            : { x: 0, y: 0, transform: `translate(9 ${mm * scale + 2}) rotate(-90)`, textAnchor: 'end' as const })}
        >
          {mm}
        </text>
      ))}
    </svg>
  );
}
