import { z } from 'zod';
import { certificateTemplates } from './certificateTemplates.ts';
import { job, query } from './define.ts';
import { count, filePath, id } from './fields.ts';
import { awardsOf } from './certificates/batch.ts';
import { printing, printOrder } from './certificates/printing.ts';
import { proof } from './certificates/proof.ts';

/** Where a problem is mended, or looked into. */
const where = z.discriminatedUnion('page', [
  /** The design of this one certificate. */
  z.object({ page: z.literal('certificate'), templateId: id }),
  z.object({ page: z.literal('award'), id }),
  z.object({ page: z.literal('decision'), id }),
  z.object({ page: z.literal('staff'), id }),
  /** The settings' tab of that name. */
  z.object({ page: z.literal('settings'), tab: z.enum(['certificates', 'proof']) }),
]);

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
    'noTemplate',
  ]),
  /** The template's box; empty for what concerns the whole certificate. */
  boxId: z.string(),
  /** The certificate is not written as it is. */
  stops: z.boolean(),
  /** What the sentence `certificates:problem.<kind>` is built from; `field`: what the box says. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  where,
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
    input: z.object({ ...awardsOf, order: printOrder.default('handingOver') }),
    output: z.object({
      certificates: count,
      problems: z.array(problem),
      /** The certificates that can be printed, in the order asked: granted, and without a problem that stops. */
      printable: z.array(z.object({ awardId: id, recipientName: z.string() })),
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
