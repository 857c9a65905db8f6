import { Col, Form, Radio, Row, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { SaveForm } from '../../components/SaveForm.tsx';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { NameFields, NatureFields } from '../UnitFields.tsx';
import type { Unit } from '../tree.ts';
import { SinceFields } from '../SinceFields.tsx';
import { NEW, type MergeFields } from './plans.ts';

interface Props {
  /** The units to be merged. */
  units: readonly Unit[];
  fields: MergeFields;
  onBack: (fields: MergeFields) => void;
  onNext: (fields: MergeFields) => Promise<void>;
}

/** The unit that takes over: a new one, or one of those merged. */
export function MergedUnit({ units, fields, onBack, onNext }: Props) {
  const { t } = useTranslation('units');
  const [form] = Form.useForm<MergeFields>();
  // Fields not shown, those of a new unit, are kept along.
  const all = (): MergeFields => ({ ...fields, ...form.getFieldsValue() });
  return (
    <section className="panel form-panel">
      <SaveForm<MergeFields>
        form={form}
        initialValues={fields}
        onSave={() => onNext(all())}
        onCancel={() => onBack(all())}
        cancelLabel={t('guide.back')}
        saveLabel={t('guide.look')}
        dayField="on"
      >
        <Form.Item name="into" label={t('merge.into')}>
          <Radio.Group
            className="radio-lines"
            onChange={({ target }) => takeNames(form, units, String(target.value))}
            options={[
              { value: NEW, label: t('merge.intoNew') },
              ...units.map(({ id, name }) => ({ value: id, label: t('merge.intoThis', { name }) })),
            ]}
          />
        </Form.Item>
        <NameFields />
        <NewUnitFields units={units} />
        <Form.Item name="headStaffId" label={t('fields.head')} extra={t('merge.headHint')}>
          <StaffSelect unitIds={units.map(({ id }) => id)} isClearable />
        </Form.Item>
        <SinceFields />
      </SaveForm>
    </section>
  );
}

/** A unit that goes on keeps its names and its head until others are typed. */
function takeNames(form: FormInstance<MergeFields>, units: readonly Unit[], into: string): void {
  const there = units.find((unit) => unit.id === into);
  form.setFieldsValue({
    name: there?.name ?? '',
    shortName: there?.shortName ?? '',
    headStaffId: there?.headStaffId ?? null,
  });
}

function NewUnitFields({ units }: { units: readonly Unit[] }) {
  const { t } = useTranslation('units');
  const into = Form.useWatch<string>('into');
  if (into !== NEW) return null;
  return (
    <>
      <NatureFields />
      <Row gutter={16}>
        <Col span={24}>
          <Form.Item
            name="parentId"
            label={t('fields.parent')}
            rules={[
              {
                validator: (_, parentId: string | null) => {
                  const ceasing = units.find((unit) => unit.id === parentId);
                  return ceasing
                    ? Promise.reject(new Error(t('merge.parentCeases', { name: ceasing.name })))
                    : Promise.resolve();
                },
              },
            ]}
          >
            <UnitSelect isClearable />
          </Form.Item>
        </Col>
      </Row>
    </>
  );
}
