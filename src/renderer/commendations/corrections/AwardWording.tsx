import { Col, Form, Input, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AwardRow } from '../types.ts';
import type { wordingFields } from './wording.ts';

export type Wording = Record<(typeof wordingFields)[number], string>;

/** How one award is worded, to be corrected. */
export function AwardWording({ award }: { award: AwardRow }) {
  const { t } = useTranslation('commendations');
  const { id, registerText, recipientName, recipientKind } = award;
  const isPerson = recipientKind !== 'collective';
  const name = (field: keyof Wording) => ['words', id, field];
  const item = (field: keyof Wording) => ({
    name: name(field),
    initialValue: award[field],
    label: t(`correct.fields.${field}`),
  });
  return (
    <fieldset className="award-wording">
      <legend>
        {registerText} · {recipientName}
      </legend>
      <Row gutter={12}>
        {isPerson && (
          <Col span={5}>
            <Form.Item {...item('honorific')}>
              <Input />
            </Form.Item>
          </Col>
        )}
        <Col span={isPerson ? 19 : 24}>
          <Form.Item {...item('recipientName')} rules={[{ required: true, whitespace: true }]}>
            <Input />
          </Form.Item>
        </Col>
        {isPerson && (
          <Col span={12}>
            <Form.Item {...item('recipientPosition')}>
              <Input />
            </Form.Item>
          </Col>
        )}
        <Col span={isPerson ? 12 : 24}>
          <Form.Item {...item('recipientUnit')}>
            <Input />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item {...item('reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea className="grows" />
      </Form.Item>
    </fieldset>
  );
}
