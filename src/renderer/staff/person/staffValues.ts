import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { formatPartialDate, parsePartialDate, type PartialDate } from '../../../shared/domain/dates.ts';

export type Person = OutputOf<'staff.get'>;
type Details = Person['details'];
type NewPerson = InputOf<'staff.create'>;
type Changes = InputOf<'staff.update'>['changes'];

/** Days of which perhaps only the month or the year is known. */
const PARTIAL_DETAILS = [
  'citizenIdIssuedOn',
  'paidFrom',
  'nextRaiseOn',
  'unionJoined',
  'partyJoined',
  'partyOfficial',
] as const satisfies readonly (keyof Details)[];
type PartialDetail = (typeof PARTIAL_DETAILS)[number];

export type DetailName = keyof Details;

/** The form holds partial dates as they are typed: "1980", "7/1980", "2/9/1980". */
export interface StaffValues extends Omit<
  NewPerson,
  'birth' | 'recruitedOn' | 'joinedOn' | 'status' | 'postedFrom' | 'details'
> {
  birthText: string;
  recruitedOn: string;
  joinedOn: string;
  details: Omit<Details, PartialDetail> & Record<PartialDetail, string>;
}

type Entered = Omit<NewPerson, 'status' | 'postedFrom' | 'details'> & { details: Partial<Details> };

function toPartialDate(typed: string): PartialDate | null {
  const read = parsePartialDate(typed);
  return read.ok ? read.value : null;
}

/** What the form says, as procedures take it; fields that are not in the form are not in it either. */
export function enteredIn({ birthText, recruitedOn, joinedOn, details, ...fields }: StaffValues): Entered {
  const inForm = PARTIAL_DETAILS.filter((name) => details[name] !== undefined);
  const dates = Object.fromEntries(inForm.map((name) => [name, toPartialDate(details[name])]));
  return {
    ...fields,
    birth: toPartialDate(birthText),
    recruitedOn: toPartialDate(recruitedOn),
    joinedOn: toPartialDate(joinedOn),
    details: { ...details, ...(dates as Partial<Details>) } as Partial<Details>,
  };
}

export const EMPTY_VALUES: Partial<StaffValues> = {
  code: '',
  birthText: '',
  sex: null,
  position: '',
  kind: 'civilServant',
  isDirectWorker: true,
  isUnionMember: false,
  unionPosition: '',
  citizenId: '',
  phone: '',
  email: '',
  recruitedOn: '',
  joinedOn: '',
  note: '',
};

const shown = (date: PartialDate | null) => (date ? formatPartialDate(date) : '');

/** The fields of the form out of what is stored. */
export function valuesOf(person: Person): Partial<StaffValues> {
  const { details, birth, recruitedOn, joinedOn, ...fields } = person;
  const partial = PARTIAL_DETAILS.map((name) => [name, shown(details[name])]);
  return {
    ...fields,
    birthText: shown(birth),
    recruitedOn: shown(recruitedOn),
    joinedOn: shown(joinedOn),
    details: { ...details, ...(Object.fromEntries(partial) as Record<PartialDetail, string>) },
  };
}

function differing<Fields extends object>(entered: Fields, stored: object): Partial<Fields> {
  const before = stored as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(entered).filter(
      ([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(before[name] ?? null),
    ),
  ) as Partial<Fields>;
}

/** What differs from what is stored; nothing else is sent, so that the history tells what was changed. */
export function changesOf(person: Person, values: StaffValues): Changes {
  const { details, ...fields } = enteredIn(values);
  const changed = differing(details, person.details);
  return { ...differing(fields, person), ...(Object.keys(changed).length > 0 ? { details: changed } : {}) };
}
