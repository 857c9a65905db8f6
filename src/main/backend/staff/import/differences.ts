import { formatPartialDate, type PartialDate } from '../../../../shared/domain/dates.ts';
import type { ImportedPerson } from '../../../../shared/domain/import/person.ts';
import type { Rating } from '../../../../shared/domain/person.ts';
import { comparisonKey } from '../../../../shared/domain/text.ts';
import { partialDaysOf } from '../partialDays.ts';
import type { Existing, PlannedUnit } from './plan.ts';

/** A field the list has otherwise than the office. */
export interface Difference {
  field: keyof ImportedPerson | 'rating';
  before: string;
  after: string;
  /** Of a rating. */
  year?: number;
}

/** How a person's years are rated. */
export type KnownRatings = ReadonlyMap<number, Rating>;

const PLAIN_FIELDS = [
  'code',
  'sex',
  'position',
  'kind',
  'unionPosition',
  'citizenId',
  'phone',
  'email',
  'status',
  'note',
] as const;

const PARTIAL_FIELDS = ['birth', 'recruitedOn', 'joinedOn'] as const;
type PartialField = (typeof PARTIAL_FIELDS)[number];

const KNOWN_LETTERS = { year: 4, month: 7, day: 10 } as const;

const isSameText = (a: string, b: string) => comparisonKey(a) === comparisonKey(b);

/**
 * What would change about a person; a field the list does not have stays as it is. Spelling alone (capitals, Hòa for
 * Hoà) is no change: the office has it as the person's papers say.
 */
export function differences(
  person: ImportedPerson,
  existing: Existing,
  { unit, ratings }: { unit: PlannedUnit | undefined; ratings: KnownRatings | undefined },
): Difference[] {
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
  for (const { year, rating } of person.ratings ?? []) {
    const before = ratings?.get(year) ?? '';
    if (before !== rating) found.push({ field: 'rating', before, after: rating, year });
  }
  const known = datesOf(existing);
  for (const [field, after] of Object.entries(newDates(person, existing)) as [PartialField, PartialDate][]) {
    found.push({ field, before: known[field] ? formatPartialDate(known[field]) : '', after: formatPartialDate(after) });
  }
  return found;
}

function datesOf(existing: Existing): Record<PartialField, PartialDate | null> {
  const { birthDate, birthPrecision } = existing;
  const birth = birthDate && birthPrecision ? { date: birthDate, precision: birthPrecision } : null;
  return { birth, ...partialDaysOf(existing) };
}

/** "1980" says nothing new about somebody born on 02/09/1980. */
function tellsMore(said: PartialDate, known: PartialDate | null): boolean {
  if (known === null) return true;
  return !known.date
    .slice(0, KNOWN_LETTERS[known.precision])
    .startsWith(said.date.slice(0, KNOWN_LETTERS[said.precision]));
}

/** The dates of a list that say more than the office knows of the person. */
export function newDates(
  person: Pick<ImportedPerson, PartialField>,
  existing: Existing,
): Partial<Record<PartialField, PartialDate>> {
  const known = datesOf(existing);
  return Object.fromEntries(
    PARTIAL_FIELDS.flatMap((field) => {
      const said = person[field];
      return said && tellsMore(said, known[field]) ? [[field, said]] : [];
    }),
  );
}
