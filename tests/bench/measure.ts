/** One figure of a benchmark: `ratio` against its baseline in the same run, which must not pass `budget`. */
export interface Result {
  name: string;
  ratio: number;
  budget: number;
  details: Record<string, number>;
}

/** The value below which `share` (0 to 1) of the sorted samples lie. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
