import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { office } from '../../../shared/contract/office.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { packFaults, rulePackSchema, type RulePack } from '../../../shared/domain/rulePack.ts';
import { roundsUnder } from '../commendations/roundsUnder.ts';
import type { CommandContext } from '../context.ts';
import type { Change } from '../database/change.ts';
import { officeRow } from './queries.ts';
import { ownPacks, rulePackById, shippedPacks, type OwnPack } from './rulePacks.ts';

type Input<P extends keyof typeof office> = z.output<(typeof office)[P]['input']>;

/** @throws AppError RULE_PACK_FAULTY with everything that is wrong */
function checked(candidate: unknown, id: string): RulePack {
  const named = typeof candidate === 'object' && candidate !== null ? { ...candidate, id } : candidate;
  const faults = packFaults(named);
  if (faults.length > 0) throw new AppError('RULE_PACK_FAULTY', { count: faults.length, faults });
  return rulePackSchema.parse(named);
}

interface Beginning {
  copiedFrom: string;
  version: number;
  isActive: boolean;
}

function insertPack(change: Change, candidate: unknown, { copiedFrom, version, isActive }: Beginning): string {
  const id = uuidv7();
  const pack = checked(candidate, id);
  return change.insert('rulePacks', {
    id,
    name: pack.name,
    copiedFrom,
    version,
    isActive: isActive ? 1 : 0,
    supersededById: null,
    content: JSON.stringify(pack),
  });
}

/**
 * The newest version of a pack of the office's own.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW
 */
async function ownPack({ db, folders }: CommandContext, id: string): Promise<OwnPack> {
  const ofProgram = shippedPacks(folders.resources).find((pack) => pack.id === id);
  if (ofProgram) throw new AppError('NOT_ALLOWED_NOW', { reason: 'packOfProgram', name: ofProgram.name });
  const own = (await ownPacks(db)).find((pack) => pack.id === id);
  if (!own) throw new AppError('NOT_FOUND', { what: 'rulePacks' });
  if (own.supersededById !== null) throw new AppError('NOT_ALLOWED_NOW', { reason: 'packSuperseded', name: own.name });
  return own;
}

/** @throws AppError NOT_FOUND, RULE_PACK_FAULTY when the days are the wrong way round */
export async function copyRulePack(context: CommandContext, input: Input<'copyRulePack'>): Promise<string> {
  const { id, ...changes } = input;
  const pack = await rulePackById(context, id);
  return insertPack(context.change, { ...pack, ...changes }, { copiedFrom: id, version: 1, isActive: false });
}

/** @throws AppError RULE_PACK_FAULTY */
export function importRulePack(change: Change, candidate: unknown): string {
  return insertPack(change, candidate, { copiedFrom: 'file', version: 1, isActive: false });
}

/**
 * Changes a pack. Rounds that follow it keep the version they have.
 * @returns the id of the version that holds the change.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, RULE_PACK_FAULTY
 */
export async function saveRulePack(context: CommandContext, { id, pack }: Input<'saveRulePack'>): Promise<string> {
  const { change, db } = context;
  const own = await ownPack(context, id);
  if ((await roundsUnder(db, id)).length === 0) {
    const next = checked(pack, id);
    change.update('rulePacks', id, { name: next.name, content: JSON.stringify(next) });
    return id;
  }
  const { copiedFrom, version, isActive } = own;
  const newerId = insertPack(change, pack, { copiedFrom, version: version + 1, isActive });
  change.update('rulePacks', id, { supersededById: newerId });
  const row = await officeRow(db);
  if (row?.rulePackId === id) change.update('office', row.id, { rulePackId: newerId });
  return newerId;
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW */
export async function putRulePackToUse(
  context: CommandContext,
  { id, isActive }: Input<'putRulePackToUse'>,
): Promise<void> {
  await ownPack(context, id);
  context.change.update('rulePacks', id, { isActive: isActive ? 1 : 0 });
}

/**
 * Removes a pack nothing follows, in none of its versions.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, IN_USE
 */
export async function removeRulePack(context: CommandContext, id: string): Promise<void> {
  const { change, db } = context;
  const { name } = await ownPack(context, id);
  const chosen = (await officeRow(db))?.rulePackId === id;
  const earlier = (await ownPacks(db)).some(({ supersededById }) => supersededById === id);
  if (chosen || earlier || (await roundsUnder(db, id)).length > 0) {
    throw new AppError('IN_USE', { what: 'rulePacks', name, by: chosen ? 'office' : 'awardRounds' });
  }
  change.delete('rulePacks', id);
}
