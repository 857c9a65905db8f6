import { useNavigate } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../app/client.ts';
import { ActModal } from '../components/ActModal.tsx';
import { useReportFailure } from '../components/Failure.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import { RoundFields, type RoundValues } from './RoundFields.tsx';
import type { Round } from './types.ts';

/** What can be done with a round: while it goes on, and once it is over. */
export function RoundActs({ round }: { round: Round }) {
  const { t } = useTranslation('commendations');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const { mutateAsync: close } = useCommand('commendations.closeRound');
  const closeRound = async () => {
    await close({ id: round.id });
    await offerUndo(t('round.close.done'));
  };
  const { mutateAsync: reopen } = useCommand('commendations.reopenRound');
  const reopenRound = async () => {
    await reopen({ id: round.id });
    await offerUndo(t('round.reopen.done'));
  };
  if (round.status === 'closed') {
    return <Button onClick={() => void reopenRound().catch(report)}>{t('round.reopen.button')}</Button>;
  }
  return (
    <Space>
      {round.nominationRows.length + round.decisions.length === 0 && <RemoveButton id={round.id} />}
      <Button onClick={() => void closeRound().catch(report)}>{t('round.close.button')}</Button>
      <EditButton round={round} />
    </Space>
  );
}

/** For a round made by mistake; once something was put forward in it there is no such button. */
function RemoveButton({ id }: { id: string }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const { mutateAsync: remove } = useCommand('commendations.removeRound');
  const removeIt = async () => {
    // The page of a round that is no more would only say that it is not found.
    await navigate({ to: '/commendations' });
    await remove({ id });
    await offerUndo(t('round.remove.done'));
  };
  return <Button onClick={() => void removeIt().catch(report)}>{t('round.remove.button')}</Button>;
}

function EditButton({ round }: { round: Round }) {
  const { t } = useTranslation('commendations');
  const [isOpen, setIsOpen] = useState(false);
  const offerUndo = useOfferUndo();
  const update = useCommand('commendations.updateRound');
  const { id, name, kind, year, periodFrom, periodTo, deadline } = round;
  const isDecided = round.awards > 0;
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('round.edit.button')}</Button>
      <ActModal<RoundValues>
        title={t('round.edit.title')}
        hint={isDecided && t('round.editDecided')}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        width={680}
        initialValues={{ name, kind, year, periodFrom, periodTo, deadline }}
        onSave={async (changes) => {
          await update.mutateAsync({ id, changes: { ...changes, deadline: changes.deadline ?? null } });
          await offerUndo(t('round.edit.done'));
        }}
      >
        <RoundFields isDecided={isDecided} />
      </ActModal>
    </>
  );
}
