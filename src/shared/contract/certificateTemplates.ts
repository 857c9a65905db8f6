import { z } from 'zod';
import { adjustmentSchema } from '../domain/certificates/adjustment.ts';
import { CERTIFICATE_FIELDS } from '../domain/certificates/fields.ts';
import { certificateTemplateSchema, pictureNameSchema } from '../domain/certificates/template.ts';
import { command, job, query } from './define.ts';
import { changesOf, count, created, filePath, id, moment, nothing, requiredText } from './fields.ts';

const recipientKind = z.enum(['individual', 'collective', 'household']);

const use = z.object({
  name: requiredText,
  /** Null: for every form that has no template of its own. */
  formCode: z.string().nullable(),
  recipientKind,
  /** Null: plain paper, everything is printed. */
  blankId: id.nullable(),
});

const templateRow = use.extend({
  id,
  name: z.string(),
  blankName: z.string().nullable(),
  /** Taken unless another is chosen, of those for its form, recipient and blank. */
  isDefault: z.boolean(),
  /** The program's layout it began as; null for the office's own. */
  shippedAs: z.string().nullable(),
  page: z.object({ widthMm: z.number(), heightMm: z.number() }),
  version: count,
  versionId: id,
  savedAt: moment,
});

const content = z.object({
  ...(Object.fromEntries(CERTIFICATE_FIELDS.map((field) => [field, z.string().max(4000)])) as Record<
    (typeof CERTIFICATE_FIELDS)[number],
    z.ZodString
  >),
  proofCode: z.string().max(2000).optional(),
});

const font = z.object({
  /** Folder name of the family, as a template's boxes name it. */
  family: z.string(),
  /** As people know the family. */
  name: z.string(),
  weights: z.array(z.enum(['Regular', 'Medium', 'SemiBold', 'Bold'])),
  italics: z.array(z.enum(['Regular', 'Medium', 'SemiBold', 'Bold'])),
  /** Of a font the office added: its id, to take it away by. */
  id: id.nullable(),
});

/** How certificates are drawn: templates and their versions, blanks, fonts, pictures, and one recipient's adjustments. */
export const certificateTemplates = {
  templates: query({ input: nothing, output: z.object({ rows: z.array(templateRow) }) }),
  /** One template with what its newest version draws. */
  template: query({ input: z.object({ id }), output: templateRow.extend({ body: certificateTemplateSchema }) }),
  /** Newest first. */
  versions: query({
    input: z.object({ id }),
    output: z.object({ rows: z.array(z.object({ id, number: count, savedAt: moment })) }),
  }),
  /** What one version draws; it never changes. */
  version: query({
    input: z.object({ id }),
    output: z.object({ id, templateId: id, number: count, name: z.string(), body: certificateTemplateSchema }),
  }),
  createTemplate: command({ input: use.extend({ body: certificateTemplateSchema }), output: created }),
  /** A new version; the ones before are kept. */
  saveTemplate: command({
    input: z.object({ id, body: certificateTemplateSchema }),
    output: z.object({ versionId: id, version: count }),
  }),
  copyTemplate: command({ input: z.object({ id, name: requiredText }), output: created }),
  changeTemplate: command({ input: z.object({ id, changes: changesOf(use) }), output: nothing }),
  makeTemplateDefault: command({ input: z.object({ id }), output: nothing }),
  /** To the bin. */
  deleteTemplate: command({ input: z.object({ id }), output: nothing }),
  /** Brings the program's layouts back that are missing or in the bin. */
  restoreShippedTemplates: command({ input: nothing, output: z.object({ restored: count }) }),

  blanks: query({
    input: nothing,
    output: z.object({
      rows: z.array(z.object({ id, name: z.string(), widthMm: z.number(), heightMm: z.number() })),
    }),
  }),

  /** The families a box may be set in: the program's, then the office's own. */
  fonts: query({ input: nothing, output: z.object({ rows: z.array(font) }) }),

  /** Adds a TrueType or OpenType font that has all Vietnamese letters. */
  addFont: command({
    input: z.object({ file: filePath }),
    output: z.object({ id, family: z.string(), name: z.string() }),
    paths: ['file'],
  }),
  /** No longer offered; templates that use it go on drawing with it. */
  removeFont: command({ input: z.object({ id }), output: nothing }),
  /** The letters a box would need on the certificates of a decision that a font does not have; none when it has all. */
  fontLacks: query({
    input: z.object({
      fontKey: z.string(),
      /** What the box says, with its fields, and whether it is set in capitals. */
      runs: z.array(z.object({ text: z.string().max(2000), isUpper: z.boolean() })).max(50),
      decisionId: id,
      recipientKind,
    }),
    output: z.object({ letters: z.array(z.string()) }),
  }),
  /** The file of a font the office added, in base64. */
  fontFile: query({ input: z.object({ fontKey: z.string() }), output: z.object({ base64: z.string() }) }),
  /** Keeps a PNG or JPEG picture for templates to show. */
  addPicture: command({
    input: z.object({ file: filePath }),
    output: z.object({ name: pictureNameSchema, widthPx: count, heightPx: count }),
    paths: ['file'],
  }),
  picture: query({
    input: z.object({ name: pictureNameSchema }),
    output: z.object({ mediaType: z.enum(['image/png', 'image/jpeg']), base64: z.string() }),
  }),
  /** One file with the template, its fonts and its pictures. */
  exportTemplate: job({
    input: z.object({ id, file: filePath }),
    output: z.object({ file: z.string() }),
    paths: ['file'],
  }),
  /** A template from such a file, as a new one. */
  importTemplate: command({ input: z.object({ file: filePath }), output: created, paths: ['file'] }),

  /** What a certificate says, field by field. */
  content: query({ input: z.object({ awardId: id }), output: content }),
  /** The awards of a decision a template can be looked at with; which of them have the longest texts. */
  previewAwards: query({
    input: z.object({ decisionId: id, recipientKind }),
    output: z.object({
      rows: z.array(z.object({ awardId: id, name: z.string() })),
      longest: z.object({ name: id.nullable(), place: id.nullable(), reason: id.nullable() }),
    }),
  }),
  adjustment: query({
    input: z.object({ awardId: id, templateId: id }),
    output: z.object({ boxes: adjustmentSchema }),
  }),
  /** What is different on one recipient's certificate; nothing different takes the record away. */
  saveAdjustment: command({
    input: z.object({ awardId: id, templateId: id, boxes: adjustmentSchema }),
    output: nothing,
  }),
  /** A design laid out as it stands in the designer, saved or not: `PlacedPage`. */
  layoutDesign: query({
    input: z.object({ body: certificateTemplateSchema, content, adjustment: adjustmentSchema.optional() }),
    output: z.object({ page: z.unknown() }),
  }),
};
