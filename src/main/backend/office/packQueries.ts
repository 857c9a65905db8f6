import type { OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { unchecked, type RulePack } from '../../../shared/domain/rulePack.ts';
import { roundsUnder } from '../commendations/roundsUnder.ts';
import type { QueryContext } from '../context.ts';
import { ownPacks, rulePackSummary, shippedPacks, type OwnPack } from './rulePacks.ts';

type Row = OutputOf<'office.rulePacks'>['rows'][number];

const ofProgram = (pack: RulePack): Row => ({
  ...rulePackSummary(pack),
  origin: 'program',
  version: 1,
  isActive: true,
  unchecked: unchecked(pack),
});

const ofOffice = ({ pack, version, isActive }: OwnPack): Row => ({
  ...rulePackSummary(pack),
  origin: 'office',
  version,
  isActive,
  unchecked: unchecked(pack),
});

/** Every pack in its newest version, in the order in which they take effect. */
export async function rulePackRows({ db, folders }: QueryContext): Promise<Row[]> {
  const own = (await ownPacks(db)).filter(({ supersededById }) => supersededById === null);
  return [...shippedPacks(folders.resources).map(ofProgram), ...own.map(ofOffice)].toSorted((a, b) =>
    a.effectiveFrom < b.effectiveFrom ? -1 : Number(a.effectiveFrom > b.effectiveFrom),
  );
}

/**
 * A pack whole, and which rounds follow it.
 * @throws AppError NOT_FOUND
 */
export async function rulePackDetail({ db, folders }: QueryContext, id: string): Promise<OutputOf<'office.rulePack'>> {
  const usedBy = await roundsUnder(db, id);
  const pack = shippedPacks(folders.resources).find((known) => known.id === id);
  if (pack) return { ...ofProgram(pack), pack, newerId: null, usedBy };
  const own = (await ownPacks(db)).find((known) => known.id === id);
  if (!own) throw new AppError('NOT_FOUND', { what: 'rulePacks' });
  return { ...ofOffice(own), pack: own.pack, newerId: own.supersededById, usedBy };
}
