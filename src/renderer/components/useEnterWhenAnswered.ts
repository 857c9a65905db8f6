import { useEffect, useRef } from 'react';
import { useSteady } from './useSteady.ts';

/**
 * Enter pressed before the rows answer to what is typed is not lost and takes no row of the question before: the choice
 * is made when the answer is there.
 *
 * @param isAnswered the rows shown are those of what is typed
 * @param choose takes the row Enter means
 */
export function useEnterWhenAnswered(isAnswered: boolean, choose: () => void) {
  const isWaiting = useRef(false);
  const chooseNow = useSteady(choose);
  useEffect(() => {
    if (!isWaiting.current || !isAnswered) return;
    isWaiting.current = false;
    chooseNow();
  }, [isAnswered, chooseNow]);
  return {
    wait: () => {
      isWaiting.current = true;
    },
    /** Something else was typed, or the list closed. */
    forget: () => {
      isWaiting.current = false;
    },
  };
}
