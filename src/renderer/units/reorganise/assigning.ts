import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { STAYS, type Assigned, type PartFields } from './plans.ts';

export type Contents = OutputOf<'units.contents'>;

/** A person or a unit below, to be given a place. */
export interface Assignable {
  id: string;
  name: string;
  birth: string;
  position: string;
  isUnit: boolean;
}

export interface Place {
  value: string;
  label: string;
}

/** What the unit has to give, the units below first. */
export function assignables({ people, unitsBelow }: Contents): Assignable[] {
  return [
    ...unitsBelow.map(({ id, name }) => ({ id, name, birth: '', position: '', isUnit: true })),
    ...people.map(({ id, fullName, birth, position }) => ({
      id,
      name: fullName,
      birth: birth ? formatPartialDate(birth) : '',
      position,
      isUnit: false,
    })),
  ];
}

export function withHead(heads: Assigned['heads'], key: string, staffId: string | undefined): Assigned['heads'] {
  const { [key]: _before, ...others } = heads;
  return staffId === undefined ? others : { ...others, [key]: staffId };
}

/** Everybody's place said, and heads only where they go themselves. */
export function settled(
  { heads }: Assigned,
  rows: readonly Assignable[],
  parts: readonly PartFields[],
  placeOf: (id: string) => string | undefined,
): Assigned {
  const places = Object.fromEntries(rows.flatMap(({ id }) => (placeOf(id) ? [[id, placeOf(id) ?? STAYS]] : [])));
  const ofParts = [...parts.map(({ key }) => key), STAYS].flatMap((key) => {
    const head = heads[key];
    return head !== undefined && places[head] === key ? [[key, head] as const] : [];
  });
  return { places, heads: Object.fromEntries(ofParts) };
}

/** How many of the rows stand at a place. */
export function countAt(rows: readonly Assignable[], placeOf: (id: string) => string | undefined, place: string) {
  const there = rows.filter(({ id }) => placeOf(id) === place);
  const units = there.filter(({ isUnit }) => isUnit).length;
  return { people: formatNumber(there.length - units), units: formatNumber(units) };
}
