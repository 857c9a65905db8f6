import { z } from 'zod';
import { id } from '../../../shared/contract/fields.ts';

/** The parts of a person's page beside the facts; `edit` is the form in place of them all. */
export const personTabs = ['timeline', 'awards', 'career', 'ratings', 'disciplines'] as const;
export type PersonTab = (typeof personTabs)[number];

/** `unit`: where a new person works. */
export const personSearch = z.object({
  tab: z
    .enum([...personTabs, 'edit'])
    .optional()
    .catch(undefined),
  unit: id.optional().catch(undefined),
});

/** Where a line of the timeline that has no page of its own is corrected. */
export const tabOfKind = {
  posting: 'career',
  status: 'career',
  rating: 'ratings',
  discipline: 'disciplines',
} as const satisfies Record<string, PersonTab>;
