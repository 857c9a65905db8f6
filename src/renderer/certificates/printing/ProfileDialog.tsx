import { Col, Form, Input, InputNumber, Row, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { PAGE_PRESETS } from '../../../shared/domain/certificates/template.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Profile } from './PrintersPanel.tsx';

type Values = Pick<Profile, 'name' | 'printer' | 'tray' | 'widthMm' | 'heightMm'>;

const EMPTY: Values = { name: '', printer: '', tray: '', ...PAGE_PRESETS.A4 };

/** A printer with one tray and one paper. */
export function ProfileDialog({ profile, onClose }: { profile: Profile | null; onClose: () => void }) {
  const { t } = useTranslation('certificates');
  const offerUndo = useOfferUndo();
  const saveProfile = useCommand('certificates.savePrinterProfile');
  return (
    <ActModal<Values>
      title={t(profile ? 'printer.edit' : 'printer.add')}
      hint={t('printer.dialogHint')}
      isOpen
      onClose={onClose}
      initialValues={profile ?? EMPTY}
      onSave={async (values) => {
        await saveProfile.mutateAsync({ ...values, id: profile?.id });
        await offerUndo(t('common:saved'));
      }}
    >
      <Form.Item name="name" label={t('printer.name')} extra={t('printer.nameHint')} rules={[{ required: true }]}>
        <Input autoFocus />
      </Form.Item>
      <Row gutter={16}>
        <Col span={14}>
          <Form.Item name="printer" label={t('printer.printer')}>
            <Input />
          </Form.Item>
        </Col>
        <Col span={10}>
          <Form.Item name="tray" label={t('printer.tray')}>
            <Input />
          </Form.Item>
        </Col>
      </Row>
      <SizeFields />
    </ActModal>
  );
}

/** Width and height in mm, or one of the papers shops sell. */
function SizeFields() {
  const { t } = useTranslation('certificates');
  const form = Form.useFormInstance<Values>();
  const { widthMm, heightMm } = Form.useWatch<Partial<Values>>([]) ?? {};
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
