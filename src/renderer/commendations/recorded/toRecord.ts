import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';

/** A line as read, and which of the candidates the user means. */
export interface EarlierRow extends EarlierAward {
  id: string;
  chosen: number | null;
}

type EarlierAward = OutputOf<'commendations.readEarlierAwards'>['rows'][number];
type Recorded = InputOf<'commendations.recordAwards'>['awards'];

/** What of the lines is recorded: neither what the register has already, nor what is not understood or not chosen. */
export function toRecord(rows: readonly EarlierRow[], withStrangers: boolean): Recorded {
  return rows.flatMap(({ award, problem, candidates, chosen, isKnown, isStranger }) => {
    if (award === null || isKnown || (isStranger && !withStrangers)) return [];
    if (problem === null) return [award];
    const meant = chosen === null ? undefined : candidates[chosen];
    if (!meant) return [];
    return [{ ...award, staffId: meant.staffId, unitId: meant.unitId, recipientName: '' }];
  });
}
