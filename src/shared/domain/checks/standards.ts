import { isRatedAtLeast, type Rating } from '../person.ts';
import { catalogueEntry, type Condition, type RulePack } from '../rulePack.ts';
import { mostOf } from './ceilings.ts';
import { disciplineOutcome, membersDisciplineOutcome } from './discipline.ts';
import type { CollectiveFacts, MemberFacts, NominationFacts, RoundFacts } from './facts.ts';
import { MET, notKnown, notMet, type Outcome } from './findings.ts';
import { monthsWorked } from './tenure.ts';
import { consecutiveYears } from './years.ts';

type Simple = Exclude<Condition, { kind: 'anyOf' }>;
type Of<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>;

/**
 * What a condition of the pack makes of a nomination. A condition that says nothing about this kind of recipient (the
 * rating of a household, the tenure of a collective) is met.
 */
export function outcomeOf(condition: Condition, nomination: NominationFacts, round: RoundFacts): Outcome {
  return condition.kind === 'anyOf' ? anyOf(condition, nomination, round) : simpleOutcome(condition, nomination, round);
}

function simpleOutcome(condition: Simple, nomination: NominationFacts, round: RoundFacts): Outcome {
  const { person, collective } = nomination;
  switch (condition.kind) {
    case 'minimumRating':
      return person || collective ? minimumRating(condition, (person ?? collective)?.rating ?? null, round) : MET;
    case 'minimumTenureMonths':
      return minimumTenure(condition, nomination, round);
    case 'noDiscipline':
      if (condition.among === 'members') return membersDisciplineOutcome(condition.from, collective, round);
      return person ? disciplineOutcome(condition.from, person.disciplines, round) : MET;
    case 'consecutiveYears':
      return yearsHeld(condition, nomination, round);
    case 'holdsTitle':
      return holdsTitle(condition, nomination, round);
    case 'recognisedInitiative':
      return recognisedInitiative(condition, nomination);
    case 'membersRated':
      return ofMembers(collective, (members) => membersRated(condition, members));
    case 'sharePercent':
      return ofMembers(collective, (members) => share(condition, members, round.pack));
    case 'hasMemberHolding':
      return ofMembers(collective, (members) =>
        members.some(({ titles }) => titles.has(condition.of))
          ? MET
          : notMet('noMemberHolds', { title: titleName(round.pack, condition.of), year: round.year }),
      );
    case 'ceiling':
      return ceiling(condition, nomination, round);
  }
}

/** Met by any one; what nobody knows yet may still meet it, so only all of them failing is a warning. */
function anyOf(condition: Of<'anyOf'>, nomination: NominationFacts, round: RoundFacts): Outcome {
  const outcomes = condition.conditions.map((simple) => simpleOutcome(simple, nomination, round));
  if (outcomes.some(({ isMet }) => isMet)) return MET;
  const unknown = outcomes.find((outcome) => !outcome.isMet && outcome.severity === 'notice');
  return unknown ?? notMet('noneOf');
}

function minimumRating(
  { rating: required }: Of<'minimumRating'>,
  rating: Rating | null,
  { year }: RoundFacts,
): Outcome {
  if (rating === null) return notKnown('ratingUnknown', { year, required });
  return isRatedAtLeast(rating, required) ? MET : notMet('rating', { year, rating, required });
}

function minimumTenure(
  { months: required }: Of<'minimumTenureMonths'>,
  { person }: NominationFacts,
  round: RoundFacts,
) {
  if (!person) return MET;
  if (person.employedFrom === null) return notKnown('tenureUnknown', { required });
  const months = monthsWorked(person.employedFrom, round.periodTo);
  return months >= required
    ? MET
    : notMet('tenure', { from: person.employedFrom, months, to: round.periodTo, required });
}

/** Years in which the recipient holds the title; the round's own year also when nominated for it. */
function yearsOf(code: string, { titles, others }: NominationFacts, round: RoundFacts): number[] {
  const held = titles.filter(({ formCode }) => formCode === code).map(({ year }) => year);
  return others.some(({ formCode }) => formCode === code) ? [...held, round.year] : held;
}

function yearsHeld({ of, years }: Of<'consecutiveYears'>, nomination: NominationFacts, round: RoundFacts): Outcome {
  const run = consecutiveYears(yearsOf(of, nomination, round), years, round.year);
  if (run.isComplete) return MET;
  const held = run.wanted.filter((year) => !run.missing.includes(year));
  const fact = { title: titleName(round.pack, of), required: years, missing: run.missing.join(', ') };
  return held.length === 0 ? notMet('yearsNone', fact) : notMet('yearsMissing', { ...fact, held: held.join(', ') });
}

function holdsTitle({ of }: Of<'holdsTitle'>, nomination: NominationFacts, round: RoundFacts): Outcome {
  if (yearsOf(of, nomination, round).includes(round.year)) return MET;
  return notMet('titleMissing', { title: titleName(round.pack, of), year: round.year });
}

/** The paper that recognises it lies in the dossier; without a dossier nobody knows. */
function recognisedInitiative({ evidence }: Of<'recognisedInitiative'>, { dossier }: NominationFacts): Outcome {
  if (evidence === undefined || dossier === null) return notKnown('initiativeUnknown');
  return dossier.has(evidence) ? MET : notMet('initiativeMissing');
}

function ofMembers(collective: CollectiveFacts | null, judge: (members: readonly MemberFacts[]) => Outcome): Outcome {
  if (!collective) return MET;
  return collective.members.length === 0 ? notKnown('noMembers') : judge(collective.members);
}

const percent = (part: number, whole: number) => Math.floor((100 * part) / whole);

function membersRated({ rating: required, percent: least }: Of<'membersRated'>, members: readonly MemberFacts[]) {
  const whole = members.length;
  const enough = members.filter(({ rating }) => rating !== null && isRatedAtLeast(rating, required)).length;
  if (100 * enough >= least * whole) return MET;
  const unrated = members.filter(({ rating }) => rating === null).length;
  if (100 * (enough + unrated) >= least * whole) return notKnown('membersUnrated', { unrated, members: whole });
  return notMet('membersRatedLow', { count: enough, members: whole, percent: percent(enough, whole), least, required });
}

function share(
  { of, percent: least, comparison }: Of<'sharePercent'>,
  members: readonly MemberFacts[],
  pack: RulePack,
) {
  const whole = members.length;
  const count = members.filter(({ titles }) => titles.has(of)).length;
  const isEnough = comparison === 'more-than' ? 100 * count > least * whole : 100 * count >= least * whole;
  if (isEnough) return MET;
  const title = titleName(pack, of);
  return notMet('shareTooSmall', { title, count, members: whole, percent: percent(count, whole), least });
}

function ceiling(condition: Of<'ceiling'>, { unitId, unitName }: NominationFacts, round: RoundFacts): Outcome {
  const scope = condition.per === 'office' ? null : unitId;
  if (condition.per === 'unit' && unitId === null) return MET;
  const count = round.ofYear.count(condition.numerator, scope);
  const whole = round.ofYear.count(condition.denominator, scope);
  const most = mostOf(whole, condition);
  if (count <= most) return MET;
  return notMet(scope === null ? 'tooManyInOffice' : 'tooMany', {
    title: titleName(round.pack, condition.numerator),
    count,
    most,
    percent: condition.percent,
    whole,
    wholeTitle: titleName(round.pack, condition.denominator),
    unit: scope === null ? '' : unitName,
  });
}

/** As the pack names it; its code when the pack knows it no longer. */
function titleName(pack: RulePack, code: string): string {
  return catalogueEntry(pack, code)?.name ?? code;
}
