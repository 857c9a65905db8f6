import { isDisciplineFrom, type Discipline } from '../person.ts';
import type { CollectiveFacts, DisciplineFact, NominationFacts, RoundFacts } from './facts.ts';
import { MET, notMet, type Outcome } from './findings.ts';

/** A measure weighs on a period when it was taken in it or still in force in it. */
function weighing(from: Discipline, disciplines: readonly DisciplineFact[], { periodFrom, periodTo }: RoundFacts) {
  return disciplines.find(
    ({ measure, on, until }) =>
      isDisciplineFrom(measure, from) && on <= periodTo && (until === null || until >= periodFrom),
  );
}

export function disciplineOutcome(
  from: Discipline,
  disciplines: readonly DisciplineFact[],
  round: RoundFacts,
): Outcome {
  const found = weighing(from, disciplines, round);
  if (!found) return MET;
  return notMet('disciplined', { measure: found.measure, on: found.on, decision: found.decisionNumber });
}

/** For collectives: nobody in it may be disciplined so heavily. */
export function membersDisciplineOutcome(
  from: Discipline,
  collective: CollectiveFacts | null,
  round: RoundFacts,
): Outcome {
  const named = (collective?.members ?? []).filter(({ disciplines }) => weighing(from, disciplines, round));
  if (named.length === 0) return MET;
  return notMet('membersDisciplined', { count: named.length, names: named.map(({ name }) => name).join(', ') });
}

/** Discipline, an inspection or a complaint is being looked into on the day that counts. */
export function reviewOutcome({ reviews }: NominationFacts, { asOf }: RoundFacts): Outcome {
  const open = reviews.find(({ since, until }) => since <= asOf && (until === null || until > asOf));
  return open ? notMet('underReview', { since: open.since }) : MET;
}
