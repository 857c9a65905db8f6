import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Meeting, Participant } from '../meeting.ts';
import { useParticipantAct, type Mark } from './useMark.ts';

interface Props {
  meeting: Meeting;
  people: Participant[];
  mark: Mark;
}

/** Marking all who are left, and adding people. */
export function ParticipantActs({ meeting, people, mark }: Props) {
  const { t } = useTranslation('meetings');
  const act = useParticipantAct();
  const unmarked = people.filter(({ attendance }) => attendance === 'unmarked');
  const count = formatNumber(unmarked.length);
  return (
    <span className="bar-end">
      {unmarked.length > 0 && (
        <Button onClick={() => void act(() => mark(unmarked, 'present'), t('attendance.marked', { people: count }))}>
          {t('attendance.markRest', { people: count })}
        </Button>
      )}
      <SummonOne meeting={meeting} />
      <AddGuest meeting={meeting} />
      <SummonEveryone meeting={meeting} />
    </span>
  );
}

/** Nobody is on the list yet. */
export function NobodySummoned({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  return (
    <EmptyState title={t('attendance.empty.title')} hint={t('attendance.empty.hint')}>
      {meeting.status !== 'closed' && (
        <span className="bar">
          <SummonEveryone meeting={meeting} isMain />
          <SummonOne meeting={meeting} />
          <AddGuest meeting={meeting} />
        </span>
      )}
    </EmptyState>
  );
}

function SummonEveryone({ meeting, isMain }: { meeting: Meeting; isMain?: boolean }) {
  const { t } = useTranslation('meetings');
  const act = useParticipantAct();
  const summon = useCommand('meetings.summon');
  return (
    <Button
      type={isMain ? 'primary' : 'default'}
      loading={summon.isPending}
      title={t('attendance.summonAllHint')}
      onClick={() => void act(() => summon.mutateAsync({ meetingId: meeting.id }), t('attendance.summoned'))}
    >
      {t('attendance.summonAll')}
    </Button>
  );
}

function SummonOne({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const [isOpen, setIsOpen] = useState(false);
  const offerUndo = useOfferUndo();
  const summon = useCommand('meetings.summon');
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('attendance.summonOne')}</Button>
      <ActModal<{ staffId: string }>
        title={t('attendance.summonOne')}
        hint={t('attendance.summonOneHint')}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        initialValues={{}}
        saveLabel={t('common:add')}
        onSave={async ({ staffId }) => {
          await summon.mutateAsync({ meetingId: meeting.id, staffIds: [staffId] });
          await offerUndo(t('attendance.summoned'));
        }}
      >
        <Form.Item name="staffId" label={t('attendance.columns.fullName')} rules={[{ required: true }]}>
          <StaffSelect />
        </Form.Item>
      </ActModal>
    </>
  );
}

type Guest = Omit<InputOf<'meetings.addGuest'>, 'meetingId'>;

function AddGuest({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const [isOpen, setIsOpen] = useState(false);
  const offerUndo = useOfferUndo();
  const addGuest = useCommand('meetings.addGuest');
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('attendance.addGuest')}</Button>
      <ActModal<Guest>
        title={t('attendance.addGuest')}
        hint={t('attendance.addGuestHint')}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        initialValues={{ position: '', organisation: '' }}
        saveLabel={t('common:add')}
        onSave={async (guest) => {
          await addGuest.mutateAsync({ meetingId: meeting.id, ...guest });
          await offerUndo(t('attendance.guestAdded', { name: guest.fullName }));
        }}
      >
        <Form.Item name="fullName" label={t('attendance.columns.fullName')} rules={[{ required: true }]}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="position" label={t('attendance.columns.position')}>
          <Input />
        </Form.Item>
        <Form.Item name="organisation" label={t('attendance.organisation')}>
          <Input />
        </Form.Item>
      </ActModal>
    </>
  );
}
