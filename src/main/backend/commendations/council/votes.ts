import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { judgeShare } from '../../../../shared/domain/quorum.ts';
import type { RulePack } from '../../../../shared/domain/rulePack.ts';
import type { CommandContext } from '../../context.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import { nominationsById } from '../nominations.ts';
import { roundById } from '../rounds.ts';
import { thresholdOf, unitsVotedOn } from './candidates.ts';
import { ballotCountOf, sessionById, type SessionRow } from './queries.ts';
import { sessionToChange } from './sessionToChange.ts';

type Input<P extends keyof typeof commendations> = z.output<(typeof commendations)[P]['input']>;
type Votes = Input<'recordVotes'>['votes'][number];

function verdictOn(pack: RulePack, session: SessionRow, formCode: string, votesFor: number) {
  const { rule, whole } = thresholdOf(pack, session, formCode);
  const { isMet, required } = judgeShare(votesFor, whole, rule);
  return { passed: isMet ? 1 : 0, required, rule: rule.text, ruleSource: rule.source } as const;
}

function assertVotes(
  { votesFor, votesAgainst, abstained }: Votes,
  { present, valid }: { present: number; valid: number | undefined },
): void {
  const votes = votesFor + votesAgainst + abstained;
  const most = valid ?? present;
  if (votes > most) throw new AppError('MORE_VOTES_THAN_PRESENT', { votes, present: most });
}

/**
 * Takes votes down and judges them. Of a secret ballot that is counted, no more votes than valid ballots.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, MORE_VOTES_THAN_PRESENT
 */
export async function recordVotes(context: CommandContext, input: Input<'recordVotes'>) {
  const { sessionId, votes, withdrawn } = input;
  const { change, db } = context;
  const session = await sessionToChange(context, sessionId);
  const { rulePackId } = await roundById(context, session.roundId);
  const pack = await rulePackById(context, rulePackId);
  const ids = votes.map(({ nominationId }) => nominationId);
  const nominations = new Map((await nominationsById(db, ids)).map((nomination) => [nomination.id, nomination]));
  const units = await unitsVotedOn(db, session);
  const counted = await ballotCountOf(db, sessionId);
  await removeVotes(context, { sessionId, nominationIds: [...ids, ...withdrawn] });
  let passed = 0;
  for (const vote of votes) {
    const nomination = nominations.get(vote.nominationId);
    if (nomination?.roundId !== session.roundId) throw new AppError('NOT_FOUND', { what: 'nominations' });
    if (units !== null && !units.has(nomination.unitId ?? '')) {
      throw new AppError('NOT_ALLOWED_NOW', { reason: 'nominationOfOtherUnit', name: nomination.recipientName });
    }
    const { method = input.method } = vote;
    assertVotes(vote, { present: session.present, valid: method === 'secretBallot' ? counted?.valid : undefined });
    const { formCode } = nomination;
    const verdict = verdictOn(pack, session, formCode, vote.votesFor);
    passed += verdict.passed;
    const { summoned, present } = session;
    change.insert('awardVotes', { sessionId, formCode, summoned, present, ...vote, method, ...verdict });
  }
  return { passed, failed: votes.length - passed };
}

/**
 * Judges what was taken down by the attendance as it is now, which cannot fall below the votes.
 * @throws AppError MORE_VOTES_THAN_PRESENT
 */
export async function judgeAgain({ change, db, ...context }: CommandContext, sessionId: string): Promise<void> {
  const session = await sessionById(db, sessionId);
  const { rulePackId } = await roundById({ ...context, db }, session.roundId);
  const pack = await rulePackById({ ...context, db }, rulePackId);
  const rows = await db
    .selectFrom('awardVotes')
    .innerJoin('nominations', 'nominations.id', 'awardVotes.nominationId')
    .selectAll('awardVotes')
    .select('nominations.formCode')
    .where('sessionId', '=', sessionId)
    .execute();
  const { summoned, present } = session;
  for (const { formCode, ...vote } of rows) {
    assertVotes(vote, { present, valid: undefined });
    const verdict = verdictOn(pack, session, formCode, vote.votesFor);
    change.update('awardVotes', vote.id, { summoned, present, ...verdict });
  }
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW */
export async function removeVotes(
  context: CommandContext,
  { sessionId, nominationIds }: Input<'removeVotes'>,
): Promise<void> {
  const { change, db } = context;
  await sessionToChange(context, sessionId);
  const rows = await db
    .selectFrom('awardVotes')
    .select('id')
    .where('sessionId', '=', sessionId)
    .where('nominationId', 'in', nominationIds)
    .execute();
  for (const { id } of rows) change.delete('awardVotes', id);
}

/**
 * The record of counting a secret ballot, in the place of the one before.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, MORE_VOTES_THAN_PRESENT, and BAD_INPUT at the number that does not add up
 */
export async function saveBallotCount(
  context: CommandContext,
  { sessionId, ...count }: Input<'saveBallotCount'>,
): Promise<void> {
  const { change, db } = context;
  const { present } = await sessionToChange(context, sessionId);
  const { issued, returned, valid, invalid } = count;
  if (issued > present) throw new AppError('MORE_VOTES_THAN_PRESENT', { votes: issued, present });
  const issues: { path: string; rule: string }[] = [];
  if (returned > issued) issues.push({ path: 'returned', rule: 'tooMany' });
  if (valid + invalid !== returned) issues.push({ path: 'valid', rule: 'sum' });
  if (issues.length > 0) throw new AppError('BAD_INPUT', { issues });
  const votes = await db
    .selectFrom('awardVotes')
    .select(['votesFor', 'votesAgainst', 'abstained'])
    .where('sessionId', '=', sessionId)
    .where('method', '=', 'secretBallot')
    .execute();
  for (const vote of votes) assertVotes({ ...vote, nominationId: '' }, { present, valid });
  const before = await db.selectFrom('ballotCounts').select('id').where('sessionId', '=', sessionId).executeTakeFirst();
  const row = { ...count, counters: JSON.stringify(count.counters) };
  if (before) change.update('ballotCounts', before.id, row);
  else change.insert('ballotCounts', { sessionId, ...row });
}
