import { z } from 'zod';
import { count, day, id, partialDay, year } from './fields.ts';
import { listReading, readingChoices } from './listImport.ts';

/** Importing staff from the lists offices keep: what the program proposes and what the user chooses. */

export const importOutcome = z.enum(['new', 'changed', 'unchanged', 'duplicate', 'refused', 'skipped']);

/** What is left out is decided by the program. */
export const importChoices = readingChoices.extend({
  /** Names all in capitals are written with a capital at the start of each word. */
  titleCase: z.boolean().default(false),
  /** Where people go for whom the file names no unit; the office itself when left out. */
  unitId: id.optional(),
  /** The day from which people without a day of joining are known to work here; this year's first when left out. */
  postedFrom: day.optional(),
  /** The year of ratings whose column names none; this year when left out. */
  ratingYear: year.optional(),
  /** Units of the file that are not found in the office: made, taken for another one, or left out with their people. */
  units: z
    .array(z.object({ name: z.string(), act: z.enum(['create', 'match', 'skip']), unitId: id.optional() }))
    .default([]),
  /** What to do with a row. `keepBoth`: they are two people. */
  rows: z.array(z.object({ row: z.int(), act: z.enum(['skip', 'update', 'keepBoth']) })).default([]),
  /** What to do with duplicates that have no choice of their own. */
  duplicates: z.enum(['skip', 'update', 'keepBoth']).default('skip'),
});

export const importPerson = z.object({
  row: z.int(),
  outcome: importOutcome,
  fullName: z.string(),
  birth: partialDay.nullable(),
  unitName: z.string(),
  position: z.string(),
  /** The person of the office this is or may be. */
  existingId: id.nullable(),
  /** The earlier row that names the same person. */
  sameAsRow: z.int().nullable(),
  /** `year`: of a rating. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string(), year: z.int().optional() })),
});

export const importPreview = listReading.extend({
  /** By which people and problems are asked for part by part; null unless the preview was made in parts. */
  previewId: z.string().nullable(),
  people: z.array(importPerson),
  counts: z.record(importOutcome, count),
  /** Rows of which the import would write something. */
  written: count,
  newUnits: z.array(z.string()),
  /** New units that may be units the office has. */
  unitSuggestions: z.array(z.object({ name: z.string(), units: z.array(z.object({ id, name: z.string() })) })),
  duplicates: count,
  /** Names written in capitals only. */
  capitalNames: count,
});
