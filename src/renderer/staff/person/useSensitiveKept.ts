import { useMemo } from 'react';
import type { SensitiveField } from '../../../shared/domain/person.ts';
import { useAnswer } from '../../app/client.ts';

/** The sensitive fields the office keeps: only these are shown and entered. */
export function useSensitiveKept(): ReadonlySet<SensitiveField> {
  const uses = useAnswer('staff.sensitiveUses', {});
  return useMemo(() => new Set(uses.data?.rows.map(({ field }) => field)), [uses.data]);
}
