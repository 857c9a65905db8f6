import { z } from 'zod';
import { RATINGS, SEXES, STAFF_KINDS } from '../domain/person.ts';
import { command, job, query } from './define.ts';
import {
  changesOf,
  count,
  created,
  day,
  filePath,
  id,
  list,
  nothing,
  page,
  requiredText,
  text,
  year,
} from './fields.ts';

export const staffKind = z.enum(STAFF_KINDS);
export const sex = z.enum(SEXES);
export const precision = z.enum(['day', 'month', 'year']);
/** HTXSNV, HTTNV, HTNV, KHTNV. */
export const rating = z.enum(RATINGS);
export const staffStatus = z.enum(['working', 'onLeave', 'retired', 'left']);

/** A day known to the day, the month or only the year: `1980` is 1980-01-01 with precision `year`. */
export const partialDay = z.object({ date: day, precision });

export const staffFields = z.object({
  code: text.default(''),
  fullName: requiredText,
  birth: partialDay.nullable().default(null),
  sex: sex.nullable().default(null),
  unitId: id,
  position: text.default(''),
  kind: staffKind,
  /** Works directly, is not a leader (*người trực tiếp*). */
  isDirectWorker: z.boolean().default(true),
  isUnionMember: z.boolean().default(false),
  unionPosition: text.default(''),
  citizenId: text.default(''),
  phone: text.default(''),
  email: text.default(''),
  recruitedOn: day.nullable().default(null),
  joinedOn: day.nullable().default(null),
  status: staffStatus.default('working'),
  note: text.default(''),
});

export const staffRow = z.object({
  id,
  code: z.string(),
  fullName: z.string(),
  birth: partialDay.nullable(),
  sex: sex.nullable(),
  unitId: id,
  unitName: z.string(),
  position: z.string(),
  kind: staffKind,
  isDirectWorker: z.boolean(),
  isUnionMember: z.boolean(),
  status: staffStatus,
  latestRating: z.object({ year, rating }).nullable(),
});

export const timelineEntry = z.object({
  on: day,
  kind: z.enum(['posting', 'rating', 'award', 'pledge', 'meeting', 'status']),
  title: z.string(),
  detail: z.string(),
  subjectId: id.nullable(),
});

const importProblem = z.object({ row: z.int(), column: z.string(), value: z.string(), message: z.string() });

export const importPreview = z.object({
  sheet: z.string(),
  headerRows: z.array(z.int()),
  people: z.array(
    z.object({
      row: z.int(),
      outcome: z.enum(['new', 'changed', 'unchanged', 'duplicate', 'refused']),
      fullName: z.string(),
      birth: partialDay.nullable(),
      unitName: z.string(),
      position: z.string(),
      existingId: id.nullable(),
    }),
  ),
  newUnits: z.array(z.string()),
  duplicates: count,
  problems: z.array(importProblem),
});

export const staff = {
  list: query({
    input: z.object({
      search: text.optional(),
      unitId: id.optional(),
      includeDescendants: z.boolean().default(true),
      kind: staffKind.optional(),
      isDirectWorker: z.boolean().optional(),
      isUnionMember: z.boolean().optional(),
      status: staffStatus.optional(),
      rating: z.object({ year, rating }).optional(),
      sort: z.enum(['name', 'unit', 'birth']).default('name'),
      ...page,
    }),
    output: list(staffRow),
  }),
  get: query({
    input: z.object({ id }),
    output: staffFields.extend({
      id,
      unitName: z.string(),
      ratings: z.array(z.object({ year, rating, legalBasis: z.string() })),
      timeline: z.array(timelineEntry),
    }),
  }),
  create: command({ input: staffFields, output: created }),
  update: command({ input: z.object({ id, changes: changesOf(staffFields) }), output: nothing }),
  /** From a day on these people work in another unit, in the position given or their own; history keeps the old one. */
  move: command({
    input: z.object({
      ids: z.array(id).min(1),
      on: day,
      unitId: id,
      position: text.optional(),
      decisionNumber: text.default(''),
    }),
    output: nothing,
  }),
  /** From a day on the person is on leave, retired, gone, or back. Who retires or leaves holds no posting from then on. */
  setStatus: command({
    input: z.object({ id, on: day, status: staffStatus, decisionNumber: text.default('') }),
    output: nothing,
  }),
  rate: command({
    input: z.object({
      year,
      ratings: z.array(z.object({ staffId: id, rating })).min(1),
      legalBasis: text.default(''),
    }),
    output: z.object({ rated: count }),
  }),
  /** To the bin. */
  remove: command({ input: z.object({ ids: z.array(id).min(1) }), output: nothing }),
  previewImport: job({ input: z.object({ file: filePath }), output: importPreview, paths: ['file'] }),
  commitImport: job({
    input: z.object({ file: filePath }),
    output: z.object({ created: count, updated: count, skipped: count, unitsCreated: count, importId: id }),
    paths: ['file'],
  }),
  undoImport: command({ input: z.object({ importId: id }), output: nothing }),
};
