import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { packInForce, rulePackSchema, type RulePack } from '../../../shared/domain/rulePack.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import { officeSettings } from './queries.ts';

/** Packs ship with the program and do not change while it runs. */
const shipped = new Map<string, readonly RulePack[]>();

/** Every pack of the program, in the order in which they took effect. */
export function shippedPacks(resourcesFolder: string): readonly RulePack[] {
  const known = shipped.get(resourcesFolder);
  if (known) return known;
  const folder = join(resourcesFolder, 'rules');
  const packs = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => rulePackSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  shipped.set(resourcesFolder, packs);
  return packs;
}

/** A pack of the office's own, or one of its earlier versions. */
export interface OwnPack {
  id: string;
  name: string;
  copiedFrom: string;
  version: number;
  isActive: boolean;
  supersededById: string | null;
  pack: RulePack;
}

/** What was read of a row last: a pack is large, and asked for with every list of rounds. */
const read = new Map<string, { content: string; pack: RulePack }>();

function parsed(id: string, content: string): RulePack {
  const known = read.get(id);
  if (known?.content === content) return known.pack;
  const pack = rulePackSchema.parse(JSON.parse(content));
  read.set(id, { content, pack });
  return pack;
}

/** The office's own packs with all their versions, the newest first. */
export async function ownPacks(db: Reader): Promise<OwnPack[]> {
  const rows = await db
    .selectFrom('rulePacks')
    .select(['id', 'name', 'copiedFrom', 'version', 'isActive', 'supersededById', 'content'])
    .orderBy('seq', 'desc')
    .execute();
  return rows.map(({ content, isActive, ...row }) => ({
    ...row,
    isActive: isActive === 1,
    pack: parsed(row.id, content),
  }));
}

/** Names of all packs, of all versions, by their ids: for lists of what follows them. */
export async function packNames({ db, folders }: QueryContext): Promise<ReadonlyMap<string, string>> {
  const own = await db.selectFrom('rulePacks').select(['id', 'name']).execute();
  return new Map([...own, ...shippedPacks(folders.resources)].map(({ id, name }) => [id, name]));
}

/**
 * Packs that rule the days they cover: the office's own come before those of the program where both begin on one day.
 */
export async function packsInUse({ db, folders }: QueryContext): Promise<RulePack[]> {
  const own = (await ownPacks(db)).filter(({ isActive, supersededById }) => isActive && supersededById === null);
  return [...own.map(({ pack }) => pack), ...shippedPacks(folders.resources)];
}

/**
 * Tells the pack that rules a day, if any does. The one the office chose in its settings comes first, on the days it
 * covers: a fact of another time keeps the rule of its own time.
 * @throws AppError NO_OFFICE
 */
export async function rulePackByDay(context: QueryContext): Promise<(date: string) => RulePack | undefined> {
  const packs = await packsInUse(context);
  const { rulePackId } = await officeSettings(context.db);
  const chosen = packs.filter((pack) => pack.id === rulePackId);
  return (date) => packInForce(chosen, date) ?? packInForce(packs, date);
}

/**
 * The pack that rules a day.
 * @throws AppError NO_RULE_PACK, NO_OFFICE
 */
export async function rulePackOn(context: QueryContext, date: string): Promise<RulePack> {
  const pack = (await rulePackByDay(context))(date);
  if (!pack) throw new AppError('NO_RULE_PACK', { date });
  return pack;
}

/**
 * The pack a round or decision recorded, in the version it recorded.
 * @throws AppError NOT_FOUND
 */
export async function rulePackById({ db, folders }: QueryContext, id: string): Promise<RulePack> {
  const ofProgram = shippedPacks(folders.resources).find((known) => known.id === id);
  if (ofProgram) return ofProgram;
  const row = await db.selectFrom('rulePacks').select('content').where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { what: 'rulePacks' });
  return parsed(id, row.content);
}

/**
 * Several packs, each read once.
 * @throws AppError NOT_FOUND
 */
export async function rulePacksById(context: QueryContext, ids: readonly string[]): Promise<(id: string) => RulePack> {
  const packs = new Map<string, RulePack>();
  for (const id of new Set(ids)) packs.set(id, await rulePackById(context, id));
  return (id) => {
    const pack = packs.get(id);
    if (!pack) throw new AppError('NOT_FOUND', { what: 'rulePacks' });
    return pack;
  };
}

/** What is said of a pack where it is only named. */
export function rulePackSummary({ id, name, effectiveFrom, effectiveTo, summary }: RulePack) {
  return { id, name, effectiveFrom, effectiveTo, summary };
}
