import { Col, Form, Input, InputNumber, Row, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/index.ts';
import { DayInput } from '../components/DayInput.tsx';
import { ClockInput } from '../components/TypedInput.tsx';
import { MEETING_KINDS } from './meeting.ts';

export type MeetingValues = InputOf<'meetings.create'>;

/** What a meeting is: for a new one and for mending one. */
export function MeetingFields() {
  const { t } = useTranslation('meetings');
  return (
    <Row gutter={16}>
      <Col span={24}>
        <Form.Item name="name" label={t('fields.name')} extra={t('hints.name')} rules={[{ required: true }]}>
          <Input />
        </Form.Item>
      </Col>
      <Col span={10}>
        <Form.Item name="kind" label={t('fields.kind')} rules={[{ required: true }]}>
          <Select options={MEETING_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        </Form.Item>
      </Col>
      <Col span={4}>
        <Form.Item name="year" label={t('fields.year')} rules={[{ required: true }]}>
          <InputNumber controls={false} style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col span={10}>
        <Form.Item name="isPlenary" label={t('fields.isPlenary')} valuePropName="checked" extra={t('hints.isPlenary')}>
          <Switch />
        </Form.Item>
      </Col>
      <Col span={6}>
        <Form.Item name="heldOn" label={t('fields.heldOn')} rules={[{ required: true }]}>
          <DayInput />
        </Form.Item>
      </Col>
      <Col span={4}>
        <Form.Item name="startsAt" label={t('fields.startsAt')}>
          <ClockInput />
        </Form.Item>
      </Col>
      <Col span={4}>
        <Form.Item name="endsAt" label={t('fields.endsAt')}>
          <ClockInput />
        </Form.Item>
      </Col>
      <Col span={10}>
        <Form.Item name="place" label={t('fields.place')}>
          <Input />
        </Form.Item>
      </Col>
      <Col span={24}>
        <Form.Item name="slogan" label={t('fields.slogan')} extra={t('hints.slogan')}>
          <Input />
        </Form.Item>
      </Col>
    </Row>
  );
}
