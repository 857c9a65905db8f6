import { sql } from 'kysely';
import type { Reader } from '../database/open.ts';

/** Rounds that follow a version of a rule pack, or were decided or proposed by it; the latest first. */
export async function roundsUnder(db: Reader, rulePackId: string) {
  const { rows } = await sql<{ id: string; name: string; year: number }>`
    SELECT id, name, year FROM awardRounds
    WHERE rulePackId = ${rulePackId}
      OR id IN (SELECT roundId FROM decisions WHERE rulePackId = ${rulePackId})
      OR id IN (SELECT roundId FROM proposals WHERE rulePackId = ${rulePackId})
    ORDER BY year DESC, seq DESC`.execute(db);
  return rows;
}
