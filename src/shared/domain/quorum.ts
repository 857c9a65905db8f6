/** Whether enough people are present, and whether enough of them voted for: exact integer arithmetic, no rounding. */

import { percentOf } from './numbers.ts';
import type { ThresholdRule } from './rulePack.ts';

export interface Judgement {
  isMet: boolean;
  /** How many there are, of how many. */
  count: number;
  whole: number;
  /** The fewest that would have met the rule. */
  required: number;
  /** count of whole in percent, two decimals; null when the whole is 0. */
  percent: number | null;
  /** The rule applied, with its name, text, source and certainty. */
  rule: ThresholdRule;
}

export interface VoteJudgement extends Judgement {
  /** Present but neither for, against nor abstaining. */
  notCounted: number;
}

export interface AttendanceCount {
  present: number;
  /** The people summoned: the whole staff at a plenary conference, the delegates at a delegates' conference. */
  summoned: number;
  rule: ThresholdRule;
}

export interface VoteCount {
  votesFor: number;
  against: number;
  abstained: number;
  /** The people present, the whole a majority is taken of. */
  present: number;
  rule: ThresholdRule;
}

function assertCounts(counts: Record<string, number>): void {
  for (const [name, value] of Object.entries(counts)) {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} is not a count: ${value}`);
  }
}

function judge(count: number, whole: number, rule: ThresholdRule): Judgement {
  const share = BigInt(whole) * BigInt(rule.numerator);
  const denominator = BigInt(rule.denominator);
  const atLeast = (share + denominator - 1n) / denominator;
  const required = Number(rule.comparison === 'at-least' ? atLeast : share / denominator + 1n);
  return { isMet: whole > 0 && count >= required, count, whole, required, percent: percentOf(count, whole), rule };
}

/**
 * How many of a whole there are, by a rule: the votes for of a council's members, present or not. Throws RangeError for a
 * negative or fractional count.
 */
export function judgeShare(count: number, whole: number, rule: ThresholdRule): Judgement {
  assertCounts({ count, whole });
  return judge(count, whole, rule);
}

/** The quorum. Nobody summoned is no quorum. Throws RangeError for a negative or fractional count, or more than summoned. */
export function judgeQuorum({ present, summoned, rule }: AttendanceCount): Judgement {
  assertCounts({ present, summoned });
  if (present > summoned) throw new RangeError(`${present} present of ${summoned} summoned`);
  return judge(present, summoned, rule);
}

/**
 * A vote, judged by the number for against everyone present, so abstaining or not voting counts as not for. Throws
 * RangeError for a negative or fractional count, or more votes than people present.
 */
export function judgeVote({ votesFor, against, abstained, present, rule }: VoteCount): VoteJudgement {
  assertCounts({ votesFor, against, abstained, present });
  const notCounted = present - votesFor - against - abstained;
  if (notCounted < 0) throw new RangeError(`${present - notCounted} votes of ${present} present`);
  return { ...judge(votesFor, present, rule), notCounted };
}
