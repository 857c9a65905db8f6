import type { CSSProperties } from 'react';

/** One line of a bar chart: parts laid end to end on the scale of the chart. */
export interface Bar {
  key: string;
  name: string;
  parts: { className: string; value: number }[];
  /** The value in words, at the end of the line. */
  told: string;
}

interface Props {
  /** What the chart shows, for who does not see it. */
  label: string;
  bars: readonly Bar[];
  /** The value that fills the line; the greatest there is when not said. */
  whole?: number;
  /** px kept for the value in words. */
  toldWidth?: number;
}

/** A chart of lying bars in the size of the text beside it: read at any width of the window. */
export function Bars({ label, bars, whole, toldWidth = 62 }: Props) {
  const sumOf = ({ parts }: Bar) => parts.reduce((sum, { value }) => sum + value, 0);
  const scale = whole ?? Math.max(...bars.map(sumOf), 0);
  const told = bars.map(({ name, told: value }) => `${name} ${value}`).join(', ');
  return (
    <div
      className="bars"
      role="img"
      aria-label={`${label}: ${told}`}
      style={{ '--told': `${toldWidth}px` } as CSSProperties}
    >
      {bars.map((bar) => (
        <div key={bar.key} className="bars-line" title={`${bar.name}: ${bar.told}`}>
          <span className="bars-name">{bar.name}</span>
          <span className="bars-track">
            {bar.parts.map(({ className, value }) => (
              <span
                key={className}
                className={className}
                style={{ width: `${scale === 0 ? 0 : (100 * value) / scale}%` }}
              />
            ))}
          </span>
          <span className="bars-told">{bar.told}</span>
        </div>
      ))}
    </div>
  );
}
