import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import type { CommandContext } from '../../context.ts';
import type { AwardRow } from '../awards.ts';
import { issuedPaper, paperFromElsewhere } from '../issuedPaper.ts';
import { recordCorrection } from './record.ts';
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

type Revocation = Omit<Parameters<typeof recordCorrection>[1], 'kind'> & { awards: readonly AwardRow[] };

async function revoke(context: CommandContext, { awards, ...correction }: Revocation) {
  const id = await recordCorrection(context, { kind: 'revocation', ...correction });
  for (const award of awards) context.change.update('awards', award.id, { status: 'revoked', revokedById: id });
  return { id, awards: awards.length, bonusTotalDong: awards.reduce((sum, { bonusDong }) => sum + bonusDong, 0) };
}
