import type { InputOf } from '../../../shared/contract/index.ts';
import type { Candidate, Session } from '../types.ts';

export type Method = Session['voteRows'][number]['method'];

/** The votes on one nomination as they are typed; null where nothing stands. */
export interface VoteLine {
  nominationId: string;
  method: Method;
  votesFor: number | null;
  votesAgainst: number | null;
  abstained: number | null;
}

/** The stored votes of a session, a line for each candidate. */
export function linesOf({ candidates, voteRows }: Session): VoteLine[] {
  const stored = new Map(voteRows.map((vote) => [vote.nominationId, vote]));
  return candidates.map(({ nominationId, isSecretBallotExpected }) => {
    const vote = stored.get(nominationId);
    return {
      nominationId,
      method: vote?.method ?? (isSecretBallotExpected ? 'secretBallot' : 'showOfHands'),
      votesFor: vote?.votesFor ?? null,
      votesAgainst: vote?.votesAgainst ?? null,
      abstained: vote?.abstained ?? null,
    };
  });
}

/** How many can vote at most on a line: of a ballot that is counted, the valid papers; else those present. */
export function mostVotes({ present, ballotCount }: Session, method: Method): number {
  return method === 'secretBallot' && ballotCount !== null ? ballotCount.valid : present;
}

/** Votes for: as typed, or, when only the others were counted, everyone else. Null while nothing is typed. */
export function votesForOf(line: VoteLine, most: number): number | null {
  if (line.votesFor !== null) return line.votesFor;
  if (line.votesAgainst === null && line.abstained === null) return null;
  return Math.max(0, most - (line.votesAgainst ?? 0) - (line.abstained ?? 0));
}

export type Standing = 'empty' | 'passed' | 'failed' | 'tooMany';

/** What a line comes to by the rule of its candidate. */
export function standingOf(line: VoteLine, { required }: Candidate, most: number): Standing {
  const votesFor = votesForOf(line, most);
  if (votesFor === null) return 'empty';
  if (votesFor + (line.votesAgainst ?? 0) + (line.abstained ?? 0) > most) return 'tooMany';
  return votesFor >= required ? 'passed' : 'failed';
}

type RecordVotes = InputOf<'commendations.recordVotes'>;

/** What has to be stored of the lines that changed, and whose votes are taken back: all in one act. */
export function changesOf(session: Session, lines: readonly VoteLine[]): RecordVotes {
  const before = new Map(linesOf(session).map((line) => [line.nominationId, JSON.stringify(line)]));
  const changed = lines.filter((line) => before.get(line.nominationId) !== JSON.stringify(line));
  const stored = new Set(session.voteRows.map(({ nominationId }) => nominationId));
  const isEmpty = (line: VoteLine) => votesForOf(line, 0) === null;
  const votes = changed
    .filter((line) => !isEmpty(line))
    .map((line) => ({
      nominationId: line.nominationId,
      method: line.method,
      votesFor: votesForOf(line, mostVotes(session, line.method)) ?? 0,
      votesAgainst: line.votesAgainst ?? 0,
      abstained: line.abstained ?? 0,
    }));
  const withdrawn = changed.filter((line) => isEmpty(line) && stored.has(line.nominationId));
  return {
    sessionId: session.id,
    method: 'showOfHands',
    votes,
    withdrawn: withdrawn.map(({ nominationId }) => nominationId),
  };
}
