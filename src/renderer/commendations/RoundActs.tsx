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
      <Button onClick={() => void closeRound().catch(report)}>{t('round.close.button')}</Button>
      <EditButton round={round} />
    </Space>
  );
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
