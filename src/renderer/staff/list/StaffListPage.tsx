import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { StaffColumn } from '../../../shared/contract/staffColumns.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { call, useAnswer } from '../../app/client.ts';
import { useRowWindow } from '../../app/rowWindow.ts';
import { useYear } from '../../app/year.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Failure, useReportFailure } from '../../components/Failure.tsx';
import { FilterChips } from '../../components/FilterChips.tsx';
import { LongTable } from '../../components/LongTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { WriteFileButton } from '../../components/WriteFileButton.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { DuplicatesButton } from '../duplicates/DuplicatesButton.tsx';
import { filterOf, isFiltered, searchOf, type StaffSearch } from './search.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { extraOf, useShownColumns } from './shownColumns.ts';
import { useStaffColumns } from './staffColumns.tsx';
import { StaffFilters } from './StaffFilters.tsx';
import { useStaffChips } from './useStaffChips.ts';
import { ViewsMenu } from './ViewsMenu.tsx';

type StaffRow = OutputOf<'staff.list'>['rows'][number];

/** Everybody, in Vietnamese order: found, filtered, picked. */
export function StaffListPage() {
  const { t } = useTranslation('staff');
  const navigate = useNavigate({ from: '/staff' });
  const search = useSearch({ from: '/staff' });
  const { year } = useYear();
  const filter = filterOf(search, year);
  const [shown, setShown] = useShownColumns();
  const list = useRowWindow('staff.list', { ...filter, columns: extraOf(shown) });
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const report = useReportFailure();

  const show = (next: StaffSearch) => void navigate({ to: '/staff', search: next, replace: true });
  const choose = useCallback(
    (changes: StaffSearch) =>
      void navigate({ to: '/staff', search: (present) => ({ ...present, ...changes }), replace: true }),
    [navigate],
  );
  // The filters hold what is being typed: they begin anew when they are set from elsewhere.
  const [settings, setSettings] = useState(0);
  const set = (next: StaffSearch) => {
    setSettings(settings + 1);
    show(next);
  };
  const showView = (next: StaffSearch, columns: readonly StaffColumn[]) => {
    set(next);
    setShown(columns);
  };
  useDefaultView(search, showView);
  const clear = () => set({ sort: search.sort });
  const { chips, about } = useStaffChips(search, set);
  const columns = useStaffColumns(shown, search.sort, (sort) => show({ ...search, sort }));
  const pickAll = async () => setPicked(new Set((await call('staff.ids', filter)).ids));
  const isEmpty = list.total === 0 && !isFiltered(search);
  const exported = { filter, columns: [...shown], about };

  return (
    <>
      <PageHeader title={t('title')}>
        <WriteFileButton
          job="staff.exportList"
          type="xlsx"
          suggestedName={t('export.fileName')}
          input={exported}
          label={t('export.act')}
          disabled={list.total === 0}
        />
        <DuplicatesButton />
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
          <StaffFilters key={settings} search={search} choose={choose} />
          <div className="filters list-line">
            {picked.size > 0 ? (
              <SelectionBar ids={[...picked]} exported={exported} onDone={() => setPicked(new Set())} />
            ) : (
              <FilterChips chips={chips} onClear={clear} />
            )}
            <span className="filter-count" aria-live="polite">
              {list.total !== undefined && t('count', { people: formatNumber(list.total) })}
            </span>
            {picked.size === 0 && (
              <>
                <ViewsMenu search={search} columns={shown} onShow={showView} />
                <ColumnChooser columns={shown} onChange={setShown} />
              </>
            )}
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

/** The list opens with the default view, unless the address asks for something. */
function useDefaultView(search: StaffSearch, show: (search: StaffSearch, columns: readonly StaffColumn[]) => void) {
  const views = useAnswer('staff.views', {});
  const isDecided = useRef(Object.values(search).some((value) => value !== undefined));
  useEffect(() => {
    if (isDecided.current || !views.data) return;
    isDecided.current = true;
    const first = views.data.rows.find(({ isDefault }) => isDefault);
    if (first) show(searchOf(first), first.columns);
  });
}
