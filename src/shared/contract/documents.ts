import { z } from 'zod';
import { job, query } from './define.ts';
import { day, filePath, id, year } from './fields.ts';

export const documentKind = z.enum(['decision', 'agenda', 'minutes', 'resolution', 'pledge', 'achievementRecord']);

export const documents = {
  /** Every document the data of a year can give, newest first. */
  list: query({
    input: z.object({ year: year.optional() }),
    output: z.object({
      rows: z.array(
        z.object({
          kind: documentKind,
          subjectId: id,
          title: z.string(),
          date: day.nullable(),
          suggestedName: z.string(),
        }),
      ),
    }),
  }),
  /**
   * `subjectId`: a decision, a meeting (agenda, minutes, resolution), a movement (pledge) or a person (part III of báo
   * cáo thành tích). `furtherSubjectIds`: more people in the same file.
   */
  writeWord: job({
    input: z.object({
      kind: documentKind,
      subjectId: id,
      furtherSubjectIds: z.array(id).default([]),
      file: filePath,
    }),
    output: z.object({ file: z.string() }),
    paths: ['file'],
  }),
};
