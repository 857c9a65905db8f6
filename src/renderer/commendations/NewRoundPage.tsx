import { useNavigate } from '@tanstack/react-router';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { addMonths } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../app/client.ts';
import { useYear } from '../app/year.tsx';
import { LeaveGuard } from '../components/LeaveGuard.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { SaveForm } from '../components/SaveForm.tsx';
import { RoundFields, type RoundValues } from './RoundFields.tsx';
import type { RoundRow } from './types.ts';

/** A round to be opened: the year's regular one, unless the year has one. */
export function NewRoundPage() {
  const { t } = useTranslation('commendations');
  const { year } = useYear();
  const rounds = useAnswer('commendations.rounds', { year });
  const earlier = useAnswer('commendations.rounds', { year: year - 1 });
  return (
    <>
      <PageHeader title={t('newRound.title')} back={{ to: '/commendations', label: t('title') }} />
      <Loaded query={rounds}>
        {({ rows }) => (
          <RoundForm
            key={year}
            earlier={earlier.data?.rows ?? []}
            initialValues={{
              name:
                rows.length === 0
                  ? t('newRound.defaultName', { year })
                  : t('newRound.nextName', { year, n: formatNumber(rows.length + 1) }),
              kind: 'regular',
              year,
              periodFrom: `${year}-01-01`,
              periodTo: `${year}-12-31`,
              deadline: rows.length === 0 ? `${year}-12-20` : null,
            }}
          />
        )}
      </Loaded>
    </>
  );
}

type NewRoundValues = RoundValues & { copyOf?: string | null };

interface FormProps {
  initialValues: RoundValues;
  /** Rounds of the year before. */
  earlier: readonly RoundRow[];
}

function RoundForm({ initialValues, earlier }: FormProps) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const [form] = Form.useForm<NewRoundValues>();
  const create = useCommand('commendations.createRound');
  return (
    <section className="panel form-panel">
      <SaveForm<NewRoundValues>
        form={form}
        initialValues={initialValues}
        saveLabel={t('rounds.add')}
        onCancel={() => void navigate({ to: '/commendations' })}
        onSave={async (values) => {
          const { id } = await create.mutateAsync({
            ...values,
            deadline: values.deadline ?? null,
            copyOf: values.copyOf ?? undefined,
          });
          form.resetFields();
          await navigate({ to: '/commendations/rounds/$id', params: { id }, search: { tab: 'nominations' } });
        }}
      >
        <LeaveGuard />
        <CopyOfField earlier={earlier} year={initialValues.year} />
        <RoundFields />
      </SaveForm>
    </section>
  );
}

/** An earlier round to begin from: its name, days, units and ceilings, moved to this year. */
function CopyOfField({ earlier, year }: { earlier: readonly RoundRow[]; year: number }) {
  const { t } = useTranslation('commendations');
  const form = Form.useFormInstance<NewRoundValues>();
  if (earlier.length === 0) return null;
  const take = (id?: string) => {
    const round = earlier.find((one) => one.id === id);
    if (!round) return;
    const later = (date: string) => addMonths(date, 12 * (year - round.year));
    form.setFieldsValue({
      name: round.name.replaceAll(String(round.year), String(year)),
      kind: round.kind,
      periodFrom: later(round.periodFrom),
      periodTo: later(round.periodTo),
      deadline: round.deadline === null ? null : later(round.deadline),
    });
  };
  return (
    <Form.Item name="copyOf" label={t('newRound.copyOf')} extra={t('newRound.copyHint')}>
      <Select<string>
        allowClear
        placeholder={t('newRound.copyNone')}
        options={earlier.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={take}
      />
    </Form.Item>
  );
}
