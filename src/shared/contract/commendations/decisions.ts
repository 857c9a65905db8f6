import { z } from 'zod';
import { command, query } from '../define.ts';
import { count, day, dong, id, requiredText, year } from '../fields.ts';
import { awardRow, decision, nomination } from './records.ts';

/** What one nomination would become. */
const grantPreview = nomination
  .pick({ recipientKind: true, recipientName: true, recipientDetail: true, formName: true, reason: true })
  .extend({ nominationId: id, bonusDong: dong });

export const decisions = {
  /** The number after the last decision of the year, a subject in words, and the bases the rule pack proposes. */
  decisionDefaults: query({
    input: z.object({ roundId: id, issuedOn: day }),
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
    }),
  }),
  /**
   * Decides the approved nominations of a round that are within the office's authority, or those named, which must be
   * approved. One transaction: the decision with all its awards, or nothing. A warning of the checks needs its written
   * reason; `warningsReason` is written for all that have none.
   */
  issueDecision: command({
    input: z.object({
      roundId: id,
      number: z.int().min(1),
      issuedOn: day,
      signatoryId: id,
      subject: requiredText,
      legalBases: z.array(requiredText).min(1),
      nominationIds: z.array(id).optional(),
      warningsReason: requiredText.optional(),
    }),
    output: z.object({ id, awards: count, bonusTotalDong: dong }),
  }),
  decisions: query({ input: z.object({ year: year.optional() }), output: z.object({ rows: z.array(decision) }) }),
  decision: query({
    input: z.object({ id }),
    output: decision.extend({ roundName: z.string(), awards: z.array(awardRow) }),
  }),
};
