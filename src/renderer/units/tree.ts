import type { OutputOf } from '../../shared/contract/index.ts';

export type Unit = OutputOf<'units.list'>['rows'][number];

/** A unit with its history. */
export type UnitDetails = OutputOf<'units.get'>;

export interface TreeRow extends Unit {
  /** 1 for a unit under nothing. */
  level: number;
  hasChildren: boolean;
}

/** Units in tree order with their level; a unit whose parent is not among them stands at the top. */
export function withLevels(units: readonly Unit[]): TreeRow[] {
  const levels = new Map<string, number>();
  const parents = new Set(units.map((unit) => unit.parentId));
  return units.map((unit) => {
    const level = (unit.parentId === null ? 0 : (levels.get(unit.parentId) ?? 0)) + 1;
    levels.set(unit.id, level);
    return { ...unit, level, hasChildren: parents.has(unit.id) };
  });
}

/** The rows left to see when some are folded: everything below a folded one is hidden. */
export function visibleRows(rows: readonly TreeRow[], folded: ReadonlySet<string>): TreeRow[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return rows.filter((row) => {
    if (row.level > hiddenBelow) return false;
    hiddenBelow = folded.has(row.id) ? row.level : Number.POSITIVE_INFINITY;
    return true;
  });
}

/** A unit with all below it, out of units in tree order: each comes after the one it belongs to. */
export function idsWithin(units: readonly Unit[], unitId: string): ReadonlySet<string> {
  const ids = new Set([unitId]);
  for (const { id, parentId } of units) if (parentId !== null && ids.has(parentId)) ids.add(id);
  return ids;
}

/** People of a unit and of all units below it. */
export function peopleWithin(units: readonly Unit[], unitId: string): number {
  return units.reduce((sum, unit) => {
    if (unit.id === unitId) return sum + unit.staffCount;
    return unit.parentId === unitId ? sum + peopleWithin(units, unit.id) : sum;
  }, 0);
}
