import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** px, by the lines of text a row has room for; one line is as high as in the other tables. */
export const ROW_HEIGHTS = { 1: 35, 2: 44, 3: 58 } as const;
/** px; the head too. */
export const ROW_HEIGHT = ROW_HEIGHTS[1];
/** Rows drawn above and below those in view. */
const BEYOND = 8;

/**
 * Which rows of a long table are in view, in a frame that scrolls.
 * @param listKey another list begins again at its first row.
 * @param rowHeight px; the head is `ROW_HEIGHT` high.
 * @param onFirst is told the first row drawn.
 */
export function useRowsInView(
  total: number,
  listKey: string,
  onFirst: (first: number) => void,
  rowHeight: number = ROW_HEIGHT,
) {
  const frame = useRef<HTMLDivElement>(null);
  // As last heard of: asked for after a change of rows, the browser would have to lay the page out twice.
  const view = useRef({ top: 0, height: 0 });
  const [range, setRange] = useState({ first: 0, last: 0 });

  const measure = useCallback(() => {
    const { top, height } = view.current;
    const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
    const last = Math.min(total, Math.ceil((top + height) / rowHeight) + BEYOND);
    setRange((old) => (old.first === first && old.last === last ? old : { first, last }));
    onFirst(first);
  }, [total, onFirst, rowHeight]);

  useLayoutEffect(() => {
    if (view.current.top === 0) return;
    frame.current?.scrollTo({ top: 0 });
    view.current.top = 0;
  }, [listKey]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => {
      view.current = { top: element.scrollTop, height: element.clientHeight };
      measure();
    };
    if (view.current.height === 0) look();
    else measure();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [measure]);

  /** Scrolls a row into view, below the head. */
  const reveal = useCallback(
    (index: number) => {
      const element = frame.current;
      if (!element) return;
      const top = index * rowHeight;
      const room = element.clientHeight - ROW_HEIGHT - rowHeight;
      if (top < element.scrollTop) element.scrollTo({ top });
      else if (top > element.scrollTop + room) element.scrollTo({ top: top - room });
    },
    [rowHeight],
  );

  return { frame, ...range, reveal };
}
