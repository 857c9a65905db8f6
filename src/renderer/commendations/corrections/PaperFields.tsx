import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { LeaveGuard } from '../../components/LeaveGuard.tsx';
import { LegalBasesField } from '../decide/LegalBasesField.tsx';
import { NumberAndDay } from '../decide/NumberAndDay.tsx';
import { SignatoryField } from '../decide/SignatoryField.tsx';

/** What every decision that corrects another says: number, day, who signs, on what bases and why. */
export function PaperFields({ next }: { next: number | undefined }) {
  const { t } = useTranslation('commendations');
  const issuedOn = Form.useWatch<string | undefined>('issuedOn');
  return (
    <>
      <LeaveGuard />
      <ReasonField />
      <NumberAndDay next={next} />
      <SignatoryField on={issuedOn} />
      <Form.Item name="subject" label={t('fields.subject')} rules={[{ required: true }]}>
        <Input.TextArea className="grows" />
      </Form.Item>
      <LegalBasesField />
    </>
  );
}

export function ReasonField() {
  const { t } = useTranslation('commendations');
  return (
    <Form.Item
      name="reason"
      label={t('correct.reason')}
      extra={t('correct.reasonHint')}
      rules={[{ required: true, whitespace: true }]}
    >
      <Input.TextArea className="grows" autoFocus />
    </Form.Item>
  );
}
