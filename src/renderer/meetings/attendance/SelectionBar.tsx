import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { isAway, MARKS, OFFICE_ROLES, type Attendance, type Participant, type ParticipantRole } from '../meeting.ts';
import { useParticipantAct, type Mark } from './useMark.ts';

interface Props {
  selected: readonly Participant[];
  mark: Mark;
  onDone: () => void;
}

/** Marks, or gives a role to, everyone selected. */
export function SelectionBar({ selected, mark, onDone }: Props) {
  const { t } = useTranslation('meetings');
  const [reason, setReason] = useState('');
  const act = useParticipantAct();
  const setRole = useCommand('meetings.setRole');
  if (selected.length === 0) return null;
  const people = formatNumber(selected.length);

  const markAll = async (attendance: Attendance) => {
    const details = isAway(attendance) && reason.trim() !== '' ? { absenceReason: reason } : {};
    await act(() => mark(selected, attendance, details), t('attendance.marked', { people }));
    setReason('');
    onDone();
  };
  const giveRole = async (role: ParticipantRole) => {
    const participantIds = selected.map(({ id }) => id);
    await act(() => setRole.mutateAsync({ participantIds, role }), t('attendance.roleGiven', { people }));
    onDone();
  };
  return (
    <div className="filters selection-bar" role="toolbar" aria-label={t('attendance.selected', { people })}>
      <strong>{t('attendance.selected', { people })}</strong>
      {MARKS.map((attendance) => (
        <Button key={attendance} onClick={() => void markAll(attendance)}>
          {t(`marks.${attendance}`)}
        </Button>
      ))}
      <Button onClick={() => void markAll('unmarked')}>{t('attendance.clear')}</Button>
      <Input
        aria-label={t('attendance.columns.absenceReason')}
        placeholder={t('attendance.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        style={{ width: 200 }}
      />
      <Select<ParticipantRole>
        aria-label={t('attendance.giveRole')}
        placeholder={t('attendance.giveRole')}
        value={null}
        onChange={(role) => void giveRole(role)}
        options={OFFICE_ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
        style={{ width: 160 }}
      />
      <Button type="text" onClick={onDone}>
        {t('attendance.unselect')}
      </Button>
    </div>
  );
}
