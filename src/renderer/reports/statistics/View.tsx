import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useLateDays } from '../../commendations/useLateDays.ts';
import { Bars } from './Bars.tsx';
import {
  averageToDecide,
  averageToHandOver,
  daysInText,
  directShare,
  shareInText,
  type Asked,
  type Statistics,
} from './figures.ts';
import { Groups } from './Groups.tsx';
import { YearBars } from './YearBars.tsx';

/** The most units a chart shows; the table below has them all. */
const MOST_BARS = 8;

/** What was counted: the figures of all, charts, and the groups. */
export function View({ answer, asked }: { answer: Statistics; asked: Asked }) {
  const { t } = useTranslation('reports');
  const known = answer.byUnit.filter(({ people }) => people > 0).slice(0, MOST_BARS);
  return (
    <>
      <Told answer={answer} asked={asked} />
      <div className="columns statistics-charts">
        <section className="panel">
          <h2>{t('awards.byYear')}</h2>
          <YearBars years={answer.byYear} from={asked.from} to={asked.to} />
          <p className="page-detail">
            <span className="swatch individuals" /> {t('awards.individuals')} <span className="swatch collectives" />{' '}
            {t('awards.collectives')}
          </p>
        </section>
        <section className="panel">
          <h2>{t('awards.directByUnit')}</h2>
          <Bars
            label={t('awards.directByUnit')}
            whole={100}
            bars={known.map((unit) => ({
              key: unit.key,
              name: unit.name || t('awards.noUnit'),
              parts: [{ className: 'individuals', value: directShare(unit) ?? 0 }],
              told: shareInText(directShare(unit)),
            }))}
          />
        </section>
      </div>
      <Groups answer={answer} />
    </>
  );
}

function Told({ answer: { total, late }, asked }: { answer: Statistics; asked: Asked }) {
  const { t } = useTranslation('reports');
  const lateDays = useLateDays();
  const { from, to, unitId: unit, recipientKind: kind } = asked;
  const told = [
    { key: 'awards', value: formatNumber(total.awards) },
    { key: 'direct', value: shareInText(directShare(total)) },
    { key: 'toDecide', value: daysInText(averageToDecide(total)) },
    { key: 'toHandOver', value: daysInText(averageToHandOver(total)) },
  ] as const;
  return (
    <div className="statistics-figures">
      {told.map(({ key, value }) => (
        <div key={key} className="panel">
          <div className={key === 'awards' ? 'figure figure-gold' : 'figure'}>{value}</div>
          <div className="page-detail">
            {t(`awards.figures.${key}`)}
            {key === 'awards' && total.recorded > 0 && (
              <div>{t('awards.ofThemRecorded', { n: formatNumber(total.recorded) })}</div>
            )}
          </div>
        </div>
      ))}
      <div className="panel">
        <div className="figure">{formatNumber(late)}</div>
        <Link
          to="/commendations"
          search={{ tab: 'register', late: lateDays, unit, kind, years: from === to ? undefined : 'all' }}
        >
          {t('awards.figures.late', { days: lateDays })}
        </Link>
      </div>
    </div>
  );
}
