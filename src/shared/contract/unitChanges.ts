import { z } from 'zod';
import { count, day, id, partialDay, requiredText, text } from './fields.ts';
import { unitKind } from './unitKinds.ts';

/** Who heads the unit when everything is done; not said: who heads it now, and nobody where it is founded. */
const head = { headStaffId: id.nullable().optional() };

/** A unit that is there; with a name, it bears that one from the day on. */
const existingUnit = z.strictObject({ id, name: requiredText.optional(), shortName: text.optional(), ...head });

/** A unit founded on the day. */
const unitToFound = z.strictObject({
  name: requiredText,
  shortName: text.default(''),
  kind: unitKind,
  parentId: id.nullable(),
  hasLegalPersonality: z.boolean().default(false),
  hasUnion: z.boolean().default(true),
  ...head,
});

const receivingUnit = z.union([existingUnit, unitToFound]);

const decided = { on: day, decisionNumber: text.default('') };

/** Units that cease from a day on, and the one that takes over their people, the units below them and their drafts. */
export const mergeInput = z
  .object({ unitIds: z.array(id).min(1), into: receivingUnit, ...decided })
  .refine(({ unitIds }) => new Set(unitIds).size === unitIds.length, { path: ['unitIds'] })
  .refine(({ unitIds, into }) => ('id' in into ? !unitIds.includes(into.id) : unitIds.length > 1), { path: ['into'] });

/** What of a unit goes where. */
const splitPart = z.object({
  unit: receivingUnit,
  staffIds: z.array(id).default([]),
  /** Units below the one that is split. */
  unitIds: z.array(id).default([]),
});

/**
 * A unit divided from a day on. Whoever and whatever no part names stays, where the unit itself remains, and else goes
 * to the first part.
 */
export const splitInput = z
  .object({
    id,
    remains: z.boolean(),
    parts: z.array(splitPart).min(1),
    /** Who heads what remains; not said: who heads it now, and nobody when the head goes along. */
    headStaffId: id.nullable().optional(),
    ...decided,
  })
  .refine(({ remains, parts }) => remains || parts.length > 1, { path: ['parts'] })
  .refine(({ parts }) => isEachOnce(parts.flatMap(({ staffIds }) => staffIds)), { path: ['parts'] })
  .refine(({ parts }) => isEachOnce(parts.flatMap(({ unitIds }) => unitIds)), { path: ['parts'] })
  .refine(({ id: own, parts }) => parts.every(({ unit }) => !('id' in unit) || unit.id !== own), { path: ['parts'] });

function isEachOnce(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

const person = z.object({ id, fullName: z.string(), birth: partialDay.nullable(), position: z.string() });

export const unitContents = z.object({
  people: z.array(person),
  unitsBelow: z.array(z.object({ id, name: z.string() })),
});

/** What a merger or a division would do. */
export const unitChangePreview = z.object({
  /** The first day it may take effect: units concerned were changed on that day. */
  notBefore: day,
  /** Units that cease. */
  ceasing: z.array(z.object({ id, name: z.string(), headName: z.string().nullable() })),
  people: z.array(person.extend({ from: z.string(), to: z.string() })),
  unitsBelow: z.array(z.object({ id, name: z.string(), from: z.string(), to: z.string() })),
  pledges: z.array(
    z.object({
      id,
      movementName: z.string(),
      year: z.int(),
      unitName: z.string(),
      status: z.enum(['draft', 'signed']),
      /**
       * A draft passes to the new unit, gives its targets to the draft that is there, or goes to the bin where the new
       * unit has signed already. What is signed stays as it was signed.
       */
      outcome: z.enum(['passes', 'joins', 'toBin', 'stays']),
      to: z.string(),
    }),
  ),
  /** Rounds in which these units are nominated and not decided: the nominations stay, under the unit they name. */
  openRounds: z.array(z.object({ id, name: z.string(), nominations: count })),
});
