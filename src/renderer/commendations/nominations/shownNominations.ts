import { foldForSearch } from '../../../shared/domain/text.ts';
import { useAnswer } from '../../app/client.ts';
import { idsWithin } from '../../units/tree.ts';
import type { Nomination, Round } from '../types.ts';

interface Filter {
  /** With all units below it; null: all. */
  unitId: string | null;
  /** As typed: of names, positions and units. */
  name: string | undefined;
  formCode: string | undefined;
}

/** The nominations of a round that a unit put forward, found by name. */
export function useNominationsFound(round: Round, { unitId, name, formCode }: Filter): readonly Nomination[] {
  const units = useAnswer('units.list', { on: round.periodTo });
  const within = unitId === null ? null : idsWithin(units.data?.rows ?? [], unitId);
  const wanted = foldForSearch(name ?? '').trim();
  if (within === null && wanted === '' && formCode === undefined) return round.nominationRows;
  return round.nominationRows.filter(
    (row) =>
      (formCode === undefined || row.formCode === formCode) &&
      (within === null || within.has(row.unitId ?? '')) &&
      (wanted === '' || foldForSearch(`${row.recipientName} ${row.recipientDetail}`).includes(wanted)),
  );
}
