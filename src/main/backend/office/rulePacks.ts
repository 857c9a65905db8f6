import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { packInForce, rulePackSchema, type RulePack } from '../../../shared/domain/rulePack.ts';
import type { Folders, QueryContext } from '../context.ts';
import { officeSettings } from './queries.ts';

/** Packs ship with the program and do not change while it runs. */
const loaded = new Map<string, readonly RulePack[]>();

/** Every pack of the program, in the order in which they took effect. */
export function rulePacks(resourcesFolder: string): readonly RulePack[] {
  const known = loaded.get(resourcesFolder);
  if (known) return known;
  const folder = join(resourcesFolder, 'rules');
  const packs = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => rulePackSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  loaded.set(resourcesFolder, packs);
  return packs;
}

/**
 * The pack that rules a day. The one the office chose in its settings comes first, on the days it covers: a fact of
 * another time keeps the rule of its own time.
 * @throws AppError NO_RULE_PACK, NO_OFFICE
 */
export async function rulePackOn({ db, folders }: QueryContext, date: string): Promise<RulePack> {
  const packs = rulePacks(folders.resources);
  const { rulePackId } = await officeSettings(db);
  const chosen = packs.filter((pack) => pack.id === rulePackId);
  const pack = packInForce(chosen, date) ?? packInForce(packs, date);
  if (!pack) throw new AppError('NO_RULE_PACK', { date });
  return pack;
}

/**
 * The pack a round or decision recorded.
 * @throws AppError NOT_FOUND
 */
export function rulePackById({ resources }: Folders, id: string): RulePack {
  const pack = rulePacks(resources).find((known) => known.id === id);
  if (!pack) throw new AppError('NOT_FOUND', { what: 'rulePacks' });
  return pack;
}

/** What lists show of a pack. */
export function rulePackSummary({ id, name, effectiveFrom, effectiveTo, summary }: RulePack) {
  return { id, name, effectiveFrom, effectiveTo, summary };
}
