import { Col, Form, InputNumber, Row, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PageSize } from '../../../shared/domain/certificates/calibration.ts';
import { PAGE_PRESETS } from '../../../shared/domain/certificates/template.ts';
import { isSameSize } from './paperSizes.ts';

interface Props {
  /** Papers of the office's own, beside those shops sell. */
  papers?: readonly (PageSize & { name: string })[];
}

/** Width and height in mm, or one of the papers known by name. */
export function SizeFields({ papers = [] }: Props) {
  const { t } = useTranslation('certificates');
  const form = Form.useFormInstance<PageSize>();
  const { widthMm, heightMm } = Form.useWatch<Partial<PageSize>>([]) ?? {};
  const all: (PageSize & { name: string })[] = (Object.keys(PAGE_PRESETS) as (keyof typeof PAGE_PRESETS)[]).map(
    (name) => ({
      name: t(`paper.${name}`),
      ...PAGE_PRESETS[name],
    }),
  );
  for (const paper of papers) if (!all.some((other) => isSameSize(paper, other))) all.push(paper);
  const chosen = all.find((paper) => paper.widthMm === widthMm && paper.heightMm === heightMm);
  return (
    <>
      <Form.Item label={t('printer.paper')}>
        <Segmented
          aria-label={t('printer.paper')}
          value={chosen?.name ?? ''}
          options={[...all.map(({ name }) => ({ value: name, label: name })), { value: '', label: t('paper.other') }]}
          onChange={(name) => {
            const paper = all.find((each) => each.name === name);
            if (paper) form.setFieldsValue({ widthMm: paper.widthMm, heightMm: paper.heightMm });
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
