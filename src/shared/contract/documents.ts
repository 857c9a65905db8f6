import { z } from 'zod';
import { TEMPLATE_FAULTS } from '../domain/templateFaults.ts';
import { command, job, query } from './define.ts';
import { count, created, day, filePath, id, moment, nothing, text, year } from './fields.ts';

export const documentKind = z.enum([
  'decision',
  'correction',
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
  'unitReview',
  'councilMinutes',
  'ballots',
  'ballotCount',
  'achievementReport',
  'achievementRecord',
]);

/**
 * What a document is about: a decision (decision, correction, bonusList, certificateList), a meeting (agenda, minutes, resolution), a
 * movement (pledge), a round (callNotice, resultNotice), a proposal, a session (unitReview,
 * councilMinutes, ballots, ballotCount), a person (achievementReport; achievementRecord: part
 * III of it), or the year of a register as four digits.
 */
const subject = z.union([id, z.string().regex(/^\d{4}$/)]);

/** A version of a document's template. Without a file name it is the program's own. */
const templateVersion = z.object({ id, number: count, savedAt: moment, fileName: z.string(), isDefault: z.boolean() });

const templateRow = z.object({
  kind: documentKind,
  /** The office's own file, or none: the program's template. */
  current: templateVersion.nullable(),
  versions: count,
});

const templateField = z.object({
  name: z.string(),
  /** Lists it must stand in, from the outermost. */
  within: z.array(z.string()),
  kind: z.enum(['text', 'flag', 'list', 'line']),
  /** As the sample has it; empty for lists and conditions. */
  example: z.string(),
});

/** The sentence for each is the locale key `documents:templateFaults.<code>`. */
const templateFault = z.object({
  code: z.enum(TEMPLATE_FAULTS),
  /** The field, the brace's words, or the kind of document the file is a template of. */
  tag: z.string(),
  context: z.string(),
  /** The field that was likely meant, or the list the field belongs in; may be empty. */
  hint: z.string(),
  part: z.enum(['body', 'header', 'footer']),
});

/** A paper as a window shows it, from the finished .docx. Sizes in points, lengths in mm. */
const paperParagraph = z.object({
  type: z.literal('paragraph'),
  alignment: z.enum(['left', 'center', 'right', 'both']),
  size: z.number(),
  firstLine: z.number(),
  before: z.number(),
  /** A line as long as this stands in its place. */
  rule: z.number().nullable(),
  beginsPage: z.boolean(),
  runs: z.array(z.object({ text: z.string(), isBold: z.boolean(), isItalic: z.boolean() })),
});
const paperTable = z.object({
  type: z.literal('table'),
  widths: z.array(z.number()),
  rows: z.array(z.array(z.object({ span: count, isRuled: z.boolean(), paragraphs: z.array(paperParagraph) }))),
});
const paper = z.object({
  isWide: z.boolean(),
  blocks: z.array(z.discriminatedUnion('type', [paperParagraph, paperTable])),
});

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
  /** A file of its own for each person, in a folder: all of them or none. Files that are there are not written over. */
  writeEach: job({
    input: z.object({
      kind: documentKind.extract(['achievementRecord']),
      staffIds: z.array(id).min(1),
      folder: filePath,
    }),
    output: z.object({ files: count }),
    paths: ['folder'],
  }),
  /** What each document is made from. */
  templates: query({ input: nothing, output: z.object({ rows: z.array(templateRow) }) }),
  /** The fields a template of this document may use, and its versions, the newest first. */
  template: query({
    input: z.object({ kind: documentKind }),
    output: templateRow.extend({ fields: z.array(templateField), history: z.array(templateVersion) }),
  }),
  /** Every fault of a file as a template of this document, all at once. */
  checkTemplate: job({
    input: z.object({ kind: documentKind, file: filePath }),
    output: z.object({ faults: z.array(templateFault) }),
    paths: ['file'],
  }),
  /** Takes a file as the template from now on. With a fault it is refused and the one before stays. */
  replaceTemplate: command({
    input: z.object({ kind: documentKind, file: filePath }),
    output: created,
    paths: ['file'],
  }),
  /** Goes back to an earlier version, as a new one; null: to the program's own. */
  useTemplate: command({
    input: z.object({ kind: documentKind, versionId: id.nullable() }),
    output: created,
  }),
  /** Puts the template in use into a file, to be changed in Word; `isDefault`: the program's own. */
  writeTemplate: job({
    input: z.object({ kind: documentKind, isDefault: z.boolean().default(false), file: filePath }),
    output: z.object({ file: z.string() }),
    paths: ['file'],
  }),
  /** A decision that is being prepared, as it would read: what is not filled in yet stays empty. */
  previewDecision: job({
    input: z.object({
      roundId: id,
      number: z.int().min(1).nullable(),
      issuedOn: day,
      signatoryId: id,
      subject: text,
      legalBases: z.array(text),
      nominationIds: z.array(id).min(1),
    }),
    output: paper,
  }),
  /** The document as its template in use gives it: about a subject, or filled with made-up data. */
  preview: job({
    input: z.object({ kind: documentKind, subjectId: subject.nullable().default(null) }),
    output: paper,
  }),
};
