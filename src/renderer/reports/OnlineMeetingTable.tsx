import { Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { foldForSearch } from '../../shared/domain/text.ts';
import { useCommand } from '../app/client.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { useReportFailure } from '../components/Failure.tsx';
import { inMemory } from '../components/inMemory.ts';
import type { LongColumn } from '../components/longColumn.ts';
import { LongTable } from '../components/LongTable.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';

type OnlineMeeting = OutputOf<'reports.onlineMeetings'>['rows'][number];
type Levels = OnlineMeeting['levels'];

/** The meetings one by one; those entered wrongly are selected and removed. */
export function OnlineMeetingTable({ rows, children }: { rows: OnlineMeeting[]; children: ReactNode }) {
  const { t } = useTranslation('reports');
  const [typed, setTyped] = useState('');
  const [levels, setLevels] = useState<Levels>();
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const columns = useColumns();
  const wanted = foldForSearch(typed);
  const shown = rows.filter(
    (row) =>
      (levels === undefined || row.levels === levels) && foldForSearch(`${row.title} ${row.note}`).includes(wanted),
  );
  return (
    <>
      <div className="filters">
        <Input.Search
          allowClear
          aria-label={t('online.find')}
          placeholder={t('online.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          style={{ width: 260 }}
        />
        <Select<Levels>
          allowClear
          aria-label={t('online.columns.levels')}
          placeholder={t('online.anyLevels')}
          value={levels}
          onChange={(chosen?: Levels) => setLevels(chosen)}
          options={([4, 3, 2] as const).map((value) => ({ value, label: t('online.levelCount', { count: value }) }))}
          style={{ width: 140 }}
        />
        <span className="bar-end">
          <RemoveSelected ids={[...selectedIds]} onDone={() => setSelectedIds(new Set())} />
          {children}
        </span>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('online.nothing')} />
      ) : (
        <LongTable<OnlineMeeting>
          label={t('tabs.online')}
          list={inMemory(shown)}
          listKey={`${typed} ${levels ?? ''}`}
          columns={columns}
          selection={{
            ids: selectedIds,
            onChange: setSelectedIds,
            onAll: () => setSelectedIds(new Set(shown.map(({ id }) => id))),
            nameOf: ({ title }) => title,
          }}
        />
      )}
    </>
  );
}

function useColumns(): LongColumn<OnlineMeeting>[] {
  const { t } = useTranslation('reports');
  return [
    { key: 'heldOn', title: t('online.columns.heldOn'), width: 110, render: ({ heldOn }) => formatDate(heldOn) },
    { key: 'title', title: t('online.columns.title'), width: 420, render: ({ title }) => title },
    { key: 'levels', title: t('online.columns.levels'), width: 80, isNumber: true, render: ({ levels }) => levels },
    {
      key: 'sites',
      title: t('online.columns.sites'),
      width: 110,
      isNumber: true,
      render: ({ sites }) => (sites === 0 ? '–' : formatNumber(sites)),
    },
    { key: 'note', title: t('online.columns.note'), width: 200, render: ({ note }) => note },
  ];
}

function RemoveSelected({ ids, onDone }: { ids: string[]; onDone: () => void }) {
  const { t } = useTranslation('reports');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const remove = useCommand('reports.removeOnlineMeetings');
  if (ids.length === 0) return null;
  const act = async () => {
    try {
      const { removed } = await remove.mutateAsync({ ids });
      onDone();
      await offerUndo(t('online.removed', { count: removed }));
    } catch (error) {
      report(error);
    }
  };
  return <Button onClick={() => void act()}>{t('online.removeSelected', { count: ids.length })}</Button>;
}
