import { LATE_DAYS } from '../../shared/domain/handOver.ts';
import { useAnswer } from '../app/client.ts';

/** Days after which the office counts an award that was not handed over as late. */
export function useLateDays(): number {
  const office = useAnswer('office.get', {});
  return office.data?.settings.lateDays ?? LATE_DAYS;
}
