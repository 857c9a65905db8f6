import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, type FormInstance } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { yearOf } from '../../shared/domain/dates.ts';
import { call, useAnswer } from '../app/client.ts';
import { useYear } from '../app/year.tsx';
import { useReportFailure } from '../components/Failure.tsx';
import { LeaveGuard } from '../components/LeaveGuard.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { SaveForm } from '../components/SaveForm.tsx';
import { MeetingFields, type MeetingValues } from './MeetingFields.tsx';
import { printedText, standardAgenda, standardRegulations, writeStandardAgenda } from './standardAgenda.ts';

interface Values extends MeetingValues {
  usesStandardAgenda: boolean;
  regulationTitles: string[];
  summonsEveryone: boolean;
}

/** A new meeting; a yearly conference begins with the usual agenda and everyone summoned. */
export function NewMeetingPage() {
  const { t } = useTranslation('meetings');
  const [form] = Form.useForm<Values>();
  const { year } = useYear();
  const create = useCreateMeeting(form);
  return (
    <>
      <PageHeader title={t('new.title')} back={{ to: '/meetings', label: t('rail') }} />
      <SaveForm<Values>
        form={form}
        initialValues={{
          kind: 'yearlyConference',
          name: printedText('meetingName', { year }),
          year,
          startsAt: '08:00',
          endsAt: null,
          place: '',
          slogan: '',
          isPlenary: true,
          usesStandardAgenda: true,
          regulationTitles: standardRegulations(),
          summonsEveryone: true,
        }}
        onSave={create}
        saveLabel={t('new.save')}
      >
        <LeaveGuard />
        <YearFollowsDay />
        <div className="new-meeting">
          <section className="panel">
            <h2>{t('new.meeting')}</h2>
            <MeetingFields />
            <Form.Item name="summonsEveryone" valuePropName="checked">
              <Checkbox>{t('new.summonsEveryone')}</Checkbox>
            </Form.Item>
          </section>
          <StandardAgenda />
        </div>
      </SaveForm>
    </>
  );
}

/** The year and the usual name go by the day, until someone types others. */
function YearFollowsDay() {
  const form = Form.useFormInstance<Values>();
  const heldOn = Form.useWatch('heldOn', form);
  useEffect(() => {
    if (!heldOn || form.isFieldTouched('year')) return;
    const year = yearOf(heldOn);
    form.setFieldValue('year', year);
    if (!form.isFieldTouched('name')) form.setFieldValue('name', printedText('meetingName', { year }));
  }, [form, heldOn]);
  return null;
}

/** Creates the meeting; when agenda or summons then fail, the meeting stands and its page says what is missing. */
function useCreateMeeting(form: FormInstance<Values>) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const report = useReportFailure();
  const { setYear } = useYear();
  const hasUnion = useHasUnion();
  return async ({ usesStandardAgenda, regulationTitles, summonsEveryone, ...meeting }: Values) => {
    const { id } = await call('meetings.create', meeting);
    const { year, startsAt = null } = meeting;
    try {
      if (usesStandardAgenda && meeting.kind === 'yearlyConference') {
        await writeStandardAgenda(id, { year, startsAt, hasUnion, regulationTitles });
      }
      if (summonsEveryone) await call('meetings.summon', { meetingId: id });
    } catch (error) {
      report(error);
    }
    form.resetFields();
    setYear(year);
    await client.invalidateQueries();
    await navigate({ to: '/meetings/$id', params: { id } });
  };
}

function useHasUnion(): boolean {
  const { data } = useAnswer('office.get', {});
  return data?.profile.hasUnion ?? true;
}

/** The agenda as it will be, and which regulations it goes through. */
function StandardAgenda() {
  const { t } = useTranslation('meetings');
  const hasUnion = useHasUnion();
  const known = useAnswer('meetings.regulations', {});
  const form = Form.useFormInstance<Values>();
  const kind = Form.useWatch('kind', form);
  const isUsed = Form.useWatch('usesStandardAgenda', form);
  const year = Form.useWatch('year', form) ?? 0;
  const startsAt = Form.useWatch('startsAt', form) ?? null;
  const chosen = Form.useWatch('regulationTitles', form) ?? [];
  if (kind !== 'yearlyConference') return null;
  const titles = [...new Set([...standardRegulations(), ...(known.data?.rows.map(({ title }) => title) ?? [])])];
  const regulations = chosen.map((title) => ({ id: null, title }));
  return (
    <section className="panel">
      <h2>{t('new.agenda')}</h2>
      <Form.Item name="usesStandardAgenda" valuePropName="checked">
        <Checkbox>{t('new.usesStandardAgenda')}</Checkbox>
      </Form.Item>
      <div hidden={!isUsed}>
        <Form.Item name="regulationTitles" label={t('new.regulations')}>
          <Checkbox.Group options={titles} className="check-list" />
        </Form.Item>
        <ol className="agenda-preview">
          {standardAgenda({ year, startsAt, hasUnion, regulations }).map((item) => (
            <li key={item.title}>
              <span className="number-cell">{item.startsAt ?? ''}</span> {item.title}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
