import { Col, Form, Input, Row, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sex, staffKind } from '../../shared/contract/staff.ts';
import { parsePartialDate } from '../../shared/domain/dates.ts';
import { DayInput } from '../components/DayInput.tsx';
import { UnitSelect } from '../components/UnitSelect.tsx';
import type { StaffValues } from './StaffForm.tsx';

type FieldName = keyof StaffValues;

interface FieldProps {
  name: FieldName;
  /** Of 24. */
  span: number;
  isRequired?: boolean;
  hint?: boolean;
  children?: ReactNode;
}

/** One labelled field; a line of text unless told otherwise. */
function Field({ name, span, isRequired = false, hint = false, children }: FieldProps) {
  const { t } = useTranslation('staff');
  return (
    <Col span={span}>
      <Form.Item
        name={name}
        label={t(`fields.${name}`)}
        extra={hint ? t(`hints.${name}`) : undefined}
        rules={[{ required: isRequired }]}
      >
        {children ?? <Input />}
      </Form.Item>
    </Col>
  );
}

/** One of two, told in words. */
function YesNo({ name, span, words }: { name: FieldName; span: number; words: 'direct' | 'union' }) {
  const { t } = useTranslation('staff');
  const options = [
    { value: true, label: t(`${words}.yes`) },
    { value: false, label: t(`${words}.no`) },
  ];
  return (
    <Field name={name} span={span}>
      {/* Ant Design types an option's value as text or number, but keeps what it is given. */}
      <Select options={options as unknown as { value: string; label: string }[]} />
    </Field>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="panel form-group">
      <legend>{title}</legend>
      <Row gutter={16}>{children}</Row>
    </fieldset>
  );
}

/** The fields of a person in groups. Name, unit and kind are needed; the rest can wait. */
export function StaffFields({ isKnown = false }: { isKnown?: boolean }) {
  const { t } = useTranslation('staff');
  return (
    <div className="form-groups">
      <Group title={t('groups.person')}>
        <Col span={16}>
          <Form.Item name="fullName" label={t('fields.fullName')} rules={[{ required: true }]}>
            <Input autoFocus />
          </Form.Item>
        </Col>
        <Field name="code" span={8} />
        <BirthField />
        <Field name="sex" span={8}>
          <Select allowClear options={sex.options.map((value) => ({ value, label: t(`sexes.${value}`) }))} />
        </Field>
        <Field name="citizenId" span={8} />
        <Field name="phone" span={8} />
        <Field name="email" span={16} />
      </Group>
      <Group title={t('groups.work')}>
        {isKnown && (
          <Col span={24}>
            <p className="act-hint">{t('correctionHint')}</p>
          </Col>
        )}
        <Field name="unitId" span={16} isRequired>
          <UnitSelect />
        </Field>
        <Field name="kind" span={8} isRequired>
          <Select options={staffKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        </Field>
        <Field name="position" span={16} />
        <YesNo name="isDirectWorker" span={8} words="direct" />
        <Field name="recruitedOn" span={8} hint>
          <DayInput />
        </Field>
        <Field name="joinedOn" span={16} hint>
          <DayInput />
        </Field>
      </Group>
      <Group title={t('groups.union')}>
        <YesNo name="isUnionMember" span={8} words="union" />
        <Field name="unionPosition" span={16} />
      </Group>
      <Group title={t('groups.note')}>
        <Col span={24}>
          <Form.Item name="note" label={t('fields.note')}>
            <Input.TextArea rows={2} />
          </Form.Item>
        </Col>
      </Group>
    </div>
  );
}

/** A birth date as it is known: a day, a month or a year. */
function BirthField() {
  const { t } = useTranslation('staff');
  const check = (_rule: unknown, typed: string) => {
    const birth = parsePartialDate(typed ?? '');
    if (birth.ok || birth.reason === 'empty') return Promise.resolve();
    return Promise.reject(new Error(t(`birthProblems.${birth.reason}`)));
  };
  return (
    <Col span={8}>
      <Form.Item
        name="birthText"
        label={t('fields.birth')}
        extra={t('hints.birth')}
        rules={[{ validator: check }]}
        validateTrigger="onBlur"
      >
        <Input />
      </Form.Item>
    </Col>
  );
}
