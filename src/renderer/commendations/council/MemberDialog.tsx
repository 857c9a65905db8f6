import { Col, Form, Input, Row, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { councilRole } from '../../../shared/contract/commendations.ts';
import { thisYear } from '../../../shared/clock.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { CouncilMember } from '../types.ts';

type Values = Omit<CouncilMember, 'id'>;

/** Adds or corrects a member of the council. */
export function MemberDialog({ member, onClose }: { member: CouncilMember | null; onClose: () => void }) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const save = useCommand('commendations.saveCouncilMember');
  const usual: Partial<Values> = {
    role: 'member',
    councilTitle: t('council.roles.member'),
    position: '',
    validFrom: `${thisYear()}-01-01`,
  };
  return (
    <ActModal<Values>
      title={member ? t('council.edit', { name: member.fullName }) : t('council.add')}
      isOpen
      onClose={onClose}
      width={680}
      initialValues={member ?? usual}
      onSave={async (values) => {
        await save.mutateAsync({
          ...values,
          id: member?.id,
          staffId: values.staffId ?? null,
          validTo: values.validTo ?? null,
        });
        await offerUndo(t('common:saved'));
      }}
    >
      <MemberFields />
    </ActModal>
  );
}

function MemberFields() {
  const { t } = useTranslation('commendations');
  const form = Form.useFormInstance<Values>();
  return (
    <>
      <Form.Item name="staffId" label={t('council.fields.staff')} extra={t('council.staffHint')}>
        <StaffSelect isClearable onPick={({ fullName, position }) => form.setFieldsValue({ fullName, position })} />
      </Form.Item>
      <Row gutter={16}>
        <Col span={12}>
          <Form.Item name="fullName" label={t('council.fields.fullName')} rules={[{ required: true }]}>
            <Input />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="position" label={t('council.fields.position')}>
            <Input />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="role" label={t('council.fields.role')} rules={[{ required: true }]}>
            <Select
              options={councilRole.options.map((role) => ({ value: role, label: t(`council.roles.${role}`) }))}
              onChange={(role: Values['role']) => form.setFieldsValue({ councilTitle: t(`council.roles.${role}`) })}
            />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="councilTitle" label={t('council.fields.councilTitle')} rules={[{ required: true }]}>
            <Input />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="validFrom" label={t('council.fields.validFrom')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="validTo" label={t('council.fields.validTo')} extra={t('council.toHint')}>
            <DayInput />
          </Form.Item>
        </Col>
      </Row>
    </>
  );
}
