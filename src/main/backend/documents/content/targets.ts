import { formatDecimal } from '../../../../shared/domain/numbers.ts';
import type { Target } from '../../pledges/queries.ts';
import type { TargetLine } from '../models.ts';

export function targetLine(target: Target, index: number): TargetLine {
  const { content, measure, planned, note } = target;
  return { order: String(index + 1), content, measure, planned: planned === null ? '' : formatDecimal(planned), note };
}
