import type { Reader } from '../database/open.ts';

/** What a person was awarded and keeps, newest first. */
export function awardsOfPerson(db: Reader, staffId: string) {
  return db
    .selectFrom('awards')
    .select(['id', 'formName', 'decisionSymbol', 'decidedOn', 'year', 'reason'])
    .where('staffId', '=', staffId)
    .where('status', '=', 'granted')
    .orderBy('decidedOn', 'desc')
    .orderBy('seq', 'desc')
    .execute();
}
