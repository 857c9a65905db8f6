import type { AwardRow } from './types.ts';

/** Whether an award still waits to be handed over. */
export function isWaiting({ decisionId, status, handedOverOn }: AwardRow): boolean {
  return decisionId !== null && status === 'granted' && handedOverOn === null;
}

/** Whether an award stands: it was not revoked. */
export const isGranted = ({ status }: AwardRow): boolean => status === 'granted';
