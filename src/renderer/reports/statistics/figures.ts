import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { formatDecimal, formatPercent } from '../../../shared/domain/numbers.ts';

export type Asked = InputOf<'commendations.statistics'>;
export type Statistics = OutputOf<'commendations.statistics'>;
export type Group = Statistics['byYear'][number];
export type Figures = Statistics['total'];

/** Per cent of direct workers among the people awarded; null when it is known of nobody. */
export function directShare({ people, directWorkers }: Figures): number | null {
  return people === 0 ? null : (100 * directWorkers) / people;
}

/** Days from the achievement, or the end of the period, to the decision, on average. */
export function averageToDecide({ awards, recorded, daysToDecide }: Figures): number | null {
  const decided = awards - recorded;
  return decided === 0 ? null : daysToDecide / decided;
}

/** Days from the decision to the hand-over, on average over what was handed over. */
export function averageToHandOver({ handedOver, daysToHandOver }: Figures): number | null {
  return handedOver === 0 ? null : daysToHandOver / handedOver;
}

const toOneDecimal = (value: number) => Math.round(value * 10) / 10;

/** `12,5`; a dash where there is nothing to count. */
export function daysInText(days: number | null): string {
  return days === null ? '–' : formatDecimal(toOneDecimal(days), 1);
}

/** `86,7 %`; a dash where there is nothing to count. */
export function shareInText(share: number | null): string {
  return share === null ? '–' : formatPercent(toOneDecimal(share));
}
