import type { OutputOf } from '../../../shared/contract/index.ts';
import { useAnswer } from '../../app/client.ts';
import { proposedDay } from '../decide/proposedDay.ts';
import type { Round } from '../types.ts';

export type Finding = OutputOf<'commendations.checks'>['rows'][number]['findings'][number];

/** What the rules say of each nomination of a round that is not decided yet; nothing while they are read. */
export type FindingsOf = (nominationId: string) => readonly Finding[];

/** Judged for the day on which the round would be decided. */
export function useRoundChecks(round: Round): FindingsOf {
  const input = { roundId: round.id, asOf: proposedDay(round) };
  const { data } = useAnswer('commendations.checks', input, { keepPrevious: true });
  const found = new Map(data?.rows.map(({ nominationId, findings }) => [nominationId, findings]));
  return (nominationId) => found.get(nominationId) ?? [];
}

/** A warning nobody has written a reason for. */
export function isOpenWarning({ severity, override }: Finding): boolean {
  return severity === 'warning' && override === null;
}
