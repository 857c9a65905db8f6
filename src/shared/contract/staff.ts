import { z } from 'zod';
import { RATINGS, SEXES, STAFF_KINDS, STAFF_STATUSES } from '../domain/person.ts';
import { command, job, query } from './define.ts';
import {
  changesOf,
  count,
  created,
  day,
  filePath,
  id,
  knownDay,
  list,
  nothing,
  page,
  partialDay,
  requiredText,
  text,
  year,
} from './fields.ts';
import {
  discipline,
  disciplineChanges,
  newDiscipline,
  sensitiveField,
  sensitiveUse,
  staffDetailChanges,
  staffDetails,
} from './staffDetails.ts';
import { extraColumn, staffColumn } from './staffColumns.ts';
import { newPosting, posting, postingChanges, statusChanges, statusLine } from './staffHistory.ts';
import { duplicateGroup, likePerson, mergedField, mergePreview } from './staffMerge.ts';
import { importProblem } from './listImport.ts';
import { importChoices, importOutcome, importPerson, importPreview } from './staffImport.ts';

export const staffKind = z.enum(STAFF_KINDS);
export const sex = z.enum(SEXES);
/** HTXSNV, HTTNV, HTNV, KHTNV. */
export const rating = z.enum(RATINGS);
export const staffStatus = z.enum(STAFF_STATUSES);

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
  /** Often known only by month or year. */
  recruitedOn: knownDay.nullable().default(null),
  joinedOn: knownDay.nullable().default(null),
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
  /** Of the extra columns asked for, as they are shown. */
  values: z.partialRecord(extraColumn, z.string()),
});

/** Years counted back from one, which counts too: today's when not said. */
const yearsBack = z.object({ years: z.int().min(1).max(50), until: year.optional() });

/** Which people, in which order. */
export const staffFilter = z.object({
  search: text.optional(),
  unitId: id.optional(),
  includeDescendants: z.boolean().default(true),
  kind: staffKind.optional(),
  /** As it is written in the list; `positions` names those that occur. */
  position: requiredText.optional(),
  isDirectWorker: z.boolean().optional(),
  isUnionMember: z.boolean().optional(),
  status: staffStatus.optional(),
  /** In today's year when not said. */
  rating: z.object({ year: year.optional(), rating, orBetter: z.boolean().default(false) }).optional(),
  /** Nothing awarded in these years. */
  withoutAward: yearsBack.optional(),
  /** Something awarded in every one of these years. */
  awardedRunning: yearsBack.optional(),
  sort: z.enum(['name', 'unit', 'birth']).default('name'),
});

/**
 * A filter and columns under a name. Years that are left out follow the year being worked on. The list opens with the
 * default one, of which there is at most one.
 */
const view = z.object({
  name: requiredText,
  filter: staffFilter,
  columns: z.array(staffColumn).min(1),
  isDefault: z.boolean().default(false),
});

export const timelineEntry = z.object({
  on: day,
  kind: z.enum(['posting', 'status', 'rating', 'award', 'certificate', 'pledge', 'meeting', 'discipline']),
  title: z.string(),
  detail: z.string(),
  subjectId: id.nullable(),
  /** Of `on` only the year is known. */
  isYearOnly: z.boolean().optional(),
});

const mergePair = z.object({ keptId: id, droppedId: id });

