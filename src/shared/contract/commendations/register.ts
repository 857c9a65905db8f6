import { z } from 'zod';
import { command, query } from '../define.ts';
import { count, day, dong, id, list, page, text, year } from '../fields.ts';
import { awardRow, awardStatus, bonusReckoning, recipientKind } from './records.ts';

export const register = {
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
      /** Decided up to this day: together with `notHandedOver`, what has waited too long. */
      decidedUpTo: day.optional(),
      status: awardStatus.optional(),
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
