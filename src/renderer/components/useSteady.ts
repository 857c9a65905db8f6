import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function at every drawing, doing what the last one given does: what is handed it need not be drawn again. */
export function useSteady<Given extends unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
