import { useEffect, useState } from 'react';
import { useSteady } from './useSteady.ts';

/**
 * Enter pressed before the rows answer to what is typed is not lost and takes no row of the question before: the choice
 * is made when the answer is there.
 *
 * @param isAnswered the rows shown are those of what is typed
 * @param choose takes the row Enter means
 */
export function useEnterWhenAnswered(isAnswered: boolean, choose: () => void) {
  const [isWaiting, setIsWaiting] = useState(false);
  const chooseNow = useSteady(choose);
  useEffect(() => {
    if (!isWaiting || !isAnswered) return;
    setIsWaiting(false);
    chooseNow();
  }, [isWaiting, isAnswered, chooseNow]);
  return {
    wait: () => setIsWaiting(true),
    /** Something else was typed, or the list closed. */
    forget: () => setIsWaiting(false),
  };
}
