import { useNavigate } from '@tanstack/react-router';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../app/client.ts';
import { useYear } from '../app/year.tsx';
import { LeaveGuard } from '../components/LeaveGuard.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { SaveForm } from '../components/SaveForm.tsx';
import { RoundFields, type RoundValues } from './RoundFields.tsx';

/** A round to be opened: the year's regular one, unless the year has one. */
export function NewRoundPage() {
  const { t } = useTranslation('commendations');
  const { year } = useYear();
  const rounds = useAnswer('commendations.rounds', { year });
  return (
    <>
      <PageHeader title={t('newRound.title')} back={{ to: '/commendations', label: t('title') }} />
      <Loaded query={rounds}>
        {({ rows }) => (
          <RoundForm
            key={year}
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

function RoundForm({ initialValues }: { initialValues: RoundValues }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const [form] = Form.useForm<RoundValues>();
  const create = useCommand('commendations.createRound');
  return (
    <section className="panel form-panel">
      <SaveForm<RoundValues>
        form={form}
        initialValues={initialValues}
        saveLabel={t('rounds.add')}
        onCancel={() => void navigate({ to: '/commendations' })}
        onSave={async (values) => {
          const { id } = await create.mutateAsync({ ...values, deadline: values.deadline ?? null });
          form.resetFields();
          await navigate({ to: '/commendations/rounds/$id', params: { id } });
        }}
      >
        <LeaveGuard />
        <RoundFields />
      </SaveForm>
    </section>
  );
}
