/** The checks of a nomination: warnings and notices that name the rule, its source and the fact. Nothing is forbidden. */

import { formatDong } from '../money.ts';
import { requiredParts, type Condition } from '../rulePack.ts';
import { comparisonKey } from '../text.ts';
import { verdictKey } from './council.ts';
import { reviewOutcome } from './discipline.ts';
import type { AwardFact, NominationFacts, OtherNomination, RoundFacts } from './facts.ts';
import {
  FINDING_RULES,
  findingOf,
  MET,
  notKnown,
  notMet,
  type Finding,
  type Outcome,
  type RuleText,
} from './findings.ts';
import { outcomeOf } from './standards.ts';

/** Principle of a pack: no award while discipline, inspection or complaint is under way. */
const AWARD_SUSPENDED = 'award-suspended';
/** Principle of a pack: of several titles of one year only the highest bonus is paid. */
const HIGHEST_TITLE_BONUS = 'highest-title-bonus';

/** Everything the rules have to say about a nomination, in the order of `FINDING_RULES`. */
export function checkNomination(nomination: NominationFacts, round: RoundFacts): Finding[] {
  const findings = [
    ...againstCouncil(nomination, round),
    ...authority(nomination),
    ...suspension(nomination, round),
    ...departure(nomination, round),
    ...achievement(nomination, round),
    ...standards(nomination, round),
    ...roundCeilings(nomination, round),
    ...sameAchievement(nomination, round),
    ...titleBonuses(nomination, round),
    ...dossier(nomination, round),
  ];
  return findings.toSorted((a, b) => FINDING_RULES.indexOf(a.rule) - FINDING_RULES.indexOf(b.rule));
}

/** Only a written reason takes a nomination past a council that declined it or voted on another title. */
function againstCouncil({ overruled, form }: NominationFacts, { pack }: RoundFacts): Finding[] {
  if (overruled === null) return [];
  const { formCode, passed, heldOn: on, votesFor, summoned, required, rule: text, ruleSource: source } = overruled;
  const votedOn = pack.catalogue.find(({ code }) => code === formCode)?.name ?? formCode;
  const outcome =
    passed && formCode !== form.code
      ? notMet('councilOtherForm', { on, form: votedOn })
      : notMet('councilDeclined', { on, votesFor, summoned, required });
  const name = { rule: 'councilVerdict', key: verdictKey(overruled) } as const;
  return findingOf(name, { text, source, needsCheck: false }, outcome);
}

/** What lies above the office goes up in a proposal (tờ trình) and waits for the decision that comes back. */
function authority({ form }: NominationFacts): Finding[] {
  const [by] = form.awardedBy;
  if (form.officeAuthority === 'decide' || !by) return [];
  const rule = { text: by.article, source: by.source, needsCheck: by.needsCheck };
  return findingOf({ rule: 'authority' }, rule, notKnown('proposedUpward', { authority: by.authority }));
}

function suspension(nomination: NominationFacts, round: RoundFacts): Finding[] {
  const principle = round.pack.principles.find(({ code }) => code === AWARD_SUSPENDED);
  return principle ? findingOf({ rule: 'awardSuspended' }, principle, reviewOutcome(nomination, round)) : [];
}

/** No rule forbids it: whoever was there in the period may be rewarded for it, but it is easily an oversight. */
function departure({ person }: NominationFacts, { asOf }: RoundFacts): Finding[] {
  const leftOn = person?.leftOn ?? null;
  const outcome = leftOn !== null && leftOn <= asOf ? notMet('left', { on: leftOn }) : MET;
  return findingOf({ rule: 'recipientLeft' }, { text: '', source: '', needsCheck: false }, outcome);
}

/** A round rewards what was achieved in its period; another day is easily a slip of the hand. */
function achievement({ achievedOn: on }: NominationFacts, { periodFrom: from, periodTo: to }: RoundFacts): Finding[] {
  const outcome = on !== null && (on < from || on > to) ? notMet('achievedOutside', { on, from, to }) : MET;
  return findingOf({ rule: 'achievedOn' }, { text: '', source: '', needsCheck: false }, outcome);
}

function standards(nomination: NominationFacts, round: RoundFacts): Finding[] {
  return nomination.form.standards.flatMap((standard) => {
    const { condition, recipient } = standard;
    if (!condition || (recipient !== undefined && recipient !== nomination.recipientKind)) return [];
    const outcome = outcomeOf(condition, nomination, round);
    return findingOf({ rule: condition.kind, key: keyOf(condition) }, standard, outcome);
  });
}

/** One standard may stand twice with different titles: those are two rules. */
function keyOf(condition: Condition): string {
  if ('of' in condition) return `${condition.kind}:${condition.of}`;
  if (condition.kind === 'noDiscipline') return `${condition.kind}:${condition.among}`;
  if (condition.kind === 'ceiling') return `${condition.kind}:${condition.denominator}`;
  return condition.kind;
}

