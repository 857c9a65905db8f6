import { sql } from 'kysely';
import type { Reader } from '../../database/open.ts';

/** Codes of the dossier parts that are there, of each nomination of a round that has any. */
export async function dossiersOf(db: Reader, roundId: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ nominationId: string; partCode: string }>`
    SELECT dossierItems.nominationId, dossierItems.partCode
    FROM nominations JOIN dossierItems ON dossierItems.nominationId = nominations.id
    WHERE nominations.roundId = ${roundId}`.execute(db);
  const byNomination = Map.groupBy(rows, ({ nominationId }) => nominationId);
  return new Map(Array.from(byNomination, ([id, items]) => [id, new Set(items.map(({ partCode }) => partCode))]));
}
