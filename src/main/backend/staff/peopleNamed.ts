import { sql } from 'kysely';
import type { Reader } from '../database/open.ts';

interface NamedPerson {
  id: string;
  comparisonKey: string;
  code: string;
  citizenId: string;
}

interface Names {
  /** As `comparisonKey` has them. */
  keys: readonly string[];
  /** In capitals. */
  codes: readonly string[];
  citizenIds: readonly string[];
  ids: readonly string[];
}

/** Everybody with one of these names, codes, citizen ids or ids, in the bin too. */
export async function peopleNamed(db: Reader, { keys, codes, citizenIds, ids }: Names): Promise<NamedPerson[]> {
  const listed = (values: readonly string[]) =>
    sql`(SELECT value FROM json_each(${JSON.stringify([...new Set(values)])}))`;
  const { rows } = await sql<NamedPerson>`
    SELECT id, comparisonKey, code, citizenId FROM staff WHERE seq IN (
      SELECT seq FROM staff WHERE comparisonKey IN ${listed(keys)}
      UNION SELECT seq FROM staff WHERE code <> '' AND upper(trim(code)) IN ${listed(codes)}
      UNION SELECT seq FROM staff WHERE citizenId <> '' AND citizenId IN ${listed(citizenIds)}
      UNION SELECT seq FROM staff WHERE id IN ${listed(ids)}
    ) ORDER BY seq`.execute(db);
  return rows;
}
