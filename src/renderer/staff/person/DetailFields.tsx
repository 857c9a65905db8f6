import { AutoComplete, Col, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { CIVIL_SERVICE_RANKS, isMasked } from '../../../shared/domain/person.ts';
import { Field, Group, HundredthsInput, PartialDayField, YesNo } from './FormField.tsx';
import type { StaffValues } from './staffValues.ts';
import { findByLabel } from '../../components/findByLabel.ts';

export function UnionFields() {
  return (
    <Group name="union">
      <YesNo name="isUnionMember" span={8} words="union" />
      <Field name="unionPosition" span={16} />
      <PartialDayField name={['details', 'unionJoined']} span={8} />
      <Field name={['details', 'unionCardNumber']} span={16} />
    </Group>
  );
}

export function CardFields() {
  return (
    <Group name="card">
      <CitizenIdField />
      <PartialDayField name={['details', 'citizenIdIssuedOn']} span={10} />
      <Field name={['details', 'citizenIdIssuedBy']} span={24} />
    </Group>
  );
}

/** Twelve digits, or nine of an old card; a number shown masked stays as it is stored. */
function CitizenIdField() {
  const { t } = useTranslation('staff');
  const check = (_rule: unknown, typed?: string) =>
    !typed || isMasked(typed) || /^(\d{9}|\d{12})$/.test(typed)
      ? Promise.resolve()
      : Promise.reject(new Error(t('citizenIdWrong')));
  return (
    <Col span={14}>
      <Form.Item
        name="citizenId"
        label={t('fields.citizenId')}
        normalize={(typed: string) => typed.replaceAll(/[\s.]/g, '')}
        rules={[{ validator: check }]}
        validateTrigger="onBlur"
      >
        <Input />
      </Form.Item>
    </Col>
  );
}

/** Rank, step and pay: what the next raise hangs on. */
export function PayFields() {
  return (
    <Group name="pay">
      <Field name={['details', 'rankName']} span={16}>
        <RankInput />
      </Field>
      <Field name={['details', 'rankCode']} span={8} />
      <Field name={['details', 'payStep']} span={5}>
        <InputNumber min={1} max={20} precision={0} controls={false} style={{ width: '100%' }} />
      </Field>
      <Field name={['details', 'payCoefficientHundredths']} span={5}>
        <HundredthsInput />
      </Field>
      <Field name={['details', 'positionAllowanceHundredths']} span={7}>
        <HundredthsInput />
      </Field>
      <Field name={['details', 'seniorityAllowancePercent']} span={7}>
        <InputNumber min={0} max={100} precision={0} controls={false} style={{ width: '100%' }} />
      </Field>
      <PartialDayField name={['details', 'paidFrom']} span={8} />
      <PartialDayField name={['details', 'nextRaiseOn']} span={16} />
    </Group>
  );
}

/** The name of a rank; one that has a code of its own brings it along. */
function RankInput({ id, value, onChange }: { id?: string; value?: string; onChange?: (name: string) => void }) {
  const form = Form.useFormInstance<StaffValues>();
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      value={value ?? ''}
      options={CIVIL_SERVICE_RANKS.map(({ name }) => ({ value: name }))}
      showSearch={findByLabel}
      defaultActiveFirstOption={false}
      onChange={(name: string) => onChange?.(name)}
      onSelect={(name: string) => {
        const rank = CIVIL_SERVICE_RANKS.find((known) => known.name === name);
        if (rank) form.setFieldValue(['details', 'rankCode'], rank.code);
      }}
    />
  );
}

export function LearningFields() {
  return (
    <Group name="learning">
      <Field name={['details', 'generalEducation']} span={8} />
      <Field name={['details', 'qualification']} span={16} />
      <Field name={['details', 'politicalTheory']} span={12} />
      <Field name={['details', 'stateManagement']} span={12} />
      <Field name={['details', 'foreignLanguage']} span={12} />
      <Field name={['details', 'informatics']} span={12} />
    </Group>
  );
}

export function PartyFields() {
  return (
    <Group name="party">
      <PartialDayField name={['details', 'partyJoined']} span={12} />
      <PartialDayField name={['details', 'partyOfficial']} span={12} />
    </Group>
  );
}
