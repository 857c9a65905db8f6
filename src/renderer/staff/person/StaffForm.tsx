import { useNavigate, useSearch } from '@tanstack/react-router';
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/client.ts';
import { LeaveGuard } from '../../components/LeaveGuard.tsx';
import { SaveForm } from '../../components/SaveForm.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { LikePeople } from './LikePeople.tsx';
import { StaffFields } from './StaffFields.tsx';
import { changesOf, EMPTY_VALUES, enteredIn, valuesOf, type Person, type StaffValues } from './staffValues.ts';

export function NewStaff() {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const { unit } = useSearch({ from: '/staff/$id' });
  const [form] = Form.useForm<StaffValues>();
  const create = useCommand('staff.create');
  const offerUndo = useOfferUndo();
  const save = async (values: StaffValues) => {
    const { id } = await create.mutateAsync(enteredIn(values));
    form.resetFields();
    await navigate({ to: '/staff/$id', params: { id } });
  };
  // Several people of one unit are entered one after another: what they have in common stays.
  const saveAndGoOn = async (values: StaffValues) => {
    await create.mutateAsync(enteredIn(values));
    await offerUndo(t('addedNext', { name: values.fullName }));
    form.resetFields();
    form.setFieldsValue({ unitId: values.unitId, kind: values.kind, isUnionMember: values.isUnionMember });
    form.focusField('fullName');
  };
  return (
    <div className="long-form">
      <SaveForm<StaffValues>
        form={form}
        initialValues={{ ...EMPTY_VALUES, unitId: unit }}
        onSave={save}
        onCancel={() => void navigate({ to: '/staff' })}
        saveLabel={t('add')}
        further={{ label: t('addAndNext'), onSave: saveAndGoOn }}
      >
        <LeaveGuard />
        <StaffFields warning={<LikePeople />} />
      </SaveForm>
    </div>
  );
}

export function EditStaff({ person }: { person: Person }) {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<StaffValues>();
  const update = useCommand('staff.update');
  const offerUndo = useOfferUndo();
  const { id } = person;
  const leave = () => navigate({ to: '/staff/$id', params: { id } });
  const save = async (values: StaffValues) => {
    const changes = changesOf(person, values);
    if (Object.keys(changes).length === 0) {
      void message.info(t('nothingChanged'));
    } else {
      await update.mutateAsync({ id, changes });
      await offerUndo(t('common:saved'));
    }
    form.resetFields();
    await leave();
  };
  return (
    <div className="long-form">
      <SaveForm<StaffValues> form={form} initialValues={valuesOf(person)} onSave={save} onCancel={() => void leave()}>
        <LeaveGuard />
        <StaffFields isKnown warning={<LikePeople exceptId={id} />} />
      </SaveForm>
    </div>
  );
}
