import type { OutputOf } from '../../../../shared/contract/index.ts';
import { mostOf } from '../../../../shared/domain/checks/ceilings.ts';
import { catalogueEntry } from '../../../../shared/domain/rulePack.ts';
import type { QueryContext } from '../../context.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import { unitNamesOn } from '../../units/queries.ts';
import { nominatingUnits } from '../board/units.ts';
import type { RoundRow } from '../rounds.ts';
import { countsOfYear } from './counts.ts';
import { openNominations } from './openNominations.ts';

type PackCeiling = OutputOf<'commendations.ceilings'>['ofPack'][number];

/** The ceilings of a round's rule pack; one that holds for each unit, of the units that use it. */
export async function packCeilings(context: QueryContext, round: RoundRow): Promise<PackCeiling[]> {
  const { db } = context;
  const pack = await rulePackById(context, round.rulePackId);
  const { unitIds, chainOf } = await nominatingUnits(db, round);
  const { count } = await countsOfYear(db, round.year, await openNominations(db, round.year, pack), chainOf);
  const names = await unitNamesOn(db, round.periodTo);
  return pack.catalogue.flatMap(({ standards }) =>
    standards.flatMap(({ condition, text, source, needsCheck }): PackCeiling[] => {
      if (condition?.kind !== 'ceiling') return [];
      const { numerator, denominator, per } = condition;
      const rule = { formName: catalogueEntry(pack, numerator)?.name ?? numerator, text, source, needsCheck };
      const figures = (unitId: string | null) => ({
        most: mostOf(count(denominator, unitId), condition),
        used: count(numerator, unitId),
      });
      if (per === 'office') return [{ ...rule, unitName: null, ...figures(null) }];
      return unitIds
        .map((unitId) => ({ ...rule, unitName: names.get(unitId)?.name ?? '', ...figures(unitId) }))
        .filter(({ used }) => used > 0);
    }),
  );
}
