import { yearOf } from '../../../shared/domain/dates.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';
import { pledgeRows, targetRows, type PledgeRow } from './queries.ts';

/** What becomes of a pledge when its unit's work passes to another unit. */
export interface PassedPledge {
  pledge: PledgeRow;
  outcome: 'passes' | 'joins' | 'toBin' | 'stays';
  /** The draft its targets join. */
  joinedId: string | null;
}

/**
 * What would become of the pledges of units from the year of the day on. What is signed stays as it was signed; drafts
 * pass to the unit that takes over, or join the draft it has, or, where it has signed already, go to the bin.
 * @param toUnitId null for a unit that is yet to be founded
 */
export async function pledgesToPassOn(
  db: Reader,
  fromUnitIds: readonly string[],
  toUnitId: string | null,
  on: string,
): Promise<PassedPledge[]> {
  const concerned: PledgeRow[] = [];
  for (const unitId of fromUnitIds) concerned.push(...(await pledgeRows(db, { unitId })));
  const standing = toUnitId === null ? [] : await pledgeRows(db, { unitId: toUnitId });
  const ofMovement = new Map(standing.map((pledge) => [pledge.movementId, pledge]));
  return concerned
    .filter(({ year }) => year >= yearOf(on))
    .map((pledge) => {
      if (pledge.status === 'signed') return { pledge, outcome: 'stays', joinedId: null };
      const there = ofMovement.get(pledge.movementId);
      if (there?.status === 'signed') return { pledge, outcome: 'toBin', joinedId: null };
      if (there) return { pledge, outcome: 'joins', joinedId: there.id };
      ofMovement.set(pledge.movementId, pledge);
      return { pledge, outcome: 'passes', joinedId: null };
    });
}

/** Carries out what `pledgesToPassOn` tells. */
export async function passPledgesOn(
  change: Change,
  fromUnitIds: readonly string[],
  to: { unitId: string; name: string },
  on: string,
): Promise<void> {
  for (const { pledge, outcome, joinedId } of await pledgesToPassOn(change.db, fromUnitIds, to.unitId, on)) {
    if (outcome === 'passes') {
      change.update('pledges', pledge.id, { unitId: to.unitId, unitName: to.name });
      await giveTargets(change, pledge.id, pledge.id, to.unitId);
    }
    if (outcome === 'joins' && joinedId !== null) await giveTargets(change, pledge.id, joinedId, to.unitId);
    if (outcome === 'joins' || outcome === 'toBin') change.update('pledges', pledge.id, { deletedAt: change.now });
  }
}

/** A draft's targets become another's, behind those it has. */
async function giveTargets(change: Change, fromId: string, toId: string, unitId: string): Promise<void> {
  const before = fromId === toId ? 0 : (await targetRows(change.db, { pledgeId: toId })).length;
  const targets = await targetRows(change.db, { pledgeId: fromId });
  targets.forEach(({ id }, index) =>
    change.update('targets', id, { pledgeId: toId, unitId, position: before + index + 1 }),
  );
}
