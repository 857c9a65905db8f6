import { z } from 'zod';
import { BONUS_ROUNDINGS } from '../../domain/money.ts';
import { RECIPIENT_KINDS, ROUND_KINDS } from '../../domain/rulePack.ts';
import { count, day, dong, id, partialDay, requiredText, year } from '../fields.ts';
import { signingForm } from '../office.ts';
import { rating } from '../staff.ts';

/** What the procedures of commendations hand out. */

export const roundKind = z.enum(ROUND_KINDS);
export const recipientKind = z.enum(RECIPIENT_KINDS);
/** `submitted`: proposed to a higher level and waiting for the decision that comes back. */
export const nominationStatus = z.enum(['proposed', 'approved', 'declined', 'submitted', 'decided']);

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
  /** The pack that rules its period now, where that is another than the one it took and the round can still follow. */
  newerRulePackName: z.string().nullable(),
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
  /** It was decided, and what it became was revoked: it may be put forward anew. */
  isRevoked: z.boolean(),
  /** What a concluded session of the council decided on it, and why it was judged otherwise since. */
  council: z
    .object({
      /** What was voted on. */
      formCode: z.string(),
      heldOn: day,
      passed: z.boolean(),
      votesFor: count,
      summoned: count,
      required: count,
      against: z.string().nullable(),
    })
    .nullable(),
  collectiveRating: rating.nullable(),
  /** When what it rewards was achieved; null: over the whole period. */
  achievedOn: day.nullable(),
});

/** `award`: awards something; the others correct such a decision, which itself never changes. */
export const decisionKind = z.enum(['award', 'amendment', 'revocation']);

export const signature = z.object({
  fullName: z.string(),
  position: z.string(),
  form: signingForm,
  onBehalfOf: z.string(),
});

export const decision = z.object({
  id,
  roundId: id,
  kind: decisionKind,
  /** The decision it amends or revokes. */
  target: z.object({ id, symbol: z.string(), issuedOn: day }).nullable(),
  /** Why it corrects. */
  reason: z.string(),
  /** Who issued it, when not this office: what a higher level decided on a proposal. Empty for the office's own. */
  authority: z.string(),
  /** Null when it was issued elsewhere. */
  number: count.nullable(),
  /** Whole, as printed: 05/QĐ-STTTT. */
  symbol: z.string(),
  issuedOn: day,
  subject: z.string(),
  legalBases: z.array(z.string()),
  /** Empty when it was issued elsewhere. */
  signatory: signature,
  officeName: z.string(),
  /** Awarded by it, each once; of a correction, those it corrects. Households count as individuals. */
  collectives: count,
  individuals: count,
  bonusTotalDong: dong,
  /** Granted by it and not handed over yet. */
  notHandedOver: count,
});

export const awardStatus = z.enum(['granted', 'revoked']);

/** What a decision did to an award after it was granted. */
export const correction = z.object({ decisionId: id, symbol: z.string(), on: day });

export const awardRow = z.object({
  id,
  decisionId: id,
  decisionSymbol: z.string(),
  decidedOn: day,
  /** Who decided it, when not this office by a decision of its own. */
  authority: z.string(),
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
  status: awardStatus,
  handedOverOn: day.nullable(),
  receivedBy: z.string(),
  /** By which decision it was revoked, and the last that corrected its words. */
  revoked: correction.nullable(),
  amended: correction.nullable(),
});

/** A line of the register: awarded by a decision, or recorded from old papers and then without decision and number. */
export const registerRow = awardRow.extend({
  decisionId: id.nullable(),
  /** Null where old papers do not tell. */
  decidedOn: day.nullable(),
  registerNumber: count.nullable(),
});

/** How the money of an award was reckoned; kept with it for good. */
export const bonusReckoning = z.object({
  baseSalaryDong: dong,
  coefficientHundredths: count,
  rounding: z.enum(BONUS_ROUNDINGS),
  source: z.string(),
});
