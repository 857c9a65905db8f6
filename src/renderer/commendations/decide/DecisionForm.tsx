import { useNavigate } from '@tanstack/react-router';
import { App, Col, Form, Input, InputNumber, Row } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatDong } from '../../../shared/domain/money.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { useSentence } from '../../components/Failure.tsx';
import { LeaveGuard } from '../../components/LeaveGuard.tsx';
import { SaveForm } from '../../components/SaveForm.tsx';
import { useRecipientCounts } from '../recipientCounts.ts';
import type { Round } from '../types.ts';
import { DecisionPreview } from './DecisionPreview.tsx';
import { DecisionWarnings } from './DecisionWarnings.tsx';
import { LegalBasesField } from './LegalBasesField.tsx';
import { SignatoryField } from './SignatoryField.tsx';

type Values = Omit<InputOf<'commendations.issueDecision'>, 'roundId' | 'nominationIds'>;
type Preview = OutputOf<'commendations.previewDecision'>;

/** The field each refusal is about. */
const fieldsAtFault: Partial<Record<ErrorCode, keyof Values>> = {
  NUMBER_USED: 'number',
  DATE_OUT_OF_ORDER: 'issuedOn',
  SIGNATORY_NOT_IN_OFFICE: 'signatoryId',
  WARNINGS_OPEN: 'warningsReason',
};

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

  const save = async (values: Values) => {
    if (!preview.data || !(await confirm(preview.data, values.issuedOn))) return;
    try {
      const { id } = await issue.mutateAsync({ roundId: round.id, ...values });
      form.resetFields();
      void message.success(t('decide.issued', { symbol: preview.data.symbol }));
      await navigate({ to: '/commendations/decisions/$id', params: { id } });
    } catch (error) {
      const field = error instanceof AppError ? fieldsAtFault[error.code as ErrorCode] : undefined;
      if (field) form.setFields([{ name: field, errors: [sentence(error)] }]);
      throw error;
    }
  };
  return (
    <div className="decide">
      <section className="panel">
        <h2>{t('decide.title')}</h2>
        <SaveForm<Values> form={form} initialValues={initialValues} onSave={save} saveLabel={t('decide.issue')}>
          <LeaveGuard />
          <NumberAndDay round={round} symbol={preview.data?.symbol ?? ''} />
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

/** The number is the next of the day's year until another one is typed. */
function NumberAndDay({ round, symbol }: { round: Round; symbol: string }) {
  const { t } = useTranslation('commendations');
  const form = Form.useFormInstance<Values>();
  const issuedOn = Form.useWatch('issuedOn', form);
  const defaults = useAnswer(
    'commendations.decisionDefaults',
    { roundId: round.id, issuedOn: issuedOn ?? '' },
    { enabled: Boolean(issuedOn), keepPrevious: true },
  );
  const next = defaults.data?.number;
  const proposed = useRef(next);
  useEffect(() => {
    if (next === undefined) return;
    if (form.getFieldValue('number') === proposed.current) form.setFieldValue('number', next);
    proposed.current = next;
  }, [form, next]);
  return (
    <Row gutter={16}>
      <Col span={12}>
        <Form.Item
          name="number"
          label={t('decide.number')}
          rules={[{ required: true }]}
          extra={symbol && t('decide.symbol', { symbol })}
        >
          <InputNumber min={1} precision={0} controls={false} style={{ width: 120 }} />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item
          name="issuedOn"
          label={t('fields.issuedOn')}
          rules={[{ required: true }]}
          extra={next !== undefined && t('decide.numberHint', { number: next })}
        >
          <DayInput />
        </Form.Item>
      </Col>
    </Row>
  );
}
