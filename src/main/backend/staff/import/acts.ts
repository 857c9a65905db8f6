import type { ImportedPerson } from '../../../../shared/domain/import/person.ts';
import { shapeOf, type ColumnMapping } from './mappings.ts';
import type { ImportPlan, PlannedPerson, PlannedUnit } from './plan.ts';
import type { ImportedList } from './readList.ts';

/** What an import writes, and nothing else: it crosses a thread border. */
export interface ImportActs {
  units: Pick<PlannedUnit, 'name' | 'parent' | 'unitId' | 'act'>[];
  created: ImportedPerson[];
  updated: { id: string; person: ImportedPerson }[];
  skipped: number;
  refused: number;
  /** Which columns the user had read otherwise than proposed, for the next file of the same form. */
  mapping: ColumnMapping;
}

export function actsOf({ table, chosenMapping }: ImportedList, { units, people }: ImportPlan): ImportActs {
  const acts: ImportActs = {
    units: units.map(({ name, parent, unitId, act }) => ({
      name,
      ...(parent === undefined ? {} : { parent }),
      unitId,
      act,
    })),
    created: [],
    updated: [],
    skipped: 0,
    refused: 0,
    mapping: { shape: shapeOf(table), columns: chosenMapping },
  };
  const earlier = new Map<number, PlannedPerson>();
  for (const planned of people) {
    const { person, act, outcome, existing, sameAsRow } = planned;
    earlier.set(person.row, planned);
    if (act === 'create') acts.created.push(person);
    else if (act === 'update' && existing) acts.updated.push({ id: existing.id, person });
    else if (outcome === 'refused') acts.refused += 1;
    else acts.skipped += 1;
    const first = act === 'merge' && sameAsRow !== null ? earlier.get(sameAsRow) : undefined;
    if (first) merge(acts, first, person);
  }
  return acts;
}

/** What a second row of the same person says goes over what the first one said. */
function merge(acts: ImportActs, { act, person: first, existing }: PlannedPerson, second: ImportedPerson): void {
  const { row: _row, isRefused: _isRefused, ...said } = second;
  Object.assign(first, said);
  if (act === 'none' && existing && !acts.updated.some(({ id }) => id === existing.id)) {
    acts.updated.push({ id: existing.id, person: first });
    acts.skipped -= 1;
  }
}
