import { z } from 'zod';
import { command, query } from '../define.ts';
import { count, day, dong, id, nothing, requiredText, text, year } from '../fields.ts';
import { nomination, signature } from './records.ts';

/** Tờ trình: what a higher level is asked to decide. */
const proposal = z.object({
  id,
  roundId: id,
  number: count,
  /** Whole, as printed: 12/TTr-STTTT. */
  symbol: z.string(),
  issuedOn: day,
  subject: z.string(),
  /** Whom it asks: Chủ tịch Ủy ban nhân dân tỉnh. */
  addressee: z.string(),
  legalBases: z.array(z.string()),
  signatory: signature,
  officeName: z.string(),
  /** The day and reason of taking it back; null while it stands. */
  withdrawnOn: day.nullable(),
  withdrawalReason: z.string(),
  waiting: count,
  granted: count,
  refused: count,
});

/** What became of one nomination in it. */
const proposalItem = nomination.extend({
  outcome: z.enum(['waiting', 'granted', 'refused', 'withdrawn']),
  /** Why it was refused. */
  note: z.string(),
  /** What it became by the decision that came back; null while it waits, or when it was not granted. */
  award: z.object({ id, decisionSymbol: z.string(), decidedOn: day }).nullable(),
});

export const proposals = {
  /**
   * What a proposal of the round would say. `authorities`: who decides what is approved and lies above the office, with
   * how many; each takes a proposal of its own.
   */
  proposalDefaults: query({
    input: z.object({ roundId: id, issuedOn: day }),
    output: z.object({
      number: count,
      legalBases: z.array(z.string()),
      authorities: z.array(z.object({ name: z.string(), subject: z.string(), nominationIds: z.array(id) })),
    }),
  }),
  /** Proposes approved nominations to a higher level. They wait there until its decision is recorded. */
  createProposal: command({
    input: z.object({
      roundId: id,
      number: z.int().min(1),
      issuedOn: day,
      signatoryId: id,
      addressee: requiredText,
      subject: requiredText,
      legalBases: z.array(requiredText).min(1),
      nominationIds: z.array(id).min(1),
      warningsReason: requiredText.optional(),
    }),
    output: z.object({ id, nominations: count }),
  }),
  /** `year`: issued in it, or of a round of it. */
  proposals: query({
    input: z.object({ year: year.optional(), roundId: id.optional(), waiting: z.boolean().optional() }),
    output: z.object({ rows: z.array(proposal) }),
  }),
  proposal: query({
    input: z.object({ id }),
    output: proposal.extend({ roundName: z.string(), items: z.array(proposalItem) }),
  }),
  /** Takes a proposal back: what still waits is approved again. */
  withdrawProposal: command({ input: z.object({ id, on: day, reason: requiredText }), output: nothing }),
  /**
   * The decision that came back: what it grants enters the register, under the higher level's own number. What is not
   * named goes on waiting.
   */
  recordReturned: command({
    input: z.object({
      proposalId: id,
      symbol: requiredText,
      issuedOn: day,
      authority: requiredText,
      subject: text.default(''),
      granted: z.array(id).min(1),
      /** The level that decides pays, unless it leaves that to the office. */
      isPaidByOffice: z.boolean().default(false),
    }),
    output: z.object({ id, awards: count, bonusTotalDong: dong }),
  }),
  /** Mends what was typed wrongly of a decision issued elsewhere; the office's own are never changed. */
  correctReturned: command({
    input: z.object({
      decisionId: id,
      symbol: requiredText.optional(),
      issuedOn: day.optional(),
      authority: requiredText.optional(),
      subject: text.optional(),
    }),
    output: nothing,
  }),
  /** What the higher level does not grant. */
  recordRefused: command({
    input: z.object({ proposalId: id, nominationIds: z.array(id).min(1), reason: requiredText }),
    output: nothing,
  }),
};
