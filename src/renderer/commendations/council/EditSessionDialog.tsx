import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Session } from '../types.ts';
import { SessionFields } from './SessionDialog.tsx';

type Values = Pick<Session, 'heldOn' | 'startsAt' | 'place' | 'chair' | 'secretary' | 'summoned' | 'present'>;

/** Corrects when, where and by whom a session is held, and how many of a unit were there. */
export function EditSessionDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const update = useCommand('commendations.updateSession');
  const isUnit = session.unitId !== null;
  const { heldOn, startsAt, place, chair, secretary, summoned, present } = session;
  return (
    <ActModal<Values>
      title={t('session.edit')}
      isOpen
      onClose={onClose}
      width={680}
      initialValues={{ heldOn, startsAt, place, chair, secretary, ...(isUnit ? { summoned, present } : {}) }}
      onSave={async (changes) => {
        await update.mutateAsync({ id: session.id, changes: { ...changes, startsAt: changes.startsAt ?? null } });
        await offerUndo(t('common:saved'));
      }}
    >
      <SessionFields isUnit={isUnit} />
    </ActModal>
  );
}
