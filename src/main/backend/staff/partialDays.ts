import type { PartialDate } from '../../../shared/domain/dates.ts';

/** Days of `staff` of which often only the month or the year is known: each takes two columns, as birth does. */
export const PARTIAL_DAYS = ['recruitedOn', 'joinedOn'] as const;
type PartialDay = (typeof PARTIAL_DAYS)[number];

type Columns = Record<PartialDay, string | null> & Record<`${PartialDay}Precision`, PartialDate['precision'] | null>;

/** The columns of those that are given; a day left out stays out. */
export function partialDayColumns(days: Partial<Record<PartialDay, PartialDate | null | undefined>>): Partial<Columns> {
  const given = PARTIAL_DAYS.filter((name) => days[name] !== undefined);
  const pairs = given.flatMap((name) => [
    [name, days[name]?.date ?? null],
    [`${name}Precision`, days[name]?.precision ?? null],
  ]);
  return Object.fromEntries(pairs) as Partial<Columns>;
}

export function partialDaysOf(row: Columns): Record<PartialDay, PartialDate | null> {
  return {
    recruitedOn: partialDate(row.recruitedOn, row.recruitedOnPrecision),
    joinedOn: partialDate(row.joinedOn, row.joinedOnPrecision),
  };
}

function partialDate(date: string | null, precision: PartialDate['precision'] | null): PartialDate | null {
  return date === null || precision === null ? null : { date, precision };
}
