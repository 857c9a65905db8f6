import { Col, Form, Input, Row, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { unitKind } from '../../shared/contract/unitKinds.ts';
import { DayInput } from '../components/DayInput.tsx';
import { UnitSelect } from '../components/UnitSelect.tsx';

interface InList {
  /** The place of the unit in a list of several: the fields then belong to that one. */
  at?: number;
}

type FieldName = string | [number, string];
const named = (at: number | undefined, name: string): FieldName => (at === undefined ? name : [at, name]);

/** What a unit is, without dates. */
export function UnitFields({ at }: InList) {
  return (
    <>
      <NameFields at={at} />
      <NatureFields at={at} />
    </>
  );
}

export function NameFields({ at }: InList) {
  const { t } = useTranslation('units');
  return (
    <Row gutter={16}>
      <Col span={16}>
        <Form.Item name={named(at, 'name')} label={t('fields.name')} rules={[{ required: true }]}>
          <Input autoFocus={at === undefined || at === 0} />
        </Form.Item>
      </Col>
      <Col span={8}>
        <Form.Item name={named(at, 'shortName')} label={t('fields.shortName')} extra={t('hints.shortName')}>
          <Input />
        </Form.Item>
      </Col>
    </Row>
  );
}

/** Of what kind a unit is, and what that lets it do. */
export function NatureFields({ at }: InList) {
  const { t } = useTranslation('units');
  // One of several stands in half the width.
  const [kind, flag] = at === undefined ? [8, 8] : [24, 12];
  return (
    <Row gutter={16}>
      <Col span={kind}>
        <Form.Item name={named(at, 'kind')} label={t('fields.kind')} rules={[{ required: true }]}>
          <Select options={unitKind.options.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))} />
        </Form.Item>
      </Col>
      <Col span={flag}>
        <Form.Item
          name={named(at, 'hasLegalPersonality')}
          label={t('fields.hasLegalPersonality')}
          extra={t('hints.hasLegalPersonality')}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
      </Col>
      <Col span={flag}>
        <Form.Item
          name={named(at, 'hasUnion')}
          label={t('fields.hasUnion')}
          extra={t('hints.hasUnion')}
          valuePropName="checked"
        >
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
