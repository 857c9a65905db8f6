import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { CommandContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import type { AwardRow } from '../awards.ts';
import { issuedPaper } from '../issuedPaper.ts';
import { recordCorrection } from './record.ts';
import { awardsToCorrect, correctable } from './target.ts';

type Input = z.output<typeof commendations.amendDecision.input>;
type Changes = Input['amendments'][number]['changes'];
type Amendment = OutputOf<'commendations.decision'>['amendments'][number];

/** The words that differ, as they stand and as they shall. */
function differences(award: AwardRow, changes: Changes): { before: Changes; after: Changes } {
  const changed = (Object.keys(changes) as (keyof Changes)[]).filter((field) => changes[field] !== award[field]);
  return {
    before: Object.fromEntries(changed.map((field) => [field, award[field]])),
    after: Object.fromEntries(changed.map((field) => [field, changes[field]])),
  };
}

/**
 * Corrects the words of awards by a new decision of the office.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, DATE_OUT_OF_ORDER, NUMBER_USED, SIGNATORY_NOT_IN_OFFICE, and BAD_INPUT at
 * an amendment that changes nothing
 */
export async function amendDecision(context: CommandContext, input: Input) {
  const { change, db } = context;
  const target = await correctable(db, { ...input, isOwn: true });
  const awardIds = input.amendments.map(({ awardId }) => awardId);
  const awards = new Map((await awardsToCorrect(db, target.id, awardIds)).map((award) => [award.id, award]));
  const paper = await issuedPaper(context, 'decisions', input);
  const id = await recordCorrection(context, { kind: 'amendment', target, reason: input.reason, paper });
  for (const [index, { awardId, changes }] of input.amendments.entries()) {
    const award = awards.get(awardId);
    const { before, after } = award ? differences(award, changes) : { before: {}, after: {} };
    if (Object.keys(after).length === 0 || !awards.delete(awardId)) {
      throw new AppError('BAD_INPUT', { issues: [{ path: `amendments.${index}`, rule: 'unchanged' }] });
    }
    change.insert('awardAmendments', {
      awardId,
      decisionId: id,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    });
    change.update('awards', awardId, { ...after, amendedById: id });
  }
  return { id, awards: input.amendments.length };
}

function toAmendment({ awardId, before, after }: { awardId: string; before: string; after: string }): Amendment {
  return { awardId, before: JSON.parse(before) as Changes, after: JSON.parse(after) as Changes };
}

/** What an amending decision changed. */
export async function amendmentsBy(db: Reader, decisionId: string): Promise<Amendment[]> {
  const rows = await db
    .selectFrom('awardAmendments')
    .select(['awardId', 'before', 'after'])
    .where('decisionId', '=', decisionId)
    .orderBy('seq')
    .execute();
  return rows.map(toAmendment);
}

/** A decision's awards in the words in which it was issued, whatever was corrected or revoked since. */
export async function asIssued(db: Reader, awards: readonly AwardRow[]): Promise<AwardRow[]> {
  const amended = awards.filter((award) => award.amended !== null).map(({ id }) => id);
  if (amended.length === 0) return [...awards];
  const rows = await db
    .selectFrom('awardAmendments')
    .select(['awardId', 'before', 'after'])
    .where('awardId', 'in', amended)
    .orderBy('seq', 'desc')
    .execute();
  const firstWords = new Map<string, Changes>();
  // From the newest back: what stood before the first change of a word is what was issued.
  for (const { awardId, before } of rows.map(toAmendment)) {
    firstWords.set(awardId, { ...firstWords.get(awardId), ...before });
  }
  return awards.map((award) => ({ ...award, ...firstWords.get(award.id) }));
}
