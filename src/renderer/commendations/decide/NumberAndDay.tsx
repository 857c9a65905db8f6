import { Col, Form, InputNumber, Row } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../components/DayInput.tsx';

interface Props {
  /** The next number of the day's year; undefined while it is read. */
  next: number | undefined;
  /** The number as it will be printed, once that is known. */
  symbol?: string;
}

/** Number and day of a paper of the office: the number is the next of the day's year until another one is typed. */
export function NumberAndDay({ next, symbol }: Props) {
  const { t } = useTranslation('commendations');
  const form = Form.useFormInstance<{ number: number }>();
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