export const staff = {
  list: query({
    input: staffFilter.extend({ columns: z.array(extraColumn).default([]), ...page }),
    output: list(staffRow),
  }),
  /** Everybody under a filter, in its order. */
  ids: query({ input: staffFilter, output: z.object({ ids: z.array(id) }) }),
  /** The positions people have, each once. */
  positions: query({ input: nothing, output: z.object({ rows: z.array(z.string()) }) }),
  views: query({ input: nothing, output: z.object({ rows: z.array(view.extend({ id })) }) }),
  saveView: command({ input: view.extend({ id: id.optional() }), output: created }),
  removeView: command({ input: z.object({ id }), output: nothing }),
  /** The list as it is shown, whole or only the people named, as a workbook. */
  exportList: job({
    input: z.object({
      filter: staffFilter.prefault({}),
      columns: z.array(staffColumn).min(1),
      ids: z.array(id).optional(),
      /** Which people these are, in words: written below the title. */
      about: text.default(''),
      file: filePath,
    }),
    output: z.object({ rows: count, file: z.string() }),
    paths: ['file'],
  }),
  /** The number of the identity card is masked; sensitive fields the office does not keep are empty. */
  get: query({
    input: z.object({ id }),
    output: staffFields.extend({
      id,
      unitName: z.string(),
      details: staffDetails,
      /** Spells of work, the newest first. */
      postings: z.array(posting),
      /** Leave, retirement, return: the newest first. */
      statuses: z.array(statusLine),
      disciplines: z.array(discipline),
      ratings: z.array(z.object({ year, rating, legalBasis: z.string() })),
      timeline: z.array(timelineEntry),
    }),
  }),
  create: command({
    /** `postedFrom`: since when the person works here when no day of joining is known; today when left out. */
    input: staffFields.extend({ postedFrom: day.optional(), details: staffDetailChanges.optional() }),
    output: created,
  }),
  /** A masked number of the identity card sent back as it was read changes nothing. */
  update: command({
    input: z.object({ id, changes: changesOf(staffFields).extend({ details: staffDetailChanges.optional() }) }),
    output: nothing,
  }),
  /** The whole number of a person's identity card. That it was looked at stays in the history. */
  revealCitizenId: command({ input: z.object({ id }), output: z.object({ citizenId: z.string() }) }),
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
    input: z.object({
      id,
      on: day,
      status: staffStatus,
      decisionNumber: text.default(''),
      /** Of somebody who comes back; the unit and position of before when left out. */
      unitId: id.optional(),
      position: text.optional(),
    }),
    output: nothing,
  }),
  /** A spell of work from before the newest one, entered late. */
  addPosting: command({ input: newPosting, output: nothing }),
  /** A spell of work was entered wrongly. Awards and meetings keep the unit they were entered with. */
  correctPosting: command({ input: z.object({ id, changes: postingChanges }), output: nothing }),
  /** A spell of work never was: the one before it goes on in its place. */
  removePosting: command({ input: z.object({ id }), output: nothing }),
  /** The day, the kind or the decision of a leave, retirement or return was entered wrongly. */
  correctStatus: command({ input: z.object({ id, changes: statusChanges }), output: nothing }),
  /** A leave, retirement or return never was. */
  removeStatus: command({ input: z.object({ id }), output: nothing }),
  removeRating: command({ input: z.object({ staffId: id, year }), output: nothing }),
  rate: command({
    input: z.object({
      year,
      ratings: z.array(z.object({ staffId: id, rating })).min(1),
      legalBasis: text.default(''),
    }),
    output: z.object({ rated: count }),
  }),
  /** Who is entered already and may be this person: asked before a person is entered or changed. */
  findDuplicates: query({
    input: z.object({
      fullName: text.default(''),
      birth: partialDay.nullable().default(null),
      citizenId: text.default(''),
      /** The person being changed. */
      exceptId: id.optional(),
    }),
    output: z.object({ rows: z.array(likePerson) }),
  }),
  /** Entries of the whole list that may be one person, without those told apart. */
  duplicates: query({ input: z.object(page), output: list(duplicateGroup) }),
  /** These are different people, whatever their names and birth dates. */
  tellApart: command({ input: z.object({ ids: z.array(id).min(2) }), output: nothing }),
  previewMerge: query({ input: mergePair, output: mergePreview }),
  /**
   * Two entries of one person become one: everything of the second goes to the first, which keeps its own fields but
   * for those taken. Awards and attendance keep the name and unit they were entered with.
   */
  merge: command({ input: mergePair.extend({ take: z.array(mergedField).default([]) }), output: nothing }),
  recordDiscipline: command({ input: newDiscipline, output: created }),
  updateDiscipline: command({ input: z.object({ id, changes: disciplineChanges }), output: nothing }),
  removeDiscipline: command({ input: z.object({ id }), output: nothing }),
  /** The sensitive fields the office keeps, and what for. */
  sensitiveUses: query({ input: nothing, output: z.object({ rows: z.array(sensitiveUse) }) }),
  /** In how many files each sensitive field stands, whether the office keeps it now or did. */
  sensitiveEntered: query({
    input: nothing,
    output: z.object({ rows: z.array(z.object({ field: sensitiveField, people: count })) }),
  }),
  /** From now on the field may be entered and is shown. */
  keepSensitive: command({ input: sensitiveUse.omit({ since: true }), output: nothing }),
  /** From now on the field is neither shown nor accepted; with `erase` what was entered is removed from the files. */
  dropSensitive: command({
    input: z.object({ field: sensitiveField, erase: z.boolean().default(false) }),
    output: z.object({ erased: count }),
  }),
  /** To the bin. */
  remove: command({ input: z.object({ ids: z.array(id).min(1) }), output: nothing }),
  /** What an import of the file would do, as far as chosen. Writes nothing. */
  previewImport: job({
    input: z.object({
      file: filePath,
      choices: importChoices.prefault({}),
      /** Only people with this outcome. */
      outcome: importOutcome.optional(),
      /** A part of the people; all of them when left out. */
      limit: z.int().min(0).optional(),
      offset: z.int().min(0).default(0),
      /** People and problems stay empty: the procedures below give them part by part, for as long as it is looked at. */
      inParts: z.boolean().default(false),
    }),
    output: importPreview,
    paths: ['file'],
  }),
  /** People of a preview made in parts. */
  previewedPeople: query({
    input: z.object({ previewId: z.string(), outcome: importOutcome.optional(), ...page }),
    output: list(importPerson),
  }),
  previewedProblems: query({ input: z.object({ previewId: z.string(), ...page }), output: list(importProblem) }),
  /** All of it in one act, or nothing. An empty data folder gets an office with defaults first. */
  commitImport: job({
    input: z.object({ file: filePath, choices: importChoices.prefault({}) }),
    output: z.object({
      created: count,
      updated: count,
      /** Unchanged, duplicates left out, and people of units left out. */
      skipped: count,
      refused: count,
      unitsCreated: count,
      importId: id,
    }),
    paths: ['file'],
  }),
  /** Takes an import back as a whole, as long as nobody it touched was changed since. */
  undoImport: command({ input: z.object({ importId: id }), output: nothing }),
  /** The rows that would be refused, as they stand in the file, with the reasons in a last column. */
  writeRefusedRows: job({
    input: z.object({ file: filePath, choices: importChoices.prefault({}), report: filePath }),
    output: z.object({ rows: count }),
    paths: ['file', 'report'],
  }),
  /** An empty list to fill in, with drop-downs and an example. */
  writeImportTemplate: job({ input: z.object({ file: filePath }), output: nothing, paths: ['file'] }),
};
