import { useEffect, useRef } from 'react';
import { useSteady } from './useSteady.ts';

interface Query {
  isPending: boolean;
  isPlaceholderData: boolean;
}

/** Whether what a query shows answers to what is asked now: neither nothing yet, nor the answer to the question before. */
export const isAnswered = (...queries: readonly Query[]): boolean =>
  queries.every(({ isPending, isPlaceholderData }) => !isPending && !isPlaceholderData);

/**
 * An act asked for before the answer it depends on is there is not lost, and does not act on the answer before: it is
 * done when the answer comes. So Enter takes no row of an earlier search, and no paper gets the number of another year.
 */
export function useWhenAnswered(isThere: boolean, act: () => void) {
  const isWaiting = useRef(false);
  const actNow = useSteady(act);
  useEffect(() => {
    if (!isWaiting.current || !isThere) return;
    isWaiting.current = false;
    actNow();
  }, [isThere, actNow]);
  return {
    wait: () => {
      isWaiting.current = true;
    },
    /** Something else was asked for. */
    forget: () => {
      isWaiting.current = false;
    },
  };
}
