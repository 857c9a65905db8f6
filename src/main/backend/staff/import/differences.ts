import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import type { ImportedPerson } from '../../../../shared/domain/import/person.ts';
import { comparisonKey } from '../../../../shared/domain/text.ts';
import type { Existing, PlannedUnit } from './plan.ts';

/** A field the list has otherwise than the office. */
export interface Difference {
  field: keyof ImportedPerson;
  before: string;
  after: string;
}

const PLAIN_FIELDS = [
  'code',
  'sex',
  'position',
  'kind',
  'unionPosition',
  'citizenId',
  'phone',
  'email',
  'recruitedOn',
  'joinedOn',
  'status',
  'note',
] as const;

const isSameText = (a: string, b: string) => comparisonKey(a) === comparisonKey(b);

/**
 * What would change about a person; a field the list does not have stays as it is. Spelling alone (capitals, Hòa for
 * Hoà) is no change: the office has it as the person's papers say.
 */
export function differences(person: ImportedPerson, existing: Existing, unit: PlannedUnit | undefined): Difference[] {
  const found: Difference[] = [];
  const compare = (field: keyof ImportedPerson, before: string, after: string) => {
    if (!isSameText(before, after)) found.push({ field, before, after });
  };
  compare('fullName', existing.fullName, person.fullName);
  for (const field of PLAIN_FIELDS) {
    const after = person[field];
    if (after !== undefined) compare(field, existing[field] ?? '', after);
  }
  for (const field of ['isDirectWorker', 'isUnionMember'] as const) {
    const after = person[field];
    if (after !== undefined) compare(field, existing[field] === 1 ? 'true' : 'false', String(after));
  }
  if (unit && unit.unitId !== existing.unitId) found.push({ field: 'unit', before: existing.unitId, after: unit.name });
  if (person.birth && tellsMore(person.birth, existing)) {
    const { birthDate, birthPrecision } = existing;
    const before = birthDate && birthPrecision ? formatPartialDate({ date: birthDate, precision: birthPrecision }) : '';
    found.push({ field: 'birth', before, after: formatPartialDate(person.birth) });
  }
  return found;
}

const KNOWN_LETTERS = { year: 4, month: 7, day: 10 } as const;

/** "1980" says nothing new about somebody born on 02/09/1980. */
export function tellsMore(
  birth: NonNullable<ImportedPerson['birth']>,
  { birthDate, birthPrecision }: Pick<Existing, 'birthDate' | 'birthPrecision'>,
): boolean {
  if (birthDate === null || birthPrecision === null) return true;
  const known = birthDate.slice(0, KNOWN_LETTERS[birthPrecision]);
  const said = birth.date.slice(0, KNOWN_LETTERS[birth.precision]);
  return !known.startsWith(said);
}
