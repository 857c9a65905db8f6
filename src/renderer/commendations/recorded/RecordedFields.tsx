import { Col, Form, Input, InputNumber, Row, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract/index.ts';
import { foldForSearch } from '../../../shared/domain/text.ts';
import { useAnswer } from '../../app/client.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { DecimalInput } from '../../components/TypedInput.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { recipientKinds, type RecipientKind } from '../types.ts';

export type RecordedValues = InputOf<'commendations.recordAwards'>['awards'][number];

interface Props {
  /** Whose page they are entered on: nobody else is asked for. */
  isOfOne: boolean;
}

/** What old papers tell of an award. */
export function RecordedFields({ isOfOne }: Props) {
  const { t } = useTranslation('commendations');
  const form = Form.useFormInstance<RecordedValues>();
  const kind = Form.useWatch('recipientKind', { form, preserve: true }) ?? 'individual';
  return (
    <>
      {!isOfOne && (
        <>
          <Form.Item name="recipientKind" label={t('nominations.recipientKind')}>
            <Segmented<RecipientKind>
              aria-label={t('nominations.recipientKind')}
              options={recipientKinds.map((value) => ({ value, label: t(`recipients.${value}`) }))}
              onChange={() => form.setFieldsValue({ staffId: null, unitId: null, recipientName: '', formCode: '' })}
            />
          </Form.Item>
          <WhoFields kind={kind} />
        </>
      )}
      <FormAndYear kind={kind} />
      <Row gutter={16}>
        <Col span={10}>
          <Form.Item name="decisionSymbol" label={t('recorded.symbol')}>
            <Input placeholder={t('recorded.symbolHint')} />
          </Form.Item>
        </Col>
        <Col span={7}>
          <Form.Item name="decidedOn" label={t('recorded.decidedOn')}>
            <DayInput />
          </Form.Item>
        </Col>
        <Col span={7}>
          <Form.Item name="bonusDong" label={t('recorded.bonus')}>
            <DecimalInput />
          </Form.Item>
        </Col>
        <Col span={24}>
          <Form.Item name="authority" label={t('recorded.authority')} extra={t('recorded.authorityHint')}>
            <Input />
          </Form.Item>
        </Col>
        <Col span={24}>
          <Form.Item name="reason" label={t('fields.reason')}>
            <Input />
          </Form.Item>
        </Col>
      </Row>
    </>
  );
}

function WhoFields({ kind }: { kind: RecipientKind }) {
  const { t } = useTranslation('commendations');
  if (kind === 'individual') {
    return (
      <Form.Item name="staffId" label={t('nominations.person')} rules={[{ required: true }]}>
        <StaffSelect />
      </Form.Item>
    );
  }
  if (kind === 'collective') {
    return (
      <Form.Item name="unitId" label={t('nominations.collective')} rules={[{ required: true }]}>
        <UnitSelect />
      </Form.Item>
    );
  }
  return (
    <Form.Item name="recipientName" label={t('nominations.household')} rules={[{ required: true }]}>
      <Input />
    </Form.Item>
  );
}

/** Titles are called as in the rules of the year; what none of them has is typed. */
function FormAndYear({ kind }: { kind: RecipientKind }) {
  const { t } = useTranslation('commendations');
  const form = Form.useFormInstance<RecordedValues>();
  const year = Form.useWatch('year', form);
  const code = Form.useWatch('formCode', form);
  const isOther = code === '';
  const known = useAnswer(
    'commendations.knownForms',
    { year: year ?? 0 },
    { enabled: isYear(year), keepPrevious: true },
  );
  const rows = (known.data?.rows ?? []).filter(({ recipientKinds: kinds }) => kinds.includes(kind));
  return (
    <Row gutter={16}>
      <Col span={6}>
        <Form.Item name="year" label={t('recorded.year')} rules={[{ required: true, type: 'integer', min: 1945 }]}>
          <InputNumber min={1945} max={2200} precision={0} controls={false} style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col span={18}>
        <Form.Item
          name="formCode"
          label={t('fields.form')}
          required
          rules={[{ validator: mustBeChosen(t('common:required')) }]}
        >
          <Select<string, { value: string; label: string; searched: string }>
            showSearch={{
              filterOption: (typed, option) => option?.searched.includes(foldForSearch(typed)) ?? false,
            }}
            options={[
              ...rows.map(({ code: value, name, shortCode }) => ({
                value,
                label: name,
                searched: foldForSearch(`${name} ${shortCode}`),
              })),
              { value: '', label: t('recorded.otherForm'), searched: foldForSearch(t('recorded.otherForm')) },
            ]}
          />
        </Form.Item>
      </Col>
      {isOther && (
        <Col span={24}>
          <Form.Item name="formName" label={t('recorded.formName')} rules={[{ required: true }]}>
            <Input placeholder={t('recorded.formNameHint')} />
          </Form.Item>
        </Col>
      )}
    </Row>
  );
}

const isYear = (year: number | null | undefined): year is number =>
  typeof year === 'number' && Number.isInteger(year) && year >= 1945 && year <= 2200;

/** The empty code is a choice: that of a form no catalogue has. */
const mustBeChosen = (message: string) => (_rule: unknown, value?: string) =>
  value === undefined ? Promise.reject(new Error(message)) : Promise.resolve();
