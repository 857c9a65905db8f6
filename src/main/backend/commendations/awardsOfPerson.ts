import { catalogueEntry } from '../../../shared/domain/rulePack.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import { rulePacksById } from '../office/rulePacks.ts';

export type AwardOfPerson = Awaited<ReturnType<typeof awardsOfPerson>>[number];

/** What a person was awarded and keeps, newest first. */
export function awardsOfPerson(db: Reader, staffId: string) {
  return db
    .selectFrom('awards')
    .select(['id', 'formName', 'decisionSymbol', 'decidedOn', 'year', 'reason', 'handedOverOn'])
    .where('staffId', '=', staffId)
    .where('status', '=', 'granted')
    .orderBy('decidedOn', 'desc')
    .orderBy('seq', 'desc')
    .execute();
}

export interface RecordedAward {
  year: number;
  class: 'title' | 'form';
  formName: string;
  decisionSymbol: string;
  decidedOn: string;
  /** Who issued the decision. */
  authority: string;
}

/** What a person was awarded and keeps, as papers list it: the oldest first. */
export async function recordedAwardsOf(context: QueryContext, staffId: string): Promise<RecordedAward[]> {
  const rows = await context.db
    .selectFrom('awards')
    .innerJoin('decisions', 'decisions.id', 'awards.decisionId')
    .select([
      'awards.year',
      'awards.formCode',
      'awards.formName',
      'awards.decisionSymbol',
      'awards.decidedOn',
      'decisions.authority',
      'decisions.officeName',
      'decisions.rulePackId',
    ])
    .where('awards.staffId', '=', staffId)
    .where('awards.status', '=', 'granted')
    .orderBy('awards.year')
    .orderBy('awards.decidedOn')
    .orderBy('awards.seq')
    .execute();
  const packs = await rulePacksById(
    context,
    rows.map(({ rulePackId }) => rulePackId),
  );
  return rows.map(({ formCode, authority, officeName, rulePackId, ...award }) => ({
    ...award,
    class: catalogueEntry(packs(rulePackId), formCode)?.class ?? 'form',
    authority: authority === '' ? officeName : authority,
  }));
}
