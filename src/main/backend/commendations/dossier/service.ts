import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { requiredParts } from '../../../../shared/domain/rulePack.ts';
import type { CommandContext, QueryContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import { formFor } from '../catalogue.ts';
import { nominationsById } from '../nominations.ts';
import { nominationsToChange } from '../nominationsToChange.ts';
import { roundById } from '../rounds.ts';
import { readAttachment } from './attachment.ts';

type Input<P extends keyof typeof commendations> = z.output<(typeof commendations)[P]['input']>;

/**
 * The dossier of a nomination: what is required first, then what is there besides.
 * @throws AppError NOT_FOUND
 */
export async function dossierOf(
  context: QueryContext,
  nominationId: string,
): Promise<OutputOf<'commendations.dossier'>> {
  const { db } = context;
  const [nomination] = await nominationsById(db, [nominationId]);
  if (!nomination) throw new AppError('NOT_FOUND', { what: 'nominations' });
  const { rulePackId, kind } = await roundById(context, nomination.roundId);
  const pack = await rulePackById(context, rulePackId);
  const form = formFor(pack, nomination.formCode, nomination.recipientKind);
  const required = new Set(requiredParts(pack, form, kind).map(({ code }) => code));
  const items = new Map((await itemsOf(db, nominationId)).map((item) => [item.partCode, item]));
  const files = Map.groupBy(await filesOf(db, nominationId), ({ partCode }) => partCode);
  const parts = pack.dossierParts.map(({ code, name, source }) => ({
    code,
    name,
    source,
    isRequired: required.has(code),
    isThere: items.has(code),
    note: items.get(code)?.note ?? '',
    files: (files.get(code) ?? []).map(({ id, name: fileName, bytes }) => ({ id, name: fileName, bytes })),
  }));
  return { parts: [...parts.filter(({ isRequired }) => isRequired), ...parts.filter(({ isRequired }) => !isRequired)] };
}

function itemsOf(db: Reader, nominationId: string) {
  return db
    .selectFrom('dossierItems')
    .select(['id', 'partCode', 'note'])
    .where('nominationId', '=', nominationId)
    .execute();
}

function filesOf(db: Reader, nominationId: string) {
  return db
    .selectFrom('dossierFiles')
    .select(['id', 'partCode', 'name', 'bytes'])
    .where('nominationId', '=', nominationId)
    .where('deletedAt', 'is', null)
    .orderBy('seq')
    .execute();
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW when decided, proposed or the round is over */
export async function saveDossierParts(context: CommandContext, input: Input<'saveDossierParts'>): Promise<void> {
  const { nominationIds, parts } = input;
  const { change, db } = context;
  for (const nomination of await nominationsToChange(context, nominationIds)) {
    const items = new Map((await itemsOf(db, nomination.id)).map((item) => [item.partCode, item]));
    for (const { partCode, isThere, note } of parts) {
      await requirePart(context, nomination.roundId, partCode);
      const item = items.get(partCode);
      if (!isThere && item) change.delete('dossierItems', item.id);
      if (isThere && item && note !== undefined) change.update('dossierItems', item.id, { note });
      if (isThere && !item) {
        change.insert('dossierItems', { nominationId: nomination.id, partCode, note: note ?? '' });
      }
    }
  }
}

async function requirePart(context: CommandContext, roundId: string, partCode: string): Promise<void> {
  const { rulePackId } = await roundById(context, roundId);
  const { dossierParts } = await rulePackById(context, rulePackId);
  if (!dossierParts.some(({ code }) => code === partCode)) throw new AppError('NOT_FOUND', { what: 'dossierItems' });
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, FILE_NOT_FOUND, FILE_TOO_LARGE, FILE_NOT_ALLOWED, ALREADY_EXISTS */
export async function addDossierFile(context: CommandContext, input: Input<'addDossierFile'>): Promise<string> {
  const { change, db } = context;
  const { nominationId, partCode, file } = input;
  const { name, bytes } = readAttachment(file);
  const there = await filesOf(db, nominationId);
  if (there.some((one) => one.partCode === partCode && one.name === name)) {
    throw new AppError('ALREADY_EXISTS', { what: 'dossierFiles', name });
  }
  await saveDossierParts(context, { nominationIds: [nominationId], parts: [{ partCode, isThere: true }] });
  const fileHash = change.keepFile('application/octet-stream', bytes);
  return change.insert('dossierFiles', {
    nominationId,
    partCode,
    name,
    bytes: bytes.length,
    fileHash,
    deletedAt: null,
  });
}

/** @throws AppError NOT_FOUND */
async function fileById(db: Reader, id: string) {
  const row = await db
    .selectFrom('dossierFiles')
    .innerJoin('keptFiles', 'keptFiles.hash', 'dossierFiles.fileHash')
    .select(['dossierFiles.nominationId', 'keptFiles.bytes'])
    .where('dossierFiles.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { what: 'dossierFiles' });
  return row;
}

/** @throws AppError NOT_FOUND */
export async function contentOfDossierFile(db: Reader, id: string): Promise<Uint8Array> {
  return (await fileById(db, id)).bytes;
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW when decided, proposed or the round is over */
export async function removeDossierFile(context: CommandContext, id: string): Promise<void> {
  const { nominationId } = await fileById(context.db, id);
  await nominationsToChange(context, [nominationId]);
  context.change.update('dossierFiles', id, { deletedAt: context.change.now });
}
