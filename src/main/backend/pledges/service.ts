import type { z } from 'zod';
import type { pledges } from '../../../shared/contract/pledges.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { comparisonKey } from '../../../shared/domain/text.ts';
import { today } from '../../../shared/clock.ts';
import type { Change } from '../database/change.ts';
import { meetingById } from '../meetings/queries.ts';
import { staffOnDay } from '../staff/postings.ts';
import { unitNameOn } from '../units/queries.ts';
import { movementById, movementRows, pledgeById, pledgeRows, targetRows, type PledgeRow } from './queries.ts';

type Input<P extends keyof typeof pledges> = z.output<(typeof pledges)[P]['input']>;

/** @throws AppError ALREADY_EXISTS when the year has another movement of the name */
async function assertNameFree(change: Change, year: number, name: string, id?: string): Promise<void> {
  const key = comparisonKey(name);
  const same = (await movementRows(change.db, { year })).find(
    (row) => row.id !== id && comparisonKey(row.name) === key,
  );
  if (same) throw new AppError('ALREADY_EXISTS', { what: 'movements', name: same.name });
}

/** @throws AppError ALREADY_EXISTS, NOT_FOUND */
export async function createMovement(change: Change, movement: Input<'createMovement'>): Promise<string> {
  await assertNameFree(change, movement.year, movement.name);
  if (movement.meetingId !== null) await meetingById(change.db, movement.meetingId);
  return change.insert('movements', movement);
}

/**
 * What units have signed stays as it was; its targets follow a movement to another year.
 * @throws AppError NOT_FOUND, ALREADY_EXISTS, NOT_ALLOWED_NOW
 */
