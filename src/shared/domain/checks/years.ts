/** Titles held year after year. */

export interface RunOfYears {
  isComplete: boolean;
  /** The years the run would consist of, oldest first. */
  wanted: readonly number[];
  missing: readonly number[];
}

function runEnding(last: number, length: number, held: ReadonlySet<number>): RunOfYears {
  const wanted = Array.from({ length }, (_, index) => last - length + 1 + index);
  const missing = wanted.filter((year) => !held.has(year));
  return { isComplete: missing.length === 0, wanted, missing };
}

/**
 * Whether a title was held in `length` years one after the other, the last of them the year of the round (its own title
 * is decided with it) or the year before. When neither run is whole, the one that lacks less; the later one when both
 * lack the same.
 */
export function consecutiveYears(heldIn: Iterable<number>, length: number, roundYear: number): RunOfYears {
  const held = new Set(heldIn);
  const now = runEnding(roundYear, length, held);
  const before = runEnding(roundYear - 1, length, held);
  return before.missing.length < now.missing.length ? before : now;
}
