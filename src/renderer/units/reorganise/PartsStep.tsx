import { Button, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { SaveForm } from '../../components/SaveForm.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { NameFields, NatureFields } from '../UnitFields.tsx';
import type { Unit } from '../tree.ts';
import { newPart, type PartFields } from './plans.ts';

interface Props {
  parts: readonly PartFields[];
  divided: Unit;
  /** The divided unit when it goes on beside its parts. */
  remaining: Unit | null;
  onBack: (parts: readonly PartFields[]) => void;
  onNext: (parts: readonly PartFields[]) => void;
}

/** The units that come out of a division: new ones, or ones that are there and take over a part. */
export function PartsStep({ parts, divided, remaining, onBack, onNext }: Props) {
  const { t } = useTranslation('units');
  const [form] = Form.useForm<{ parts: PartFields[] }>();
  const least = remaining === null ? 2 : 1;
  /** With the fields that are not shown, and the kinds and keys of parts just added. */
  const entered = (): PartFields[] => form.getFieldsValue(true).parts;
  return (
    <div className="stack">
      {remaining !== null && <p>{t('split.remainsHint', { name: remaining.name })}</p>}
      <SaveForm<{ parts: PartFields[] }>
        form={form}
        initialValues={{ parts: [...parts] }}
        onSave={async () => onNext(entered())}
        onCancel={() => onBack(entered())}
        cancelLabel={t('guide.back')}
        saveLabel={t('guide.next')}
      >
        <Form.List name="parts">
          {(rows, { add, remove }) => (
            <div className="form-groups">
              {rows.map(({ key, name }) => (
                <fieldset key={key} className="panel form-group">
                  <legend>{t('split.part', { order: name + 1 })}</legend>
                  <Part at={name} divided={divided} remains={remaining !== null} />
                  {rows.length > least && (
                    <Form.Item>
                      <Button size="small" onClick={() => remove(name)}>
                        {t('split.removePart', { order: name + 1 })}
                      </Button>
                    </Form.Item>
                  )}
                </fieldset>
              ))}
              <p>
                <Button onClick={() => add(newPart(divided))}>{t('split.addPart')}</Button>
              </p>
            </div>
          )}
        </Form.List>
      </SaveForm>
    </div>
  );
}

interface PartProps {
  at: number;
  divided: Unit;
  remains: boolean;
}

function Part({ at, divided, remains }: PartProps) {
  const { t } = useTranslation('units');
  const isNew = Form.useWatch<boolean>(['parts', at, 'isNew']);
  return (
    <>
      <Form.Item name={[at, 'isNew']}>
        <Radio.Group
          aria-label={t('split.partKind')}
          options={[
            { value: true, label: t('split.newUnit') },
            { value: false, label: t('split.unitThere') },
          ]}
        />
      </Form.Item>
      {isNew ? (
        <>
          <NameFields at={at} />
          <NatureFields at={at} />
          <Form.Item
            name={[at, 'parentId']}
            label={t('fields.parent')}
            rules={[
              {
                validator: (_, parentId: string | null) =>
                  parentId === divided.id && !remains
                    ? Promise.reject(new Error(t('merge.parentCeases', { name: divided.name })))
                    : Promise.resolve(),
              },
            ]}
          >
            <UnitSelect isClearable />
          </Form.Item>
        </>
      ) : (
        <Form.Item name={[at, 'existingId']} label={t('split.unitThere')} rules={[{ required: true }]}>
          <UnitSelect except={divided.id} />
        </Form.Item>
      )}
    </>
  );
}
