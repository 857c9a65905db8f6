import type { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import type { units } from '../../../shared/contract/units.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';
import type { Schema } from '../database/schema.ts';
import type { Selectable } from 'kysely';
import { correctHead, writeHead, type NewHead } from './heads.ts';
import { unitsOn, unitWithDescendants } from './queries.ts';

type Input<P extends keyof typeof units> = z.output<(typeof units)[P]['input']>;
/** After everything: the units as their newest versions have them. */
export const LAST_DAY = '9999-12-31';

type Version = Selectable<Schema['unitVersions']>;

export async function latestVersion({ db }: { db: Reader }, unitId: string): Promise<Version> {
  const version = await db
    .selectFrom('unitVersions')
    .selectAll()
    .where('unitId', '=', unitId)
    .orderBy('validFrom', 'desc')
    .executeTakeFirst();
  if (!version) throw new AppError('NOT_FOUND', { what: 'units' });
  return version;
}

async function nextSortOrder(change: Change): Promise<number> {
  const { last } = await change.db
    .selectFrom('units')
    .select((eb) => eb.fn.max('sortOrder').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + ORDER_STEP;
}

/**
 * The unit must be there on the day.
 * @throws AppError NOT_FOUND, DATE_OUT_OF_ORDER before its founding, NOT_ALLOWED_NOW after its end
 */
export async function assertStands(db: Reader, unitId: string, on: string): Promise<void> {
  const unit = await db
    .selectFrom('units')
    .select(['name', 'foundedOn', 'dissolvedOn'])
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (!unit) throw new AppError('NOT_FOUND', { what: 'units' });
  const { name, foundedOn, dissolvedOn } = unit;
  if (foundedOn > on) throw new AppError('DATE_OUT_OF_ORDER', { earlier: foundedOn, later: on });
  if (dissolvedOn !== null && dissolvedOn <= on)
    throw new AppError('NOT_ALLOWED_NOW', { reason: 'unitDissolved', name });
}

/** @throws AppError as `assertStands` for the unit it belongs to */
export async function foundUnit(
  change: Change,
  unit: Input<'found'>,
  event: Version['event'] = 'founded',
): Promise<string> {
  const { parentId, name, shortName, kind, foundedOn, decisionNumber } = unit;
  if (parentId !== null) await assertStands(change.db, parentId, foundedOn);
  const unitId = change.insert('units', {
    hasLegalPersonality: unit.hasLegalPersonality ? 1 : 0,
    hasUnion: unit.hasUnion ? 1 : 0,
    sortOrder: unit.sortOrder ?? (await nextSortOrder(change)),
    foundedOn,
    dissolvedOn: null,
    name,
    shortName,
  });
  change.insert('unitVersions', {
    unitId,
    validFrom: foundedOn,
    validTo: null,
    name,
    shortName,
    kind,
    parentId,
    event,
    decisionNumber,
  });
  return unitId;
}

type VersionChanges = Partial<Pick<Version, 'name' | 'shortName' | 'parentId'>> &
  Pick<Version, 'event' | 'decisionNumber'>;

/** Closes the unit's present version on the day and begins the next one; what happened before keeps the old one. */
export async function beginVersion(change: Change, unitId: string, on: string, changes: VersionChanges): Promise<void> {
  const { seq: _seq, id, ...latest } = await latestVersion(change, unitId);
  if (on < latest.validFrom) throw new AppError('DATE_OUT_OF_ORDER', { earlier: latest.validFrom, later: on });
  if (on === latest.validFrom) {
    change.update('unitVersions', id, changes);
    return;
  }
  change.update('unitVersions', id, { validTo: on });
  change.insert('unitVersions', { ...latest, ...changes, validFrom: on, validTo: null });
}

export async function renameUnit(change: Change, { id, on, name, shortName, decisionNumber }: Input<'rename'>) {
  await beginVersion(change, id, on, { name, shortName, event: 'renamed', decisionNumber });
  change.update('units', id, { name, shortName });
}

/** @throws AppError NOT_ALLOWED_NOW when the new parent lies below the unit itself */
export async function moveUnit(change: Change, input: Input<'move'>): Promise<void> {
  const { id, on, parentId, sortOrder, beforeId, decisionNumber } = input;
  if (parentId !== null && (await unitWithDescendants(change.db, id, on)).includes(parentId)) {
    throw new AppError('NOT_ALLOWED_NOW', { reason: 'unitBelowItself' });
  }
  const latest = await latestVersion(change, id);
  if (latest.parentId !== parentId && parentId !== null) await assertStands(change.db, parentId, on);
  if (latest.parentId !== parentId) await beginVersion(change, id, on, { parentId, event: 'moved', decisionNumber });
  if (sortOrder !== undefined) change.update('units', id, { sortOrder });
  if (beforeId !== undefined) await placeBefore(change, { id, parentId, beforeId });
}

const ORDER_STEP = 10;

/** Numbers the units under one parent anew, the unit before another of them or last. */
export async function placeBefore(
  change: Change,
  { id, parentId, beforeId }: { id: string; parentId: string | null; beforeId: string | null },
): Promise<void> {
  const brothers = (await unitsOn(change.db, LAST_DAY, true)).filter(
    (unit) => unit.parentId === parentId && unit.id !== id,
  );
  const place = beforeId === null ? brothers.length : brothers.findIndex((unit) => unit.id === beforeId);
  if (place < 0) throw new AppError('NOT_FOUND', { what: 'units' });
  const ordered = brothers.map((unit) => unit.id).toSpliced(place, 0, id);
  ordered.forEach((unitId, index) => change.update('units', unitId, { sortOrder: (index + 1) * ORDER_STEP }));
}

/** @throws AppError IN_USE while people or units are still in it */
export async function dissolveUnit(change: Change, { id, on, decisionNumber }: Input<'dissolve'>): Promise<void> {
  const { name } = await latestVersion(change, id);
  const [, ...below] = await unitWithDescendants(change.db, id, on);
  if (below.length > 0) throw new AppError('IN_USE', { what: 'units', name, by: 'units' });
  const person = await change.db
    .selectFrom('staff')
    .select('id')
    .where('unitId', '=', id)
    .where('deletedAt', 'is', null)
    .where('status', 'in', ['working', 'onLeave'])
    .executeTakeFirst();
  if (person) throw new AppError('IN_USE', { what: 'units', name, by: 'staff' });
  await beginVersion(change, id, on, { event: 'dissolved', decisionNumber });
  change.update('units', id, { dissolvedOn: on });
}

export async function correctUnit(change: Change, { id, ...corrections }: Input<'correct'>): Promise<void> {
  const { name, shortName, kind, sortOrder, headStaffId, hasLegalPersonality, hasUnion } = corrections;
  const latest = await latestVersion(change, id);
  change.update('unitVersions', latest.id, { name, shortName, kind });
  change.update('units', id, {
    name,
    shortName,
    sortOrder,
    hasLegalPersonality: hasLegalPersonality === undefined ? undefined : hasLegalPersonality ? 1 : 0,
    hasUnion: hasUnion === undefined ? undefined : hasUnion ? 1 : 0,
  });
  if (headStaffId !== undefined) await correctHead(change, id, headStaffId);
}

/**
 * From a day on, until the next one's, this person heads the unit.
 * @throws AppError NOT_FOUND, DATE_OUT_OF_ORDER before the unit's founding, NOT_ALLOWED_NOW after its end
 */
export async function setHead(change: Change, head: NewHead): Promise<void> {
  await assertStands(change.db, head.id, head.on);
  await writeHead(change, head);
}
