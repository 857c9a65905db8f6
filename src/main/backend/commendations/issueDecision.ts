import type { z } from 'zod';
import type { commendations } from '../../../shared/contract/commendations.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { CommandContext } from '../context.ts';
import { rulePackById } from '../office/rulePacks.ts';
import { requireReasons } from './checks/round.ts';
import { enterAwards } from './enterAwards.ts';
import { grantsOf } from './grants.ts';
import { issuedPaper } from './issuedPaper.ts';
import { openRound } from './rounds.ts';

/**
 * Decides nominations: the decision, its awards with everything as it is on its day, and their register numbers, all
 * in the transaction of the context.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, DATE_OUT_OF_ORDER, NUMBER_USED, SIGNATORY_NOT_IN_OFFICE, NO_RULE_PACK,
 * WARNINGS_OPEN
 */
export async function issueDecision(
  context: CommandContext,
  input: z.output<typeof commendations.issueDecision.input>,
) {
  const { change, db } = context;
  const round = await openRound(context, input.roundId);
  if (input.issuedOn < round.periodFrom) {
    throw new AppError('DATE_OUT_OF_ORDER', { earlier: round.periodFrom, later: input.issuedOn });
  }
  const paper = await issuedPaper(context, 'decisions', input);
  const pack = await rulePackById(context, round.rulePackId);
  const grants = await grantsOf(db, input, pack);
  const nominations = grants.map(({ nomination }) => nomination);
  await requireReasons(context, { round, asOf: input.issuedOn, reason: input.warningsReason }, nominations);
  const id = change.insert('decisions', {
    ...paper,
    roundId: round.id,
    kind: 'award',
    targetId: null,
    reason: '',
    authority: '',
    rulePackId: round.rulePackId,
  });
  const decision = { id, symbol: paper.symbol, issuedOn: input.issuedOn };
  return { id, ...(await enterAwards(context, grants, { decision, year: round.year, pack, isPaid: true })) };
}
