import type { OutputOf } from '../../../../shared/contract/index.ts';
import { catalogueEntry } from '../../../../shared/domain/rulePack.ts';
import type { CommandContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import { successions, unitNamesOn, unitsOn } from '../../units/queries.ts';
import { ceilingsOf } from '../checks/ceilings.ts';
import { roundById } from '../rounds.ts';
import { namedUnits } from './units.ts';

/** Names of what an earlier round has and a new one cannot. */
type LeftOut = OutputOf<'commendations.createRound'>['leftOut'];

/**
 * Gives a new round the units and ceilings of an earlier one. In the place of a unit that is no more when its period
 * ends come those that took over from it; ceilings are of such a unit's own time and are left out, like those on what
 * the rule pack does not know.
 * @throws AppError NOT_FOUND
 */
export async function copyRoundSettings(
  context: CommandContext,
  { fromId, toId }: { fromId: string; toId: string },
): Promise<LeftOut> {
  const { change, db } = context;
  const earlier = await roundById(context, fromId);
  const { periodTo, rulePackId } = await roundById(context, toId);
  const there = new Set((await unitsOn(db, periodTo)).map(({ id }) => id));
  const names = await unitNamesOn(db, earlier.periodTo);
  const nameOf = (unitId: string) => names.get(unitId)?.name ?? '';
  const leftOut: LeftOut = { units: [], ceilings: [] };

  const unitIds = new Set<string>();
  for (const unitId of await namedUnits(db, fromId)) {
    const inItsPlace = await standingIn(db, unitId, there);
    if (inItsPlace.length === 0) leftOut.units.push(nameOf(unitId));
    for (const id of inItsPlace) unitIds.add(id);
  }
  for (const unitId of unitIds) change.insert('roundUnits', { roundId: toId, unitId });

  const pack = await rulePackById(context, rulePackId);
  const earlierPack = await rulePackById(context, earlier.rulePackId);
  for (const { id: _id, ...ceiling } of await ceilingsOf(db, fromId)) {
    const { formCode, unitId } = ceiling;
    if (catalogueEntry(pack, formCode) && (unitId === null || there.has(unitId))) {
      change.insert('roundCeilings', { roundId: toId, ...ceiling });
      continue;
    }
    const formName = catalogueEntry(earlierPack, formCode)?.name ?? formCode;
    leftOut.ceilings.push(unitId === null ? formName : `${formName}, ${nameOf(unitId)}`);
  }
  return leftOut;
}

/** The unit itself where it is there, or else the units there that took over from it. */
async function standingIn(db: Reader, unitId: string, there: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  const seen = new Set([unitId]);
  for (const id of seen) {
    if (there.has(id)) found.push(id);
    else for (const successor of await successions(db, id, 'successors')) seen.add(successor.id);
  }
  return found;
}
