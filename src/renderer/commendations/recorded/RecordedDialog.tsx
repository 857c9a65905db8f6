import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { AwardRow } from '../types.ts';
import { RecordedFields, type RecordedValues } from './RecordedFields.tsx';

interface Props {
  /** Recorded from old papers. */
  award: AwardRow;
  onClose: () => void;
}

/** An award recorded from old papers: mended, or removed when it was entered by mistake. */
export function RecordedDialog({ award, onClose }: Props) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const report = useReportFailure();
  const correct = useCommand('commendations.correctRecorded');
  const remove = useCommand('commendations.removeRecorded');
  const removeIt = async () => {
    try {
      await remove.mutateAsync({ ids: [award.id] });
      onClose();
      await offerUndo(t('recorded.removed'));
    } catch (error) {
      report(error);
    }
  };
  const { recipientKind, staffId, unitId, recipientName, formCode, formName, year } = award;
  const { decisionSymbol, decidedOn, authority, reason, bonusDong } = award;
  return (
    <ActModal<RecordedValues>
      title={t('recorded.title', { name: recipientName })}
      hint={
        <>
          {t('recorded.editHint')}{' '}
          <Button type="link" size="small" danger onClick={() => void removeIt()} loading={remove.isPending}>
            {t('recorded.remove')}
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      width={640}
      dayField="decidedOn"
      initialValues={{
        recipientKind,
        staffId,
        unitId,
        recipientName,
        formCode,
        formName,
        year,
        decisionSymbol,
        decidedOn,
        authority,
        reason,
        bonusDong: bonusDong === 0 ? undefined : bonusDong,
      }}
      onSave={async ({ bonusDong: bonus, decidedOn: on, ...values }) => {
        await correct.mutateAsync({ id: award.id, ...values, bonusDong: bonus ?? 0, decidedOn: on ?? null });
        await offerUndo(t('common:saved'));
      }}
    >
      {/* Somebody the staff list does not have is known by the name alone, which is no choice of it. */}
      <RecordedFields isOfOne={staffId === null && unitId === null} />
    </ActModal>
  );
}
