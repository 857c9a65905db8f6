import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { yearOf } from '../../../../shared/domain/dates.ts';
import type { CommandContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import { awardsOfDecision } from '../awards.ts';
import { decisionById } from '../decisions.ts';
import { enterAwards } from '../enterAwards.ts';
import { grantsFor, inRegisterOrder } from '../grants.ts';
import { paperFromElsewhere } from '../issuedPaper.ts';
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
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW for a decision of the office itself
 */
export async function correctReturned(
  { change, db }: CommandContext,
  { decisionId, ...changes }: Input<'correctReturned'>,
): Promise<void> {
  const { authority, symbol: name } = await decisionById(db, decisionId);
  if (authority === '') throw new AppError('NOT_ALLOWED_NOW', { reason: 'decisionOfOffice', name });
  const { issuedOn, symbol } = changes;
  change.update('decisions', decisionId, { ...changes, year: issuedOn === undefined ? undefined : yearOf(issuedOn) });
  for (const { id } of await awardsOfDecision(db, decisionId)) {
    change.update('awards', id, { decisionSymbol: symbol, decidedOn: issuedOn });
  }
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
