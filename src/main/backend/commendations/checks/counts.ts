import { sql } from 'kysely';
import type { YearCounts } from '../../../../shared/domain/checks/facts.ts';
import type { RecipientKind } from '../../../../shared/domain/rulePack.ts';
import type { Reader } from '../../database/open.ts';

interface Counted {
  formCode: string;
  unitId: string | null;
  recipientKind: RecipientKind;
  number: number;
}

/** A unit with all above it. */
type ChainOf = (unitId: string | null) => readonly string[];

/**
 * Adds up rows; asking for all units or all kinds of recipient is asking for one sum too. What counts for a unit counts
 * for all above it.
 */
function countsOf(rows: Iterable<Counted>, chainOf: ChainOf): YearCounts {
  const sums = new Map<string, number>();
  for (const { formCode, unitId, recipientKind, number } of rows) {
    for (const unit of [...chainOf(unitId), null]) {
      for (const kind of [recipientKind, null]) {
        const key = keyOf(formCode, unit, kind);
        sums.set(key, (sums.get(key) ?? 0) + number);
      }
    }
  }
  return { count: (formCode, unitId, recipientKind = null) => sums.get(keyOf(formCode, unitId, recipientKind)) ?? 0 };
}

const keyOf = (formCode: string, unitId: string | null, kind: RecipientKind | null) =>
  `${formCode} ${unitId === null ? '*' : unitId} ${kind ?? '*'}`;

/** Who holds or is nominated for what in a year: the register's own totals and the nominations open. */
export async function countsOfYear(
  db: Reader,
  year: number,
  open: readonly Omit<Counted, 'number'>[],
  chainOf: ChainOf,
): Promise<YearCounts> {
  const { rows } = await sql<Counted>`
    SELECT formCode, unitId, recipientKind, sum(awards) AS number FROM registerTotals
    WHERE year = ${year} AND status = 'granted' GROUP BY formCode, unitId, recipientKind`.execute(db);
  return countsOf([...rows, ...open.map((nomination) => ({ ...nomination, number: 1 }))], chainOf);
}

/** Nominations of one round that nobody has declined and no decision has revoked. */
export async function countsOfRound(db: Reader, roundId: string, chainOf: ChainOf): Promise<YearCounts> {
  const { rows } = await sql<Counted>`
    SELECT formCode, unitId, recipientKind, count(*) AS number FROM nominations
    WHERE roundId = ${roundId} AND status <> 'declined'
      AND NOT EXISTS (SELECT 1 FROM awards WHERE nominationId = nominations.id AND awards.status = 'revoked')
    GROUP BY formCode, unitId, recipientKind`.execute(db);
  return countsOf(rows, chainOf);
}
