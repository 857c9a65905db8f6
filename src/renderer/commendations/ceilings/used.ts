import type { Nomination } from '../types.ts';

interface Ceiling {
  formCode: string;
  recipientKind: Nomination['recipientKind'] | null;
  unitId: string | null;
}

/** How many nominations of a round that nobody has declined count against a ceiling. */
export function usedOf(ceiling: Ceiling, nominations: readonly Nomination[]): number {
  return nominations.filter(
    ({ formCode, recipientKind, unitId, status }) =>
      status !== 'declined' &&
      formCode === ceiling.formCode &&
      (ceiling.recipientKind === null || ceiling.recipientKind === recipientKind) &&
      (ceiling.unitId === null || ceiling.unitId === unitId),
  ).length;
}
