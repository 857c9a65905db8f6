import type { AwardRow } from './types.ts';

/** Whether an award still waits to be handed over. */
export function isWaiting({ status, handedOverOn }: AwardRow): boolean {
  return status === 'granted' && handedOverOn === null;
}
