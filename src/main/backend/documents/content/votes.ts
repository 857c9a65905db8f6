import { countInText } from '../../../../shared/domain/numbers.ts';
import type { MeetingRecord, RecordedVote } from '../../meetings/record.ts';
import type { RegulationLine, ResolutionPassed, VoteLine } from '../models.ts';
import { shareInText, unclosed, wordOf } from './wording.ts';

/** What became of each regulation, by its last vote. An amendment without a summary is told by its agenda item's. */
export function regulationLines({ amendments, agenda, votes }: MeetingRecord): RegulationLine[] {
  return amendments.map(({ regulationId, agendaItemId, title, summary, status }) => {
    const vote = votes.findLast((cast) => cast.regulationId === regulationId && cast.agendaItemId === agendaItemId);
    const counts = vote && {
      votesFor: countInText(vote.votesFor),
      present: countInText(vote.present),
      percent: shareInText(vote.votesFor, vote.present),
    };
    const told = summary === '' ? agenda.find(({ id }) => id === agendaItemId)?.proceedings.summary : summary;
    return { title, summary: unclosed(told ?? ''), outcome: wordOf(`amendments.${status}`, counts) };
  });
}

export function voteLine(vote: RecordedVote, index: number): VoteLine {
  return {
    order: String(index + 1),
    subject: vote.subject,
    method: wordOf(`voteMethods.${vote.method}`),
    present: countInText(vote.present),
    votesFor: countInText(vote.votesFor),
    votesAgainst: countInText(vote.votesAgainst),
    abstained: countInText(vote.abstained),
    percentFor: shareInText(vote.votesFor, vote.present),
    verdict: wordOf(vote.verdict.passed ? 'passed' : 'rejected'),
  };
}

/** The last vote on the resolution as a whole; null while there was none. */
export function resolutionPassed({ meeting, agenda, votes }: MeetingRecord): ResolutionPassed | null {
  const vote = lastVoteOnResolution({ agenda, votes });
  if (!vote) return null;
  return {
    title: wordOf('resolutionTitle', { meeting: meeting.name }),
    present: countInText(vote.present),
    votesFor: countInText(vote.votesFor),
    percentFor: shareInText(vote.votesFor, vote.present),
    verdict: wordOf(vote.verdict.passed ? 'resolutionPassed' : 'resolutionRejected'),
  };
}

/** Whether the meeting passed its resolution. */
export function hasPassedResolution(record: Pick<MeetingRecord, 'agenda' | 'votes'>): boolean {
  return lastVoteOnResolution(record)?.verdict.passed === true;
}

function lastVoteOnResolution({ agenda, votes }: Pick<MeetingRecord, 'agenda' | 'votes'>): RecordedVote | undefined {
  const items = new Set(agenda.filter(({ kind }) => kind === 'resolution').map(({ id }) => id));
  return votes.findLast(({ agendaItemId, regulationId }) => items.has(agendaItemId) && regulationId === null);
}
