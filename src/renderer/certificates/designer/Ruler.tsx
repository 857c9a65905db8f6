import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { roundMm } from '../../../shared/domain/certificates/design/frames.ts';
import { useStore } from './useDesign.ts';

interface Props {
  direction: 'across' | 'down';
  lengthMm: number;
  /** Screen pixels per mm. */
  scale: number;
}

const THICKNESS_PX = 18;

/** Millimetres along a side of the page. A click puts a guide there. */
export function Ruler({ direction, lengthMm, scale }: Props) {
  const { t } = useTranslation('certificates');
  const store = useStore();
  const isAcross = direction === 'across';
  const step = scale >= 6 ? 1 : scale >= 1.6 ? 5 : 10;
  const marks = Array.from({ length: Math.floor(lengthMm / step) + 1 }, (_, index) => index * step);
  const ticks = marks.map((mm) => {
    const reach = mm % 10 === 0 ? 8 : mm % 5 === 0 ? 5 : 3;
    return isAcross ? `M${mm * scale} ${THICKNESS_PX}v${-reach}` : `M${THICKNESS_PX} ${mm * scale}h${-reach}`;
  });
  const numbered = marks.filter((mm) => mm % (scale < 1.6 ? 50 : 10) === 0);
  const addGuide = (event: MouseEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const mm = roundMm(Math.round((isAcross ? event.clientX - left : event.clientY - top) / scale));
    store.changeBody((body) => {
      const { xMm, yMm } = body.guides;
      return { ...body, guides: isAcross ? { xMm: [...xMm, mm], yMm } : { xMm, yMm: [...yMm, mm] } };
    });
  };
  return (
    <svg
      className={`design-ruler design-ruler-${direction}`}
      width={isAcross ? lengthMm * scale : THICKNESS_PX}
      height={isAcross ? THICKNESS_PX : lengthMm * scale}
      aria-hidden
      onClick={addGuide}
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
