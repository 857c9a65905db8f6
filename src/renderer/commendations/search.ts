import { z } from 'zod';
import { recipientKind } from '../../shared/contract/commendations.ts';
import { today } from '../../shared/clock.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { decidedLongAgo } from '../../shared/domain/handOver.ts';

export const commendationsTabs = ['rounds', 'decisions', 'proposals', 'register'] as const;
export type CommendationsTab = (typeof commendationsTabs)[number];

/** The tab and what the register is filtered by, in the address: going back finds them again. */
export const commendationsSearch = z.object({
  tab: z.enum(commendationsTabs).optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  form: z.string().optional().catch(undefined),
  kind: recipientKind.optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  /** All years, not only the one being worked on. */
  years: z.literal('all').optional().catch(undefined),
  /** Only what was revoked. */
  revoked: z.literal(true).optional().catch(undefined),
  /** Only what has not been handed over. */
  waiting: z.literal(true).optional().catch(undefined),
  /** Only what has not been handed over for more than so many days. */
  late: z.int().min(1).max(999).optional().catch(undefined),
});
export type CommendationsSearch = z.infer<typeof commendationsSearch>;

/** In the order of the work; the board comes first. */
export const roundTabs = ['board', 'nominations', 'council', 'decide', 'propose', 'ceilings'] as const;
export type RoundTab = (typeof roundTabs)[number];

export const roundSearch = z.object({
  tab: z.enum(roundTabs).optional().catch(undefined),
  /** Whose nominations are shown: those of the unit and of all below it. */
  unit: z.uuid().optional().catch(undefined),
});

/** The unit a list is imported for. */
export const nominationImportSearch = roundSearch.pick({ unit: true });

/** What a correcting decision does, and the one award it is about when it is about one. */
export const correctionSearch = z.object({
  kind: z.enum(['amendment', 'revocation']).optional().catch(undefined),
  award: z.uuid().optional().catch(undefined),
});

type RegisterFilter = Omit<InputOf<'commendations.register'>, 'limit' | 'offset'>;

/** The filter of the address as the contract has it. */
export function filterOf({ waiting, late, ...search }: CommendationsSearch, year: number): RegisterFilter {
  const { name, unit, person, form, kind, years, revoked } = search;
  return {
    year: years === 'all' ? undefined : year,
    search: name,
    unitId: unit,
    includeDescendants: unit === undefined ? undefined : true,
    staffId: person,
    status: revoked ? 'revoked' : undefined,
    formCode: form,
    recipientKind: kind,
    notHandedOver: waiting || late !== undefined ? true : undefined,
    decidedUpTo: late === undefined ? undefined : decidedLongAgo(today(), late),
  };
}

export function isFiltered({ tab: _tab, ...filters }: CommendationsSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
