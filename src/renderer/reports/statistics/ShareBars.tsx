import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../shared/domain/numbers.ts';
import { directShare, type Group } from './figures.ts';

const ROW = 22;
const NAME = 230;
const WIDTH = 620;

/** The share of direct workers among the people awarded, a bar for each group of which it is known. */
export function ShareBars({ groups }: { groups: readonly Group[] }) {
  const { t } = useTranslation('reports');
  const known = groups.filter(({ people }) => people > 0).slice(0, 8);
  const told = known.map((group) => `${group.name} ${formatPercent(Math.round(directShare(group) ?? 0))}`).join(', ');
  return (
    <svg
      className="share-bars"
      viewBox={`0 0 ${WIDTH} ${Math.max(1, known.length) * ROW}`}
      role="img"
      aria-label={t('awards.shares', { told })}
    >
      {known.map((group, index) => {
        const share = directShare(group) ?? 0;
        const y = index * ROW;
        return (
          <g key={group.key}>
            <title>{group.name}</title>
            <text className="chart-text" x={0} y={y + 15}>
              {group.name.length > 36 ? `${group.name.slice(0, 35)}…` : group.name}
            </text>
            <rect className="share-whole" x={NAME} y={y + 5} width={WIDTH - NAME - 60} height={12} />
            <rect className="share" x={NAME} y={y + 5} width={((WIDTH - NAME - 60) * share) / 100} height={12} />
            <text className="chart-text" x={WIDTH} y={y + 15} textAnchor="end">
              {formatPercent(Math.round(share))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
