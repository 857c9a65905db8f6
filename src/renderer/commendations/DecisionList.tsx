import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/clock.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { daysLate } from '../../shared/domain/handOver.ts';
import { formatDong } from '../../shared/domain/money.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { ShortTable } from '../components/ShortTable.tsx';
import { CorrectionTag } from './corrections/Corrections.tsx';
import type { DecisionRow } from './types.ts';
import { useLateDays } from './useLateDays.ts';

/** Decisions, the latest first; an office issues a few dozen a year. */
export function DecisionList({ rows }: { rows: readonly DecisionRow[] }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  return (
    <div className="panel panel-table">
      <ShortTable<DecisionRow>
        label={t('decisions.list')}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/commendations/decisions/$id', params: { id } })}
        empty=""
        columns={[
          { title: t('fields.symbol'), width: 140, render: (row) => <strong>{row.symbol}</strong> },
          { title: t('fields.issuedOn'), width: 120, render: (row) => formatDate(row.issuedOn) },
          { title: t('fields.subject'), render: (row) => <Subject decision={row} /> },
          { title: t('fields.collectives'), width: 80, isNumber: true, render: (row) => formatNumber(row.collectives) },
          { title: t('fields.individuals'), width: 80, isNumber: true, render: (row) => formatNumber(row.individuals) },
          {
            title: t('fields.notHandedOver'),
            width: 90,
            isNumber: true,
            render: (row) => <NotHandedOver decision={row} />,
          },
          {
            title: t('fields.bonus'),
            width: 150,
            isNumber: true,
            render: (row) => <Money decision={row} />,
          },
        ]}
      />
    </div>
  );
}

/** What goes out with the awards; what a revocation takes back stands with a minus, and an amendment moves nothing. */
function Money({ decision: { kind, bonusTotalDong } }: { decision: DecisionRow }) {
  if (kind === 'award') return <span className="gold">{formatDong(bonusTotalDong)}</span>;
  return kind === 'revocation' && bonusTotalDong > 0 ? formatDong(-bonusTotalDong) : null;
}

/** How many awards wait, marked when they wait too long. */
function NotHandedOver({ decision: { notHandedOver, issuedOn } }: { decision: DecisionRow }) {
  const { t } = useTranslation('commendations');
  const lateDays = useLateDays();
  if (notHandedOver === 0) return null;
  const days = daysLate(issuedOn, today(), lateDays);
  if (days === null) return formatNumber(notHandedOver);
  return (
    <span className="finding-warning" title={t('handOver.late', { days: formatNumber(days) })}>
      {formatNumber(notHandedOver)}
    </span>
  );
}

/** Of a correction, that it is one; of what a higher level issued, which. */
function Subject({ decision: { kind, authority, subject } }: { decision: DecisionRow }) {
  return (
    <>
      <CorrectionTag kind={kind} />
      {subject || authority}
      {subject && authority && <span className="page-detail"> {authority}</span>}
    </>
  );
}
