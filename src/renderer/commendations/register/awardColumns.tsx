import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { daysLate } from '../../../shared/domain/handOver.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { recipientLine } from '../../../shared/domain/person.ts';
import type { LongColumn } from '../../components/longColumn.ts';
import { Stacked } from '../../components/Stacked.tsx';
import type { AwardRow } from '../types.ts';
import { useLateDays } from '../useLateDays.ts';

type ColumnKey = 'number' | 'recipient' | 'form' | 'decision' | 'bonus' | 'handedOver';

/** Awards as tall lists show them, without the columns named: those that say the same on every line. */
export function useAwardColumns(without: readonly ColumnKey[] = []): LongColumn<AwardRow>[] {
  const { t } = useTranslation('commendations');
  const lateDays = useLateDays();
  const columns: (LongColumn<AwardRow> & { key: ColumnKey })[] = [
    {
      key: 'number',
      title: t('fields.registerNumber'),
      width: 84,
      render: ({ registerText }) => <Stacked title={registerText}>{registerText}</Stacked>,
    },
    { key: 'recipient', title: t('fields.recipient'), width: 185, render: (row) => <Recipient award={row} /> },
    {
      key: 'form',
      title: t('fields.form'),
      width: 165,
      render: ({ formName, reason }) => (
        <Stacked isGold second={reason} title={`${formName}. ${reason}`}>
          {formName}
        </Stacked>
      ),
    },
    {
      key: 'decision',
      title: t('fields.decision'),
      width: 125,
      render: ({ decisionSymbol, decidedOn }) => {
        const on = decidedOn === null ? '' : formatDate(decidedOn);
        return (
          <Stacked second={on} title={[decisionSymbol, on].filter(Boolean).join(', ')}>
            {decisionSymbol}
          </Stacked>
        );
      },
    },
    {
      key: 'bonus',
      title: t('fields.bonus'),
      width: 104,
      isAmount: true,
      render: bonusText,
    },
    {
      key: 'handedOver',
      title: t('fields.handedOver'),
      width: 106,
      render: (row) => <HandedOver award={row} lateDays={lateDays} />,
    },
  ];
  return columns.filter(({ key }) => !without.includes(key));
}

/** Of what old papers tell without money, nothing. */
export function bonusText({ decisionId, bonusDong }: AwardRow): string {
  return decisionId === null && bonusDong === 0 ? '' : formatNumber(bonusDong);
}

/** The day and who came for it, or for how long it has waited when that is too long. */
function HandedOver({ award, lateDays }: { award: AwardRow; lateDays: number }) {
  const { t } = useTranslation('commendations');
  const { handedOverOn, status, decidedOn, receivedBy } = award;
  if (handedOverOn !== null) {
    return (
      <Stacked second={receivedBy} title={receivedBy}>
        {formatDate(handedOverOn)}
      </Stacked>
    );
  }
  if (decidedOn === null || award.decisionId === null) return <span className="page-detail">{t('recorded.mark')}</span>;
  if (status !== 'granted') return null;
  const days = daysLate(decidedOn, today(), lateDays);
  if (days === null) return <span className="page-detail">{t('handOver.not')}</span>;
  return <span className="finding-warning">{t('handOver.late', { days: formatNumber(days) })}</span>;
}

function Recipient({ award }: { award: AwardRow }) {
  const { t } = useTranslation('commendations');
  const { honorific, recipientName, recipientKind, recipientPosition, recipientUnit, status } = award;
  const name = [honorific, recipientName].filter(Boolean).join(' ');
  const detail = recipientLine(recipientPosition, recipientUnit);
  return (
    <Stacked second={detail} title={[name, detail].filter(Boolean).join(', ')}>
      {recipientKind === 'collective' ? <strong>{name}</strong> : name}
      {status === 'revoked' && <Tag className="after-name">{t('register.revoked')}</Tag>}
    </Stacked>
  );
}
