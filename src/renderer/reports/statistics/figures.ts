import type { OutputOf } from '../../../shared/contract/index.ts';

export type Statistics = OutputOf<'commendations.statistics'>;
export type Group = Statistics['byYear'][number];
export type Figures = Statistics['total'];

/** Per cent of direct workers among the people awarded; null when it is known of nobody. */
export function directShare({ people, directWorkers }: Figures): number | null {
  return people === 0 ? null : (100 * directWorkers) / people;
}

/** Days from the end of the period to the decision, on average. */
export function averageToDecide({ awards, daysToDecide }: Figures): number | null {
  return awards === 0 ? null : daysToDecide / awards;
}

/** Days from the decision to the hand-over, on average over what was handed over. */
export function averageToHandOver({ handedOver, daysToHandOver }: Figures): number | null {
  return handedOver === 0 ? null : daysToHandOver / handedOver;
}
