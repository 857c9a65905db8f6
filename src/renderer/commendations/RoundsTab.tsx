import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
import { useYear } from '../app/year.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { RoundStatus } from './Statuses.tsx';
import type { RoundRow } from './types.ts';

/** The rounds of the year. */
export function RoundsTab() {
  const { year } = useYear();
  const rounds = useAnswer('commendations.rounds', { year }, { keepPrevious: true });
  return <Loaded query={rounds}>{({ rows }) => <RoundList rows={rows} year={year} />}</Loaded>;
}

function RoundList({ rows, year }: { rows: RoundRow[]; year: number }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  return (
    <DataTable<RoundRow>
      label={t('rounds.list')}
      dataSource={rows}
      onOpen={({ id }) => void navigate({ to: '/commendations/rounds/$id', params: { id } })}
      minWidth={980}
      empty={
        <EmptyState title={t('rounds.empty.title', { year })} hint={t('rounds.empty.hint')}>
          <Link to="/commendations/rounds/$id" params={{ id: 'new' }}>
            {t('rounds.empty.act')}
          </Link>
        </EmptyState>
      }
      columns={[
        { title: t('fields.roundName'), dataIndex: 'name', ellipsis: true },
        { title: t('fields.kind'), width: 120, render: (_, row) => t(`kinds.${row.kind}`) },
        {
          title: t('fields.period'),
          width: 190,
          className: 'number-cell',
          render: (_, row) => t('dates', { from: formatDate(row.periodFrom), to: formatDate(row.periodTo) }),
        },
        { title: t('fields.rulePack'), dataIndex: 'rulePackName', width: 250, ellipsis: true },
        {
          title: t('fields.nominations'),
          width: 90,
          align: 'right',
          className: 'number-cell',
          render: (_, row) => formatNumber(row.nominations),
        },
        {
          title: t('fields.awards'),
          width: 100,
          align: 'right',
          className: 'number-cell',
          render: (_, { awards }) => <span className={awards > 0 ? 'gold' : ''}>{formatNumber(awards)}</span>,
        },
        { title: t('fields.status'), width: 120, render: (_, row) => <RoundStatus status={row.status} /> },
      ]}
    />
  );
}
