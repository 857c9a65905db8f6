import { z } from 'zod';
import { command, query } from '../define.ts';
import { changesOf, count, day, dong, id, requiredText, text, year } from '../fields.ts';
import { awardRow, decision, decisionKind, nomination } from './records.ts';

/** What one nomination would become. */
const grantPreview = nomination
  .pick({
    recipientKind: true,
    staffId: true,
    unitId: true,
    recipientName: true,
    recipientDetail: true,
    formName: true,
    reason: true,
  })
  .extend({ nominationId: id, bonusDong: dong });

/** How a decision of the office itself is issued. */
const ownDecision = z.object({
  number: z.int().min(1),
  issuedOn: day,
  signatoryId: id,
  subject: requiredText,
  legalBases: z.array(requiredText).min(1),
});

/** The words of an award that a decision may correct: who, as what, where and for what. */
const newWording = z.object({
  honorific: text,
  recipientName: requiredText,
  recipientPosition: text,
  recipientUnit: text,
  reason: requiredText,
});
const wording = newWording.partial();

/**
 * `beforeCouncil`: the council voted only later, `on` that day · `outOfOrder`: the decision `symbol` has a smaller number
 * and a later day, or a greater number and an earlier one · `toCome`: the day has not come yet.
 */
const dayNotice = z.object({ code: z.enum(['beforeCouncil', 'outOfOrder', 'toCome']), on: day, symbol: z.string() });

export const decisions = {
  /**
   * The number after the last decision of the year, a subject in words for all that is approved or those named, and the
   * bases the rule pack proposes.
   */
  decisionDefaults: query({
    input: z.object({ roundId: id, issuedOn: day, nominationIds: z.array(id).optional() }),
    output: z.object({ number: count, subject: z.string(), legalBases: z.array(z.string()) }),
  }),
  /** The list and the money `issueDecision` would decide that day: in register order, under the names of that day. */
  previewDecision: query({
    input: z.object({ roundId: id, number: z.int().min(1), issuedOn: day, nominationIds: z.array(id).optional() }),
    output: z.object({
      /** Whole, as it would be printed: 05/QĐ-STTTT. */
      symbol: z.string(),
      rows: z.array(grantPreview),
      bonusTotalDong: dong,
      /** Approved but decided by a higher level: these wait for a proposal (tờ trình). */
      ofHigherLevel: count,
      /** What is unusual about its day; nothing of it keeps the decision from being issued. */
      notices: z.array(dayNotice),
    }),
  }),
  /**
   * Decides the approved nominations of a round that are within the office's authority, or those named, which must be
   * approved. One transaction: the decision with all its awards, or nothing. A warning of the checks needs its written
   * reason; `warningsReason` is written for all that have none.
   */
  issueDecision: command({
    input: ownDecision.extend({
      roundId: id,
      nominationIds: z.array(id).optional(),
      warningsReason: requiredText.optional(),
    }),
    output: z.object({ id, awards: count, bonusTotalDong: dong }),
  }),
  /** Issued in the year, or of a round of it: what a year is rewarded for is often decided in the next one. */
  decisions: query({ input: z.object({ year: year.optional() }), output: z.object({ rows: z.array(decision) }) }),
  /** With the awards it granted, as they stand now; of a correction, with those it corrects. */
  decision: query({
    input: z.object({ id }),
    output: decision.extend({
      roundName: z.string(),
      awards: z.array(awardRow),
      /** Decisions that amend or revoke it, oldest first. */
      corrections: z.array(decision),
      amendments: z.array(z.object({ awardId: id, before: wording, after: wording })),
    }),
  }),
  /** What a decision that corrects another would say. */
  correctionDefaults: query({
    input: z.object({ decisionId: id, kind: decisionKind.exclude(['award']), issuedOn: day }),
    output: z.object({ number: count, subject: z.string(), legalBases: z.array(z.string()) }),
  }),
  /**
   * A new decision that corrects the words of awards of an earlier one. The earlier decision stays as it was issued; the
   * register shows the words corrected.
   */
  amendDecision: command({
    input: ownDecision.extend({
      decisionId: id,
      reason: requiredText,
      amendments: z.array(z.object({ awardId: id, changes: changesOf(newWording) })).min(1),
    }),
    output: z.object({ id, awards: count }),
  }),
  /**
   * A new decision that revokes awards of an earlier one, those named or all it still grants. They stay in the register
   * under their numbers, which are never given again.
   */
  revokeAwards: command({
    input: ownDecision.extend({ decisionId: id, reason: requiredText, awardIds: z.array(id).min(1).optional() }),
    output: z.object({ id, awards: count, bonusTotalDong: dong }),
  }),
  /** The same where a higher level, which had granted them, revokes. */
  recordRevocation: command({
    input: z.object({
      decisionId: id,
      symbol: requiredText,
      issuedOn: day,
      subject: text.default(''),
      reason: requiredText,
      awardIds: z.array(id).min(1).optional(),
    }),
    output: z.object({ id, awards: count, bonusTotalDong: dong }),
  }),
};
