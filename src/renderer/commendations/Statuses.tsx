import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Nomination, RoundRow } from './types.ts';

const colours = {
  proposed: 'default',
  approved: 'green',
  declined: 'default',
  submitted: 'blue',
  decided: 'gold',
} as const;

export function NominationStatus({ status, isRevoked }: Pick<Nomination, 'status' | 'isRevoked'>) {
  const { t } = useTranslation('commendations');
  if (isRevoked) return <Tag>{t('register.revoked')}</Tag>;
  return <Tag color={colours[status]}>{t(`statuses.${status}`)}</Tag>;
}

export function RoundStatus({ status }: Pick<RoundRow, 'status'>) {
  const { t } = useTranslation('commendations');
  return <Tag color={status === 'open' ? 'green' : 'default'}>{t(`roundStatuses.${status}`)}</Tag>;
}
