import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MeetingRow } from './meeting.ts';

const colours = { planned: 'default', open: 'processing', closed: 'success' } as const;

export function MeetingStatus({ status }: Pick<MeetingRow, 'status'>) {
  const { t } = useTranslation('meetings');
  return <Tag color={colours[status]}>{t(`statuses.${status}`)}</Tag>;
}
