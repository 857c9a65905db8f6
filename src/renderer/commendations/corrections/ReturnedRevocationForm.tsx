import { App, Col, Form, Input, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { useCommand } from '../../app/client.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { LeaveGuard } from '../../components/LeaveGuard.tsx';
import { SaveForm } from '../../components/SaveForm.tsx';
import { useRecipientCounts } from '../recipientCounts.ts';
import type { Decision } from '../types.ts';
import { AwardsToRevoke, useAwardsToRevoke } from './AwardsToRevoke.tsx';
import { ReasonField } from './PaperFields.tsx';
import { useCorrection } from './useCorrection.ts';

interface Values {
  symbol: string;
  issuedOn: string;
  subject: string;
  reason: string;
}

/** What a higher level granted, it revokes: its decision is entered under its own number. */
export function ReturnedRevocationForm({ decision }: { decision: Decision }) {
  const { t } = useTranslation('commendations');
  const { message } = App.useApp();
  const counts = useRecipientCounts();
  const { form, issue } = useCorrection<Values>();
  const record = useCommand('commendations.recordRevocation');
  const toRevoke = useAwardsToRevoke(decision);
  const save = async (values: Values) => {
    if (toRevoke.picked.length === 0) return void message.warning(t('correct.pickAwards'));
    const awardIds = toRevoke.picked.map(({ id }) => id);
    const question = t('correct.askRevoke', { counts: counts(toRevoke.picked) });
    await issue(question, () => record.mutateAsync({ decisionId: decision.id, ...values, awardIds }));
  };
  return (
    <div className="decide">
      <section className="panel">
        <h2>{t('correct.returnedRevocation', { authority: decision.authority })}</h2>
        <SaveForm<Values>
          form={form}
          initialValues={{ issuedOn: today(), subject: '' }}
          onSave={save}
          saveLabel={t('correct.record')}
        >
          <LeaveGuard />
          <ReasonField />
          <Row gutter={16}>
            <Col span={12}>
              <Form.Item name="symbol" label={t('fields.symbol')} rules={[{ required: true, whitespace: true }]}>
                <Input />
              </Form.Item>
            </Col>
            <Col span={12}>
              <Form.Item name="issuedOn" label={t('fields.issuedOn')} rules={[{ required: true }]}>
                <DayInput />
              </Form.Item>
            </Col>
          </Row>
          <Form.Item name="subject" label={t('fields.subject')}>
            <Input.TextArea className="grows" />
          </Form.Item>
        </SaveForm>
      </section>
      <AwardsToRevoke toRevoke={toRevoke} />
    </div>
  );
}
