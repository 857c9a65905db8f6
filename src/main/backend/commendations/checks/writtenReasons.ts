import { sql } from 'kysely';
import type { Reader } from '../../database/open.ts';

/** Why a nomination goes on against a warning. */
interface WrittenReason {
  id: string;
  nominationId: string;
  findingKey: string;
  reason: string;
  writtenAt: string;
}

/** Of these nominations, by nomination and finding. */
export async function reasonsOf(
  db: Reader,
  nominationIds: readonly string[],
): Promise<(nominationId: string, findingKey: string) => WrittenReason | undefined> {
  const { rows } = await sql<WrittenReason>`
    SELECT id, nominationId, findingKey, reason, writtenAt FROM findingReasons
    WHERE nominationId IN (SELECT value FROM json_each(${JSON.stringify(nominationIds)}))`.execute(db);
  const byKey = new Map(rows.map((row) => [`${row.nominationId} ${row.findingKey}`, row]));
  return (nominationId, findingKey) => byKey.get(`${nominationId} ${findingKey}`);
}
