import { useNavigate } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../app/client.ts';
import { ActModal } from '../components/ActModal.tsx';
import { useReportFailure } from '../components/Failure.tsx';
import { ClockInput } from '../components/TypedInput.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import { proposedTime, type Meeting } from './meeting.ts';
import { MeetingFields, type MeetingValues } from './MeetingFields.tsx';

/** What can be done to a meeting as it stands: a closed one can be reopened. */
export function MeetingActs({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const { id, status } = meeting;
  if (status === 'closed') return <ReopenButton id={id} />;
  return (
    <span className="bar">
      {status === 'planned' && <RemoveButton meeting={meeting} />}
      <EditButton meeting={meeting} />
      <OpenOrCloseButton meeting={meeting} />
      <Button type="primary" onClick={() => void navigate({ to: '/meetings/$id/run', params: { id } })}>
        {t('run.enter')}
      </Button>
    </span>
  );
}

function ReopenButton({ id }: { id: string }) {
  const { t } = useTranslation('meetings');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const reopen = useCommand('meetings.reopen');
  const act = async () => {
    await reopen.mutateAsync({ id });
    await offerUndo(t('reopen.done'));
  };
  return <Button onClick={() => void act().catch(report)}>{t('reopen.button')}</Button>;
}

function RemoveButton({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const remove = useCommand('meetings.remove');
  const act = async () => {
    try {
      await navigate({ to: '/meetings' });
      await remove.mutateAsync({ id: meeting.id });
      await offerUndo(t('removed', { name: meeting.name }));
    } catch (error) {
      report(error);
    }
  };
  return <Button onClick={() => void act()}>{t('common:remove')}</Button>;
}

function EditButton({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const [isOpen, setIsOpen] = useState(false);
  const offerUndo = useOfferUndo();
  const update = useCommand('meetings.update');
  const { id, kind, name, year, heldOn, startsAt, endsAt, place, slogan, isPlenary } = meeting;
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('edit.button')}</Button>
      <ActModal<MeetingValues>
        title={t('edit.title')}
        hint={t('edit.hint')}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        width={760}
        initialValues={{ kind, name, year, heldOn, startsAt, endsAt, place, slogan, isPlenary }}
        onSave={async (changes) => {
          await update.mutateAsync({ id, changes });
          await offerUndo(t('common:saved'));
        }}
      >
        <MeetingFields />
      </ActModal>
    </>
  );
}

/** Opens a planned meeting, closes an open one, with the hour it happened. */
export function OpenOrCloseButton({ meeting, isMain }: { meeting: Meeting; isMain?: boolean }) {
  const { t } = useTranslation('meetings');
  const [isAsking, setIsAsking] = useState(false);
  const offerUndo = useOfferUndo();
  const open = useCommand('meetings.open');
  const close = useCommand('meetings.close');
  const act = meeting.status === 'planned' ? 'open' : 'close';
  const command = act === 'open' ? open : close;
  const planned = act === 'open' ? meeting.startsAt : meeting.endsAt;
  return (
    <>
      <Button type={isMain ? 'primary' : 'default'} onClick={() => setIsAsking(true)}>
        {t(`${act}.button`)}
      </Button>
      <ActModal<{ at: string }>
        title={t(`${act}.title`)}
        hint={t(`${act}.hint`)}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        initialValues={{ at: proposedTime(meeting, planned) }}
        saveLabel={t(`${act}.button`)}
        width={440}
        onSave={async ({ at }) => {
          await command.mutateAsync({ id: meeting.id, at });
          await offerUndo(t(`${act}.done`));
        }}
      >
        <Form.Item name="at" label={t(`${act}.at`)} rules={[{ required: true }]}>
          <ClockInput autoFocus />
        </Form.Item>
      </ActModal>
    </>
  );
}
