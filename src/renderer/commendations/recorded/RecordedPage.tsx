import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SaveForm } from '../../components/SaveForm.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { AwardRow } from '../types.ts';
import { RecordedFields, type RecordedValues } from './RecordedFields.tsx';

/** An award recorded from old papers: mended, or removed when it was entered by mistake; then back to where one was. */
export function RecordedPage({ award }: { award: AwardRow }) {
  const { t } = useTranslation('commendations');
  const { history } = useRouter();
  const offerUndo = useOfferUndo();
  const report = useReportFailure();
  const correct = useCommand('commendations.correctRecorded');
  const remove = useCommand('commendations.removeRecorded');
  const removeIt = async () => {
    try {
      history.back();
      await remove.mutateAsync({ ids: [award.id] });
      await offerUndo(t('recorded.removed'));
    } catch (error) {
      report(error);
    }
  };
  const { recipientName, staffId, unitId, bonusDong } = award;
  return (
    <>
      <PageHeader
        title={t('recorded.title', { name: recipientName })}
        detail={t('recorded.editHint')}
        back={{ to: '/commendations', search: { tab: 'register' }, label: t('tabs.register') }}
      >
        <Button danger onClick={() => void removeIt()}>
          {t('recorded.remove')}
        </Button>
      </PageHeader>
      <section className="panel recorded">
        <SaveForm<RecordedValues>
          key={award.id}
          initialValues={{ ...award, bonusDong: bonusDong === 0 ? undefined : bonusDong }}
          dayField="decidedOn"
          onSave={async ({ bonusDong: bonus, decidedOn, ...values }) => {
            const changes = { ...values, bonusDong: bonus ?? 0, decidedOn: decidedOn ?? null };
            await correct.mutateAsync({ id: award.id, ...changes });
            history.back();
            await offerUndo(t('common:saved'));
          }}
          onCancel={() => history.back()}
        >
          {/* Somebody the staff list does not have is known by the name alone, which is no choice of it. */}
          <RecordedFields isOfOne={staffId === null && unitId === null} />
        </SaveForm>
      </section>
    </>
  );
}
