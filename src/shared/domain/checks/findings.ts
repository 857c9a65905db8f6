/** What a check of a nomination says: the rule, where the rule stands, and the fact that meets it badly or is missing. */

/** Rules in the order in which findings are shown. */
export const FINDING_RULES = [
  'councilVerdict',
  'authority',
  'awardSuspended',
  'noDiscipline',
  'recipientLeft',
  'achievedOn',
  'minimumTenureMonths',
  'minimumRating',
  'holdsTitle',
  'consecutiveYears',
  'recognisedInitiative',
  'anyOf',
  'membersRated',
  'sharePercent',
  'hasMemberHolding',
  'ceiling',
  'roundCeiling',
  'sameAchievement',
  'titleBonuses',
  'dossier',
] as const;
export type FindingRule = (typeof FINDING_RULES)[number];

/** The facts findings name; each has its sentence in both languages below `commendations:checks.facts`. */
export const FACT_CODES = [
  'councilDeclined',
  'councilOtherForm',
  'proposedUpward',
  'underReview',
  'disciplined',
  'membersDisciplined',
  'left',
  'achievedOutside',
  'tenure',
  'tenureUnknown',
  'rating',
  'ratingUnknown',
  'titleMissing',
  'yearsMissing',
  'yearsNone',
  'initiativeMissing',
  'initiativeUnknown',
  'noneOf',
  'membersUnrated',
  'membersRatedLow',
  'shareTooSmall',
  'noMemberHolds',
  'noMembers',
  'tooMany',
  'tooManyInOffice',
  'tooManyInRound',
  'tooManyInWholeRound',
  'rewardedAlready',
  'heldAlready',
  'nominatedTwice',
  'bonusesOfTitles',
  'dossierIncomplete',
] as const;
export type FactCode = (typeof FACT_CODES)[number];

/** A fact with what its sentence is built from; days as YYYY-MM-DD, ratings and measures as their codes. */
export interface Fact {
  code: FactCode;
  data: Record<string, string | number>;
}

/**
 * `warning`: the rule is not met, going on needs a written reason. `notice`: it cannot be judged from what is known, or
 * it only says which way the nomination goes.
 */
export type Severity = 'warning' | 'notice';

export interface Finding {
  /** Stable as long as the rule is the same: what a written reason is tied to. */
  key: string;
  rule: FindingRule;
  severity: Severity;
  /** The rule in words, as the pack has it. */
  requirement: string;
  source: string;
  /** Nobody has read the rule in its source yet. */
  needsCheck: boolean;
  fact: Fact;
}

/** A rule as the pack words it. */
export interface RuleText {
  text: string;
  source: string;
  needsCheck: boolean;
}

/** What one rule makes of the facts: nothing to say, or a fact that does not fit or is not known. */
export type Outcome = { isMet: true } | { isMet: false; severity: Severity; fact: Fact };

export const MET: Outcome = { isMet: true };

export function notMet(code: FactCode, data: Fact['data'] = {}): Outcome {
  return { isMet: false, severity: 'warning', fact: { code, data } };
}

export function notKnown(code: FactCode, data: Fact['data'] = {}): Outcome {
  return { isMet: false, severity: 'notice', fact: { code, data } };
}

/** The finding of an outcome, or none when the rule is met. */
export function findingOf(
  { rule, key = rule }: { rule: FindingRule; key?: string },
  { text: requirement, source, needsCheck }: RuleText,
  outcome: Outcome,
): Finding[] {
  if (outcome.isMet) return [];
  const { severity, fact } = outcome;
  return [{ key, rule, severity, requirement, source, needsCheck, fact }];
}
