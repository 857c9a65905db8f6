import { z } from 'zod';
import { command, query } from './define.ts';
import { count, created, day, id, nothing, requiredText, text } from './fields.ts';
import { mergeInput, splitInput, unitChangePreview, unitContents } from './unitChanges.ts';
import { unitKind } from './unitKinds.ts';

/** A unit as it stands on a day. */
export const unitRow = z.object({
  id,
  parentId: id.nullable(),
  name: z.string(),
  shortName: z.string(),
  kind: unitKind,
  sortOrder: z.int(),
  hasLegalPersonality: z.boolean(),
  hasUnion: z.boolean(),
  headStaffId: id.nullable(),
  headName: z.string().nullable(),
  /** People in the unit itself, not in the units below it. */
  staffCount: count,
  foundedOn: day,
  dissolvedOn: day.nullable(),
});

export const unitEvent = z.enum(['founded', 'renamed', 'moved', 'merged', 'split', 'dissolved', 'corrected']);

/** What a unit was called and where it stood between two days. */
export const unitVersion = z.object({
  id,
  validFrom: day,
  validTo: day.nullable(),
  name: z.string(),
  shortName: z.string(),
  kind: unitKind,
  parentId: id.nullable(),
  parentName: z.string().nullable(),
  event: unitEvent,
  decisionNumber: z.string(),
});

/** Who headed a unit between two days; null: nobody. */
const unitHead = z.object({
  id,
  from: day,
  to: day.nullable(),
  staffId: id.nullable(),
  name: z.string().nullable(),
  decisionNumber: z.string(),
});

/** The other side of a merger or division. */
const succession = z.object({ id, name: z.string(), on: day, decisionNumber: z.string() });

export const units = {
  /** The tree as it stood on a day (today when not said), in tree order. */
  list: query({
    input: z.object({ on: day.optional(), includeDissolved: z.boolean().default(false) }),
    output: z.object({ rows: z.array(unitRow) }),
  }),
  get: query({
    input: z.object({ id }),
    output: unitRow.extend({
      parentName: z.string().nullable(),
      versions: z.array(unitVersion),
      /** Who headed it, the newest first. */
      heads: z.array(unitHead),
      /** What it was made of, and what took its place or was taken out of it. */
      predecessors: z.array(succession),
      successors: z.array(succession),
    }),
  }),
  found: command({
    input: z.object({
      parentId: id.nullable(),
      name: requiredText,
      shortName: text.default(''),
      kind: unitKind,
      hasLegalPersonality: z.boolean().default(false),
      hasUnion: z.boolean().default(true),
      foundedOn: day,
      decisionNumber: text.default(''),
      sortOrder: z.int().optional(),
    }),
    output: created,
  }),
  /** From a day on the unit has another name; what was awarded before keeps the old one. */
  rename: command({
    input: z.object({ id, on: day, name: requiredText, shortName: text.default(''), decisionNumber: text.default('') }),
    output: nothing,
  }),
  /** Under another unit from a day on, or only to another place among those under the same one. */
  move: command({
    input: z.object({
      id,
      on: day,
      parentId: id.nullable(),
      sortOrder: z.int().optional(),
      /** The unit it then stands before among its brothers; null: the last. Their orders are numbered anew. */
      beforeId: id.nullable().optional(),
      decisionNumber: text.default(''),
    }),
    output: nothing,
  }),
  /** Who and what belongs to a unit on a day or later: what a division can give to its parts. */
  contents: query({ input: z.object({ id, on: day }), output: unitContents }),
  /** What a merger would move; writes nothing. */
  previewMerge: query({ input: mergeInput, output: unitChangePreview }),
  merge: command({ input: mergeInput, output: created }),
  /** What a division would move; writes nothing. */
  previewSplit: query({ input: splitInput, output: unitChangePreview }),
  /** The units of the parts, in their order. */
  split: command({ input: splitInput, output: z.object({ ids: z.array(id) }) }),
  dissolve: command({ input: z.object({ id, on: day, decisionNumber: text.default('') }), output: nothing }),
  /** From a day on, which may be long past, this person heads the unit, until the next one's day; null: nobody. */
  setHead: command({
    input: z.object({ id, on: day, headStaffId: id.nullable(), decisionNumber: text.default('') }),
    output: nothing,
  }),
  /** A line of the heads never was: whoever was before goes on. */
  removeHead: command({ input: z.object({ id }), output: nothing }),
  /** Corrects what was entered wrongly, or what has no date: order, legal personality, union. */
  correct: command({
    input: z.object({
      id,
      name: requiredText.optional(),
      shortName: text.optional(),
      kind: unitKind.optional(),
      sortOrder: z.int().optional(),
      headStaffId: id.nullable().optional(),
      hasLegalPersonality: z.boolean().optional(),
      hasUnion: z.boolean().optional(),
    }),
    output: nothing,
  }),
};
