import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { catalogueEntry } from '../../../../shared/domain/rulePack.ts';
import type { CommandContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import { openRound } from '../rounds.ts';

type Ceiling = OutputOf<'commendations.ceilings'>['rows'][number];

/** The ceilings the office set for a round, in the order in which it wrote them. */
export function ceilingsOf(db: Reader, roundId: string): Promise<Ceiling[]> {
  return db
    .selectFrom('roundCeilings')
    .select(['id', 'formCode', 'recipientKind', 'unitId', 'most', 'source'])
    .where('roundId', '=', roundId)
    .orderBy('seq')
    .execute();
}

/**
 * Puts these ceilings in the place of those the round had.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, BAD_INPUT for two of one form, kind and unit
 */
export async function saveCeilings(
  context: CommandContext,
  { roundId, ceilings }: z.output<typeof commendations.saveCeilings.input>,
): Promise<void> {
  const { change, db } = context;
  const round = await openRound(context, roundId);
  const pack = await rulePackById(context, round.rulePackId);
  if (ceilings.some(({ formCode }) => !catalogueEntry(pack, formCode))) {
    throw new AppError('NOT_FOUND', { what: 'catalogue' });
  }
  const keys = ceilings.map(({ formCode, recipientKind, unitId }) => `${formCode} ${recipientKind} ${unitId}`);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (twice >= 0) throw new AppError('BAD_INPUT', { issues: [{ path: `ceilings.${twice}.formCode`, rule: 'unique' }] });
  for (const { id } of await ceilingsOf(db, roundId)) change.delete('roundCeilings', id);
  for (const ceiling of ceilings) change.insert('roundCeilings', { roundId, ...ceiling });
}
