import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import type { Round, SessionRow } from '../types.ts';
import { SessionDialog } from './SessionDialog.tsx';

/** Sessions of the round: the units' own reviews, and the council's. */
export function CouncilTab({ round }: { round: Round }) {
  const { t } = useTranslation('commendations');
  const [adding, setAdding] = useState<'unit' | 'council' | null>(null);
  const sessions = useAnswer('commendations.sessions', { roundId: round.id });
  const isOpen = round.status === 'open';
  return (
    <div className="stack scroll">
      <div className="filters">
        <Link to="/commendations/council">{t('council.title')}</Link>
        {isOpen && (
          <span className="bar-end">
            <Button onClick={() => setAdding('unit')}>{t('session.addReview')}</Button>
            <Button type="primary" onClick={() => setAdding('council')}>
              {t('session.addCouncil')}
            </Button>
          </span>
        )}
      </div>
      <Loaded query={sessions}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('session.none')} hint={t('session.noneHint')} />
          ) : (
            <SessionList rows={rows} />
          )
        }
      </Loaded>
      {adding !== null && <SessionDialog round={round} isUnit={adding === 'unit'} onClose={() => setAdding(null)} />}
    </div>
  );
}

function SessionList({ rows }: { rows: SessionRow[] }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  return (
    <div className="panel panel-table">
      <ShortTable<SessionRow>
        label={t('session.list')}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/commendations/sessions/$id', params: { id } })}
        empty=""
        columns={[
          { title: t('session.fields.heldOn'), width: 110, render: (row) => formatDate(row.heldOn) },
          {
            title: t('session.fields.who'),
            render: (row) => <strong>{row.unitId === null ? t('session.ofCouncil') : row.unitName}</strong>,
          },
          { title: t('session.fields.chair'), width: 170, render: (row) => row.chair || '–' },
          {
            title: t('session.fields.attendance'),
            width: 100,
            isNumber: true,
            render: (row) => `${formatNumber(row.present)}/${formatNumber(row.summoned)}`,
          },
          {
            title: t('session.fields.passed'),
            width: 120,
            isNumber: true,
            render: (row) => `${formatNumber(row.passed)}/${formatNumber(row.votes)}`,
          },
          { title: t('fields.status'), width: 130, render: (row) => <SessionStatus status={row.status} /> },
        ]}
      />
    </div>
  );
}

/** Whether a session is going on or concluded. */
export function SessionStatus({ status }: Pick<SessionRow, 'status'>) {
  const { t } = useTranslation('commendations');
  return <Tag color={status === 'open' ? 'green' : 'default'}>{t(`session.statuses.${status}`)}</Tag>;
}
