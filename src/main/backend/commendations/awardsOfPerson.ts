import type { Reader } from '../database/open.ts';

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
