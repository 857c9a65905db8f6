import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import type { CommandContext } from '../../context.ts';
import type { AwardRow } from '../awards.ts';
import type { DecisionRow } from '../decisions.ts';
import { issuedPaper, paperFromElsewhere } from '../issuedPaper.ts';
import { awardsToCorrect, correctable } from './target.ts';

/**
 * Revokes awards by a decision of the office.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, DATE_OUT_OF_ORDER, NUMBER_USED, SIGNATORY_NOT_IN_OFFICE
 */
export async function revokeAwards(context: CommandContext, input: z.output<typeof commendations.revokeAwards.input>) {
  const target = await correctable(context.db, { ...input, isOwn: true });
  const awards = await awardsToCorrect(context.db, target.id, input.awardIds);
  const paper = await issuedPaper(context, 'decisions', input);
  return revoke(context, { target, awards, reason: input.reason, paper });
}

/**
 * Records that a higher level revoked what it had granted.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, DATE_OUT_OF_ORDER, NUMBER_USED when that decision is recorded
 */
export async function recordRevocation(
  context: CommandContext,
  input: z.output<typeof commendations.recordRevocation.input>,
) {
  const { symbol, issuedOn, subject, reason, awardIds } = input;
  const target = await correctable(context.db, { ...input, isOwn: false });
  const awards = await awardsToCorrect(context.db, target.id, awardIds);
  const paper = await paperFromElsewhere(context.db, { authority: target.authority, symbol, issuedOn, subject });
  return revoke(context, { target, awards, reason, paper });
}

interface Revocation {
  target: DecisionRow;
  awards: readonly AwardRow[];
  reason: string;
  paper: Awaited<ReturnType<typeof issuedPaper> | ReturnType<typeof paperFromElsewhere>>;
}

async function revoke({ change, db }: CommandContext, { target, awards, reason, paper }: Revocation) {
  const { rulePackId } = await db
    .selectFrom('decisions')
    .select('rulePackId')
    .where('id', '=', target.id)
    .executeTakeFirstOrThrow();
  const id = change.insert('decisions', {
    ...paper,
    roundId: target.roundId,
    kind: 'revocation',
    targetId: target.id,
    reason,
    authority: target.authority,
    rulePackId,
  });
  for (const award of awards) change.update('awards', award.id, { status: 'revoked', revokedById: id });
  return { id, awards: awards.length, bonusTotalDong: awards.reduce((sum, { bonusDong }) => sum + bonusDong, 0) };
}
