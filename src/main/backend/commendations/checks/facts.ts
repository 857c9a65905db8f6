import type { CouncilVerdict, NominationFacts, RoundFacts } from '../../../../shared/domain/checks/facts.ts';
import type { RulePack } from '../../../../shared/domain/rulePack.ts';
import type { QueryContext } from '../../context.ts';
import { standingsOf } from '../../staff/standing.ts';
import { unitNamesOn } from '../../units/queries.ts';
import { nominatingUnits } from '../board/units.ts';
import { bonusesOn } from '../bonus.ts';
import { formFor } from '../catalogue.ts';
import { councilVerdicts } from '../council/verdicts.ts';
import type { Nomination } from '../nominations.ts';
import type { RoundRow } from '../rounds.ts';
import { ceilingsOf } from './ceilings.ts';
import { countsOfRound, countsOfYear } from './counts.ts';
import { dossiersOf } from './dossiers.ts';
import { membersOf } from './members.ts';
import { keyOfRecipient, openNominations } from './openNominations.ts';
import { pastAwards } from './pastAwards.ts';
import { reviewsByRecipient } from './reviews.ts';

interface Gathered {
  nominations: NominationFacts[];
  round: RoundFacts;
}

/**
 * Everything the checks ask about these nominations of a round, gathered for all of them at once: the number of
 * questions to the database does not grow with the number of nominations.
 */
export async function gatherFacts(
  context: QueryContext,
  { round, pack, asOf }: { round: RoundRow; pack: RulePack; asOf: string },
  nominations: readonly Nomination[],
): Promise<Gathered> {
  const { db } = context;
  const { kind, year, periodFrom, periodTo } = round;
  const staffIds = nominations.flatMap(({ staffId }) => staffId ?? []);
  const unitIds = nominations.flatMap(({ recipientKind, unitId }) =>
    recipientKind === 'collective' && unitId !== null ? [unitId] : [],
  );
  const open = await openNominations(db, year, pack);
  const openByKey = Map.groupBy(open, ({ key }) => key);
  const standings = await standingsOf(db, { staffIds, year, date: asOf });
  const past = await pastAwards(db, { staffIds, unitIds }, { year, periodFrom, periodTo, pack });
  const members = await membersOf(db, unitIds, round, open);
  const units = await unitNamesOn(db, periodTo);
  const unitName = (unitId: string | null) => units.get(unitId ?? '')?.name ?? '';
  const { chainOf, ownerOf } = await nominatingUnits(db, round);
  const dossiers = await dossiersOf(db, round.id);
  const reviews = await reviewsByRecipient(db);
  const verdicts = await councilVerdicts(
    db,
    nominations.map(({ id }) => id),
  );
  const factsOf = (nomination: Nomination): NominationFacts => {
    const { id, recipientKind, unitId, formCode, reason, staffId, achievedOn } = nomination;
    const key = keyOfRecipient(nomination);
    const standing = standings.get(staffId ?? '');
    return {
      id,
      recipientKind,
      unitId: ownerOf(unitId),
      unitName: unitName(ownerOf(unitId)),
      unitChain: chainOf(unitId),
      form: formFor(pack, formCode, recipientKind),
      reason,
      achievedOn,
      person: standing ?? null,
      collective:
        recipientKind === 'collective'
          ? { rating: nomination.collectiveRating, members: members.get(unitId ?? '') ?? [] }
          : null,
      reviews: reviews.get(key) ?? [],
      titles: past.titles.get(key) ?? [],
      awards: past.awards.get(key) ?? [],
      others: (openByKey.get(key) ?? []).filter((one) => one.id !== id).map(({ other }) => other),
      overruled: overruledBy(verdicts.get(id), nomination),
      dossier: dossiers.get(id) ?? null,
    };
  };
  return {
    nominations: nominations.map(factsOf),
    round: {
      kind,
      year,
      periodFrom,
      periodTo,
      asOf,
      pack,
      ceilings: (await ceilingsOf(db, round.id)).map((one) => ({ ...one, unitName: unitName(one.unitId) })),
      ofYear: await countsOfYear(db, year, open, chainOf),
      ofRound: await countsOfRound(db, round.id, chainOf),
      bonusOf: await bonusesOn(context, pack, asOf),
    },
  };
}

/** The verdict of a council that declined what was approved all the same, or voted on another title or form. */
function overruledBy(verdict: CouncilVerdict | undefined, { status, formCode }: Nomination): CouncilVerdict | null {
  const isPassed = verdict?.passed && verdict.formCode === formCode;
  return verdict && !isPassed && (status === 'approved' || status === 'submitted') ? verdict : null;
}
