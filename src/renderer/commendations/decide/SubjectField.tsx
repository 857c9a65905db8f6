import { Form, Input } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** What a decision is about: worded from what is chosen until other words are typed. */
export function SubjectField({ proposed }: { proposed: string | undefined }) {
  const { t } = useTranslation('commendations');
  const form = Form.useFormInstance<{ subject: string }>();
  const last = useRef(proposed);
  useEffect(() => {
    if (proposed === undefined) return;
    if (last.current !== undefined && form.getFieldValue('subject') === last.current) {
      form.setFieldValue('subject', proposed);
    }
    last.current = proposed;
  }, [form, proposed]);
  return (
    <Form.Item name="subject" label={t('fields.subject')} rules={[{ required: true }]}>
      <Input.TextArea className="grows" />
    </Form.Item>
  );
}
