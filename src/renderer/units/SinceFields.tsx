import { Col, Form, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../components/DayInput.tsx';
import { DecisionNumberField } from './UnitFields.tsx';

/** From which day, and by which decision. */
export function SinceFields() {
  const { t } = useTranslation('units');
  return (
    <Row gutter={16}>
      <Col span={10}>
        <Form.Item name="on" label={t('fields.since')} rules={[{ required: true }]}>
          <DayInput />
        </Form.Item>
      </Col>
      <Col span={14}>
        <DecisionNumberField />
      </Col>
    </Row>
  );
}
