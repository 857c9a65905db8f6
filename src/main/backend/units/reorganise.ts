import type { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import type { mergeInput, splitInput } from '../../../shared/contract/unitChanges.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';
import { passPledgesOn } from '../pledges/passOn.ts';
import { peopleToTransfer, transferPostings } from '../staff/transfer.ts';
import { headFrom } from './heads.ts';
import { headIdsOn, unitNameOn, unitsBelow, unitsOn, unitWithDescendants } from './queries.ts';
import { assertStands, beginVersion, foundUnit, LAST_DAY, placeBefore } from './service.ts';

export type MergeInput = z.output<typeof mergeInput>;
export type SplitInput = z.output<typeof splitInput>;
type ReceivingUnit = MergeInput['into'];

/** A merger or a division, told alike: units that give, and units that take over what they had. */
export interface Reorganisation {
  event: 'merged' | 'split';
  on: string;
  decisionNumber: string;
  giving: readonly string[];
  /** Whether the giving units cease. */
  ceases: boolean;
  receiving: readonly ReceivingUnit[];
  /** Which of the receiving units a person or a unit below goes to; undefined: stays. */
  placeOf: (id: string) => number | undefined;
  /** Of a unit that goes on: who heads it from then on, when said. */
  remainingHeadId?: string | null | undefined;
  /** People and units below that were named: they must be there. */
  named: { staffIds: readonly string[]; unitIds: readonly string[] };
}

export function mergerOf({ unitIds, into, on, decisionNumber }: MergeInput): Reorganisation {
  return {
    event: 'merged',
    on,
    decisionNumber,
    giving: unitIds,
    ceases: true,
    receiving: [into],
    placeOf: () => 0,
    named: { staffIds: [], unitIds: [] },
  };
}

export function divisionOf({ id, remains, parts, headStaffId, on, decisionNumber }: SplitInput): Reorganisation {
  const places = new Map(
    parts.flatMap(({ staffIds, unitIds }, place) => [...staffIds, ...unitIds].map((named) => [named, place])),
  );
  return {
    event: 'split',
    on,
    decisionNumber,
    giving: [id],
    ceases: !remains,
    receiving: parts.map(({ unit }) => unit),
    placeOf: (named) => places.get(named) ?? (remains ? undefined : 0),
    remainingHeadId: remains ? headStaffId : null,
    named: {
      staffIds: parts.flatMap(({ staffIds }) => staffIds),
      unitIds: parts.flatMap(({ unitIds }) => unitIds),
    },
  };
}

/**
 * Carries a merger or division out: people, the units below and draft pledges go over on the day; everything before
 * keeps the units it had.
 * @returns the receiving units in order.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, and DATE_OUT_OF_ORDER when a unit concerned was changed later
 */
export async function reorganise(change: Change, plan: Reorganisation): Promise<string[]> {
  const { giving, on, placeOf, decisionNumber } = plan;
  await assertPossible(change.db, plan);
  const receivingIds: string[] = [];
  const place = await placeOfFounded(change.db, plan);
  for (const unit of plan.receiving) {
    const id = await receive(change, plan, unit);
    if (!('id' in unit) && unit.parentId === place.parentId) await placeBefore(change, { id, ...place });
    receivingIds.push(id);
  }
  const receiverOf = (id: string) => receivingIds[placeOf(id) ?? -1] ?? null;

  await moveUnitsBelow(change, plan, receiverOf);
  await transferPostings(change, { fromUnitIds: giving, on, decisionNumber, unitFor: receiverOf });
  const [first = ''] = receivingIds;
  if (plan.ceases) {
    await passPledgesOn(change, giving, { unitId: first, name: await unitNameOn(change.db, first, on) }, on);
  }
  for (const id of giving) await close(change, plan, id, receiverOf);
  for (const [index, { headStaffId }] of plan.receiving.entries()) {
    const id = receivingIds[index] ?? '';
    if (headStaffId !== undefined) await headFrom(change, { id, on, headStaffId, decisionNumber });
  }
  for (const fromUnitId of giving) {
    for (const toUnitId of new Set(receivingIds)) {
      change.insert('unitSuccessions', { fromUnitId, toUnitId, validFrom: on, decisionNumber });
    }
  }
  return receivingIds;
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, DATE_OUT_OF_ORDER */
export async function assertPossible(
  db: Reader,
  { giving, on, receiving, ceases, named }: Reorganisation,
): Promise<void> {
  for (const id of giving) await assertStands(db, id, on);
  const people = new Set((await peopleToTransfer(db, giving, on)).map(({ id }) => id));
  if (named.staffIds.some((id) => !people.has(id))) throw new AppError('NOT_FOUND', { what: 'staff' });
  const below = new Set((await unitsBelow(db, giving, on)).map(({ id }) => id));
  if (named.unitIds.some((id) => !below.has(id))) throw new AppError('NOT_FOUND', { what: 'units' });
  for (const unit of receiving) {
    if ('id' in unit) await assertStands(db, unit.id, on);
    else if (ceases && unit.parentId !== null && giving.includes(unit.parentId)) {
      const name = await unitNameOn(db, unit.parentId, on);
      throw new AppError('NOT_ALLOWED_NOW', { reason: 'unitDissolved', name });
    }
  }
}

/** Founds the unit that takes over, or begins a new version of the one that is there. */
async function receive(change: Change, plan: Reorganisation, unit: ReceivingUnit): Promise<string> {
  const { on, decisionNumber } = plan;
  if (!('id' in unit)) return foundUnit(change, { ...unit, foundedOn: on, decisionNumber }, plan.event);
  const { id, headStaffId: _head, ...names } = unit;
  const parentId = await placeAfter(change, plan, id);
  await beginVersion(change, id, on, { ...names, parentId, event: 'merged', decisionNumber });
  change.update('units', id, names);
  return id;
}

/** Among its brothers a new unit stands where the first of those that cease stood, or behind the one that gives. */
async function placeOfFounded(db: Reader, { giving, ceases }: Reorganisation) {
  const units = await unitsOn(db, LAST_DAY, true);
  const first = units.find(({ id }) => giving.includes(id));
  const brothers = units.filter(({ parentId }) => parentId === first?.parentId);
  const index = brothers.findIndex(({ id }) => id === first?.id) + (ceases ? 0 : 1);
  return { parentId: first?.parentId ?? null, beforeId: brothers[index]?.id ?? null };
}

/** A unit that takes over from the one it belonged to takes its place in the tree. */
async function placeAfter(change: Change, { giving, ceases, on }: Reorganisation, id: string): Promise<string | null> {
  const parentOf = new Map((await unitsOn(change.db, on)).map((unit) => [unit.id, unit.parentId]));
  const current = parentOf.get(id) ?? null;
  if (!ceases) return current;
  let topmost: string | null = null;
  for (let above = current; above !== null; above = parentOf.get(above) ?? null) {
    if (giving.includes(above)) topmost = above;
  }
  return topmost === null ? current : (parentOf.get(topmost) ?? null);
}

type ReceiverOf = (id: string) => string | null;

/** @throws AppError NOT_ALLOWED_NOW when the receiving unit lies below the one to be moved */
async function moveUnitsBelow(change: Change, plan: Reorganisation, receiverOf: ReceiverOf): Promise<void> {
  const { giving, on, decisionNumber } = plan;
  const given = new Set(giving);
  for (const { id } of await unitsBelow(change.db, giving, on)) {
    const parentId = receiverOf(id);
    if (parentId === null || parentId === id || given.has(id)) continue;
    if ((await unitWithDescendants(change.db, id, on)).includes(parentId)) {
      throw new AppError('NOT_ALLOWED_NOW', { reason: 'unitBelowItself' });
    }
    await beginVersion(change, id, on, { parentId, event: 'moved', decisionNumber });
  }
}

/** The unit that gave: gone from the day on, or going on with what it kept. */
async function close(change: Change, plan: Reorganisation, id: string, receiverOf: ReceiverOf): Promise<void> {
  const { on, event, decisionNumber, ceases } = plan;
  const headStaffId = (await headIdsOn(change.db, on)).get(id) ?? null;
  await beginVersion(change, id, on, { event, decisionNumber });
  const isHeadGone = headStaffId !== null && (ceases || receiverOf(headStaffId) !== null);
  const next = isHeadGone ? (plan.remainingHeadId ?? null) : plan.remainingHeadId;
  if (next !== undefined) await headFrom(change, { id, on, headStaffId: next, decisionNumber });
  if (ceases) change.update('units', id, { dissolvedOn: on });
}
