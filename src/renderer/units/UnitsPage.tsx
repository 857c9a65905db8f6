import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { today } from '../../shared/clock.ts';
import { useAnswer } from '../app/client.ts';
import { DayInput } from '../components/DayInput.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { UnitTree } from './UnitTree.tsx';

/** The tree of units as it stood on a day. */
export function UnitsPage() {
  const { t } = useTranslation('units');
  const navigate = useNavigate();
  const search = useSearch({ from: '/units' });
  const on = search.on ?? today();
  const units = useAnswer('units.list', { on, includeDissolved: search.dissolved ?? false }, { keepPrevious: true });
  const isToday = on === today();

  const show = (changes: typeof search) =>
    void navigate({ to: '/units', search: { ...search, ...changes }, replace: true });
  const add = () => void navigate({ to: '/units/$id', params: { id: 'new' } });

  return (
    <>
      <PageHeader title={t('title')}>
        <Button onClick={() => void navigate({ to: '/units-merge' })}>{t('merge.button')}</Button>
        <Button onClick={() => void navigate({ to: '/units-split' })}>{t('split.button')}</Button>
        <Button type="primary" onClick={add}>
          {t('add')}
        </Button>
      </PageHeader>
      {!isToday && (
        <Alert
          type="warning"
          showIcon
          title={t(on < today() ? 'pastShown' : 'futureShown', { date: formatDate(on) })}
          action={<Button onClick={() => show({ on: undefined })}>{t('backToToday')}</Button>}
          className="page-notice"
        />
      )}
      <div className="filters">
        <label className="filter">
          {t('on')}
          <DayInput
            aria-label={t('on')}
            value={on}
            onChange={(day) => show({ on: day === null || day === today() ? undefined : day })}
          />
        </label>
        <Checkbox
          checked={search.dissolved ?? false}
          onChange={({ target }) => show({ dissolved: target.checked || undefined })}
        >
          {t('withDissolved')}
        </Checkbox>
        <span className="filter-count" aria-live="polite">
          {units.data && t('count', { units: formatNumber(units.data.rows.length) })}
        </span>
      </div>
      <Loaded query={units}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('empty.title')} hint={isToday ? t('empty.hint') : t('empty.noneOn')}>
              {isToday ? (
                <Link to="/units/$id" params={{ id: 'new' }}>
                  {t('empty.act')}
                </Link>
              ) : null}
            </EmptyState>
          ) : (
            <UnitTree
              units={rows}
              on={on}
              onOpen={(unit) => void navigate({ to: '/units/$id', params: { id: unit.id } })}
            />
          )
        }
      </Loaded>
    </>
  );
}
