import { useNavigate } from '@tanstack/react-router';
import { Col, Form, Input, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../app/client.ts';
import { ActModal } from '../../../components/ActModal.tsx';
import { DayInput } from '../../../components/DayInput.tsx';
import { useOfferUndo } from '../../../components/useOfferUndo.tsx';

interface Values {
  name: string;
  effectiveFrom: string;
  effectiveTo?: string | null;
}

interface Props {
  packId: string;
  packName: string;
  initialValues: Values;
  onClose: () => void;
}

/** A pack of the office's own, begun as another one is. */
export function CopyPackDialog({ packId, packName, initialValues, onClose }: Props) {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const offerUndo = useOfferUndo();
  const copy = useCommand('office.copyRulePack');
  return (
    <ActModal<Values>
      title={t('settings.rules.copyTitle', { name: packName })}
      hint={t('settings.rules.copyHint')}
      isOpen
      onClose={onClose}
      initialValues={initialValues}
      saveLabel={t('settings.rules.copy')}
      onSave={async ({ effectiveTo, ...values }) => {
        const { id } = await copy.mutateAsync({ id: packId, ...values, effectiveTo: effectiveTo ?? null });
        await offerUndo(t('settings.rules.copied'));
        await navigate({ to: '/settings', search: { tab: 'rules', pack: id, edit: true } });
      }}
    >
      <Form.Item name="name" label={t('settings.rules.name')} rules={[{ required: true, whitespace: true }]}>
        <Input autoFocus />
      </Form.Item>
      <Row gutter={16}>
        <Col span={12}>
          <Form.Item name="effectiveFrom" label={t('settings.rules.from')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="effectiveTo" label={t('settings.rules.to')}>
            <DayInput />
          </Form.Item>
        </Col>
      </Row>
    </ActModal>
  );
}
