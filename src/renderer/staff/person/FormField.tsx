import { Col, Form, Input, InputNumber, Row, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parsePartialDate } from '../../../shared/domain/dates.ts';
import type { DetailName, StaffValues } from './staffValues.ts';

export type GroupName = 'person' | 'work' | 'union' | 'card' | 'pay' | 'learning' | 'party' | 'note';

/** Where a group stands on the page, for the links above the form. */
export function groupAnchor(name: GroupName): string {
  return `staff-group-${name}`;
}

export function Group({ name, children }: { name: GroupName; children: ReactNode }) {
  const { t } = useTranslation('staff');
  return (
    <fieldset className="panel form-group" id={groupAnchor(name)}>
      <legend>{t(`groups.${name}`)}</legend>
      <Row gutter={16}>{children}</Row>
    </fieldset>
  );
}

type FieldPath = Exclude<keyof StaffValues, 'details' | 'id'> | ['details', DetailName];

interface FieldProps {
  name: FieldPath;
  /** Of 24. */
  span: number;
  isRequired?: boolean;
  hint?: string;
  /** A text alone when left out. */
  children?: ReactNode;
}

/** The label a field has in the list of people, or its own here. */
function useLabel(name: FieldPath): string {
  const { t } = useTranslation('staff');
  if (typeof name !== 'string') return t(`columns.${name[1]}`);
  return t(name === 'birthText' ? 'fields.birth' : `fields.${name}`);
}

/** One labelled field; a line of text unless told otherwise. */
export function Field({ name, span, isRequired = false, hint, children }: FieldProps) {
  const label = useLabel(name);
  return (
    <Col span={span}>
      <Form.Item name={name} label={label} extra={hint} rules={[{ required: isRequired }]}>
        {children ?? <Input />}
      </Form.Item>
    </Col>
  );
}

/** A date as it is known: a day, a month or a year. */
export function PartialDayField({ name, span, hint }: Omit<FieldProps, 'isRequired' | 'children'>) {
  const { t } = useTranslation('staff');
  const label = useLabel(name);
  const check = (_rule: unknown, typed?: string) => {
    const read = parsePartialDate(typed ?? '');
    if (read.ok || read.reason === 'empty') return Promise.resolve();
    return Promise.reject(new Error(t(`birthProblems.${read.reason}`)));
  };
  return (
    <Col span={span}>
      <Form.Item name={name} label={label} extra={hint} rules={[{ validator: check }]} validateTrigger="onBlur">
        <Input placeholder={t(name === 'birthText' ? 'hints.partialBirth' : 'hints.partialDay')} />
      </Form.Item>
    </Col>
  );
}

interface HundredthsProps {
  id?: string;
  /** In hundredths. */
  value?: number | null;
  onChange?: (value: number | null) => void;
}

/** A coefficient of pay: 3,66 is kept as 366. */
export function HundredthsInput({ id, value, onChange }: HundredthsProps) {
  return (
    <InputNumber
      id={id}
      value={value === null || value === undefined ? null : value / 100}
      onChange={(typed) => onChange?.(typed === null ? null : Math.round(typed * 100))}
      decimalSeparator=","
      precision={2}
      min={0}
      max={100}
      controls={false}
      style={{ width: '100%' }}
    />
  );
}

/** One of two, told in words. */
export function YesNo(props: { name: 'isDirectWorker' | 'isUnionMember'; span: number; words: 'direct' | 'union' }) {
  const { name, span, words } = props;
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
