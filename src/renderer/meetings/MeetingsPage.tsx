import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
import { useYear } from '../app/year.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import type { MeetingRow } from './meeting.ts';
import { MeetingStatus } from './MeetingStatus.tsx';
import './meetings.css';

/** The meetings of the year, or of all years. */
export function MeetingsPage() {
  const { t } = useTranslation('meetings');
  const { year } = useYear();
  const navigate = useNavigate();
  const { allYears = false } = useSearch({ from: '/meetings' });
  const meetings = useAnswer('meetings.list', allYears ? {} : { year }, { keepPrevious: true });
  const showAll = (all: boolean) =>
    void navigate({ to: '/meetings', search: all ? { allYears: true } : {}, replace: true });

  return (
    <>
      <PageHeader title={allYears ? t('titleAll') : t('title', { year })}>
        <Button type="primary" onClick={() => void navigate({ to: '/meetings/$id', params: { id: 'new' } })}>
          {t('add')}
        </Button>
      </PageHeader>
      <div className="filters">
        <Checkbox checked={allYears} onChange={({ target }) => showAll(target.checked)}>
          {t('allYears')}
        </Checkbox>
        <span className="filter-count" aria-live="polite">
          {meetings.data && t('count', { meetings: formatNumber(meetings.data.rows.length) })}
        </span>
      </div>
      <Loaded query={meetings}>{({ rows }) => <MeetingList rows={rows} isOfYear={!allYears} />}</Loaded>
    </>
  );
}

function MeetingList({ rows, isOfYear }: { rows: MeetingRow[]; isOfYear: boolean }) {
  const { t } = useTranslation('meetings');
  const { year } = useYear();
  const navigate = useNavigate();
  return (
    <DataTable<MeetingRow>
      label={t('list')}
      dataSource={rows}
      onOpen={({ id }) => void navigate({ to: '/meetings/$id', params: { id } })}
      empty={
        <EmptyState title={isOfYear ? t('empty.title', { year }) : t('empty.titleAll')} hint={t('empty.hint')}>
          <Link to="/meetings/$id" params={{ id: 'new' }}>
            {t('empty.act')}
          </Link>
        </EmptyState>
      }
      minWidth={900}
      columns={[
        { title: t('fields.heldOn'), width: 110, className: 'number-cell', render: (_, row) => formatDate(row.heldOn) },
        { title: t('fields.name'), dataIndex: 'name' },
        { title: t('fields.kind'), width: 190, render: (_, row) => t(`kinds.${row.kind}`) },
        { title: t('fields.place'), dataIndex: 'place', width: 240, ellipsis: true },
        {
          title: t('presentOfSummoned'),
          width: 140,
          align: 'right',
          className: 'number-cell',
          render: (_, { present, summoned }) =>
            summoned === 0 ? '–' : `${formatNumber(present)}/${formatNumber(summoned)}`,
        },
        { title: t('fields.status'), width: 130, render: (_, row) => <MeetingStatus status={row.status} /> },
      ]}
    />
  );
}
