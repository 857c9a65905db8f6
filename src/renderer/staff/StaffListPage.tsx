import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { call } from '../app/client.ts';
import { useRowWindow } from '../app/rowWindow.ts';
import { useYear } from '../app/year.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Failure, useReportFailure } from '../components/Failure.tsx';
import { LongTable } from '../components/LongTable.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { WriteFileButton } from '../components/WriteFileButton.tsx';
import { filterOf, isFiltered, type StaffSearch } from './search.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useStaffColumns } from './staffColumns.tsx';
import { StaffFilters } from './StaffFilters.tsx';

type StaffRow = OutputOf<'staff.list'>['rows'][number];

/** The most people read at once when all of a list are picked. */
const PAGE = 1000;

/** Everybody, in Vietnamese order: found, filtered, picked. */
export function StaffListPage() {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const search = useSearch({ from: '/staff' });
  const { year } = useYear();
  const filter = filterOf(search, year);
  const list = useRowWindow('staff.list', filter);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const report = useReportFailure();

  const show = (next: StaffSearch) => void navigate({ to: '/staff', search: next, replace: true });
  // The filters hold what is being typed: they begin anew when cleared.
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared(cleared + 1);
    show({ sort: search.sort });
  };
  const columns = useStaffColumns(search.sort, (sort) => show({ ...search, sort }));
  const pickAll = async () => setPicked(new Set(await idsOf(filter)));
  const isEmpty = list.total === 0 && !isFiltered(search);

  return (
    <>
      <PageHeader title={t('title')}>
        <WriteFileButton
          job="reports.writeSheet"
          type="xlsx"
          suggestedName={t('export.fileName')}
          input={{ kind: 'staff' }}
          label={t('export.act')}
          disabled={isEmpty}
        />
        <Button onClick={() => void navigate({ to: '/staff-import' })}>{t('importAct')}</Button>
        <Button
          type="primary"
          onClick={() => void navigate({ to: '/staff/$id', params: { id: 'new' }, search: { unit: search.unit } })}
        >
          {t('add')}
        </Button>
      </PageHeader>
      {isEmpty ? (
        <EmptyState title={t('empty.title')} hint={t('empty.hint')}>
          <Link to="/staff-import">{t('empty.import')}</Link>
          <Link to="/staff/$id" params={{ id: 'new' }}>
            {t('empty.add')}
          </Link>
        </EmptyState>
      ) : (
        <>
          <StaffFilters key={cleared} search={search} onChange={show} />
          <div className="filters list-line">
            {isFiltered(search) && (
              <Button size="small" onClick={clear}>
                {t('clearFilters')}
              </Button>
            )}
            {picked.size > 0 && <SelectionBar ids={[...picked]} onDone={() => setPicked(new Set())} />}
            <span className="filter-count" aria-live="polite">
              {list.total !== undefined && t('count', { people: formatNumber(list.total) })}
            </span>
          </div>
          <Failure error={list.error} />
          {list.total === 0 ? (
            <EmptyState title={t('nobody')} hint={t('nobodyHint')}>
              <Button onClick={clear}>{t('clearFilters')}</Button>
            </EmptyState>
          ) : (
            <LongTable<StaffRow>
              label={t('title')}
              list={list}
              listKey={JSON.stringify(filter)}
              columns={columns}
              rowClass={({ status }) => (status === 'retired' || status === 'left' ? 'row-past' : '')}
              onOpen={({ id }) => void navigate({ to: '/staff/$id', params: { id } })}
              selection={{
                ids: picked,
                onChange: setPicked,
                onAll: () => void pickAll().catch(report),
                nameOf: ({ fullName }) => fullName,
              }}
            />
          )}
        </>
      )}
    </>
  );
}

/** The ids of everyone under a filter. */
async function idsOf(filter: ReturnType<typeof filterOf>): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const { total, rows } = await call('staff.list', { ...filter, limit: PAGE, offset: ids.length });
    ids.push(...rows.map(({ id }) => id));
    if (rows.length === 0 || ids.length >= total) return ids;
  }
}
