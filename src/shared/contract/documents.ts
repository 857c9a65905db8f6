import { z } from 'zod';
import { job, query } from './define.ts';
import { day, filePath, id, year } from './fields.ts';

export const documentKind = z.enum([
  'decision',
  'agenda',
  'minutes',
  'resolution',
  'pledge',
  'proposal',
  'callNotice',
  'resultNotice',
  'bonusList',
  'certificateList',
  'register',
  'achievementReport',
  'achievementRecord',
]);

/**
 * What a document is about: a decision (decision, bonusList, certificateList), a meeting (agenda, minutes, resolution), a
 * movement (pledge), a round (callNotice, resultNotice), a proposal, a person (achievementReport; achievementRecord: part
 * III of it), or the year of a register as four digits.
 */
const subject = z.union([id, z.string().regex(/^\d{4}$/)]);

export const documents = {
  /**
   * Every document the data can give: of a year, of a round with its decisions and proposals, or of one subject. The
   * newest first.
   */
  list: query({
    input: z.object({ year: year.optional(), roundId: id.optional(), subjectId: subject.optional() }),
    output: z.object({
      rows: z.array(
        z.object({
          kind: documentKind,
          subjectId: subject,
          title: z.string(),
          date: day.nullable(),
          suggestedName: z.string(),
        }),
      ),
    }),
  }),
  /** `furtherSubjectIds`: more people in the same file. */
  writeWord: job({
    input: z.object({
      kind: documentKind,
      subjectId: subject,
      furtherSubjectIds: z.array(id).default([]),
      file: filePath,
    }),
    output: z.object({ file: z.string() }),
    paths: ['file'],
  }),
};
