import type { AgendaItem } from '../meeting.ts';

/** Items that are put to the vote by their nature. */
export function isVotedOn({ kind }: Pick<AgendaItem, 'kind'>): boolean {
  return kind === 'regulation' || kind === 'resolution';
}
