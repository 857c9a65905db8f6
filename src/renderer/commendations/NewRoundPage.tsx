import { useNavigate } from '@tanstack/react-router';
import { App, Form, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { addMonths, isLocalDate, yearOf } from '../../shared/domain/dates.ts';
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
  const rounds = useAnswer('commendations.rounds', {});
  return (
    <>
      <PageHeader title={t('newRound.title')} back={{ to: '/commendations', label: t('title') }} />
      <Loaded query={rounds}>
        {({ rows }) => {
          const ofYear = rows.filter((row) => row.year === year).length;
          return (
            <RoundForm
              key={year}
              earlier={rows.filter((row) => row.year < year)}
              initialValues={{
                name:
                  ofYear === 0
                    ? t('newRound.defaultName', { year })
                    : t('newRound.nextName', { year, n: formatNumber(ofYear + 1) }),
                kind: 'regular',
                year,
                periodFrom: `${year}-01-01`,
                periodTo: `${year}-12-31`,
                deadline: ofYear === 0 ? `${year}-12-20` : null,
              }}
            />
          );
        }}
      </Loaded>
    </>
  );
}

type NewRoundValues = RoundValues & { copyOf?: string | null };

interface FormProps {
  initialValues: RoundValues;
  /** Rounds of the years before, the latest first. */
  earlier: readonly RoundRow[];
}

function RoundForm({ initialValues, earlier }: FormProps) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const [form] = Form.useForm<NewRoundValues>();
  const create = useCommand('commendations.createRound');
  const sayLeftOut = useSayLeftOut();
  return (
    <section className="panel form-panel">
      <SaveForm<NewRoundValues>
        form={form}
        initialValues={initialValues}
        saveLabel={t('rounds.add')}
        onCancel={() => void navigate({ to: '/commendations' })}
        onSave={async (values) => {
          const { id, leftOut } = await create.mutateAsync({
            ...values,
            deadline: values.deadline ?? null,
            copyOf: values.copyOf ?? undefined,
          });
          form.resetFields();
          await navigate({ to: '/commendations/rounds/$id', params: { id }, search: { tab: 'nominations' } });
          sayLeftOut(leftOut);
        }}
      >
        <LeaveGuard />
        <CopyOfField earlier={earlier} />
        <RoundFields />
        <FollowYear year={initialValues.year} />
      </SaveForm>
    </section>
  );
}

/** An earlier round to begin from: its name, days, units and ceilings, moved to this year. */
function CopyOfField({ earlier }: { earlier: readonly RoundRow[] }) {
  const { t } = useTranslation('commendations');
  const form = Form.useFormInstance<NewRoundValues>();
  if (earlier.length === 0) return null;
  const take = (id?: string) => {
    const round = earlier.find((one) => one.id === id);
    if (!round) return;
    const { kind } = round;
    form.setFieldsValue({ kind, ...inYear(round, form.getFieldValue('year')) });
  };
  return (
    <Form.Item name="copyOf" label={t('newRound.copyOf')} extra={t('newRound.copyHint')}>
      <Select<string>
        allowClear
        placeholder={t('newRound.copyNone')}
        options={earlier.map(({ id, name, year }) => ({ value: id, label: t('newRound.ofYear', { name, year }) }))}
        onChange={take}
      />
    </Form.Item>
  );
}

/** The name and days of a round, moved to another year. */
function inYear({ name, year, periodFrom, periodTo, deadline }: RoundValues, wanted: number) {
  const later = (day: string) => addMonths(day, 12 * (wanted - year));
  return {
    name: name.replaceAll(String(year), String(wanted)),
    periodFrom: later(periodFrom),
    periodTo: later(periodTo),
    deadline: deadline === null ? null : later(deadline),
  };
}

/** Another year takes name and days along, for as long as the days are those of the year before it. */
function FollowYear({ year: first }: { year: number }) {
  const form = Form.useFormInstance<NewRoundValues>();
  const year = Form.useWatch<number | null | undefined>('year', form);
  const followed = useRef(first);
  useEffect(() => {
    const before = followed.current;
    if (!year || year === before || !isLocalDate(`${year}-01-01`)) return;
    followed.current = year;
    const values = form.getFieldsValue();
    if (!values.periodFrom || !values.periodTo || yearOf(values.periodTo) !== before) return;
    form.setFieldsValue(inYear({ ...values, deadline: values.deadline ?? null, year: before }, year));
  }, [form, year]);
  return null;
}

/** Names what an earlier round had and the new one could not take over. */
function useSayLeftOut() {
  const { t } = useTranslation('commendations');
  const { modal } = App.useApp();
  return ({ units, ceilings }: OutputOf<'commendations.createRound'>['leftOut']) => {
    if (units.length + ceilings.length === 0) return;
    modal.info({
      title: t('newRound.leftOut'),
      content: (
        <>
          {units.length > 0 && <p>{t('newRound.leftOutUnits', { names: units.join('; ') })}</p>}
          {ceilings.length > 0 && <p>{t('newRound.leftOutCeilings', { names: ceilings.join('; ') })}</p>}
        </>
      ),
      okText: t('common:close'),
    });
  };
}
