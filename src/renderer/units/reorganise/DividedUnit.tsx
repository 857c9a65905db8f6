import { Form, Radio } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { call } from '../../app/client.ts';
import { SaveForm } from '../../components/SaveForm.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { SinceFields } from '../SinceFields.tsx';
import type { SplitFields } from './plans.ts';

interface Props {
  fields: Partial<SplitFields>;
  /** The day chosen turned out too early for a unit that would move: the first possible one. */
  notBefore: string | null;
  onNext: (fields: SplitFields) => Promise<void>;
}

/** Which unit is divided, whether it goes on, from when, by which decision. */
export function DividedUnit({ fields, notBefore, onNext }: Props) {
  const { t } = useTranslation('units');
  const [form] = Form.useForm<SplitFields>();
  useEffect(() => {
    if (notBefore === null) return;
    form.setFields([{ name: 'on', errors: [t('preview.tooEarly', { date: formatDate(notBefore) })] }]);
    form.focusField('on');
  }, [form, notBefore, t]);
  const next = async (values: SplitFields) => {
    // The unit's own last change; its parts are looked at again before anything is done.
    const { versions } = await call('units.get', { id: values.id });
    const changedOn = versions[0]?.validFrom ?? values.on;
    if (values.on < changedOn) {
      form.setFields([{ name: 'on', errors: [t('preview.tooEarly', { date: formatDate(changedOn) })] }]);
      return;
    }
    await onNext(values);
  };
  return (
    <section className="panel form-panel">
      <SaveForm<SplitFields> form={form} initialValues={fields} onSave={next} saveLabel={t('guide.next')} dayField="on">
        <Form.Item name="id" label={t('split.steps.unit')} rules={[{ required: true }]}>
          <UnitSelect />
        </Form.Item>
        <Form.Item name="remains" label={t('split.way')}>
          <Radio.Group
            className="radio-lines"
            options={[
              { value: true, label: t('split.remains') },
              { value: false, label: t('split.ceases') },
            ]}
          />
        </Form.Item>
        <SinceFields />
      </SaveForm>
    </section>
  );
}
