import { sql, type RawBuilder } from 'kysely';
import { searchTokens } from '../../../shared/domain/text.ts';
import type { Reader } from './open.ts';

/** Tables with an accent-free index (`createSearchIndex`). */
export type SearchableTable =
  'units' | 'staff' | 'meetings' | 'awardRounds' | 'decisions' | 'awards' | 'movements' | 'pledges';

/** An FTS5 query: every word typed must begin some word of the row. Undefined when nothing to search for was typed. */
export function matchQuery(typed: string): string | undefined {
  const tokens = searchTokens(typed);
  return tokens.length === 0 ? undefined : tokens.map((token) => `"${token}"*`).join(' ');
}

/** A subquery of the row numbers (`seq`) that match; `match` comes from `matchQuery`. */
export function matchingRows(table: SearchableTable, match: string): RawBuilder<number> {
  const index = sql.table(`${table}Search`);
  return sql<number>`(SELECT rowid FROM ${index} WHERE ${index} MATCH ${match})`;
}

/** The first matches in index order, without ranking: ranking would read every hit of a common word. */
export async function firstMatches(
  db: Reader,
  table: SearchableTable,
  match: string,
  limit: number,
): Promise<number[]> {
  const index = sql.table(`${table}Search`);
  const { rows } = await sql<{ seq: number }>`
    SELECT rowid AS seq FROM ${index} WHERE ${index} MATCH ${match} LIMIT ${limit}`.execute(db);
  return rows.map((row) => row.seq);
}
