/** How far a unit has come in an award round. */

export const BOARD_STAGES = ['notStarted', 'nominated', 'reviewed', 'voted', 'decided', 'handedOver'] as const;
export type BoardStage = (typeof BOARD_STAGES)[number];

interface UnitFigures {
  nominations: number;
  /** Of those, no longer waiting for the council: approved, declined, sent up or decided. */
  judged: number;
  /** Approved, with those sent up and those decided. */
  approved: number;
  /** Sent up and waiting for the answer. */
  submitted: number;
  decided: number;
  /** Handed over, or revoked: nothing is left to hand over. */
  handedOver: number;
  /** The day of the unit's own review, when it is concluded. */
  reviewedOn: string | null;
}

/**
 * The last stage that all of a unit's nominations have passed. A unit whose nominations were all declined has nothing
 * left to be decided or handed over and stays at `voted`.
 */
export function boardStage(unit: UnitFigures): BoardStage {
  const { nominations, judged, approved, submitted, decided, handedOver, reviewedOn } = unit;
  if (nominations === 0) return 'notStarted';
  if (judged < nominations) return reviewedOn === null ? 'nominated' : 'reviewed';
  if (decided === 0 || decided + submitted < approved) return 'voted';
  return handedOver < decided ? 'decided' : 'handedOver';
}
