import { today } from '../../../shared/clock.ts';
import { addMonths } from '../../../shared/domain/dates.ts';
import type { RoundRow } from '../types.ts';

/** Months after its period in which a round is still decided as a rule. */
const USUAL_MONTHS = 6;

/** Today, or the end of the period of a round that is entered long after. */
export function proposedDay({ periodFrom, periodTo }: Pick<RoundRow, 'periodFrom' | 'periodTo'>): string {
  const now = today();
  return now < periodFrom || now > addMonths(periodTo, USUAL_MONTHS) ? periodTo : now;
}
