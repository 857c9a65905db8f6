import { idsWithin, type Unit } from '../../units/tree.ts';
import type { Nomination } from '../types.ts';

interface Ceiling {
  formCode: string;
  recipientKind: Nomination['recipientKind'] | null;
  unitId: string | null;
}

/**
 * How many nominations of a round that nobody has declined count against a ceiling; for one unit, those of the units
 * below it too.
 */
export function usedOf(ceiling: Ceiling, nominations: readonly Nomination[], units: readonly Unit[]): number {
  const within = ceiling.unitId === null ? null : idsWithin(units, ceiling.unitId);
  return nominations.filter(
    ({ formCode, recipientKind, unitId, status }) =>
      status !== 'declined' &&
      formCode === ceiling.formCode &&
      (ceiling.recipientKind === null || ceiling.recipientKind === recipientKind) &&
      (within === null || within.has(unitId ?? '')),
  ).length;
}
