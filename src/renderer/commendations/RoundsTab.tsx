import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
import { useYear } from '../app/year.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
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
  if (rows.length === 0) {
    return (
      <EmptyState title={t('rounds.empty.title', { year })} hint={t('rounds.empty.hint')}>
        <Link to="/commendations/rounds/$id" params={{ id: 'new' }}>
          {t('rounds.empty.act')}
        </Link>
      </EmptyState>
    );
  }
  return (
    <div className="panel panel-table">
      <ShortTable<RoundRow>
        label={t('rounds.list')}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/commendations/rounds/$id', params: { id } })}
        empty=""
        columns={[
          { title: t('fields.roundName'), render: (row) => <strong className="round-name">{row.name}</strong> },
          { title: t('fields.kind'), width: 110, render: (row) => t(`kinds.${row.kind}`) },
          {
            title: t('fields.period'),
            width: 190,
            render: (row) => t('dates', { from: formatDate(row.periodFrom), to: formatDate(row.periodTo) }),
          },
          {
            title: t('fields.deadline'),
            width: 140,
            render: ({ deadline }) => deadline !== null && formatDate(deadline),
          },
          { title: t('fields.rulePack'), width: 170, render: (row) => row.rulePackName },
          { title: t('fields.nominations'), width: 80, isNumber: true, render: (row) => formatNumber(row.nominations) },
          {
            title: t('fields.awards'),
            width: 100,
            isNumber: true,
            render: ({ awards }) => <span className={awards > 0 ? 'gold' : undefined}>{formatNumber(awards)}</span>,
          },
          { title: t('fields.status'), width: 120, render: (row) => <RoundStatus status={row.status} /> },
        ]}
      />
    </div>
  );
}
