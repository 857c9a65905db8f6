import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/client.ts';
import { ClockInput } from '../../components/TypedInput.tsx';
import { isAway, MARKS, OFFICE_ROLES, type Participant, type ParticipantRole } from '../meeting.ts';
import { useParticipantAct, type Mark } from './useMark.ts';

interface CellProps {
  person: Participant;
  isClosed: boolean;
  mark: Mark;
}

export function RoleCell({ person, isClosed }: Omit<CellProps, 'mark'>) {
  const { t } = useTranslation('meetings');
  const act = useParticipantAct();
  const setRole = useCommand('meetings.setRole');
  const { id, role, fullName } = person;
  if (role === 'guest') return <Tag>{t('roles.guest')}</Tag>;
  if (isClosed) return t(`roles.${role}`);
  return (
    <Select<ParticipantRole>
      size="small"
      variant="borderless"
      aria-label={t('attendance.roleOf', { name: fullName })}
      value={role}
      options={OFFICE_ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
      onChange={(chosen) =>
        void act(
          () => setRole.mutateAsync({ participantIds: [id], role: chosen }),
          t('attendance.roleIs', { name: fullName, role: t(`roles.${chosen}`) }),
        )
      }
      style={{ width: '100%' }}
    />
  );
}

export function MarkCell({ person, isClosed, mark }: CellProps) {
  const { t } = useTranslation('meetings');
  const { attendance, fullName } = person;
  if (isClosed) return <span className={`mark-${attendance}`}>{t(`marks.${attendance}`)}</span>;
  return (
    <span className="mark-buttons" role="group" aria-label={t('attendance.markOf', { name: fullName })}>
      {MARKS.map((value) => (
        <button
          key={value}
          type="button"
          tabIndex={-1}
          className={`mark mark-${value}`}
          aria-pressed={attendance === value}
          onClick={() => void mark([person], attendance === value ? 'unmarked' : value)}
        >
          {t(`shortMarks.${value}`)}
        </button>
      ))}
    </span>
  );
}

/** Why someone is away, or when someone came late. */
export function NoteCell({ person, isClosed, mark }: CellProps) {
  const { t } = useTranslation('meetings');
  const { attendance, absenceReason, arrivedAt, fullName } = person;
  if (isClosed) return attendance === 'late' ? (arrivedAt ?? '') : absenceReason;
  if (attendance === 'late') {
    return (
      <ClockInput
        size="small"
        aria-label={t('attendance.arrivedAtOf', { name: fullName })}
        placeholder={t('attendance.arrivedAtHint')}
        width={110}
        value={arrivedAt}
        onChange={(time) => void mark([person], attendance, { arrivedAt: time })}
      />
    );
  }
  return isAway(attendance) ? <ReasonInput key={absenceReason} person={person} mark={mark} /> : null;
}

function ReasonInput({ person, mark }: Pick<CellProps, 'person' | 'mark'>) {
  const { t } = useTranslation('meetings');
  const { attendance, absenceReason, fullName } = person;
  const [typed, setTyped] = useState(absenceReason);
  const save = () => {
    if (typed.trim() !== absenceReason) void mark([person], attendance, { absenceReason: typed });
  };
  return (
    <Input
      size="small"
      aria-label={t('attendance.reasonOf', { name: fullName })}
      placeholder={t('attendance.reasonHint')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onPressEnter={save}
    />
  );
}

export function RemoveCell({ person }: { person: Participant }) {
  const { t } = useTranslation('meetings');
  const act = useParticipantAct();
  const remove = useCommand('meetings.removeParticipant');
  const label = t('attendance.removeOf', { name: person.fullName });
  return (
    <Button
      type="text"
      size="small"
      tabIndex={-1}
      icon={<DeleteOutlined />}
      title={label}
      aria-label={label}
      onClick={() =>
        void act(() => remove.mutateAsync({ id: person.id }), t('attendance.removed', { name: person.fullName }))
      }
    />
  );
}
