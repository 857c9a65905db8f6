import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { Group } from './figures.ts';

/** Drawing units; the picture is scaled up to the room there is, so that its text stays as large as the text around it. */
const WIDTH = 420;
const HEIGHT = 170;
const TOP = 22;
const FLOOR = HEIGHT - 24;

/** Awards of each year: people and households on collectives. Drawn here for the same reason as `MonthChart`. */
export function YearBars({ years, from, to }: { years: readonly Group[]; from: number; to: number }) {
  const { t } = useTranslation('reports');
  const all = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const byYear = new Map(years.map((group) => [group.key, group]));
  const highest = Math.max(1, ...years.map(({ awards }) => awards));
  const step = WIDTH / all.length;
  const width = Math.min(56, step * 0.6);
  const heightOf = (count: number) => (count / highest) * (FLOOR - TOP);
  const told = years.map(({ key, awards }) => t('awards.inYear', { year: key, n: formatNumber(awards) })).join(', ');
  return (
    <svg className="year-bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('awards.chart', { told })}>
      <line className="chart-line" x1={0} x2={WIDTH} y1={FLOOR} y2={FLOOR} />
      {all.map((year, index) => {
        const { collectives = 0, individuals = 0, awards = 0 } = byYear.get(String(year)) ?? {};
        const x = index * step + (step - width) / 2;
        const base = FLOOR - heightOf(collectives);
        return (
          <g key={year}>
            <rect className="collectives" x={x} y={base} width={width} height={heightOf(collectives)} />
            <rect
              className="individuals"
              x={x}
              y={base - heightOf(individuals)}
              width={width}
              height={heightOf(individuals)}
            />
            {awards > 0 && (
              <text className="chart-total" x={x + width / 2} y={FLOOR - heightOf(awards) - 5} textAnchor="middle">
                {formatNumber(awards)}
              </text>
            )}
            <text className="chart-text" x={x + width / 2} y={HEIGHT - 7} textAnchor="middle">
              {year}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
