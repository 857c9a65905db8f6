import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { ShortTable } from '../../components/ShortTable.tsx';
import type { ProposalRow } from '../types.ts';
import { ProposalState } from './ProposalState.tsx';

/** Proposals, the latest first, with what became of what they ask. */
export function ProposalList({ rows }: { rows: readonly ProposalRow[] }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const count = (n: number) => (n === 0 ? '' : formatNumber(n));
  return (
    <div className="panel panel-table">
      <ShortTable<ProposalRow>
        label={t('proposals.list')}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/commendations/proposals/$id', params: { id } })}
        empty=""
        columns={[
          { title: t('fields.symbol'), width: 140, render: (row) => <strong>{row.symbol}</strong> },
          { title: t('fields.issuedOn'), width: 110, render: (row) => formatDate(row.issuedOn) },
          { title: t('proposals.addressee'), width: 190, render: (row) => row.addressee },
          { title: t('fields.subject'), render: (row) => row.subject },
          { title: t('proposals.waiting'), width: 90, isNumber: true, render: (row) => count(row.waiting) },
          { title: t('proposals.granted'), width: 100, isNumber: true, render: (row) => count(row.granted) },
          { title: t('proposals.refused'), width: 105, isNumber: true, render: (row) => count(row.refused) },
          { title: t('fields.status'), width: 120, render: (row) => <ProposalState proposal={row} /> },
        ]}
      />
    </div>
  );
}
