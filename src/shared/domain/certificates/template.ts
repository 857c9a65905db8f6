import { z } from 'zod';
import { CERTIFICATE_FIELDS, fieldsIn, isCertificateField } from './fields.ts';

/** Raised whenever a stored template of an older version could no longer be read as it is. */
export const TEMPLATE_SCHEMA_VERSION = 1;

/** Paper sizes offices buy, landscape, in mm (NĐ 50/2006 for 400 × 300; shops sell A4 and A3). Portrait swaps the two. */
export const PAGE_PRESETS = {
  A4: { widthMm: 297, heightMm: 210 },
  A3: { widthMm: 420, heightMm: 297 },
  '360x270': { widthMm: 360, heightMm: 270 },
  '400x300': { widthMm: 400, heightMm: 300 },
} as const;

const colourSchema = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
const positionMm = z.number().min(-1000).max(2000);
const lengthMm = z.number().min(0).max(2000);
const sizePt = z.number().min(3).max(300);

const fontSchema = z.object({
  /** Folder name of the family: `noto-serif`. */
  family: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  weight: z.enum(['Regular', 'Medium', 'SemiBold', 'Bold']).default('Regular'),
  italic: z.boolean().default(false),
});

const letterCaseSchema = z.enum(['asTyped', 'upper']);

const runSchema = z.object({
  /** Literal words and `{field}`s; a line break starts a new line, and one left empty by its fields disappears. */
  text: z
    .string()
    .max(2000)
    .refine((text) => fieldsIn(text).every(isCertificateField), {
      error: `unknown field; known are ${CERTIFICATE_FIELDS.join(', ')}`,
    }),
  font: fontSchema.optional(),
  colour: colourSchema.optional(),
  letterCase: letterCaseSchema.optional(),
  /** Size relative to the box, so that a run shrinks together with it. */
  scale: z.number().min(0.2).max(5).default(1),
  /** The words stay on one line as long as any allowed size makes that possible. */
  keepTogether: z.boolean().default(false),
});

const frame = {
  id: z.string().min(1).max(60),
  xMm: positionMm,
  yMm: positionMm,
  widthMm: lengthMm,
  heightMm: lengthMm,
  /** False: shown on screen but not printed, for what the blank already carries. */
  printed: z.boolean().default(true),
};

const textBoxSchema = z.object({
  kind: z.literal('text'),
  ...frame,
  runs: z.array(runSchema).min(1).max(50),
  font: fontSchema,
  /** Drawn at `maxPt` where it fits, at the largest size that does otherwise, never below `minPt`. */
  size: z.object({ minPt: sizePt, maxPt: sizePt }).refine(({ minPt, maxPt }) => minPt <= maxPt),
  colour: colourSchema.default('#000000'),
  letterCase: letterCaseSchema.default('asTyped'),
  align: z.enum(['left', 'centre', 'right']).default('left'),
  verticalAlign: z.enum(['top', 'middle', 'bottom']).default('top'),
  /** Extra space after each letter, in parts of the size. */
  letterSpacingEm: z.number().min(-0.2).max(2).default(0),
  /** From baseline to baseline, in parts of the size. */
  lineHeight: z.number().min(0.7).max(4).default(1.3),
  /** More room where a line break was typed, in parts of the size. */
  paragraphGapEm: z.number().min(0).max(10).default(0),
  maxLines: z.int().min(1).max(30).default(1),
  /** A line under the last line of text, as long as `ratio` of it (NĐ 30/2020: the whole length under the motto). */
  ruleBelow: z
    .object({
      ratio: z.number().min(0.05).max(2),
      gapMm: z.number().min(0).max(50),
      thicknessMm: z.number().min(0.05).max(5),
    })
    .optional(),
});

/** A kept picture: the SHA-256 of its bytes, so that a name can never come to mean another picture. */
export const pictureNameSchema = z.string().regex(/^[0-9a-f]{64}$/);

const imageBoxSchema = z.object({
  kind: z.literal('image'),
  ...frame,
  /** The emblem is our own drawing of the Quốc huy; an asset is a picture kept in the database. */
  source: z.discriminatedUnion('type', [
    z.object({ type: z.literal('emblem') }),
    z.object({ type: z.literal('asset'), name: pictureNameSchema }),
  ]),
});

