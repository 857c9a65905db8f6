import { z } from 'zod';
import { recipientKind } from '../../shared/contract/commendations.ts';
import type { InputOf } from '../../shared/contract/index.ts';

export const commendationsTabs = ['rounds', 'decisions', 'proposals', 'register'] as const;
export type CommendationsTab = (typeof commendationsTabs)[number];

/** The tab and what the register is filtered by, in the address: going back finds them again. */
export const commendationsSearch = z.object({
  tab: z.enum(commendationsTabs).optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  form: z.string().optional().catch(undefined),
  kind: recipientKind.optional().catch(undefined),
  /** Only what has not been handed over. */
  waiting: z.literal(true).optional().catch(undefined),
});
export type CommendationsSearch = z.infer<typeof commendationsSearch>;

export const roundSearch = z.object({ tab: z.enum(['decide', 'propose']).optional().catch(undefined) });

/** What a correcting decision does, and the one award it is about when it is about one. */
export const correctionSearch = z.object({
  kind: z.enum(['amendment', 'revocation']).optional().catch(undefined),
  award: z.uuid().optional().catch(undefined),
});

type RegisterFilter = Omit<InputOf<'commendations.register'>, 'limit' | 'offset'>;

/** The filter of the address as the contract has it. */
export function filterOf({ name, unit, form, kind, waiting }: CommendationsSearch, year: number): RegisterFilter {
  return { year, search: name, unitId: unit, formCode: form, recipientKind: kind, notHandedOver: waiting };
}

export function isFiltered({ tab: _tab, ...filters }: CommendationsSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
