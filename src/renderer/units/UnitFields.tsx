import { Col, Form, Input, Row, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { unitKind } from '../../shared/contract/unitKinds.ts';
import { DayInput } from '../components/DayInput.tsx';
import { UnitSelect } from '../components/UnitSelect.tsx';

/** What a unit is, without dates. */
export function UnitFields() {
  const { t } = useTranslation('units');
  return (
    <Row gutter={16}>
      <Col span={24}>
        <Form.Item name="name" label={t('fields.name')} rules={[{ required: true }]}>
          <Input autoFocus />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="shortName" label={t('fields.shortName')} extra={t('hints.shortName')}>
          <Input />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="kind" label={t('fields.kind')} rules={[{ required: true }]}>
          <Select options={unitKind.options.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))} />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item
          name="hasLegalPersonality"
          label={t('fields.hasLegalPersonality')}
          extra={t('hints.hasLegalPersonality')}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="hasUnion" label={t('fields.hasUnion')} extra={t('hints.hasUnion')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Col>
    </Row>
  );
}

/** Where and when a new unit begins. */
export function FoundingFields() {
  const { t } = useTranslation('units');
  return (
    <Row gutter={16}>
      <Col span={24}>
        <Form.Item name="parentId" label={t('fields.parent')} extra={t('hints.parent')}>
          <UnitSelect isClearable />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="foundedOn" label={t('fields.foundedOn')} rules={[{ required: true }]}>
          <DayInput />
        </Form.Item>
      </Col>
      <Col span={12}>
        <DecisionNumberField />
      </Col>
    </Row>
  );
}

/** The decision an act rests on; older ones are often no longer at hand, so it may stay empty. */
export function DecisionNumberField() {
  const { t } = useTranslation('units');
  return (
    <Form.Item name="decisionNumber" label={t('fields.decisionNumber')} extra={t('hints.decisionNumber')}>
      <Input />
    </Form.Item>
  );
}
