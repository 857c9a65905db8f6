import { z } from 'zod';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { rating, staffKind, staffStatus } from '../../../shared/contract/staff.ts';

const someYears = z.int().min(1).max(50);

/** What the list is filtered by, in the address: going back finds it again, and other pages can link to it. */
export const staffSearch = z.object({
  name: z.string().optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  kind: staffKind.optional().catch(undefined),
  position: z.string().optional().catch(undefined),
  direct: z.boolean().optional().catch(undefined),
  union: z.boolean().optional().catch(undefined),
  status: staffStatus.optional().catch(undefined),
  /** Of the working year. */
  rating: rating.optional().catch(undefined),
  /** The better ratings too. */
  orBetter: z.literal(true).optional().catch(undefined),
  /** Nothing awarded in so many years, the working year being the last. */
  noAward: someYears.optional().catch(undefined),
  /** Something awarded in each of so many years, the working year being the last. */
  running: someYears.optional().catch(undefined),
  sort: z.enum(['unit', 'birth']).optional().catch(undefined),
  /** The saved view that was opened last. */
  view: z.uuid().optional().catch(undefined),
});
export type StaffSearch = z.infer<typeof staffSearch>;

type Filter = Omit<InputOf<'staff.list'>, 'limit' | 'offset' | 'columns'>;
type View = OutputOf<'staff.views'>['rows'][number];

/** The filter of the address as the contract has it. Without a year, those it has follow the working year. */
export function filterOf(search: StaffSearch, year?: number): Filter {
  const { name, unit, kind, position, status, direct, union, rating: rated, orBetter, noAward, running, sort } = search;
  return {
    search: name,
    unitId: unit,
    kind,
    position,
    status,
    isDirectWorker: direct,
    isUnionMember: union,
    rating: rated === undefined ? undefined : { year, rating: rated, orBetter: orBetter ?? false },
    withoutAward: noAward === undefined ? undefined : { years: noAward, until: year },
    awardedRunning: running === undefined ? undefined : { years: running, until: year },
    sort,
  };
}

/** The address that shows a saved view. */
export function searchOf({ id, filter }: View): StaffSearch {
  return {
    name: filter.search,
    unit: filter.unitId,
    kind: filter.kind,
    position: filter.position,
    status: filter.status,
    direct: filter.isDirectWorker,
    union: filter.isUnionMember,
    rating: filter.rating?.rating,
    orBetter: filter.rating?.orBetter ? true : undefined,
    noAward: filter.withoutAward?.years,
    running: filter.awardedRunning?.years,
    sort: filter.sort === 'name' ? undefined : filter.sort,
    view: id,
  };
}

/** Whether two addresses show the same people in the same order. */
export function showsTheSame(one: StaffSearch, other: StaffSearch): boolean {
  return JSON.stringify(filterOf(one)) === JSON.stringify(filterOf(other));
}

/** Whether anything but the order is chosen. */
export function isFiltered({ sort: _sort, view: _view, ...filters }: StaffSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
