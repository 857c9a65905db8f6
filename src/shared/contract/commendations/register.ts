import { z } from 'zod';
import { command, query } from '../define.ts';
import { count, day, dong, id, list, nothing, page, text, year } from '../fields.ts';
import { awardRow, awardStatus, bonusReckoning, recipientKind, registerRow } from './records.ts';

const handedOver = z.object({
  on: day,
  meetingId: id.nullable().default(null),
  /** Who came for it, when not the recipient. */
  receivedBy: text.default(''),
});

/** Which awards of the register. */
export const registerFilter = z.object({
  year: year.optional(),
  search: text.optional(),
  /** Its own awards and those of the people who worked in it. */
  unitId: id.optional(),
  /** And those of the units that stood below it, in the year or ever. */
  includeDescendants: z.boolean().optional(),
  staffId: id.optional(),
  decisionId: id.optional(),
  /** Handed over at this meeting. */
  meetingId: id.optional(),
  formCode: z.string().optional(),
  recipientKind: recipientKind.optional(),
  notHandedOver: z.boolean().optional(),
  /** Decided up to this day: together with `notHandedOver`, what has waited too long. */
  decidedUpTo: day.optional(),
  status: awardStatus.optional(),
  /** Only what was recorded from old papers, or only what decisions of the register awarded. */
  recorded: z.boolean().optional(),
});

export const register = {
  register: query({
    input: registerFilter.extend(page),
    /** `revoked`: of `total`. */
    output: list(registerRow).extend({ revoked: count, bonusTotalDong: dong }),
  }),
  award: query({
    input: z.object({ id }),
    /** `handedOverMeetingId`: null when it was handed over singly, or not yet. */
    output: awardRow.extend({ bonus: bonusReckoning, handedOverMeetingId: id.nullable() }),
  }),
  /** On a day that has come; at a meeting, on its day. */
  handOver: command({
    input: handedOver.extend({ awardIds: z.array(id).min(1) }),
    output: z.object({ handedOver: count }),
  }),
  /** Mends what was entered of a hand-over; null: it never was. */
  correctHandOver: command({
    input: z.object({ awardIds: z.array(id).min(1), handedOver: handedOver.nullable() }),
    output: nothing,
  }),
};
