import type { OutputOf } from '../../../shared/contract/index.ts';
import type { QueryContext } from '../context.ts';
import { awardsCorrectedBy, awardsOfDecision } from './awards.ts';
import { amendmentsBy } from './corrections/amend.ts';
import { decisionById, decisionRows } from './decisions.ts';
import { roundById } from './rounds.ts';

/**
 * A decision with its awards as they stand now, or of a correction those it corrects, and what became of it.
 * @throws AppError NOT_FOUND
 */
export async function decisionDetail(context: QueryContext, id: string): Promise<OutputOf<'commendations.decision'>> {
  const { db } = context;
  const decision = await decisionById(db, id);
  const { name: roundName } = await roundById(context, decision.roundId);
  return {
    ...decision,
    roundName,
    awards: decision.kind === 'award' ? await awardsOfDecision(db, id) : await awardsCorrectedBy(db, decision),
    corrections: (await decisionRows(db, { targetId: id })).toReversed(),
    amendments: await amendmentsBy(db, id),
  };
}
