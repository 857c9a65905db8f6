import { useNavigate, useSearch } from '@tanstack/react-router';
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { formatPartialDate, parsePartialDate } from '../../shared/domain/dates.ts';
import { useCommand } from '../app/client.ts';
import { LeaveGuard } from '../components/LeaveGuard.tsx';
import { SaveForm } from '../components/SaveForm.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import { StaffFields } from './StaffFields.tsx';

type Person = OutputOf<'staff.get'>;
type NewPerson = InputOf<'staff.create'>;
type Changes = InputOf<'staff.update'>['changes'];

/** The form holds a birth date as it is typed: "1980", "7/1980", "2/9/1980". */
export type StaffValues = Omit<NewPerson, 'birth' | 'status'> & { birthText: string };

function toFields({ birthText, ...fields }: StaffValues): Omit<NewPerson, 'status'> {
  const birth = parsePartialDate(birthText);
  return { ...fields, birth: birth.ok ? birth.value : null };
}

const EMPTY: Partial<StaffValues> = {
  code: '',
  birthText: '',
  sex: null,
  position: '',
  kind: 'civilServant',
  isDirectWorker: true,
  isUnionMember: false,
  unionPosition: '',
  citizenId: '',
  phone: '',
  email: '',
  recruitedOn: null,
  joinedOn: null,
  note: '',
};

export function NewStaff() {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const { unit } = useSearch({ from: '/staff/$id' });
  const [form] = Form.useForm<StaffValues>();
  const create = useCommand('staff.create');
  const save = async (values: StaffValues) => {
    const { id } = await create.mutateAsync(toFields(values));
    form.resetFields();
    await navigate({ to: '/staff/$id', params: { id } });
  };
  return (
    <SaveForm<StaffValues>
      form={form}
      initialValues={{ ...EMPTY, unitId: unit }}
      onSave={save}
      onCancel={() => void navigate({ to: '/staff' })}
      saveLabel={t('add')}
    >
      <LeaveGuard />
      <StaffFields />
    </SaveForm>
  );
}

/** What differs from what is stored; nothing else is sent, so that the history tells what was changed. */
function changesOf(person: Person, fields: Omit<NewPerson, 'status'>): Changes {
  const stored: Record<string, unknown> = person;
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(stored[name])),
  ) as Changes;
}

export function EditStaff({ person }: { person: Person }) {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<StaffValues>();
  const update = useCommand('staff.update');
  const offerUndo = useOfferUndo();
  const { id, birth } = person;
  const leave = () => navigate({ to: '/staff/$id', params: { id } });
  const save = async (values: StaffValues) => {
    const changes = changesOf(person, toFields(values));
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
    <SaveForm<StaffValues>
      form={form}
      initialValues={{ ...valuesOf(person), birthText: birth ? formatPartialDate(birth) : '' }}
      onSave={save}
      onCancel={() => void leave()}
    >
      <LeaveGuard />
      <StaffFields isKnown />
    </SaveForm>
  );
}

/** The fields of the form out of what is stored. */
function valuesOf(person: Person): Omit<StaffValues, 'birthText'> {
  const {
    id: _id,
    birth: _birth,
    status: _status,
    unitName: _unit,
    ratings: _ratings,
    timeline: _line,
    ...values
  } = person;
  return values;
}
