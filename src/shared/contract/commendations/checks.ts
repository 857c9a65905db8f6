import { z } from 'zod';
import { REVIEW_KINDS } from '../../domain/checks/facts.ts';
import { FACT_CODES, FINDING_RULES } from '../../domain/checks/findings.ts';
import { command, query } from '../define.ts';
import { count, created, day, id, moment, nothing, requiredText, text, year } from '../fields.ts';
import { recipientKind } from './records.ts';

/** What a check says of a nomination: the rule with its source, and the fact. */
export const finding = z.object({
  /** What a written reason is tied to. */
  key: z.string(),
  rule: z.enum(FINDING_RULES),
  /** A warning needs a written reason to go on; a notice does not. */
  severity: z.enum(['warning', 'notice']),
  /** The rule in words and where it stands, as the pack has them. */
  requirement: z.string(),
  source: z.string(),
  needsCheck: z.boolean(),
  /** Its sentence is `commendations:checks.facts.<code>`; days are YYYY-MM-DD. */
  fact: z.object({ code: z.enum(FACT_CODES), data: z.record(z.string(), z.union([z.string(), z.number()])) }),
  /** Why the nomination goes on all the same. */
  override: z.object({ reason: z.string(), writtenAt: moment }).nullable(),
});

const ceiling = z.object({
  id,
  formCode: requiredText,
  recipientKind: recipientKind.nullable().default(null),
  /** Null: over the whole office. */
  unitId: id.nullable().default(null),
  most: count,
  /** The paper that sets it. */
  source: text.default(''),
});

/** A ceiling of the round's rule pack, with what it comes to as things stand in the round's year. */
const packCeiling = z.object({
  formName: z.string(),
  /** Null: over the whole office. */
  unitName: z.string().nullable(),
  most: count,
  /** Held or nominated for. */
  used: count,
  text: z.string(),
  source: z.string(),
  needsCheck: z.boolean(),
});

/** While one is open, its person or unit is not rewarded. */
const review = z.object({
  id,
  staffId: id.nullable().default(null),
  unitId: id.nullable().default(null),
  kind: z.enum(REVIEW_KINDS),
  since: day,
  /** The day it was settled; null while it is open. */
  until: day.nullable().default(null),
  note: text.default(''),
});

export const checks = {
  /**
   * What the rules say of a round's nominations that are not decided yet, of all or of those named. `asOf` is the day on
   * which discipline under way and departures count; today when left out.
   */
  checks: query({
    input: z.object({ roundId: id, nominationIds: z.array(id).optional(), asOf: day.optional() }),
    output: z.object({
      /** Only nominations something is said of. */
      rows: z.array(z.object({ nominationId: id, findings: z.array(finding) })),
      checked: count,
      /** Warnings that still need a reason, those that have one, and notices. */
      openWarnings: count,
      overridden: count,
      notices: count,
    }),
  }),
  /** For which titles and forms a person meets the standards in a year, and what is missing for the others. */
  eligibility: query({
    input: z.object({ staffId: id, year }),
    output: z.object({
      year,
      rulePackName: z.string(),
      rows: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          class: z.enum(['title', 'form']),
          /** No rule stands against it; notices say what is not known yet. */
          isEligible: z.boolean(),
          findings: z.array(finding.omit({ override: true })),
        }),
      ),
    }),
  }),
  /** Writes one reason for which nominations go on against these warnings. */
  overrideFindings: command({
    input: z.object({
      findings: z.array(z.object({ nominationId: id, key: requiredText })).min(1),
      reason: requiredText,
    }),
    output: nothing,
  }),
  withdrawOverride: command({
    input: z.object({ nominationIds: z.array(id).min(1), key: requiredText }),
    output: nothing,
  }),
  reviews: query({
    input: z.object({ staffId: id.optional(), unitId: id.optional(), openOn: day.optional() }),
    output: z.object({ rows: z.array(review.extend({ name: z.string() })) }),
  }),
  saveReview: command({ input: review.extend({ id: id.optional() }), output: created }),
  removeReview: command({ input: z.object({ id }), output: nothing }),
  ceilings: query({
    input: z.object({ roundId: id }),
    output: z.object({ rows: z.array(ceiling), ofPack: z.array(packCeiling) }),
  }),
  /** All ceilings of a round at once, in the place of those it had. */
  saveCeilings: command({
    input: z.object({ roundId: id, ceilings: z.array(ceiling.omit({ id: true })) }),
    output: nothing,
  }),
};
