import { z } from 'zod';

/** Columns that every row of the list of people carries. */
export const rowColumn = z.enum([
  'fullName',
  'code',
  'birth',
  'sex',
  'unit',
  'position',
  'kind',
  'isDirectWorker',
  'isUnionMember',
  'rating',
  'status',
]);

/** Columns the list reads only when asked. Sensitive ones stay empty while the office does not keep them. */
export const extraColumn = z.enum([
  'lastAward',
  'unionPosition',
  'unionJoined',
  'unionCardNumber',
  'recruitedOn',
  'joinedOn',
  'rankName',
  'rankCode',
  'payStep',
  'payCoefficientHundredths',
  'positionAllowanceHundredths',
  'seniorityAllowancePercent',
  'paidFrom',
  'nextRaiseOn',
  'generalEducation',
  'qualification',
  'politicalTheory',
  'stateManagement',
  'foreignLanguage',
  'informatics',
  'phone',
  'email',
  'citizenId',
  'citizenIdIssuedOn',
  'citizenIdIssuedBy',
  'hometown',
  'residence',
  'ethnicity',
  'religion',
  'partyJoined',
  'partyOfficial',
  'note',
]);

export const staffColumn = z.enum([...rowColumn.options, ...extraColumn.options]);
export type RowColumn = z.infer<typeof rowColumn>;
export type ExtraColumn = z.infer<typeof extraColumn>;
export type StaffColumn = z.infer<typeof staffColumn>;
