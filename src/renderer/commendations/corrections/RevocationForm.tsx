import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/client.ts';
import { SaveForm } from '../../components/SaveForm.tsx';
import { useRecipientCounts } from '../recipientCounts.ts';
import { AwardsToRevoke, useAwardsToRevoke } from './AwardsToRevoke.tsx';
import { PaperFields } from './PaperFields.tsx';
import { useCorrection, useNextNumber, type CorrectionPaper, type CorrectionProps } from './useCorrection.ts';

/** A decision of the office that revokes awards of an earlier one. */
export function RevocationForm({ decision, paper }: CorrectionProps) {
  const { t } = useTranslation('commendations');
  const { message } = App.useApp();
  const counts = useRecipientCounts();
  const { form, issue } = useCorrection<CorrectionPaper>();
  const revoke = useCommand('commendations.revokeAwards');
  const toRevoke = useAwardsToRevoke(decision);
  const { next, isReady } = useNextNumber(decision.id, 'revocation', Form.useWatch('issuedOn', form));
  const save = async (values: CorrectionPaper) => {
    if (toRevoke.picked.length === 0) return void message.warning(t('correct.pickAwards'));
    const awardIds = toRevoke.picked.map(({ id }) => id);
    const question = t('correct.askRevoke', { counts: counts(toRevoke.picked) });
    await issue(question, () => revoke.mutateAsync({ decisionId: decision.id, ...values, awardIds }));
  };
  return (
    <div className="decide">
      <section className="panel">
        <h2>{t('correct.revocation')}</h2>
        <SaveForm<CorrectionPaper>
          form={form}
          initialValues={paper}
          onSave={save}
          saveLabel={t('correct.issue')}
          isReady={isReady}
        >
          <PaperFields next={next} />
        </SaveForm>
      </section>
      <AwardsToRevoke toRevoke={toRevoke} />
    </div>
  );
}