const lineBoxSchema = z.object({
  kind: z.literal('line'),
  ...frame,
  colour: colourSchema.default('#000000'),
  thicknessMm: z.number().min(0.05).max(10),
});

/** The code that proves a certificate, as large a square as its frame holds. */
const qrBoxSchema = z.object({ kind: z.literal('qr'), ...frame });

export const BORDER_STYLES = ['doubleRule', 'lotus', 'meander', 'cloud', 'bamboo', 'drum'] as const;

/** What is drawn, whatever it is called and whomever it is for: one version of a certificate template. */
export const certificateTemplateSchema = z
  .object({
    schemaVersion: z.literal(TEMPLATE_SCHEMA_VERSION),
    page: z.object({ widthMm: z.number().min(50).max(1200), heightMm: z.number().min(50).max(1200) }),
    border: z
      .object({
        style: z.enum(BORDER_STYLES),
        /** From the edge of the paper to the outer rule. */
        insetMm: z.number().min(0).max(200),
        colour: colourSchema,
        accentColour: colourSchema,
        printed: z.boolean().default(true),
      })
      .nullable(),
    /** A pale bronze-drum star behind the text. */
    ground: z
      .object({ colour: colourSchema, diameterMm: lengthMm, printed: z.boolean().default(true) })
      .nullable()
      .default(null),
    /** A scan of the blank (`printed: false`) or a full-page picture, stretched over its frame. */
    background: z
      .object({
        name: pictureNameSchema,
        printed: z.boolean(),
        /** Left out: the whole page. A scan is seldom cut exactly. */
        frame: z.object({ xMm: positionMm, yMm: positionMm, widthMm: lengthMm, heightMm: lengthMm }).optional(),
        /** On screen, where it is not printed. */
        opacity: z.number().min(0.05).max(1).default(1),
      })
      .nullable()
      .default(null),
    /** Lines of the designer that boxes snap to; never drawn on paper. */
    guides: z
      .object({ xMm: z.array(positionMm).max(100), yMm: z.array(positionMm).max(100) })
      .default({ xMm: [], yMm: [] }),
    boxes: z.array(z.discriminatedUnion('kind', [textBoxSchema, imageBoxSchema, lineBoxSchema, qrBoxSchema])).max(200),
  })
  .refine(({ boxes }) => new Set(boxes.map(({ id }) => id)).size === boxes.length, {
    error: 'two boxes share one id',
    path: ['boxes'],
  });

/** A layout that comes with the program, in a file of its own. */
export const shippedTemplateSchema = certificateTemplateSchema.safeExtend({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  /** As the office sees it in lists. */
  name: z.string().min(1).max(200),
  recipientKinds: z.array(z.enum(['individual', 'collective', 'household'])).min(1),
  /** The pre-printed blank it is made for; null for plain paper. */
  blankName: z.string().min(1).nullable().default(null),
});

export type CertificateTemplate = z.output<typeof certificateTemplateSchema>;
export type ShippedTemplate = z.output<typeof shippedTemplateSchema>;
export type CertificateTemplateInput = z.input<typeof certificateTemplateSchema>;
export type TextBox = z.output<typeof textBoxSchema>;
export type QrBox = z.output<typeof qrBoxSchema>;
export type LineBox = z.output<typeof lineBoxSchema>;
export type TextRun = z.output<typeof runSchema>;
export type FontChoice = z.output<typeof fontSchema>;

/** The key of a font face, which is also its place below the fonts folder and its name on screen: `noto-serif/BoldItalic`. */
export function fontKeyOf({ family, weight, italic }: FontChoice): string {
  if (!italic) return `${family}/${weight}`;
  return weight === 'Regular' ? `${family}/Italic` : `${family}/${weight}Italic`;
}

/** Every font face a template draws with, without repeats. */
export function fontKeysOf(template: CertificateTemplate): string[] {
  const textBoxes = template.boxes.filter((box) => box.kind === 'text');
  return [...new Set(textBoxes.flatMap((box) => box.runs.map((run) => fontKeyOf(run.font ?? box.font))))];
}

/** Every picture a template shows, without repeats. */
export function pictureNamesOf({ background, boxes }: CertificateTemplate): string[] {
  const shown = boxes.flatMap((box) => (box.kind === 'image' && box.source.type === 'asset' ? [box.source.name] : []));
  return [...new Set(background ? [background.name, ...shown] : shown)];
}
