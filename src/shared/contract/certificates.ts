import { z } from 'zod';
import { job, query } from './define.ts';
import { count, filePath, id } from './fields.ts';

const problem = z.object({
  awardId: id,
  recipientName: z.string(),
  kind: z.enum(['missingLetters', 'overflow', 'shrunk', 'revoked']),
  detail: z.string(),
});

const awardsOf = {
  decisionId: id.optional(),
  awardIds: z.array(id).optional(),
};

export const certificates = {
  /** One certificate laid out in mm, ready to draw: `PlacedPage` of `src/shared/domain/certificates`. */
  preview: query({
    input: z.object({ awardId: id }),
    output: z.object({ page: z.unknown(), fonts: z.array(z.string()), problems: z.array(problem) }),
  }),
  /** What would go wrong in a batch, before anything is drawn. */
  check: query({
    input: z.object(awardsOf),
    output: z.object({ certificates: count, problems: z.array(problem) }),
  }),
  /** All certificates of a decision (collectives first, then in register order), or the ones named, in one PDF. */
  writePdf: job({
    input: z.object({ ...awardsOf, file: filePath }),
    output: z.object({ pages: count, file: z.string() }),
    paths: ['file'],
  }),
};
