import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { daysLate } from '../../../shared/domain/handOver.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { recipientLine } from '../../../shared/domain/person.ts';
import type { LongColumn } from '../../components/longColumn.ts';
import type { AwardRow } from '../types.ts';

/** Awards as lists show them, without the columns named: those that say the same on every line. */
export function useAwardColumns(without: readonly string[] = []): LongColumn<AwardRow>[] {
  const { t } = useTranslation('commendations');
  const columns: LongColumn<AwardRow>[] = [
    { key: 'number', title: t('fields.registerNumber'), width: 78, render: (row) => row.registerText },
    { key: 'recipient', title: t('fields.recipient'), width: 160, render: (row) => <Recipient award={row} /> },
    {
      key: 'detail',
      title: t('fields.detail'),
      width: 150,
      render: ({ recipientPosition, recipientUnit }) => (
        <Whole text={recipientLine(recipientPosition, recipientUnit)} />
      ),
    },
    {
      key: 'form',
      title: t('fields.formShort'),
      width: 110,
      render: ({ formName }) => (
        <span className="gold" title={formName}>
          {formName}
        </span>
      ),
    },
    { key: 'reason', title: t('fields.reason'), width: 145, render: ({ reason }) => <Whole text={reason} /> },
    {
      key: 'decision',
      title: t('fields.decision'),
      width: 125,
      render: ({ decisionSymbol }) => <Whole text={decisionSymbol} />,
    },
    {
      key: 'bonus',
      title: t('fields.bonus'),
      width: 104,
      isNumber: true,
      render: ({ bonusDong }) => formatNumber(bonusDong),
    },
    {
      key: 'handedOver',
      title: t('fields.handedOver'),
      width: 112,
      render: (row) => <HandedOver award={row} />,
    },
  ];
  return columns.filter(({ key }) => !without.includes(key));
}

/** Text that may be cut off by its column, whole in a tooltip. */
function Whole({ text }: { text: string }) {
  return <span title={text}>{text}</span>;
}

/** The day, or for how long it has waited when that is too long. */
function HandedOver({ award: { handedOverOn, status, decidedOn, receivedBy } }: { award: AwardRow }) {
  const { t } = useTranslation('commendations');
  if (handedOverOn !== null) return <span title={receivedBy}>{formatDate(handedOverOn)}</span>;
  if (status !== 'granted') return null;
  const days = daysLate(decidedOn, today());
  if (days === null) return <span className="page-detail">{t('handOver.not')}</span>;
  return <span className="finding-warning">{t('handOver.late', { days: formatNumber(days) })}</span>;
}

function Recipient({ award }: { award: AwardRow }) {
  const { t } = useTranslation('commendations');
  const name = [award.honorific, award.recipientName].filter(Boolean).join(' ');
  return (
    <span title={name}>
      {award.recipientKind === 'collective' ? <strong>{name}</strong> : name}
      {award.status === 'revoked' && <Tag className="after-name">{t('register.revoked')}</Tag>}
    </span>
  );
}