export async function updateMovement(change: Change, { id, changes }: Input<'updateMovement'>): Promise<void> {
  const movement = await movementById(change.db, id);
  const wanted = { ...movement, ...changes };
  const changesText = (['name', 'year', 'content'] as const).some((field) => wanted[field] !== movement[field]);
  if (changesText && movement.signed > 0) throw new AppError('NOT_ALLOWED_NOW', { reason: 'movementSigned' });
  await assertNameFree(change, wanted.year, wanted.name, id);
  if (wanted.meetingId !== null) await meetingById(change.db, wanted.meetingId);
  change.update('movements', id, changes);
  if (wanted.year === movement.year) return;
  for (const target of await targetRows(change.db, { movementId: id })) {
    change.update('targets', target.id, { year: wanted.year });
  }
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW when it was launched on another day */
export async function launchMovement(change: Change, { id, on, meetingId }: Input<'launchMovement'>): Promise<void> {
  const { launchedOn } = await movementById(change.db, id);
  if (launchedOn !== null && launchedOn !== on) throw new AppError('NOT_ALLOWED_NOW', { reason: 'movementLaunched' });
  if (meetingId !== null) await meetingById(change.db, meetingId);
  change.update('movements', id, { launchedOn: on, meetingId });
}

/**
 * Drafts for the units that have none in the movement.
 * @returns the ids of the new ones.
 * @throws AppError NOT_FOUND
 */
export async function createPledges(change: Change, { movementId, unitIds }: Input<'create'>): Promise<string[]> {
  await movementById(change.db, movementId);
  const taken = new Set((await pledgeRows(change.db, { movementId })).map(({ unitId }) => unitId));
  const ids: string[] = [];
  for (const unitId of new Set(unitIds)) {
    if (taken.has(unitId)) continue;
    const unitName = await unitNameOn(change.db, unitId, today());
    ids.push(change.insert('pledges', { ...DRAFT, movementId, unitId, unitName }));
  }
  return ids;
}

const DRAFT = {
  status: 'draft',
  signedOn: null,
  signedAt: null,
  signingOrder: null,
  meetingId: null,
  signatoryStaffId: null,
  signatoryName: '',
  signatoryPosition: '',
  deletedAt: null,
} as const;

/**
 * The pledge, which may still be changed.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW once it is signed
 */
async function draftPledge(change: Change, id: string): Promise<PledgeRow> {
  const pledge = await pledgeById(change.db, id);
  if (pledge.status === 'signed') throw new AppError('NOT_ALLOWED_NOW', { reason: 'pledgeSigned' });
  return pledge;
}

/** To the bin. */
export async function removePledge(change: Change, id: string): Promise<void> {
  await draftPledge(change, id);
  change.update('pledges', id, { deletedAt: change.now });
}

interface Owner {
  year: number;
  pledgeId: string | null;
  unitId: string | null;
}

/**
 * The whole list in order: targets with an id are changed, others added, those left out removed.
 * @throws AppError NOT_FOUND for a target that belongs elsewhere
 */
async function replaceTargets(
  change: Change,
  owner: Owner,
  stored: readonly { id: string }[],
  targets: Input<'saveTargets'>['targets'],
): Promise<string[]> {
  const storedIds = new Set(stored.map(({ id }) => id));
  const keptIds = new Set(targets.map(({ id }) => id));
  for (const id of storedIds) if (!keptIds.has(id)) change.delete('targets', id);
  return targets.map(({ id, ...fields }, index) => {
    const row = { ...fields, position: index + 1 };
    if (id === undefined) return change.insert('targets', { ...row, ...owner });
    if (!storedIds.has(id)) throw new AppError('NOT_FOUND', { what: 'targets' });
    change.update('targets', id, row);
    return id;
  });
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW once the pledge is signed */
export async function savePledgeTargets(change: Change, input: Input<'saveTargets'>): Promise<string[]> {
  const { pledgeId, targets } = input;
  const { year, unitId } = await draftPledge(change, pledgeId);
  return replaceTargets(change, { year, pledgeId, unitId }, await targetRows(change.db, { pledgeId }), targets);
}

/** @throws AppError NOT_FOUND */
export async function saveOfficeTargets(change: Change, input: Input<'saveOfficeTargets'>): Promise<string[]> {
  const { year, targets } = input;
  const stored = await targetRows(change.db, { year, unitId: null });
  return replaceTargets(change, { year, pledgeId: null, unitId: null }, stored, targets);
}

/** The one thing of a signed pledge that goes on changing. */
export async function recordResult(change: Change, { targetId, achieved }: Input<'recordResult'>): Promise<void> {
  const [target] = await targetRows(change.db, { id: targetId });
  if (!target) throw new AppError('NOT_FOUND', { what: 'targets' });
  change.update('targets', targetId, { achieved });
}

/**
 * Signs a pledge, next in its movement, and keeps the unit's name and the signatory's position of the day.
 * @returns the place in the signing order, from 1.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW when signed already, without targets or before the previous signing
 */
export async function signPledge(change: Change, input: Input<'sign'>): Promise<number> {
  const { id, on, at, meetingId, signatoryStaffId } = input;
  const pledge = await draftPledge(change, id);
  if (pledge.targets === 0) throw new AppError('NOT_ALLOWED_NOW', { reason: 'pledgeWithoutTargets' });
  if (meetingId !== null) await meetingById(change.db, meetingId);
  const [signatory] = await staffOnDay(change.db, on, [signatoryStaffId]);
  if (!signatory) throw new AppError('NOT_FOUND', { what: 'staff' });

  const previous = await lastSigning(change, pledge.movementId);
  if (previous && `${on} ${at}` < `${previous.signedOn} ${previous.signedAt}`) {
    throw new AppError('NOT_ALLOWED_NOW', { reason: 'signedBeforePrevious' });
  }
  const signingOrder = (previous?.signingOrder ?? 0) + 1;
  change.update('pledges', id, {
    status: 'signed',
    unitName: await unitNameOn(change.db, pledge.unitId, on),
    signedOn: on,
    signedAt: at,
    signingOrder,
    meetingId,
    signatoryStaffId,
    signatoryName: signatory.fullName,
    signatoryPosition: signatory.position,
  });
  return signingOrder;
}

async function lastSigning(change: Change, movementId: string): Promise<PledgeRow | undefined> {
  return (await pledgeRows(change.db, { movementId })).findLast(({ status }) => status === 'signed');
}
