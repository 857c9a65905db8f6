import { formatPercent } from '../../shared/domain/numbers.ts';

/** How much of a plan is reached, in percent; past the plan the bar is full. */
export function PercentBar({ percent }: { percent: number | null }) {
  if (percent === null) return <span className="percent page-detail">–</span>;
  const reached = Math.min(100, percent);
  return (
    <span className="percent">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
        <rect className="percent-whole" width="100" height="8" />
        <rect className={percent >= 100 ? 'percent-full' : 'percent-part'} width={reached} height="8" />
      </svg>
      <span className="number-cell">{formatPercent(percent, 1)}</span>
    </span>
  );
}
