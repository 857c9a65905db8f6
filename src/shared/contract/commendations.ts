import { z } from 'zod';
import { BONUS_ROUNDINGS } from '../domain/money.ts';
import { RECIPIENT_KINDS } from '../domain/rulePack.ts';
import { command, query } from './define.ts';
import {
  changesOf,
  count,
  created,
  day,
  dong,
  id,
  list,
  nothing,
  page,
  partialDay,
  requiredText,
  text,
  year,
} from './fields.ts';
import { signingForm } from './office.ts';
import { rating } from './staff.ts';

export const roundKind = z.enum(['regular', 'thematic', 'sudden']);
export const recipientKind = z.enum(RECIPIENT_KINDS);
export const nominationStatus = z.enum(['proposed', 'approved', 'declined', 'decided']);

export const roundFields = z.object({
  name: requiredText,
  kind: roundKind.default('regular'),
  year,
  periodFrom: day,
  periodTo: day,
  deadline: day.nullable().default(null),
});

export const roundRow = roundFields.extend({
  id,
  rulePackId: z.string(),
  rulePackName: z.string(),
  status: z.enum(['open', 'closed']),
  nominations: count,
  awards: count,
});

export const nomination = z.object({
  id,
  roundId: id,
  recipientKind,
  staffId: id.nullable(),
  unitId: id.nullable(),
  recipientName: z.string(),
  /** Position and unit for a person; the parent unit for a collective. */
  recipientDetail: z.string(),
  /** Of a person: tells homonyms in one place apart. */
  recipientBirth: partialDay.nullable(),
  formCode: z.string(),
  formName: z.string(),
  reason: z.string(),
  status: nominationStatus,
});

export const decision = z.object({
  id,
  roundId: id,
  number: count,
  /** Whole, as printed: 05/QĐ-STTTT. */
  symbol: z.string(),
  issuedOn: day,
  subject: z.string(),
  legalBases: z.array(z.string()),
  signatory: z.object({ fullName: z.string(), position: z.string(), form: signingForm, onBehalfOf: z.string() }),
  officeName: z.string(),
  collectives: count,
  individuals: count,
  bonusTotalDong: dong,
});

export const awardRow = z.object({
  id,
  decisionId: id,
  decisionSymbol: z.string(),
  decidedOn: day,
  /** Of the round: what the award is for, and the register it stands in. The decision may be of the next year. */
  year,
  registerNumber: count,
  registerText: z.string(),
  recipientKind,
  staffId: id.nullable(),
  unitId: id.nullable(),
  /** Ông, Bà or empty. */
  honorific: z.string(),
  recipientName: z.string(),
  recipientPosition: z.string(),
  /** Where a person works; what a collective belongs to. */
  recipientUnit: z.string(),
  formCode: z.string(),
  formName: z.string(),
  reason: z.string(),
  bonusDong: dong,
  status: z.enum(['granted', 'revoked']),
  handedOverOn: day.nullable(),
  receivedBy: z.string(),
});

/** How the money of an award was reckoned; kept with it for good. */
export const bonusReckoning = z.object({
  baseSalaryDong: dong,
  coefficientHundredths: count,
  rounding: z.enum(BONUS_ROUNDINGS),
  source: z.string(),
});

/** A wording the rule pack offers; null where it fits every rating or kind of recipient. */
const reasonTemplate = z.object({
  /** May hold {year}; `nominate` puts the round's year in its place. */
  text: z.string(),
  rating: rating.nullable(),
  recipientKind: recipientKind.nullable(),
});

/** What one nomination would become. */
const grantPreview = nomination
  .pick({ recipientKind: true, recipientName: true, recipientDetail: true, formName: true, reason: true })
  .extend({ nominationId: id, bonusDong: dong });

export const commendations = {
  /** Titles and forms of the rule pack in force on a day. */
  catalogue: query({
    input: z.object({ on: day }),
    output: z.object({
      rulePackId: z.string(),
      rulePackName: z.string(),
      rows: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          class: z.enum(['title', 'form']),
          recipientKinds: z.array(recipientKind),
          officeDecides: z.boolean(),
          needsCheck: z.boolean(),
          source: z.string(),
          reasonTemplates: z.array(reasonTemplate),
        }),
      ),
    }),
  }),
  rounds: query({ input: z.object({ year: year.optional() }), output: z.object({ rows: z.array(roundRow) }) }),
  round: query({
    input: z.object({ id }),
    output: roundRow.extend({ nominationRows: z.array(nomination), decisions: z.array(decision) }),
  }),
  createRound: command({ input: roundFields, output: created }),
  updateRound: command({ input: z.object({ id, changes: changesOf(roundFields) }), output: nothing }),
  closeRound: command({ input: z.object({ id }), output: nothing }),
  nominate: command({
    input: z.object({
      roundId: id,
      nominations: z
        .array(
          z.object({
            recipientKind,
            staffId: id.nullable().default(null),
            unitId: id.nullable().default(null),
            /** For a household: the head's name as it will be printed. */
            recipientName: text.default(''),
            formCode: requiredText,
            reason: requiredText,
          }),
        )
        .min(1),
    }),
    output: z.object({ ids: z.array(id) }),
  }),
  updateNomination: command({
    input: z.object({ id, formCode: requiredText.optional(), reason: requiredText.optional() }),
    output: nothing,
  }),
  withdrawNomination: command({ input: z.object({ ids: z.array(id).min(1) }), output: nothing }),
  judgeNominations: command({
    input: z.object({ ids: z.array(id).min(1), status: z.enum(['proposed', 'approved', 'declined']) }),
    output: nothing,
  }),
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
   * approved. One transaction: the decision with all its awards, or nothing.
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
    }),
    output: z.object({ id, awards: count, bonusTotalDong: dong }),
  }),
  decisions: query({ input: z.object({ year: year.optional() }), output: z.object({ rows: z.array(decision) }) }),
  decision: query({
    input: z.object({ id }),
    output: decision.extend({ roundName: z.string(), awards: z.array(awardRow) }),
  }),
  register: query({
    input: z.object({
      year: year.optional(),
      search: text.optional(),
      unitId: id.optional(),
      staffId: id.optional(),
      decisionId: id.optional(),
      /** Handed over at this meeting. */
      meetingId: id.optional(),
      formCode: z.string().optional(),
      recipientKind: recipientKind.optional(),
      notHandedOver: z.boolean().optional(),
      ...page,
    }),
    output: list(awardRow).extend({ bonusTotalDong: dong }),
  }),
  award: query({ input: z.object({ id }), output: awardRow.extend({ bonus: bonusReckoning }) }),
  handOver: command({
    input: z.object({
      awardIds: z.array(id).min(1),
      on: day,
      meetingId: id.nullable().default(null),
      receivedBy: text.default(''),
    }),
    output: z.object({ handedOver: count }),
  }),
};
