import { memo } from 'react';
import { HANDLES, type Frame, type Handle } from '../../../shared/domain/certificates/design/frames.ts';
import type { Box } from './designStore.ts';

interface Props {
  box: Box;
  /** What a screen reader calls it. */
  label: string;
  isSelected: boolean;
  /** Handles to resize it by: shown on the only box selected. */
  hasHandles: boolean;
  /** The text does not fit. */
  isOver: boolean;
  /** Screen pixels per mm: frames stay as thin, handles as large, at every zoom. */
  scale: number;
}

const HANDLE_PX = 8;
/** A thin line must still be caught by the mouse. */
const LEAST_CATCH_PX = 8;

/** The frame a box is caught and resized by, over everything drawn. */
export const BoxFrame = memo(function BoxFrame({ box, label, isSelected, hasHandles, isOver, scale }: Props) {
  const caught = catchArea(box, LEAST_CATCH_PX / scale);
  const kinds = ['design-frame', isSelected && 'is-selected', !box.printed && 'is-ghost', isOver && 'is-over'];
  return (
    <g data-box={box.id} role="option" aria-label={label} aria-selected={isSelected} transform="translate(0 0)">
      <rect
        className={kinds.filter(Boolean).join(' ')}
        x={caught.xMm}
        y={caught.yMm}
        width={caught.widthMm}
        height={caught.heightMm}
        vectorEffect="non-scaling-stroke"
      />
      {hasHandles &&
        HANDLES.map((handle) => {
          const [x, y] = handlePlace(box, handle);
          const side = HANDLE_PX / scale;
          return (
            <rect
              key={handle}
              data-handle={handle}
              className="design-handle"
              style={{ cursor: `${handle}-resize` }}
              x={x - side / 2}
              y={y - side / 2}
              width={side}
              height={side}
              vectorEffect="non-scaling-stroke"
            />
          );
        })}
    </g>
  );
});

function catchArea({ xMm, yMm, widthMm, heightMm }: Frame, leastMm: number): Frame {
  const [width, height] = [Math.max(widthMm, leastMm), Math.max(heightMm, leastMm)];
  return {
    xMm: xMm - (width - widthMm) / 2,
    yMm: yMm - (height - heightMm) / 2,
    widthMm: width,
    heightMm: height,
  };
}

function handlePlace({ xMm, yMm, widthMm, heightMm }: Frame, handle: Handle): [number, number] {
  const across = handle.includes('w') ? 0 : handle.includes('e') ? 1 : 0.5;
  const down = handle.includes('n') ? 0 : handle.includes('s') ? 1 : 0.5;
  return [xMm + widthMm * across, yMm + heightMm * down];
}
