import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { useAnswer } from '../app/client.ts';

type MeetingRow = OutputOf<'meetings.list'>['rows'][number];

interface Props {
  id?: string;
  /** Meetings of this year and the one before: a movement is often launched at the conference that ends the year before. */
  year: number;
  value?: string | null;
  onChange?: (meetingId: string | null) => void;
  onPick?: (meeting: MeetingRow) => void;
}

export function MeetingSelect({ id, year, value, onChange, onPick }: Props) {
  const { t } = useTranslation('pledges');
  const meetings = useAnswer('meetings.list', {});
  const near = (meetings.data?.rows ?? []).filter((row) => row.year === year || row.year === year - 1);
  return (
    <Select<string>
      id={id}
      allowClear
      value={value ?? undefined}
      onChange={(chosen?: string) => {
        onChange?.(chosen ?? null);
        const meeting = near.find((row) => row.id === chosen);
        if (meeting) onPick?.(meeting);
      }}
      options={near.map((row) => ({ value: row.id, label: `${formatDate(row.heldOn)} – ${row.name}` }))}
      placeholder={t('noMeeting')}
      notFoundContent={t('noMeetings')}
    />
  );
}
