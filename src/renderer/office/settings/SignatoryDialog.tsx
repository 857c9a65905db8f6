import { Col, Form, Input, Row, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { signingForm } from '../../../shared/contract/office.ts';
import { isOnBehalf, type SigningForm } from '../../../shared/domain/signature.ts';
import { today } from '../../../shared/clock.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { SignatureBlock } from './SignatureBlock.tsx';

type Signatory = OutputOf<'office.signatories'>['rows'][number];
type Values = Omit<Signatory, 'id'>;

const EMPTY: Partial<Values> = { staffId: null, form: 'head', onBehalfOf: '', validFrom: today(), validTo: null };

/** Adds or corrects a signatory; the foot of the document is shown as it is typed. */
export function SignatoryDialog({ signatory, onClose }: { signatory: Signatory | null; onClose: () => void }) {
  const { t } = useTranslation('office');
  const offerUndo = useOfferUndo();
  const saveSignatory = useCommand('office.saveSignatory');
  const save = async ({ staffId, onBehalfOf, validTo, ...values }: Values) => {
    await saveSignatory.mutateAsync({
      ...values,
      id: signatory?.id,
      staffId: staffId ?? null,
      onBehalfOf: isOnBehalf(values.form) ? onBehalfOf : '',
      validTo: validTo ?? null,
    });
    await offerUndo(t('common:saved'));
  };
  return (
    <ActModal<Values>
      title={signatory ? t('settings.signatories.edit', { name: signatory.fullName }) : t('settings.signatories.add')}
      hint={t('settings.signatories.hint')}
      isOpen
      onClose={onClose}
      width={720}
      initialValues={signatory ?? EMPTY}
      onSave={save}
    >
      <Row gutter={24}>
        <Col span={14}>
          <SignatoryFields />
        </Col>
        <Col span={10}>
          <Preview />
        </Col>
      </Row>
    </ActModal>
  );
}

function SignatoryFields() {
  const { t } = useTranslation('office');
  const form = Form.useFormInstance<Values>();
  const chosen = Form.useWatch<SigningForm>('form');
  return (
    <>
      <Form.Item name="staffId" label={t('settings.signatories.staff')} extra={t('settings.signatories.staffHint')}>
        <StaffSelect isClearable onPick={({ fullName, position }) => form.setFieldsValue({ fullName, position })} />
      </Form.Item>
      <Form.Item name="fullName" label={t('settings.signatories.fullName')} rules={[{ required: true }]}>
        <Input />
      </Form.Item>
      <Form.Item name="position" label={t('settings.signatories.position')} rules={[{ required: true }]}>
        <Input />
      </Form.Item>
      <Form.Item name="form" label={t('settings.signatories.form')} rules={[{ required: true }]}>
        <Select options={signingForm.options.map((value) => ({ value, label: t(`settings.forms.${value}`) }))} />
      </Form.Item>
      {chosen !== undefined && isOnBehalf(chosen) && (
        <Form.Item
          name="onBehalfOf"
          label={t('settings.signatories.onBehalfOf')}
          extra={t(chosen === 'TM' ? 'settings.signatories.collectiveHint' : 'settings.signatories.onBehalfOfHint')}
          rules={[{ required: true }]}
        >
          <Input />
        </Form.Item>
      )}
      <Row gutter={16}>
        <Col span={12}>
          <Form.Item name="validFrom" label={t('settings.signatories.from')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="validTo" label={t('settings.signatories.to')} extra={t('settings.signatories.toHint')}>
            <DayInput />
          </Form.Item>
        </Col>
      </Row>
    </>
  );
}

function Preview() {
  const { t } = useTranslation('office');
  const values = Form.useWatch<Partial<Values>>([]) ?? {};
  return (
    <>
      <div className="page-detail">{t('settings.signatories.preview')}</div>
      <SignatureBlock
        fullName={values.fullName}
        position={values.position}
        form={values.form}
        onBehalfOf={values.onBehalfOf}
      />
    </>
  );
}
