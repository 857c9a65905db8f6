import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { SinceFields } from '../MoveDialog.tsx';
import type { Person } from './staffValues.ts';

type StatusLine = Person['statuses'][number];
type Values = Pick<StatusLine, 'on' | 'decisionNumber'>;

/** Corrects the day or the decision of a leave, retirement or return. */
export function StatusLineDialog({ line, onClose }: { line: StatusLine; onClose: () => void }) {
  const { t } = useTranslation('staff');
  const offerUndo = useOfferUndo();
  const correct = useCommand('staff.correctStatus');
  const save = async (changes: Values) => {
    await correct.mutateAsync({ id: line.id, changes });
    await offerUndo(t('common:saved'));
  };
  return (
    <ActModal<Values>
      title={t('career.statusTitle', { status: t(`statusChange.${line.status}`) })}
      hint={t('career.statusHint')}
      isOpen
      onClose={onClose}
      initialValues={{ on: line.on, decisionNumber: line.decisionNumber }}
      onSave={save}
    >
      <SinceFields />
    </ActModal>
  );
}
