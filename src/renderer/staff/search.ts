import { z } from 'zod';
import type { InputOf } from '../../shared/contract/index.ts';
import { rating, staffKind, staffStatus } from '../../shared/contract/staff.ts';

/** What the list is filtered by, in the address: going back finds it again, and other pages can link to it. */
export const staffSearch = z.object({
  name: z.string().optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  kind: staffKind.optional().catch(undefined),
  direct: z.boolean().optional().catch(undefined),
  union: z.boolean().optional().catch(undefined),
  status: staffStatus.optional().catch(undefined),
  /** Of the working year. */
  rating: rating.optional().catch(undefined),
  sort: z.enum(['unit', 'birth']).optional().catch(undefined),
});
export type StaffSearch = z.infer<typeof staffSearch>;

type Filter = Omit<InputOf<'staff.list'>, 'limit' | 'offset'>;

/** The filter of the address as the contract has it. */
export function filterOf(
  { name, unit, direct, union, rating: rated, sort, ...rest }: StaffSearch,
  year: number,
): Filter {
  return {
    ...rest,
    search: name,
    unitId: unit,
    isDirectWorker: direct,
    isUnionMember: union,
    rating: rated === undefined ? undefined : { year, rating: rated },
    sort,
  };
}

/** Whether anything but the order is chosen. */
export function isFiltered({ sort: _sort, ...filters }: StaffSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
