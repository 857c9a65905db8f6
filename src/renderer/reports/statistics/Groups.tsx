import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDong } from '../../../shared/domain/money.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { ShortTable } from '../../components/ShortTable.tsx';
import { Bars } from './Bars.tsx';
import {
  averageToDecide,
  averageToHandOver,
  daysInText,
  directShare,
  shareInText,
  type Group,
  type Statistics,
} from './figures.ts';

const DIMENSIONS = ['byYear', 'byUnit', 'byUnitAndYear', 'byForm', 'byKind'] as const;
type Dimension = (typeof DIMENSIONS)[number];

/** The most lines a chart has; the table has them all. */
const MOST_BARS = 12;

/** The awards by year, unit, title or kind: how many and how soon as charts, and all figures as a table. */
export function Groups({ answer }: { answer: Statistics }) {
  const { t } = useTranslation('reports');
  const [dimension, setDimension] = useState<Dimension>('byUnit');
  const rows = useNamed(answer, dimension);
  return (
    <section className="panel">
      <div className="filters">
        <Segmented
          aria-label={t('awards.dimension')}
          value={dimension}
          onChange={setDimension}
          options={DIMENSIONS.map((value) => ({ value, label: t(`awards.dimensions.${value}`) }))}
        />
      </div>
      <Charts rows={rows.slice(0, MOST_BARS)} />
      <ShortTable<Group>
        label={t(`awards.dimensions.${dimension}`)}
        rows={rows}
        rowKey={({ key }) => key}
        empty=""
        columns={[
          { title: t(`awards.dimensions.${dimension}`), render: (row) => <strong>{row.name}</strong> },
          { title: t('awards.collectives'), width: 80, isNumber: true, render: (row) => formatNumber(row.collectives) },
          { title: t('awards.individuals'), width: 80, isNumber: true, render: (row) => formatNumber(row.individuals) },
          { title: t('awards.bonus'), width: 150, isNumber: true, render: (row) => formatDong(row.bonusDong) },
          { title: t('awards.direct'), width: 120, isNumber: true, render: (row) => shareInText(directShare(row)) },
          {
            title: t('awards.toDecide'),
            width: 130,
            isNumber: true,
            render: (row) => daysInText(averageToDecide(row)),
          },
          {
            title: t('awards.toHandOver'),
            width: 130,
            isNumber: true,
            render: (row) => daysInText(averageToHandOver(row)),
          },
          {
            title: t('awards.waiting'),
            width: 90,
            isNumber: true,
            render: (row) => formatNumber(row.awards - row.recorded - row.handedOver),
          },
          ...(answer.total.recorded === 0
            ? []
            : [
                {
                  title: t('awards.recorded'),
                  width: 110,
                  isNumber: true,
                  render: (row: Group) => formatNumber(row.recorded),
                },
              ]),
        ]}
      />
    </section>
  );
}

/** The groups of a dimension under the names they are shown by. */
function useNamed(answer: Statistics, dimension: Dimension): Group[] {
  const { t } = useTranslation('reports');
  if (dimension === 'byUnitAndYear') {
    return answer.byUnitAndYear.map(({ year, ...group }) => ({
      ...group,
      name: t('awards.unitInYear', { unit: group.name || t('awards.noUnit'), year }),
    }));
  }
  if (dimension === 'byKind') {
    return answer.byKind.map((row) => ({ ...row, name: t(`commendations:recipients.${row.key as 'individual'}`) }));
  }
  return answer[dimension].map((row) => ({ ...row, name: row.name || t('awards.noUnit') }));
}

function Charts({ rows }: { rows: readonly Group[] }) {
  const { t } = useTranslation('reports');
  return (
    <div className="columns statistics-charts">
      <div>
        <h3>{t('awards.counted')}</h3>
        <Bars
          label={t('awards.counted')}
          bars={rows.map(({ key, name, individuals, collectives, awards }) => ({
            key,
            name,
            parts: [
              { className: 'individuals', value: individuals },
              { className: 'collectives', value: collectives },
            ],
            told: formatNumber(awards),
          }))}
        />
      </div>
      <div>
        <h3>
          {t('awards.soon')}{' '}
          <span className="page-detail">
            <span className="swatch to-decide" /> {t('awards.toDecide')} <span className="swatch to-hand-over" />{' '}
            {t('awards.toHandOver')}
          </span>
        </h3>
        <Bars
          label={t('awards.soon')}
          toldWidth={136}
          bars={rows.map((row) => ({
            key: row.key,
            name: row.name,
            parts: [
              { className: 'to-decide', value: averageToDecide(row) ?? 0 },
              { className: 'to-hand-over', value: averageToHandOver(row) ?? 0 },
            ],
            told: t('awards.days', {
              toDecide: daysInText(averageToDecide(row)),
              toHandOver: daysInText(averageToHandOver(row)),
            }),
          }))}
        />
      </div>
    </div>
  );
}
