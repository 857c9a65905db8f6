import type { Call } from '../../../../shared/contract/index.ts';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import { countInText } from '../../../../shared/domain/numbers.ts';
import { ratingCode } from '../../../../shared/domain/person.ts';
import { column, everyRow, wordOf, type SheetTable } from './table.ts';

/** The staff of today, by unit. */
export async function staffSheet(call: Call): Promise<SheetTable> {
  const people = await everyRow((selection) => call('staff.list', { sort: 'unit', ...selection }));
  const total = wordOf('staff.total', { total: countInText(people.length) });
  return {
    name: wordOf('staff.name'),
    title: wordOf('staff.title'),
    columns: [
      column('staff', 'order', 6, 'number'),
      column('staff', 'code', 13),
      column('staff', 'fullName', 28),
      column('staff', 'birth', 12, 'date'),
      column('staff', 'sex', 9),
      column('staff', 'position', 24),
      column('staff', 'unit', 30),
      column('staff', 'kind', 14),
      column('staff', 'union', 12),
      column('staff', 'rating', 14),
      column('staff', 'status', 14),
    ],
    rows: people.map((person, index) => [
      index + 1,
      person.code,
      person.fullName,
      birthOf(person.birth),
      person.sex && wordOf(`staff.sexes.${person.sex}`),
      person.position,
      person.unitName,
      wordOf(`staff.kinds.${person.kind}`),
      person.isUnionMember ? wordOf('staff.unionMember') : '',
      person.latestRating && `${ratingCode(person.latestRating.rating)} (${person.latestRating.year})`,
      wordOf(`staff.statuses.${person.status}`),
    ]),
    totals: [null, null, total, null, null, null, null, null, null, null, null],
    footer: [],
  };
}

type Birth = Parameters<typeof formatPartialDate>[0];

/** A full day becomes a real date in the sheet; of the rest only what is known is written. */
function birthOf(birth: Birth | null): string | null {
  if (birth === null) return null;
  return birth.precision === 'day' ? birth.date : formatPartialDate(birth);
}
