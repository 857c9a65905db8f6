import { AutoComplete, Col, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sex, staffKind } from '../../../shared/contract/staff.ts';
import { isLeadingPosition } from '../../../shared/domain/person.ts';
import { useAnswer } from '../../app/client.ts';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { CardFields, LearningFields, PartyFields, PayFields, UnionFields } from './DetailFields.tsx';
import { Field, Group, groupAnchor, PartialDayField, YesNo, type GroupName } from './FormField.tsx';
import type { StaffValues } from './staffValues.ts';
import { useSensitiveKept } from './useSensitiveKept.ts';
import { findByLabel } from '../../components/findByLabel.ts';

interface Props {
  /** Whether the person is entered already. */
  isKnown?: boolean;
  /** Said above the fields and always in sight: who this may be. */
  warning: ReactNode;
}

/** The fields of a person in groups. Name, unit and kind are needed; the rest can wait. */
export function StaffFields({ isKnown = false, warning }: Props) {
  const kept = useSensitiveKept();
  return (
    <>
      <div className="form-head">
        <GroupLinks hasParty={kept.has('party')} />
        {warning}
      </div>
      <div className="form-groups">
        <PersonFields kept={kept} />
        <WorkFields isKnown={isKnown} />
        <CardFields />
        <UnionFields />
        <PayFields />
        <LearningFields />
        {kept.has('party') && <PartyFields />}
        <Group name="note">
          <Field name="note" span={24}>
            <Input.TextArea rows={2} />
          </Field>
        </Group>
      </div>
    </>
  );
}

/** Goes to a group and into its first field. */
function GroupLinks({ hasParty }: { hasParty: boolean }) {
  const { t } = useTranslation('staff');
  const groups: GroupName[] = ['person', 'work', 'card', 'union', 'pay', 'learning', 'party', 'note'];
  const goTo = (name: GroupName) => {
    const group = document.getElementById(groupAnchor(name));
    group?.scrollIntoView({ block: 'center' });
    group?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  };
  return (
    <nav className="form-links" aria-label={t('groups.label')}>
      {groups
        .filter((name) => name !== 'party' || hasParty)
        .map((name) => (
          <button key={name} type="button" onClick={() => goTo(name)}>
            {t(`groups.${name}`)}
          </button>
        ))}
      <span className="page-detail">{t('requiredHint')}</span>
    </nav>
  );
}

function PersonFields({ kept }: { kept: ReadonlySet<string> }) {
  const { t } = useTranslation('staff');
  return (
    <Group name="person">
      <Field name="fullName" span={16} isRequired>
        <Input autoFocus />
      </Field>
      <Field name="code" span={8} />
      <PartialDayField name="birthText" span={8} />
      <Field name="sex" span={8}>
        <Select allowClear options={sex.options.map((value) => ({ value, label: t(`sexes.${value}`) }))} />
      </Field>
      <Field name="phone" span={8} />
      <Field name="email" span={12} />
      <Field name={['details', 'hometown']} span={12} />
      <Field name={['details', 'residence']} span={24} />
      {kept.has('ethnicity') && <Field name={['details', 'ethnicity']} span={12} />}
      {kept.has('religion') && <Field name={['details', 'religion']} span={12} />}
    </Group>
  );
}

function WorkFields({ isKnown }: { isKnown: boolean }) {
  const { t } = useTranslation('staff');
  return (
    <Group name="work">
      {isKnown && (
        <Col span={24}>
          <p className="act-hint">{t('correctionHint')}</p>
        </Col>
      )}
      <Field name="unitId" span={15} isRequired>
        <UnitSelect />
      </Field>
      <Field name="kind" span={9} isRequired>
        <Select options={staffKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      </Field>
      <Field name="position" span={15}>
        <PositionInput isKnown={isKnown} />
      </Field>
      <YesNo name="isDirectWorker" words="direct" span={9} />
      <PartialDayField name="recruitedOn" span={8} hint={t('hints.recruitedOn')} />
      <PartialDayField name="joinedOn" span={16} hint={t('hints.joinedOn')} />
    </Group>
  );
}

interface PositionProps {
  isKnown: boolean;
  id?: string;
  value?: string;
  onChange?: (position: string) => void;
}

/** A position, of those in use or a new one. A leader's makes a new person no direct worker. */
function PositionInput({ isKnown, id, value, onChange }: PositionProps) {
  const form = Form.useFormInstance<StaffValues>();
  const inUse = useAnswer('staff.positions', {});
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      value={value ?? ''}
      options={(inUse.data?.rows ?? []).map((position) => ({ value: position }))}
      showSearch={findByLabel}
      defaultActiveFirstOption={false}
      onChange={(position: string) => {
        onChange?.(position);
        if (!isKnown && !form.isFieldTouched('isDirectWorker')) {
          form.setFieldValue('isDirectWorker', !isLeadingPosition(position));
        }
      }}
    />
  );
}
