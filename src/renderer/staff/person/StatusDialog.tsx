import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract/index.ts';
import { staffStatus } from '../../../shared/contract/staff.ts';
import { today } from '../../../shared/clock.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { SinceFields } from '../MoveDialog.tsx';
import type { Person } from './staffValues.ts';

type Values = Omit<InputOf<'staff.setStatus'>, 'id'>;

interface Props {
  person: Pick<Person, 'id' | 'fullName' | 'status' | 'unitId' | 'position'>;
  isOpen: boolean;
  onClose: () => void;
}

/** From a day on the person is on leave, retired, gone, or back. */
export function StatusDialog({ person, isOpen, onClose }: Props) {
  const { t } = useTranslation('staff');
  const offerUndo = useOfferUndo();
  const setStatus = useCommand('staff.setStatus');
  const save = async (values: Values) => {
    await setStatus.mutateAsync({ id: person.id, ...values });
    await offerUndo(t('acts.status.done'));
  };
  const others = staffStatus.options.filter((status) => status !== person.status);
  return (
    <ActModal<Values>
      title={t('acts.status.title', { name: person.fullName })}
      hint={t('acts.status.hint')}
      isOpen={isOpen}
      onClose={onClose}
      initialValues={{ on: today(), decisionNumber: '', unitId: person.unitId, position: person.position }}
      onSave={save}
    >
      <Form.Item name="status" label={t('fields.newStatus')} rules={[{ required: true }]}>
        <Select options={others.map((status) => ({ value: status, label: t(`statusChange.${status}`) }))} />
      </Form.Item>
      {(person.status === 'retired' || person.status === 'left') && <PlaceOfReturn />}
      <SinceFields />
    </ActModal>
  );
}

/** Where somebody who comes back works; nothing when only gone in another way. */
function PlaceOfReturn() {
  const { t } = useTranslation('staff');
  const status = Form.useWatch<Values['status'] | undefined>('status');
  if (status !== 'working' && status !== 'onLeave') return null;
  return (
    <>
      <Form.Item name="unitId" label={t('fields.unit')} rules={[{ required: true }]}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name="position" label={t('fields.position')}>
        <Input />
      </Form.Item>
    </>
  );
}