function roundCeilings(nomination: NominationFacts, round: RoundFacts): Finding[] {
  const { form, recipientKind, unitChain } = nomination;
  return round.ceilings
    .filter((ceiling) => ceiling.formCode === form.code)
    .filter((ceiling) => ceiling.recipientKind === null || ceiling.recipientKind === recipientKind)
    .filter(({ unitId }) => unitId === null || unitChain.includes(unitId))
    .flatMap(({ unitId: scope, unitName: unit, recipientKind: kind, most, source }) => {
      const count = round.ofRound.count(form.code, scope, kind);
      const fact = { title: form.name, count, most, unit };
      const code = scope === null ? 'tooManyInWholeRound' : 'tooManyInRound';
      const outcome = count > most ? notMet(code, fact) : MET;
      const key = `roundCeiling:${scope ?? ''}:${kind ?? ''}`;
      return findingOf({ rule: 'roundCeiling', key }, { text: '', source, needsCheck: false }, outcome);
    });
}

/** Two wordings of one achievement: letters, tone marks and closing marks as they may. */
function achievementKey(reason: string): string {
  return comparisonKey(reason).replace(/[\s.;,]+$/, '');
}

/**
 * One achievement is rewarded once: the same title for the same year, or two forms for the same words. A title and a
 * form go together (NĐ 98/2023).
 */
function sameAchievement(nomination: NominationFacts, round: RoundFacts): Finding[] {
  const outcome = rewarded(nomination, round) ?? proposedTwice(nomination) ?? MET;
  return findingOf({ rule: 'sameAchievement' }, round.pack.sameAchievement, outcome);
}

function isSame({ form, reason }: NominationFacts, other: AwardFact | OtherNomination): boolean {
  if (form.class === 'title') return other.formCode === form.code;
  return other.formClass === 'form' && achievementKey(other.reason) === achievementKey(reason);
}

function rewarded(nomination: NominationFacts, { year, periodFrom, periodTo }: RoundFacts): Outcome | undefined {
  const award = nomination.awards.find(
    (past) =>
      isSame(nomination, past) &&
      (past.year === year ||
        (nomination.form.class === 'form' && past.decidedOn >= periodFrom && past.decidedOn <= periodTo)),
  );
  if (!award) return undefined;
  const fact = { form: award.formName, decision: award.decisionSymbol, on: award.decidedOn };
  return notMet(nomination.form.class === 'title' ? 'heldAlready' : 'rewardedAlready', fact);
}

function proposedTwice(nomination: NominationFacts): Outcome | undefined {
  const other = nomination.others.find((one) => isSame(nomination, one));
  return other && notMet('nominatedTwice', { form: other.formName, round: other.roundName });
}

/** Money for two titles of one year. It is told once: of the nomination whose money is the less. */
function titleBonuses(nomination: NominationFacts, round: RoundFacts): Finding[] {
  const principle = round.pack.principles.find(({ code }) => code === HIGHEST_TITLE_BONUS);
  const { form, recipientKind } = nomination;
  const dong = round.bonusOf(form.code, recipientKind);
  if (!principle || form.class !== 'title' || dong === 0) return [];
  const paid = nomination.awards
    .filter(({ formClass, formCode, year }) => formClass === 'title' && formCode !== form.code && year === round.year)
    .map(({ formName, bonusDong }) => ({ formName, bonusDong }));
  const proposed = nomination.others
    .filter(({ formClass }) => formClass === 'title')
    .map(({ formName, formCode }) => ({ formName, formCode, bonusDong: round.bonusOf(formCode, recipientKind) }))
    .filter(({ formCode, bonusDong }) => bonusDong > dong || (bonusDong === dong && formCode < form.code));
  const [other] = [...paid, ...proposed].toSorted((a, b) => b.bonusDong - a.bonusDong);
  if (!other || other.bonusDong === 0) return [];
  const fact = {
    title: form.name,
    dong: formatDong(dong),
    other: other.formName,
    otherDong: formatDong(other.bonusDong),
  };
  return findingOf({ rule: 'titleBonuses' }, principle, notMet('bonusesOfTitles', fact));
}

/** Papers the title or form asks for that are not there yet. */
function dossier({ form, dossier: present }: NominationFacts, { pack, kind }: RoundFacts): Finding[] {
  if (present === null) return [];
  const missing = requiredParts(pack, form, kind).filter(({ code }) => !present.has(code));
  const [first] = missing;
  if (!first) return [];
  const rule: RuleText = {
    text: first.name,
    source: first.source,
    needsCheck: missing.some((part) => part.needsCheck),
  };
  const parts = missing.map(({ name }) => name).join('; ');
  return findingOf({ rule: 'dossier' }, rule, notKnown('dossierIncomplete', { parts, count: missing.length }));
}
