import type { z } from 'zod';
import type { meetings } from '../../../shared/contract/meetings.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { judgeVote } from '../../../shared/domain/quorum.ts';
import { comparisonKey } from '../../../shared/domain/text.ts';
import type { CommandContext } from '../context.ts';
import type { Change } from '../database/change.ts';
import { rulePackOn } from '../office/rulePacks.ts';
import { assertQuorum, assertRegulation, meetingOfItemToChange } from './guards.ts';
import { regulationRows, verdictOf, type Vote } from './queries.ts';

type Input<P extends keyof typeof meetings> = z.output<(typeof meetings)[P]['input']>;

/**
 * Takes a vote down and judges it, by the majority rule in force on the meeting's day, against the delegates present
 * at this moment. A vote on a regulation decides its amendment.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW unless the meeting is open, QUORUM_NOT_MET, MORE_VOTES_THAN_PRESENT
 */
export async function recordVote(context: CommandContext, input: Input<'recordVote'>): Promise<Vote> {
  const { change } = context;
  const { agendaItemId, regulationId, votesFor, votesAgainst, abstained } = input;
  const meeting = await meetingOfItemToChange(change, agendaItemId);
  if (meeting.status !== 'open') throw new AppError('NOT_ALLOWED_NOW', { reason: 'meetingNotOpen' });
  await assertQuorum(context, meeting);
  const { present } = meeting;
  const votes = votesFor + votesAgainst + abstained;
  if (votes > present) throw new AppError('MORE_VOTES_THAN_PRESENT', { votes, present });

  const { vote: rule } = (await rulePackOn(context, meeting.heldOn)).meeting;
  const verdict = verdictOf(judgeVote({ votesFor, against: votesAgainst, abstained, present, rule }));
  const id = change.insert('votes', {
    ...input,
    present,
    passed: verdict.passed ? 1 : 0,
    required: verdict.required,
    rule: verdict.rule,
    ruleSource: verdict.source,
  });
  if (regulationId !== null) {
    await proposeAmendmentUnlessDone(change, agendaItemId, regulationId);
    await settleAmendment(change, agendaItemId, regulationId);
  }
  return { ...input, id, present, verdict };
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW */
export async function removeVote(change: Change, id: string): Promise<void> {
  const vote = await change.db
    .selectFrom('votes')
    .select(['agendaItemId', 'regulationId'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!vote) throw new AppError('NOT_FOUND', { what: 'votes' });
  await meetingOfItemToChange(change, vote.agendaItemId);
  change.delete('votes', id);
  if (vote.regulationId !== null) await settleAmendment(change, vote.agendaItemId, vote.regulationId);
}

function amendmentAt(change: Change, agendaItemId: string, regulationId: string) {
  return change.db
    .selectFrom('amendments')
    .select(['id', 'status'])
    .where('agendaItemId', '=', agendaItemId)
    .where('regulationId', '=', regulationId)
    .executeTakeFirst();
}

/** What is voted on was proposed at the latest when the vote was taken. */
async function proposeAmendmentUnlessDone(change: Change, agendaItemId: string, regulationId: string): Promise<void> {
  await assertRegulation(change, regulationId);
  if (await amendmentAt(change, agendaItemId, regulationId)) return;
  change.insert('amendments', { agendaItemId, regulationId, summary: '', status: 'proposed' });
}

/** The last vote on an amendment decides it; without one it is a proposal again. */
async function settleAmendment(change: Change, agendaItemId: string, regulationId: string): Promise<void> {
  const amendment = await amendmentAt(change, agendaItemId, regulationId);
  if (!amendment) return;
  const lastVote = await change.db
    .selectFrom('votes')
    .select('passed')
    .where('agendaItemId', '=', agendaItemId)
    .where('regulationId', '=', regulationId)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  const status = lastVote === undefined ? 'proposed' : lastVote.passed === 1 ? 'passed' : 'rejected';
  change.update('amendments', amendment.id, { status });
  await settleRegulation(change, regulationId);
}

/** A regulation was last amended on the day of the last meeting that passed a change of it. */
async function settleRegulation(change: Change, regulationId: string): Promise<void> {
  const last = await change.db
    .selectFrom('amendments')
    .innerJoin('agendaItems', 'agendaItems.id', 'amendments.agendaItemId')
    .innerJoin('meetings', 'meetings.id', 'agendaItems.meetingId')
    .select((eb) => eb.fn.max('meetings.heldOn').as('heldOn'))
    .where('amendments.regulationId', '=', regulationId)
    .where('amendments.status', '=', 'passed')
    .where('meetings.deletedAt', 'is', null)
    .executeTakeFirst();
  change.update('regulations', regulationId, { amendedOn: last?.heldOn ?? null });
}

/**
 * Proposes a change of a regulation at an agenda item, or says anew what an undecided proposal changes.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW
 */
export async function proposeAmendment(change: Change, amendment: Input<'proposeAmendment'>): Promise<string> {
  const { agendaItemId, regulationId, summary } = amendment;
  await meetingOfItemToChange(change, agendaItemId);
  await assertRegulation(change, regulationId);
  const present = await amendmentAt(change, agendaItemId, regulationId);
  if (!present) return change.insert('amendments', { ...amendment, status: 'proposed' });
  if (present.status !== 'proposed') throw new AppError('NOT_ALLOWED_NOW', { reason: 'amendmentDecided' });
  change.update('amendments', present.id, { summary });
  return present.id;
}

/** @throws AppError ALREADY_EXISTS when another regulation has the title, NOT_FOUND */
export async function saveRegulation(change: Change, { id, title }: Input<'saveRegulation'>): Promise<string> {
  const key = comparisonKey(title);
  const same = (await regulationRows(change.db)).find((row) => row.id !== id && comparisonKey(row.title) === key);
  if (same) throw new AppError('ALREADY_EXISTS', { what: 'regulations', name: same.title });
  if (id === undefined) return change.insert('regulations', { title, amendedOn: null });
  change.update('regulations', id, { title });
  return id;
}
