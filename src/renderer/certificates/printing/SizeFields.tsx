import { Col, Form, InputNumber, Row, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { PAGE_PRESETS } from '../../../shared/domain/certificates/template.ts';

interface Size {
  widthMm: number;
  heightMm: number;
}

/** Width and height in mm, or one of the papers shops sell. */
export function SizeFields() {
  const { t } = useTranslation('certificates');
  const form = Form.useFormInstance<Size>();
  const { widthMm, heightMm } = Form.useWatch<Partial<Size>>([]) ?? {};
  const names = Object.keys(PAGE_PRESETS) as (keyof typeof PAGE_PRESETS)[];
  const chosen = names.find(
    (name) => PAGE_PRESETS[name].widthMm === widthMm && PAGE_PRESETS[name].heightMm === heightMm,
  );
  return (
    <>
      <Form.Item label={t('printer.paper')}>
        <Segmented
          aria-label={t('printer.paper')}
          value={chosen ?? ''}
          options={[
            ...names.map((name) => ({ value: name, label: t(`paper.${name}`) })),
            { value: '', label: t('paper.other') },
          ]}
          onChange={(name) => {
            if (name !== '') form.setFieldsValue(PAGE_PRESETS[name as keyof typeof PAGE_PRESETS]);
          }}
        />
      </Form.Item>
      <Row gutter={16}>
        {(['widthMm', 'heightMm'] as const).map((field) => (
          <Col span={12} key={field}>
            <Form.Item name={field} label={t(`paper.${field}`)} rules={[{ required: true }]}>
              <InputNumber min={50} max={1200} decimalSeparator="," suffix="mm" style={{ width: '100%' }} />
            </Form.Item>
          </Col>
        ))}
      </Row>
    </>
  );
}
