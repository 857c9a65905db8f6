/** The tree of units. */

interface Placed {
  parentId: string | null;
  kind: string;
}

/**
 * The unit that is the office itself: the one above all others. A branch or an agency below it is a unit like any other,
 * whatever kind it was entered as.
 * @returns undefined where units stand side by side and none was entered as the office
 */
export function officeUnit<Unit extends Placed>(units: readonly Unit[]): Unit | undefined {
  const above = units.filter(({ parentId }) => parentId === null);
  return above.find(({ kind }) => kind === 'office') ?? (above.length === 1 ? above[0] : undefined);
}
