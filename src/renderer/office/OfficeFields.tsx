import { Col, Form, Input, Row, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/index.ts';
import { DayInput } from '../components/DayInput.tsx';

export type OfficeValues = InputOf<'office.create'>;

/** The names every document takes from the office. */
export function OfficeFields() {
  const { t } = useTranslation('office');
  const hasUnion = Form.useWatch<boolean>('hasUnion');
  const field = (name: keyof OfficeValues, width: number, isRequired = false) => (
    <Col span={width}>
      <Form.Item
        name={name}
        label={t(`fields.${name}`)}
        extra={t(`hints.${name}`, '')}
        rules={[{ required: isRequired }]}
      >
        <Input />
      </Form.Item>
    </Col>
  );
  return (
    <Row gutter={16}>
      {field('name', 12, true)}
      {field('parentAuthority', 12)}
      {field('shortName', 6)}
      {field('abbreviation', 6, true)}
      {field('placeName', 6, true)}
      <Col span={6}>
        <Form.Item
          name="validFrom"
          label={t('fields.validFrom')}
          extra={t('hints.validFrom')}
          rules={[{ required: true }]}
        >
          <DayInput />
        </Form.Item>
      </Col>
      {field('headTitle', 12, true)}
      <Col span={4}>
        <Form.Item name="hasUnion" label={t('fields.hasUnion')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Col>
      <Col span={8}>
        <Form.Item name="unionName" label={t('fields.unionName')} hidden={!hasUnion}>
          <Input />
        </Form.Item>
      </Col>
    </Row>
  );
}
