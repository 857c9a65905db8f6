import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDong } from '../../../shared/domain/money.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { call, useAnswer } from '../../app/client.ts';
import { useRowWindow } from '../../app/rowWindow.ts';
import { useYear } from '../../app/year.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Failure, useReportFailure } from '../../components/Failure.tsx';
import { PapersMenu } from '../../documents/PapersMenu.tsx';
import { LongTable } from '../../components/LongTable.tsx';
import { WriteFileButton } from '../../components/WriteFileButton.tsx';
import { isGranted } from '../isWaiting.ts';
import { PickedBar } from '../PickedBar.tsx';
import { PasteEarlier } from '../recorded/PasteEarlier.tsx';
import { RecordAward } from '../recorded/RecordAward.tsx';
import { filterOf, isFiltered, type CommendationsSearch } from '../search.ts';
import type { AwardRow } from '../types.ts';
import { useAwardColumns } from './awardColumns.tsx';
import { RegisterFilters } from './RegisterFilters.tsx';

/** The most awards read at once when all of a list are picked. */
const PAGE = 1000;

/** The register of the year: found, filtered, added up, handed over. */
export function RegisterTab() {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const search = useSearch({ from: '/commendations' });
  const { year } = useYear();
  const filter = filterOf(search, year);
  const list = useRowWindow('commendations.register', filter);
  const columns = useAwardColumns();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const report = useReportFailure();
  const show = (next: CommendationsSearch) =>
    void navigate({ to: '/commendations', search: { ...next, tab: 'register' }, replace: true });
  // The filters hold what is being typed: they begin anew when cleared.
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared(cleared + 1);
    show({});
  };
  const pickAll = async () => setPicked(new Set(await pickedByAll(filter)));

  if (list.total === 0 && !isFiltered(search)) return <EmptyRegister />;
  return (
    <>
      <RegisterFilters key={cleared} search={search} onChange={show} />
      <div className="filters list-line">
        {isFiltered(search) && (
          <Button size="small" onClick={clear}>
            {t('register.clear')}
          </Button>
        )}
        {picked.size > 0 && (
          <PickedBar ids={[...picked]} waitingIds={[...picked]} onDone={() => setPicked(new Set())} />
        )}
        <span className="filter-count" aria-live="polite">
          {list.answer &&
            t(list.answer.revoked > 0 ? 'register.countWithRevoked' : 'register.count', {
              n: formatNumber(list.answer.total - list.answer.revoked),
              revoked: formatNumber(list.answer.revoked),
              money: formatDong(list.answer.bonusTotalDong),
            })}
        </span>
        <WriteFileButton
          job="reports.writeSheet"
          type="xlsx"
          suggestedName={filter.year === undefined ? t('register.fileNameAll') : t('register.fileName', { year })}
          input={{ kind: 'register', ...sheetOf(filter) }}
          label={t(isFiltered(search) ? 'register.exportShown' : 'register.export')}
        />
        <RecordAward />
        <PasteEarlier />
        <PapersMenu about={{ year, subjectId: String(year) }} />
      </div>
      <Failure error={list.error} />
      {list.total === 0 ? (
        <EmptyState title={t('register.empty.nothing')} hint={t('register.empty.nothingHint')}>
          <Button onClick={clear}>{t('register.clear')}</Button>
        </EmptyState>
      ) : (
        <LongTable<AwardRow>
          label={t('tabs.register')}
          lines={3}
          list={list}
          listKey={JSON.stringify(filter)}
          columns={columns}
          rowClass={({ status }) => (status === 'revoked' ? 'row-past' : '')}
          onOpen={({ id }) => void navigate({ to: '/commendations/awards/$id', params: { id } })}
          selection={{
            ids: picked,
            onChange: setPicked,
            onAll: () => void pickAll().catch(report),
            nameOf: ({ recipientName }) => recipientName,
            isPickable: ({ decisionId, status }) => decisionId !== null && status === 'granted',
          }}
        />
      )}
    </>
  );
}

function EmptyRegister() {
  const { t } = useTranslation('commendations');
  const { year } = useYear();
  const ofAllYears = useAnswer('commendations.register', { limit: 1 });
  return (
    <EmptyState title={t('register.empty.title', { year })} hint={t('register.empty.hint')}>
      <Space wrap>
        <Link to="/commendations">{t('register.empty.act')}</Link>
        {(ofAllYears.data?.total ?? 0) > 0 && (
          <Link to="/commendations" search={{ tab: 'register', years: 'all' }}>
            {t('register.empty.allYears')}
          </Link>
        )}
        <RecordAward />
        <PasteEarlier />
      </Space>
    </EmptyState>
  );
}

/** The register as it is filtered, to be written. */
function sheetOf({ year, ...register }: ReturnType<typeof filterOf>) {
  return { year, register };
}

/** All that wait to be handed over; where none does, all that stand. */
async function pickedByAll(filter: ReturnType<typeof filterOf>): Promise<string[]> {
  const waiting = await rowsUnder({ ...filter, notHandedOver: true });
  const rows = waiting.length > 0 ? waiting : (await rowsUnder({ ...filter, recorded: false })).filter(isGranted);
  return rows.map(({ id }) => id);
}

async function rowsUnder(filter: ReturnType<typeof filterOf>): Promise<AwardRow[]> {
  const all: AwardRow[] = [];
  for (;;) {
    const { total, rows } = await call('commendations.register', { ...filter, limit: PAGE, offset: all.length });
    all.push(...rows);
    if (rows.length === 0 || all.length >= total) return all;
  }
}
