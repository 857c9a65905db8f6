import { useNavigate } from '@tanstack/react-router';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatDong } from '../../../shared/domain/money.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { useSentence } from '../../components/Failure.tsx';
import { LeaveGuard } from '../../components/LeaveGuard.tsx';
import { SaveForm } from '../../components/SaveForm.tsx';
import { useRecipientCounts } from '../recipientCounts.ts';
import type { Round } from '../types.ts';
import { DecisionPreview } from './DecisionPreview.tsx';
import { DecisionWarnings } from './DecisionWarnings.tsx';
import { markFieldAtFault } from './fieldsAtFault.ts';
import { LegalBasesField } from './LegalBasesField.tsx';
import { NumberAndDay } from './NumberAndDay.tsx';
import { SignatoryField } from './SignatoryField.tsx';

type Values = Omit<InputOf<'commendations.issueDecision'>, 'roundId' | 'nominationIds'>;
type Preview = OutputOf<'commendations.previewDecision'>;

interface Props {
  round: Round;
  initialValues: Values;
}

/** The decision on all that is approved, with what it will say and cost beside it. */
export function DecisionForm({ round, initialValues }: Props) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const sentence = useSentence();
  const [form] = Form.useForm<Values>();
  const issue = useCommand('commendations.issueDecision');
  const confirm = useConfirmation();
  const number = Form.useWatch('number', form);
  const issuedOn = Form.useWatch('issuedOn', form);
  const preview = useAnswer(
    'commendations.previewDecision',
    { roundId: round.id, number: number ?? 1, issuedOn: issuedOn ?? '' },
    { enabled: Boolean(issuedOn), keepPrevious: true },
  );

  const defaults = useAnswer(
    'commendations.decisionDefaults',
    { roundId: round.id, issuedOn: issuedOn ?? '' },
    { enabled: Boolean(issuedOn), keepPrevious: true },
  );

  const save = async (values: Values) => {
    if (!preview.data || !(await confirm(preview.data, values.issuedOn))) return;
    try {
      const { id } = await issue.mutateAsync({ roundId: round.id, ...values });
      form.resetFields();
      void message.success(t('decide.issued', { symbol: preview.data.symbol }));
      await navigate({ to: '/commendations/decisions/$id', params: { id } });
    } catch (error) {
      markFieldAtFault(form, error, sentence);
      throw error;
    }
  };
  return (
    <div className="decide">
      <section className="panel">
        <h2>{t('decide.title')}</h2>
        <SaveForm<Values> form={form} initialValues={initialValues} onSave={save} saveLabel={t('decide.issue')}>
          <LeaveGuard />
          <NumberAndDay next={defaults.data?.number} symbol={preview.data?.symbol ?? ''} />
          <SignatoryField on={issuedOn} />
          <Form.Item name="subject" label={t('fields.subject')} rules={[{ required: true }]}>
            <Input.TextArea className="grows" />
          </Form.Item>
          <LegalBasesField rulePackName={round.rulePackName} />
          <DecisionWarnings roundId={round.id} issuedOn={issuedOn} rows={preview.data?.rows ?? []} />
        </SaveForm>
      </section>
      <DecisionPreview preview={preview} />
    </div>
  );
}

/** Issuing is for good: says so once, with what will be issued. */
function useConfirmation(): (preview: Preview, issuedOn: string) => Promise<boolean> {
  const { t } = useTranslation('commendations');
  const { modal } = App.useApp();
  const counts = useRecipientCounts();
  return async ({ symbol, rows, bonusTotalDong }, issuedOn) =>
    modal.confirm({
      title: t('decide.warning.title', { symbol }),
      content: (
        <>
          <p>
            {t('decide.warning.summary', {
              date: formatDate(issuedOn),
              counts: counts(rows),
              money: formatDong(bonusTotalDong),
            })}
          </p>
          <p>{t('decide.warning.fixed')}</p>
        </>
      ),
      okText: t('decide.issue'),
      cancelText: t('decide.warning.back'),
      width: 520,
    });
}
