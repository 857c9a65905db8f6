import type { TreeRow, Unit } from '../tree.ts';

/** Where a unit stands: under which other, and before which of those there; null: the last. */
export interface Place {
  parentId: string | null;
  beforeId: string | null;
}

/** A place a unit can be let go at: on the upper or lower edge of a row, or on the row itself. */
export type Edge = 'before' | 'inside' | 'after';

export type Step = 'up' | 'down' | 'in' | 'out';

function brothersOf(units: readonly Unit[], unit: Unit): Unit[] {
  return units.filter(({ parentId }) => parentId === unit.parentId);
}

function idAt(units: readonly Unit[], index: number): string | null {
  return units[index]?.id ?? null;
}

/** Where a step of the keyboard leads a unit; null when there is no such place. */
export function placeAfterStep(units: readonly Unit[], unit: Unit, step: Step): Place | null {
  const brothers = brothersOf(units, unit);
  const index = brothers.findIndex(({ id }) => id === unit.id);
  const { parentId } = unit;
  if (step === 'up') return index > 0 ? { parentId, beforeId: idAt(brothers, index - 1) } : null;
  if (step === 'down') return index + 1 < brothers.length ? { parentId, beforeId: idAt(brothers, index + 2) } : null;
  if (step === 'in') {
    const above = brothers[index - 1];
    return above && above.dissolvedOn === null ? { parentId: above.id, beforeId: null } : null;
  }
  const parent = units.find(({ id }) => id === parentId);
  return parent ? placeBehind(units, parent) : null;
}

function placeBehind(units: readonly Unit[], unit: Unit): Place {
  const brothers = brothersOf(units, unit);
  const index = brothers.findIndex(({ id }) => id === unit.id);
  return { parentId: unit.parentId, beforeId: idAt(brothers, index + 1) };
}

/**
 * Where a dragged unit would come to stand; null where it cannot: at its own place, in itself or below itself, in a
 * unit that is no more. Behind a row whose units are shown, it becomes the first of them.
 */
export function placeOfDrop(
  units: readonly Unit[],
  dragged: Unit,
  target: TreeRow,
  { edge, isUnfolded }: { edge: Edge; isUnfolded: boolean },
): Place | null {
  const firstBelow = idAt(
    units.filter(({ parentId }) => parentId === target.id),
    0,
  );
  const place: Place =
    edge === 'before'
      ? { parentId: target.parentId, beforeId: target.id }
      : edge === 'inside'
        ? { parentId: target.id, beforeId: null }
        : isUnfolded && firstBelow !== null
          ? { parentId: target.id, beforeId: firstBelow }
          : placeBehind(units, target);
  return isPossible(units, dragged, place) ? place : null;
}

function isPossible(units: readonly Unit[], unit: Unit, place: Place): boolean {
  for (let above = place.parentId; above !== null; above = units.find(({ id }) => id === above)?.parentId ?? null) {
    if (above === unit.id) return false;
  }
  const parent = units.find(({ id }) => id === place.parentId);
  if (parent && parent.dissolvedOn !== null) return false;
  const now = placeBehind(units, unit);
  const isWhereItStands =
    place.parentId === unit.parentId && (place.beforeId === unit.id || place.beforeId === now.beforeId);
  return !isWhereItStands;
}
