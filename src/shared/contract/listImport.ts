import { z } from 'zod';
import { LIST_FIELDS } from '../domain/import/columns.ts';
import { count, text } from './fields.ts';

/** Reading the lists offices keep in spreadsheets, whatever they are lists of. */

export const importField = z.enum(LIST_FIELDS);
/** The fonts a text was typed in, before Unicode. */
export const textEncoding = z.enum(['unicode', 'tcvn3', 'vni']);

/** A cell by its name in Excel. */
const cell = z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/);
const columnLetters = z.string().regex(/^[A-Z]{1,3}$/);

/** How a file is read; what is left out is decided by the program. */
export const readingChoices = z.object({
  sheet: z.string().optional(),
  /** The first row of the header, as Excel counts. */
  headerRow: z.int().min(1).optional(),
  /** Columns read as something else than proposed; null leaves a column out. */
  columns: z.array(z.object({ column: columnLetters, field: importField.nullable() })).default([]),
  /** Rows and columns that Excel does not show. */
  includeHidden: z.boolean().default(false),
  encoding: textEncoding.optional(),
  /** `swapped`: an American Excel has taken days for months. */
  dayOrder: z.enum(['dayFirst', 'monthFirst', 'swapped']).optional(),
  corrections: z.array(z.object({ cell, value: text })).default([]),
});

const importColumn = z.object({
  column: z.string(),
  header: z.string(),
  field: importField.nullable(),
  /** The year whose ratings the column tells; null for what is not a rating. */
  year: z.int().nullable(),
  isHidden: z.boolean(),
  /** The first values, as they will be read. */
  samples: z.array(z.string()),
});

export const importProblem = z.object({
  row: z.int(),
  /** The header of the column. */
  column: z.string(),
  cell: z.string(),
  value: z.string(),
  message: z.string(),
  /** The key of the sentence in the locale files and what it is built from: `message` in any language. */
  told: z.object({ key: z.string(), values: z.record(z.string(), z.string()) }),
  /** Rows with an error are refused; a warning asks for a look. */
  isError: z.boolean(),
});

/** How a file was read. */
export const listReading = z.object({
  sheet: z.string(),
  /** Every sheet that holds something, and how many rows of a list. */
  sheets: z.array(z.object({ name: z.string(), rows: count })),
  headerRows: z.array(z.int()),
  /** The sheet from above its header to the first rows below it, as it will be read. */
  topRows: z.array(z.object({ row: z.int(), values: z.array(z.string()) })),
  columns: z.array(importColumn),
  problems: z.array(importProblem),
  problemCount: count,
  /** Days that may have their day and month the other way round. */
  unsureDays: count,
  hiddenRows: count,
  /** How the text was read, with examples when it had to be converted. */
  encoding: textEncoding,
  conversions: z.array(z.object({ before: z.string(), after: z.string() })),
});
