import { catalogueEntry } from '../../../../shared/domain/rulePack.ts';
import type { CommandContext } from '../../context.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import { unitsOn } from '../../units/queries.ts';
import { ceilingsOf } from '../checks/ceilings.ts';
import { roundById } from '../rounds.ts';
import { namedUnits } from './units.ts';

/**
 * Gives a new round the units and ceilings of an earlier one: units that are still there when its period ends, and
 * ceilings on what its rule pack knows.
 * @throws AppError NOT_FOUND
 */
export async function copyRoundSettings(
  context: CommandContext,
  { fromId, toId }: { fromId: string; toId: string },
): Promise<void> {
  const { change, db } = context;
  await roundById(context, fromId);
  const { periodTo, rulePackId } = await roundById(context, toId);
  const there = new Set((await unitsOn(db, periodTo)).map(({ id }) => id));
  for (const unitId of await namedUnits(db, fromId)) {
    if (there.has(unitId)) change.insert('roundUnits', { roundId: toId, unitId });
  }
  const pack = await rulePackById(context, rulePackId);
  for (const { id: _id, ...ceiling } of await ceilingsOf(db, fromId)) {
    const isKnown = catalogueEntry(pack, ceiling.formCode) !== undefined;
    if (isKnown && (ceiling.unitId === null || there.has(ceiling.unitId))) {
      change.insert('roundCeilings', { roundId: toId, ...ceiling });
    }
  }
}
