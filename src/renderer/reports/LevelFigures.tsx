import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';

export type LevelCounts = OutputOf<'reports.onlineMeetings'>['months'][number];

/** From most to fewest levels: the order of figures, legend and stacks. */
export const LEVELS = ['fourLevels', 'threeLevels', 'twoLevels'] as const satisfies readonly (keyof LevelCounts)[];

export function LevelFigures({ total, totals }: { total: number; totals: LevelCounts }) {
  const { t } = useTranslation('reports');
  return (
    <dl className="level-figures">
      <div>
        <dt>{t('online.total')}</dt>
        <dd className="figure number-cell">{formatNumber(total)}</dd>
      </div>
      {LEVELS.map((name) => (
        <div key={name}>
          <dt>
            <span className={`swatch ${name}`} aria-hidden /> {t(`online.${name}`)}
          </dt>
          <dd className="figure number-cell">{formatNumber(totals[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
