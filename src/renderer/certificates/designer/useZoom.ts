import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { frameAround } from '../../../shared/domain/certificates/design/frames.ts';
import type { Body } from './designStore.ts';
import { selectedBoxes, useStore } from './useDesign.ts';

const LEAST_SCALE = 0.5;
const MOST_SCALE = 20;
/** The rulers, and some air. */
const MARGIN_PX = 44;
/** How far the wheel is turned for the page to be shown twice as large. */
const WHEEL_PX = 400;

/** A place of the page, in mm, and where on the screen it stays while the page grows around it. */
interface Anchor {
  xMm: number;
  yMm: number;
  clientX: number;
  clientY: number;
}

interface Zoom {
  /** The part of the window the page is scrolled in. */
  frame: RefObject<HTMLDivElement | null>;
  /** Screen pixels per mm. */
  scale: number;
  zoom: (factor: number | 'fit') => void;
}

/**
 * Fits the page into its frame until the user zooms: by keys and buttons around what is selected, by Ctrl and the wheel
 * around the mouse.
 */
export function useZoom(page: Body['page']): Zoom {
  const store = useStore();
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const fitting = useFitting(frame, page);
  const scale = chosen ?? fitting;
  const held = useRef<Anchor | null>(null);

  useLayoutEffect(() => {
    const sheet = sheetIn(frame.current);
    const anchor = held.current;
    held.current = null;
    if (!frame.current || !sheet || !anchor) return;
    const { left, top } = sheet.getBoundingClientRect();
    frame.current.scrollLeft += left + anchor.xMm * scale - anchor.clientX;
    frame.current.scrollTop += top + anchor.yMm * scale - anchor.clientY;
  }, [scale]);

  const zoomAround = (factor: number, at: { clientX: number; clientY: number } | null) => {
    const sheet = sheetIn(frame.current);
    if (frame.current && sheet) {
      const place = at ?? placeToLookAt(frame.current, sheet, scale, selectedBoxes(store.state()));
      const { left, top } = sheet.getBoundingClientRect();
      const { clientX, clientY } = place;
      held.current = { clientX, clientY, xMm: (clientX - left) / scale, yMm: (clientY - top) / scale };
    }
    setChosen(Math.min(MOST_SCALE, Math.max(LEAST_SCALE, scale * factor)));
  };
  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoomAround(2 ** (-event.deltaY / WHEEL_PX), event);
  });
  useEffect(() => {
    const element = frame.current;
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, []);
  return { frame, scale, zoom: (factor) => (factor === 'fit' ? setChosen(null) : zoomAround(factor, null)) };
}

function sheetIn(frame: HTMLDivElement | null): Element | null {
  return frame?.querySelector('.design-sheet') ?? null;
}

/** The scale at which the page just fits, as the window changes. */
function useFitting(frame: RefObject<HTMLDivElement | null>, { widthMm, heightMm }: Body['page']): number {
  const [fitting, setFitting] = useState(2.5);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const fit = () => {
      const across = (element.clientWidth - MARGIN_PX) / widthMm;
      setFitting(Math.max(LEAST_SCALE, Math.min(across, (element.clientHeight - MARGIN_PX) / heightMm)));
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, widthMm, heightMm]);
  return fitting;
}

/** The middle of what is selected, where it is in sight; else the middle of what is in sight. */
function placeToLookAt(frame: HTMLDivElement, sheet: Element, scale: number, boxes: Body['boxes']) {
  const seen = frame.getBoundingClientRect();
  const { left, top } = sheet.getBoundingClientRect();
  const around = frameAround(boxes);
  const place = around && {
    clientX: left + (around.xMm + around.widthMm / 2) * scale,
    clientY: top + (around.yMm + around.heightMm / 2) * scale,
  };
  const isSeen =
    place &&
    place.clientX > seen.left &&
    place.clientX < seen.right &&
    place.clientY > seen.top &&
    place.clientY < seen.bottom;
  return isSeen ? place : { clientX: (seen.left + seen.right) / 2, clientY: (seen.top + seen.bottom) / 2 };
}
