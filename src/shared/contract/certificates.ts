import { z } from 'zod';
import { certificateTemplates } from './certificateTemplates.ts';
import { job, query } from './define.ts';
import { count, filePath, id } from './fields.ts';
import { awardsOf } from './certificates/batch.ts';
import { printing } from './certificates/printing.ts';
import { proof } from './certificates/proof.ts';

const problem = z.object({
  awardId: id,
  recipientName: z.string(),
  kind: z.enum([
    'missingLetters',
    'overflow',
    'shrunk',
    'parted',
    'revoked',
    'printedBefore',
    'twice',
    'nameDiffers',
    'noDecisionNumber',
    'noRegisterNumber',
    'noKey',
  ]),
  /** The template's box; empty for what concerns the whole certificate. */
  boxId: z.string(),
  /** The certificate is not written as it is. */
  stops: z.boolean(),
  /** What the sentence `certificates:problem.<kind>` is built from. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const certificates = {
  ...certificateTemplates,
  /** One certificate laid out in mm, ready to draw: `PlacedPage` of `src/shared/domain/certificates`. */
  preview: query({
    input: z.object({ awardId: id, blankId: id.nullable().optional(), printId: id.optional() }),
    output: z.object({
      page: z.unknown(),
      fonts: z.array(z.string()),
      problems: z.array(problem),
      templateId: id,
      templateVersionId: id,
    }),
  }),
  /** What would go wrong in a batch, before anything is drawn. */
  check: query({
    input: z.object(awardsOf),
    output: z.object({
      certificates: count,
      problems: z.array(problem),
      /** The awards whose certificates can be written: granted, and without a problem that stops. */
      printable: z.array(id),
      /** What the batch needs of its blank and what is left of it; null on plain paper. */
      blanks: z.object({ needed: count, left: z.int() }).nullable(),
      /** The sizes of paper the batch is drawn on, each once. */
      papers: z.array(z.object({ widthMm: z.number(), heightMm: z.number() })),
    }),
  }),
  /**
   * The certificates of a decision, of those of its forms that come with one, or of the awards named, in one PDF:
   * collectives first, then in register order. A batch with a problem that stops is refused before anything is drawn.
   */
  writePdf: job({
    input: z.object({ ...awardsOf, file: filePath }),
    output: z.object({ pages: count, file: z.string() }),
    paths: ['file'],
  }),

  ...printing,
  ...proof,
};
