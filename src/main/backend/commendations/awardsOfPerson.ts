import { catalogueEntry } from '../../../shared/domain/rulePack.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import { rulePacksById } from '../office/rulePacks.ts';
import { FormsOfYears } from './recorded/forms.ts';

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

export interface KeptAward {
  year: number;
  class: 'title' | 'form';
  formName: string;
  decisionSymbol: string;
  /** Old papers do not always tell. */
  decidedOn: string | null;
  /** Who issued the decision. */
  authority: string;
}

/** What a person was awarded and keeps, as papers list it: the oldest first, what old papers tell among it. */
export async function awardsKeptBy(context: QueryContext, staffId: string): Promise<KeptAward[]> {
  const rows = await context.db
    .selectFrom('awards')
    .leftJoin('decisions', 'decisions.id', 'awards.decisionId')
    .select([
      'awards.year',
      'awards.formCode',
      'awards.formName',
      'awards.decisionSymbol',
      'awards.decidedOn',
      'awards.authority as recordedAuthority',
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
    rows.flatMap(({ rulePackId }) => rulePackId ?? []),
  );
  const forms = new FormsOfYears(context);
  const kept: KeptAward[] = [];
  for (const { formCode, recordedAuthority, authority, officeName, rulePackId, ...award } of rows) {
    const form =
      rulePackId === null ? await forms.find(formCode, award.year) : catalogueEntry(packs(rulePackId), formCode);
    kept.push({
      ...award,
      class: form?.class ?? 'form',
      authority: recordedAuthority ?? (authority || officeName) ?? '',
    });
  }
  return kept;
}
