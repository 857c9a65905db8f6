import { catalogueEntry } from '../../../shared/domain/rulePack.ts';
import type { QueryContext } from '../context.ts';
import { rulePackById } from '../office/rulePacks.ts';

interface LastNomination {
  class: 'title' | 'form';
  formName: string;
  reason: string;
}

/** What a person was last put forward for and is not decided yet; null when nothing is. */
export async function lastNominationOf(context: QueryContext, staffId: string): Promise<LastNomination | null> {
  const row = await context.db
    .selectFrom('nominations')
    .innerJoin('awardRounds', 'awardRounds.id', 'nominations.roundId')
    .select(['nominations.formCode', 'nominations.reason', 'awardRounds.rulePackId'])
    .where('nominations.staffId', '=', staffId)
    .where('nominations.status', 'in', ['proposed', 'approved', 'submitted'])
    .orderBy('nominations.seq', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  const entry = catalogueEntry(await rulePackById(context, row.rulePackId), row.formCode);
  return { class: entry?.class ?? 'form', formName: entry?.name ?? row.formCode, reason: row.reason };
}
