import { z } from 'zod';
import { recipientKind } from './commendations/records.ts';
import { registerFilter } from './commendations/register.ts';
import { command, job, query } from './define.ts';
import { count, day, filePath, id, list, page, requiredText, text, year } from './fields.ts';

export const onlineMeeting = z.object({
  id,
  heldOn: day,
  title: z.string(),
  /** How many levels of government took part: province, district, commune, centre. */
  levels: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  sites: count,
  note: z.string(),
});

const countsByLevels = { fourLevels: count, threeLevels: count, twoLevels: count };

export const sheetKind = z.enum(['register', 'onlineMeetings', 'targets', 'staff', 'statistics']);

export const reports = {
  onlineMeetings: query({
    input: z.object({ year, ...page }),
    output: list(onlineMeeting).extend({
      ...countsByLevels,
      /** January to December. */
      months: z.array(z.object(countsByLevels)).length(12),
    }),
  }),
  recordOnlineMeetings: command({
    input: z.object({
      meetings: z
        .array(
          z.object({
            heldOn: day,
            title: requiredText,
            levels: z.union([z.literal(2), z.literal(3), z.literal(4)]),
            sites: count.default(0),
            note: text.default(''),
          }),
        )
        .min(1),
    }),
    output: z.object({ recorded: count }),
  }),
  removeOnlineMeetings: command({ input: z.object({ ids: z.array(id).min(1) }), output: z.object({ removed: count }) }),
  writeSheet: job({
    input: z.object({
      kind: sheetKind,
      year: year.optional(),
      file: filePath,
      /** Of the register: which of the year's awards; all when left out. */
      register: registerFilter.omit({ year: true }).optional(),
      /** Of statistics: what is counted, up to and with the year; all of five years when left out. */
      counted: z.object({ from: year, unitId: id.optional(), recipientKind: recipientKind.optional() }).optional(),
    }),
    output: z.object({ rows: count, file: z.string() }),
    paths: ['file'],
  }),
};
