import { z } from 'zod';

/** Fields that every area shares. Text is trimmed, single-spaced and NFC wherever it enters. */

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

export const id = z.uuid();
export const text = z.string().max(20_000).overwrite(clean);
/** A text that must not be empty. */
export const requiredText = z.string().overwrite(clean).min(1).max(2_000);
/** A day, `YYYY-MM-DD`. */
export const day = z.iso.date();
export const precision = z.enum(['day', 'month', 'year']);
/** A day known to the day, the month or only the year: `1980` is 1980-01-01 with precision `year`. */
export const partialDay = z.object({ date: day, precision });
/** As `partialDay`; a day sent alone, `YYYY-MM-DD`, is known to the day. */
export const knownDay = z.union([
  partialDay,
  day.transform((date): z.output<typeof partialDay> => ({ date, precision: 'day' })),
]);
/** A moment of the day, `HH:MM`. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** A moment, UTC, ISO 8601. */
export const moment = z.iso.datetime();
export const year = z.int().min(1945).max(2200);
export const count = z.int().min(0);
/** Whole đồng. */
export const dong = z.int().min(0);
export const filePath = z.string().min(1).max(4096);
export const nothing = z.object({});
export const created = z.object({ id });

export const page = {
  limit: z.int().min(1).max(1000).default(100),
  offset: z.int().min(0).default(0),
};

export function list<Row extends z.ZodType>(row: Row) {
  return z.object({ total: count, rows: z.array(row) });
}

type WithoutDefault<Field> = Field extends z.ZodDefault<infer Inner> ? Inner : Field;
type Changes<Shape extends z.ZodRawShape> = { [Key in keyof Shape]: z.ZodOptional<WithoutDefault<Shape[Key]>> };

/**
 * Some of a record's fields; those left out stay as they are. Not `partial()`: that fills what was left out with the
 * defaults meant for new records, and so wipes what is stored. A field sent as `undefined` counts as left out.
 */
export function changesOf<Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape>): z.ZodObject<Changes<Shape>> {
  const optional = Object.entries(fields.shape).map(([name, field]) => [
    name,
    z.optional(field instanceof z.ZodDefault ? field.unwrap() : field),
  ]);
  return z.object(Object.fromEntries(optional) as Changes<Shape>).overwrite(withoutUndefined);
}

function withoutUndefined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
