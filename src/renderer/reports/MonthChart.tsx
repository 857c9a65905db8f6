import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { LEVELS, type LevelCounts } from './LevelFigures.tsx';

/** Drawing units; the picture is scaled to the room there is. */
const WIDTH = 760;
const HEIGHT = 190;
const LEFT = 34;
const TOP = 18;
const BOTTOM = 22;
const FLOOR = HEIGHT - BOTTOM;
const STEP = (WIDTH - LEFT) / 12;
const BAR = STEP * 0.62;

/** The smallest of 1, 2 and 5 times a power of ten that needs at most four lines. */
function lineStep(highest: number): number {
  const rough = Math.max(1, highest / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? 10 * power;
}

const totalOf = (month: LevelCounts) => LEVELS.reduce((sum, name) => sum + month[name], 0);

/**
 * Meetings of each month, stacked by levels. Drawn here and not by a chart library: those write style attributes as
 * text, which the window's content security policy forbids.
 */
export function MonthChart({ year, months }: { year: number; months: LevelCounts[] }) {
  const { t } = useTranslation('reports');
  const totals = months.map(totalOf);
  const step = lineStep(Math.max(...totals));
  const top = Math.max(step, Math.ceil(Math.max(...totals) / step) * step);
  const heightOf = (count: number) => (count / top) * (FLOOR - TOP);
  const lines = Array.from({ length: top / step + 1 }, (_, index) => index * step);
  const told = totals.map((total, index) => t('online.inMonth', { month: index + 1, count: total })).join(', ');
  return (
    <svg
      className="month-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('online.chart', { year, months: told })}
    >
      {lines.map((value) => (
        <g key={value}>
          <line className="chart-line" x1={LEFT} x2={WIDTH} y1={FLOOR - heightOf(value)} y2={FLOOR - heightOf(value)} />
          <text className="chart-text" x={LEFT - 6} y={FLOOR - heightOf(value) + 4} textAnchor="end">
            {formatNumber(value)}
          </text>
        </g>
      ))}
      {months.map((month, index) => (
        <MonthBar key={index} month={month} index={index} heightOf={heightOf} />
      ))}
    </svg>
  );
}

interface BarProps {
  month: LevelCounts;
  /** From 0. */
  index: number;
  heightOf: (count: number) => number;
}

function MonthBar({ month, index, heightOf }: BarProps) {
  const { t } = useTranslation('reports');
  const x = LEFT + index * STEP + (STEP - BAR) / 2;
  const middle = x + BAR / 2;
  const total = totalOf(month);
  const stacked = LEVELS.toReversed();
  /** Top of a part of the stack: it stands on those before it. */
  const topOf = (part: number) => stacked.slice(0, part + 1).reduce((y, name) => y - heightOf(month[name]), FLOOR);
  return (
    <g>
      <title>
        {`${t('online.month', { month: index + 1 })}: ${LEVELS.map((name) => `${t(`online.${name}`)} ${month[name]}`).join(', ')}`}
      </title>
      {stacked.map((name, part) => (
        <rect key={name} className={name} x={x} y={topOf(part)} width={BAR} height={heightOf(month[name])} />
      ))}
      {total > 0 && (
        <text className="chart-total" x={middle} y={FLOOR - heightOf(total) - 4} textAnchor="middle">
          {formatNumber(total)}
        </text>
      )}
      <text className="chart-text" x={middle} y={HEIGHT - 6} textAnchor="middle">
        {t('online.shortMonth', { month: index + 1 })}
      </text>
    </g>
  );
}
