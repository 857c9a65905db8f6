import { z } from 'zod';
import { IMPORT_FIELDS } from '../domain/import/columns.ts';
import { count, day, id, partialDay, text } from './fields.ts';

/** Importing staff from the lists offices keep: what the program proposes and what the user chooses. */

export const importField = z.enum(IMPORT_FIELDS);
/** The fonts a text was typed in, before Unicode. */
export const textEncoding = z.enum(['unicode', 'tcvn3', 'vni']);
export const importOutcome = z.enum(['new', 'changed', 'unchanged', 'duplicate', 'refused', 'skipped']);

/** A cell by its name in Excel. */
const cell = z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/);
const columnLetters = z.string().regex(/^[A-Z]{1,3}$/);

/** What is left out is decided by the program. */
export const importChoices = z.object({
  sheet: z.string().optional(),
  /** The first row of the header, as Excel counts. */
  headerRow: z.int().min(1).optional(),
  /** Columns read as something else than proposed; null leaves a column out. */
  columns: z.array(z.object({ column: columnLetters, field: importField.nullable() })).default([]),
  /** Rows and columns that Excel does not show. */
  includeHidden: z.boolean().default(false),
  encoding: textEncoding.optional(),
  /** Names all in capitals are written with a capital at the start of each word. */
  titleCase: z.boolean().default(false),
  /** `swapped`: an American Excel has taken days for months. */
  dayOrder: z.enum(['dayFirst', 'monthFirst', 'swapped']).optional(),
  /** Where people go for whom the file names no unit; the office itself when left out. */
  unitId: id.optional(),
  /** The day from which people without a day of joining are known to work here; this year's first when left out. */
  postedFrom: day.optional(),
  corrections: z.array(z.object({ cell, value: text })).default([]),
  /** Units of the file that are not found in the office: made, taken for another one, or left out with their people. */
  units: z
    .array(z.object({ name: z.string(), act: z.enum(['create', 'match', 'skip']), unitId: id.optional() }))
    .default([]),
  /** What to do with a row. `keepBoth`: they are two people. */
  rows: z.array(z.object({ row: z.int(), act: z.enum(['skip', 'update', 'keepBoth']) })).default([]),
  /** What to do with duplicates that have no choice of their own. */
  duplicates: z.enum(['skip', 'update', 'keepBoth']).default('skip'),
});

const importColumn = z.object({
  column: z.string(),
  header: z.string(),
  field: importField.nullable(),
  isHidden: z.boolean(),
  /** The first values, as they will be read. */
  samples: z.array(z.string()),
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
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});

export const importProblem = z.object({
  row: z.int(),
  /** The header of the column. */
  column: z.string(),
  cell: z.string(),
  value: z.string(),
  message: z.string(),
  /** Rows with an error are refused; a warning asks for a look. */
  isError: z.boolean(),
});

export const importPreview = z.object({
  /** By which people and problems are asked for part by part; null unless the preview was made in parts. */
  previewId: z.string().nullable(),
  sheet: z.string(),
  /** Every sheet that holds something, and how many rows of a list. */
  sheets: z.array(z.object({ name: z.string(), rows: count })),
  headerRows: z.array(z.int()),
  /** The sheet from above its header to the first rows below it, as it will be read. */
  topRows: z.array(z.object({ row: z.int(), values: z.array(z.string()) })),
  columns: z.array(importColumn),
  people: z.array(importPerson),
  counts: z.record(importOutcome, count),
  /** Rows of which the import would write something. */
  written: count,
  newUnits: z.array(z.string()),
  /** New units that may be units the office has. */
  unitSuggestions: z.array(z.object({ name: z.string(), units: z.array(z.object({ id, name: z.string() })) })),
  duplicates: count,
  problems: z.array(importProblem),
  problemCount: count,
  /** Days that may have their day and month the other way round. */
  unsureDays: count,
  hiddenRows: count,
  /** How the text was read, with examples when it had to be converted. */
  encoding: textEncoding,
  conversions: z.array(z.object({ before: z.string(), after: z.string() })),
  /** Names written in capitals only. */
  capitalNames: count,
});
