import type { CommandContext } from '../../context.ts';
import type { DecisionRow } from '../decisions.ts';
import type { issuedPaper, paperFromElsewhere } from '../issuedPaper.ts';

interface Correction {
  kind: 'amendment' | 'revocation';
  target: DecisionRow;
  reason: string;
  paper: Awaited<ReturnType<typeof issuedPaper> | ReturnType<typeof paperFromElsewhere>>;
}

/**
 * Writes the decision that corrects another: of the same round, under the same rules and at the same level.
 * @returns its id.
 */
export async function recordCorrection(
  { change, db }: CommandContext,
  { kind, target, reason, paper }: Correction,
): Promise<string> {
  const { rulePackId } = await db
    .selectFrom('decisions')
    .select('rulePackId')
    .where('id', '=', target.id)
    .executeTakeFirstOrThrow();
  const { id: targetId, roundId, authority } = target;
  return change.insert('decisions', { ...paper, roundId, kind, targetId, reason, authority, rulePackId });
}
