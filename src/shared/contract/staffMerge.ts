import { z } from 'zod';
import { count, id, partialDay, year } from './fields.ts';
import { staffDetails } from './staffDetails.ts';

/** Why two entries may be one person, the strongest first. */
export const likeness = z.enum([
  /** One number of an identity card. */
  'citizenId',
  /** One name, tone placement aside, and birth dates that agree as far as they are known. */
  'nameAndBirth',
  /** One name; a birth date is not known. */
  'name',
  /** One name, but born on different days or with other numbers: probably two people. */
  'homonym',
]);

/** A person as told apart from others of the same name. */
export const personBrief = z.object({
  id,
  code: z.string(),
  fullName: z.string(),
  birth: partialDay.nullable(),
  unitName: z.string(),
  position: z.string(),
});

export const likePerson = personBrief.extend({ likeness });
export const duplicateGroup = z.object({
  likeness: likeness.extract(['citizenId', 'nameAndBirth']),
  people: z.array(personBrief),
});

/**
 * What can be taken from the entry that is given up. `place` is unit and position, `status` at work, on leave, retired
 * or gone.
 */
export const mergedField = z.enum([
  'fullName',
  'code',
  'birth',
  'sex',
  'place',
  'status',
  'kind',
  'isDirectWorker',
  'isUnionMember',
  'unionPosition',
  'citizenId',
  'phone',
  'email',
  'recruitedOn',
  'joinedOn',
  'note',
  ...staffDetails.keyof().options,
]);

export const mergePreview = z.object({
  /** Fields the two have otherwise; of these `take` chooses. */
  differing: z.array(mergedField),
  /** Fields only the entry given up has: they are kept without asking. */
  filled: z.array(mergedField),
  /** What goes over from the entry given up. */
  postings: count,
  awards: count,
  nominations: count,
  meetings: count,
  pledges: count,
  disciplines: count,
  ratings: count,
  /** Years both are rated in: the rating of the entry kept holds. */
  ratedTwice: z.array(year),
});

export type MergedField = z.infer<typeof mergedField>;
