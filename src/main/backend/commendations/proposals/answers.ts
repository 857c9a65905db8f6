import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { yearOf } from '../../../../shared/domain/dates.ts';
import type { CommandContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import { awardsOfDecision, type AwardRow } from '../awards.ts';
import { decisionById, decisionRows, type DecisionRow } from '../decisions.ts';
import { enterAwards } from '../enterAwards.ts';
import { grantsFor, inRegisterOrder } from '../grants.ts';
import { assertFromElsewhere, paperFromElsewhere } from '../issuedPaper.ts';
import { nominationsById } from '../nominations.ts';
import { openRound, roundById } from '../rounds.ts';
import { itemsOf, proposalById, type ProposalItem } from './queries.ts';

type Input<P extends keyof typeof commendations> = z.output<(typeof commendations)[P]['input']>;

/**
 * The parts of a proposal that still wait: those named, or all.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW when one is answered or none waits
 */
async function waitingItems(
  db: Reader,
  proposalId: string,
  nominationIds?: readonly string[],
): Promise<ProposalItem[]> {
  const items = await itemsOf(db, proposalId);
  const wanted = new Set(nominationIds ?? items.map(({ nominationId }) => nominationId));
  const named = items.filter(({ nominationId }) => wanted.has(nominationId));
  if (named.length < wanted.size) throw new AppError('NOT_FOUND', { what: 'nominations' });
  const waiting = named.filter(({ outcome }) => outcome === 'waiting');
  const answered = named.find(({ outcome }) => outcome !== 'waiting');
  if (nominationIds && answered) {
    const [nomination] = await nominationsById(db, [answered.nominationId]);
    throw new AppError('NOT_ALLOWED_NOW', { reason: 'proposalAnswered', name: nomination?.recipientName ?? '' });
  }
  if (waiting.length === 0) throw new AppError('NOT_ALLOWED_NOW', { reason: 'nothingWaiting' });
  return waiting;
}

/**
 * Enters what a higher level granted into the register, under that level's own decision. Works after the round is over
 * too: answers take their time.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, DATE_OUT_OF_ORDER before the proposal, NUMBER_USED, NO_RULE_PACK
 */
export async function recordReturned(context: CommandContext, input: Input<'recordReturned'>) {
  const { change, db } = context;
  const { symbol, issuedOn, authority, subject } = input;
  const proposal = await proposalById(db, input.proposalId);
  if (issuedOn < proposal.issuedOn) {
    throw new AppError('DATE_OUT_OF_ORDER', { earlier: proposal.issuedOn, later: issuedOn });
  }
  const items = await waitingItems(db, proposal.id, input.granted);
  const round = await roundById(context, proposal.roundId);
  const pack = await rulePackById(context, round.rulePackId);
  const nominations = await nominationsById(db, input.granted);
  const grants = inRegisterOrder(await grantsFor(db, issuedOn, nominations, pack));
  const paper = await paperFromElsewhere(db, { authority, symbol, issuedOn, subject });
  const id = change.insert('decisions', {
    ...paper,
    roundId: round.id,
    kind: 'award',
    targetId: null,
    reason: '',
    authority,
    rulePackId: round.rulePackId,
  });
  for (const item of items) change.update('proposalItems', item.id, { outcome: 'granted' });
  const decision = { id, symbol, issuedOn };
  const isPaid = input.isPaidByOffice;
  return { id, ...(await enterAwards(context, grants, { decision, year: round.year, pack, isPaid })) };
}

/**
 * Mends how a decision issued elsewhere was typed; its awards name it as it then reads.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW for a decision of the office itself, DATE_TO_COME, DATE_OUT_OF_ORDER,
 * NUMBER_USED when what it would read like is recorded already
 */
export async function correctReturned(
  { change, db }: CommandContext,
  { decisionId, ...changes }: Input<'correctReturned'>,
): Promise<void> {
  const decision = await decisionById(db, decisionId);
  const { authority, symbol: name } = decision;
  if (authority === '') throw new AppError('NOT_ALLOWED_NOW', { reason: 'decisionOfOffice', name });
  const { symbol = name, issuedOn = decision.issuedOn } = changes;
  await assertFromElsewhere(db, { authority: changes.authority ?? authority, symbol, issuedOn }, decisionId);
  const awards = await awardsOfDecision(db, decisionId);
  await assertInOrder(db, { ...decision, issuedOn }, awards);
  change.update('decisions', decisionId, { ...changes, year: yearOf(issuedOn) });
  for (const { id } of awards) change.update('awards', id, { decisionSymbol: symbol, decidedOn: issuedOn });
}

/**
 * A decision comes after the proposal it answers or the decision it corrects, and before its awards are handed over and
 * it is corrected itself.
 * @throws AppError DATE_OUT_OF_ORDER
 */
async function assertInOrder(
  db: Reader,
  { id, issuedOn, target }: DecisionRow,
  awards: readonly AwardRow[],
): Promise<void> {
  const { proposedOn } = await db
    .selectFrom('proposals')
    .innerJoin('proposalItems', 'proposalItems.proposalId', 'proposals.id')
    .innerJoin('awards', 'awards.nominationId', 'proposalItems.nominationId')
    .select((eb) => eb.fn.max<string | null>('proposals.issuedOn').as('proposedOn'))
    .where('awards.decisionId', '=', id)
    .where('proposalItems.outcome', '=', 'granted')
    .executeTakeFirstOrThrow();
  const corrections = await decisionRows(db, { targetId: id });
  const before = [proposedOn, target?.issuedOn ?? null];
  const after = [...awards.map(({ handedOverOn }) => handedOverOn), ...corrections.map((one) => one.issuedOn)];
  const earlier = before.find((day) => day !== null && day > issuedOn);
  if (earlier) throw new AppError('DATE_OUT_OF_ORDER', { earlier, later: issuedOn });
  const later = after.find((day) => day !== null && day < issuedOn);
  if (later) throw new AppError('DATE_OUT_OF_ORDER', { earlier: issuedOn, later });
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW */
export async function recordRefused({ change, db }: CommandContext, input: Input<'recordRefused'>): Promise<void> {
  const { id } = await proposalById(db, input.proposalId);
  for (const item of await waitingItems(db, id, input.nominationIds)) {
    change.update('proposalItems', item.id, { outcome: 'refused', note: input.reason });
    change.update('nominations', item.nominationId, { status: 'declined' });
  }
}

/**
 * Takes a proposal back. What is answered stays answered; what waits is approved again and may be proposed anew.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, DATE_OUT_OF_ORDER
 */
export async function withdrawProposal(
  context: CommandContext,
  { id, on, reason }: Input<'withdrawProposal'>,
): Promise<void> {
  const { change, db } = context;
  const { issuedOn, roundId } = await proposalById(db, id);
  await openRound(context, roundId);
  if (on < issuedOn) throw new AppError('DATE_OUT_OF_ORDER', { earlier: issuedOn, later: on });
  for (const item of await waitingItems(db, id)) {
    change.update('proposalItems', item.id, { outcome: 'withdrawn', note: reason });
    change.update('nominations', item.nominationId, { status: 'approved' });
  }
  change.update('proposals', id, { withdrawnOn: on, withdrawalReason: reason });
}
