import { useNavigate, useSearch } from '@tanstack/react-router';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/index.ts';
import { today } from '../../shared/clock.ts';
import { useAnswer, useCommand } from '../app/client.ts';
import { LeaveGuard } from '../components/LeaveGuard.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { SaveForm } from '../components/SaveForm.tsx';
import { FoundingFields, UnitFields } from './UnitFields.tsx';

type NewUnit = InputOf<'units.found'>;

/** The empty form. The first unit of an office is the office itself, so its names are filled in. */
export function NewUnitPage() {
  const { t } = useTranslation('units');
  const { parent } = useSearch({ from: '/units/$id' });
  const units = useAnswer('units.list', {});
  const office = useAnswer('office.get', {});
  return (
    <>
      <PageHeader title={t('new.title')} back={{ to: '/units', label: t('title') }} />
      <Loaded query={office}>
        {({ profile }) => (
          <Loaded query={units}>
            {({ rows }) =>
              rows.length === 0 ? (
                <UnitForm
                  hint={t('new.firstHint')}
                  initialValues={{
                    name: profile.name,
                    shortName: profile.shortName,
                    kind: 'office',
                    parentId: null,
                    foundedOn: profile.validFrom,
                    hasLegalPersonality: true,
                    hasUnion: profile.hasUnion,
                  }}
                />
              ) : (
                <UnitForm
                  initialValues={{
                    kind: 'department',
                    parentId: parent ?? rows[0]?.id ?? null,
                    foundedOn: today(),
                    hasUnion: profile.hasUnion,
                  }}
                />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

function UnitForm({ initialValues, hint }: { initialValues: Partial<NewUnit>; hint?: string }) {
  const { t } = useTranslation('units');
  const navigate = useNavigate();
  const [form] = Form.useForm<NewUnit>();
  const found = useCommand('units.found');
  const save = async (values: NewUnit) => {
    const { id } = await found.mutateAsync({ ...values, parentId: values.parentId ?? null });
    form.resetFields();
    await navigate({ to: '/units/$id', params: { id } });
  };
  return (
    <section className="panel form-panel">
      {hint && <p className="act-hint">{hint}</p>}
      <SaveForm<NewUnit>
        form={form}
        initialValues={{ shortName: '', decisionNumber: '', ...initialValues }}
        onSave={save}
        onCancel={() => void navigate({ to: '/units' })}
        saveLabel={t('add')}
        dayField="foundedOn"
      >
        <LeaveGuard />
        <UnitFields />
        <FoundingFields />
      </SaveForm>
    </section>
  );
}
