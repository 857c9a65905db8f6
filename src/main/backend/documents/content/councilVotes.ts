import { countInText, formatPercent } from '../../../../shared/domain/numbers.ts';
import { nominationsById } from '../../commendations/nominations.ts';
import { recipientsOn } from '../../commendations/recipients.ts';
import type { Reader } from '../../database/open.ts';
import type { SessionVote, VoteGroup } from '../councilModels.ts';
import { numbered } from './awards.ts';
import type { PaperOffice } from './paperOffice.ts';
import { placeOf } from './people.ts';
import type { Session, SessionPaper } from './sessionPaper.ts';
import { lowerFirst, shareInText, unclosed, wordOf } from './wording.ts';

type Vote = Session['voteRows'][number];

/** The votes on one title or form, taken in one way, together; in the order of their first. */
export async function voteGroups(db: Reader, paper: SessionPaper, votes: readonly Vote[]): Promise<VoteGroup[]> {
  const placed = await placedOn(db, votes, paper.office);
  const lineOf = (vote: Vote): Omit<SessionVote, 'order'> => ({
    ...(placed.get(vote.nominationId) ?? { name: vote.recipientName, detail: '' }),
    votesFor: countInText(vote.votesFor),
    votesAgainst: countInText(vote.votesAgainst),
    abstained: countInText(vote.abstained),
    percentFor: shareInText(vote.votesFor, sharesOf(paper) === 'members' ? vote.summoned : vote.present),
    verdict: wordOf(vote.verdict.passed ? 'passed' : 'rejected'),
  });
  const titleOf = ({ formName, method }: Vote) => ({
    title: formName.toUpperCase(),
    method: lowerFirst(wordOf(`voteMethods.${method}`)),
  });
  const groups = Map.groupBy(votes, ({ formName, method }) => `${method} ${formName}`).values();
  return numbered(
    [...groups].flatMap((of) => (of[0] ? [{ ...titleOf(of[0]), of }] : [])),
    lineOf,
  );
}

/** What the shares of a session are taken of: everyone who sits in the council, or those present. */
export function sharesOf({ isCouncil, pack }: SessionPaper): 'members' | 'present' {
  return isCouncil ? pack.council.whole : 'present';
}

/** Who is voted on, under the names and places of the day, which tell namesakes apart. */
export async function placedOn(
  db: Reader,
  votes: readonly { nominationId: string }[],
  office: PaperOffice,
): Promise<Map<string, { name: string; detail: string }>> {
  const nominations = await nominationsById(
    db,
    votes.map(({ nominationId }) => nominationId),
  );
  const recipients = await recipientsOn(db, office.date, nominations);
  return new Map(
    nominations.map(({ id }, index) => {
      const { honorific = '', name = '', position = '', unitName = '' } = recipients[index] ?? {};
      return [id, { name: `${honorific} ${name}`.trim(), detail: placeOf({ position, unitName }, office) }];
    }),
  );
}

/**
 * What votes are judged by, each rule once. Sources are noted for who minds the rules and stay out of the paper. A
 * unit's review is judged as a conference votes, and says so in words of its own.
 */
export function votingRules({ session: { voteRows }, pack, isCouncil }: SessionPaper): string[] {
  if (voteRows.length === 0) return [];
  if (isCouncil) return [...new Set(voteRows.map(({ verdict }) => unclosed(verdict.rule)))];
  const { numerator, denominator, comparison } = pack.meeting.vote;
  const percent = (100 * numerator) / denominator;
  const share = Number.isInteger(percent) ? formatPercent(percent) : `${numerator}/${denominator}`;
  return [wordOf(`reviewRules.${comparison}`, { share })];
}
