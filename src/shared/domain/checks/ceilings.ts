/** How many a ceiling allows. */

export interface PercentCeiling {
  percent: number;
  rounding: 'down' | 'nearest' | 'up';
}

/** At most so many of `whole`, in whole numbers; what is left over is rounded as the rule says, a half up. */
export function mostOf(whole: number, { percent, rounding }: PercentCeiling): number {
  const hundredths = whole * percent;
  if (rounding === 'down') return Math.floor(hundredths / 100);
  if (rounding === 'up') return Math.ceil(hundredths / 100);
  return Math.floor((hundredths + 50) / 100);
}
