import { Link } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal, formatNumber, formatPercent } from '../../../shared/domain/numbers.ts';
import { formatDong } from '../../../shared/domain/money.ts';
import { RECIPIENT_KINDS } from '../../../shared/domain/rulePack.ts';
import { useAnswer } from '../../app/client.ts';
import { useYear } from '../../app/year.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { WriteFileButton } from '../../components/WriteFileButton.tsx';
import { averageToDecide, averageToHandOver, directShare, type Group, type Statistics } from './figures.ts';
import { ShareBars } from './ShareBars.tsx';
import { YearBars } from './YearBars.tsx';

type RecipientKind = (typeof RECIPIENT_KINDS)[number];

const SPANS = [1, 3, 5, 10] as const;

/** What was awarded over some years: how much, how soon, and how many direct workers are among the people. */
export function AwardsTab() {
  const { t } = useTranslation('reports');
  const { year: to } = useYear();
  const [span, setSpan] = useState<number>(5);
  const [unitId, setUnitId] = useState<string | null>(null);
  const from = to - span + 1;
  const [kind, setKind] = useState<RecipientKind>();
  const counted = { from, ...(unitId === null ? {} : { unitId }), ...(kind ? { recipientKind: kind } : {}) };
  const statistics = useAnswer('commendations.statistics', { ...counted, to }, { keepPrevious: true });
  return (
    <div className="stack scroll">
      <div className="filters">
        <Select<number>
          aria-label={t('awards.span')}
          value={span}
          onChange={setSpan}
          options={SPANS.map((years) => ({
            value: years,
            label: t('awards.years', { n: years, from: to - years + 1, to }),
          }))}
          style={{ width: 230 }}
        />
        <UnitSelect
          aria-label={t('awards.unit')}
          value={unitId}
          onChange={setUnitId}
          isClearable
          placeholder={t('awards.allUnits')}
          width={280}
        />
        <Select<RecipientKind>
          aria-label={t('awards.kind')}
          allowClear
          placeholder={t('awards.allKinds')}
          value={kind ?? null}
          onChange={setKind}
          options={RECIPIENT_KINDS.map((value) => ({ value, label: t(`commendations:recipients.${value}`) }))}
          style={{ width: 170 }}
        />
        <span className="bar-end">
          <WriteFileButton
            job="reports.writeSheet"
            type="xlsx"
            suggestedName={t('exports.statistics.fileName', { year: to })}
            input={{ kind: 'statistics', year: to, counted }}
            label={t('writeExcel')}
            about={t('exports.statistics.title', { year: to })}
          />
        </span>
      </div>
      <Loaded query={statistics}>
        {(answer) =>
          answer.total.awards === 0 ? (
            <EmptyState title={t('awards.none', { from, to })} hint={t('awards.noneHint')} />
          ) : (
            <View answer={answer} from={from} to={to} />
          )
        }
      </Loaded>
    </div>
  );
}

const days = (value: number | null) => (value === null ? '–' : formatDecimal(Math.round(value * 10) / 10, 1));
const percent = (value: number | null) => (value === null ? '–' : formatPercent(Math.round(value * 10) / 10));

function View({ answer, from, to }: { answer: Statistics; from: number; to: number }) {
  const { t } = useTranslation('reports');
  const { total, late } = answer;
  const told = [
    { key: 'awards', value: formatNumber(total.awards) },
    { key: 'direct', value: percent(directShare(total)) },
    { key: 'toDecide', value: days(averageToDecide(total)) },
    { key: 'toHandOver', value: days(averageToHandOver(total)) },
  ] as const;
  return (
    <>
      <div className="statistics-figures">
        {told.map(({ key, value }) => (
          <div key={key} className="panel">
            <div className={key === 'awards' ? 'figure figure-gold' : 'figure'}>{value}</div>
            <div className="page-detail">{t(`awards.figures.${key}`)}</div>
          </div>
        ))}
        <div className="panel">
          <div className="figure">{formatNumber(late)}</div>
          <Link to="/commendations" search={{ tab: 'register', waiting: true }}>
            {t('awards.figures.late')}
          </Link>
        </div>
      </div>
      <div className="columns">
        <section className="panel">
          <h2>{t('awards.byYear')}</h2>
          <YearBars years={answer.byYear} from={from} to={to} />
          <p className="page-detail">
            <span className="swatch individuals" /> {t('awards.individuals')} <span className="swatch collectives" />{' '}
            {t('awards.collectives')}
          </p>
        </section>
        <section className="panel">
          <h2>{t('awards.directByUnit')}</h2>
          <ShareBars groups={answer.byUnit} />
        </section>
      </div>
      <Groups answer={answer} />
    </>
  );
}

const DIMENSIONS = ['byYear', 'byUnit', 'byForm', 'byKind'] as const;

function Groups({ answer }: { answer: Statistics }) {
  const { t } = useTranslation('reports');
  const [dimension, setDimension] = useState<(typeof DIMENSIONS)[number]>('byUnit');
  const nameOf = ({ key, name }: Group) =>
    dimension === 'byKind' ? t(`commendations:recipients.${key as 'individual'}`) : name || t('awards.noUnit');
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
      <ShortTable<Group>
        label={t(`awards.dimensions.${dimension}`)}
        rows={answer[dimension]}
        rowKey={({ key }) => key}
        empty=""
        columns={[
          { title: t(`awards.dimensions.${dimension}`), render: (row) => <strong>{nameOf(row)}</strong> },
          { title: t('awards.collectives'), width: 80, isNumber: true, render: (row) => formatNumber(row.collectives) },
          { title: t('awards.individuals'), width: 80, isNumber: true, render: (row) => formatNumber(row.individuals) },
          { title: t('awards.bonus'), width: 150, isNumber: true, render: (row) => formatDong(row.bonusDong) },
          { title: t('awards.direct'), width: 120, isNumber: true, render: (row) => percent(directShare(row)) },
          { title: t('awards.toDecide'), width: 130, isNumber: true, render: (row) => days(averageToDecide(row)) },
          { title: t('awards.toHandOver'), width: 130, isNumber: true, render: (row) => days(averageToHandOver(row)) },
          {
            title: t('awards.waiting'),
            width: 90,
            isNumber: true,
            render: (row) => formatNumber(row.awards - row.handedOver),
          },
        ]}
      />
    </section>
  );
}
