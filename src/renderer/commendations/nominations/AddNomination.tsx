import { Button, Form, Input, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rating } from '../../../shared/domain/person.ts';
import { useCommand } from '../../app/client.ts';
import { Failure } from '../../components/Failure.tsx';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { recipientKinds, type CatalogueRow, type RecipientKind, type Round } from '../types.ts';
import { AchievementDay } from './AchievementDay.tsx';
import { formsFor, reasonsFor, usualForm } from './forms.ts';
import { FormSelect } from './FormSelect.tsx';
import { RatingSelect } from './RatingSelect.tsx';
import { ReasonInput } from './ReasonInput.tsx';

interface Values {
  recipientKind: RecipientKind;
  staffId?: string | null;
  unitId?: string | null;
  recipientName?: string;
  collectiveRating?: Rating | null;
  achievedOn?: string | null;
  formCode: string;
  reason: string;
}

/** No recipient chosen yet. */
const nobody = { staffId: null, unitId: null, recipientName: '', collectiveRating: null };

interface Props {
  round: Round;
  catalogue: readonly CatalogueRow[];
}

/** One line that puts one after another forward: recipient, form, reason, Enter. */
export function AddNomination({ round, catalogue }: Props) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const [form] = Form.useForm<Values>();
  const [failure, setFailure] = useState<unknown>();
  const frame = useRef<HTMLDivElement>(null);
  const nominate = useCommand('commendations.nominate');
  const kind = Form.useWatch('recipientKind', form) ?? 'individual';
  const formCode = Form.useWatch('formCode', form);
  const forms = formsFor(catalogue, kind);
  const chosen = forms.find(({ code }) => code === formCode);
  const question = { kind, year: round.year };

  /** The wording follows recipient and form for as long as nobody has written another. */
  const offerReason = (wanted: CatalogueRow | undefined, rating?: Rating, of: RecipientKind = kind) => {
    const isOwn = form.isFieldTouched('reason') && !allReasons(catalogue, round.year).has(form.getFieldValue('reason'));
    const [reason = ''] = reasonsFor(wanted, { ...question, kind: of, rating });
    if (!isOwn) form.setFieldValue('reason', reason);
  };
  const chooseKind = (next: RecipientKind) => {
    const usual = usualForm(formsFor(catalogue, next));
    form.setFieldsValue({ ...nobody, formCode: usual?.code ?? '' });
    offerReason(usual, undefined, next);
  };
  const add = async (values: Values) => {
    setFailure(undefined);
    try {
      const nomination = { ...nobody, ...values };
      await nominate.mutateAsync({ roundId: round.id, nominations: [nomination] });
      form.setFieldsValue(nobody);
      frame.current?.querySelector<HTMLElement>('.add-recipient input')?.focus();
      await offerUndo(t('nominations.added'));
    } catch (error) {
      setFailure(error);
    }
  };
  const usual = usualForm(formsFor(catalogue, 'individual'));
  const initialValues = {
    recipientKind: 'individual' as const,
    formCode: usual?.code ?? '',
    reason: reasonsFor(usual, { kind: 'individual', year: round.year })[0] ?? '',
  };
  return (
    <div ref={frame} className={round.kind === 'regular' ? 'panel add-line' : 'panel add-line add-line-dated'}>
      <Failure error={failure} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initialValues}
        onFinish={(values) => void add(values)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          form.submit();
        }}
        validateMessages={{ required: t('common:required') }}
        aria-label={t('nominations.add')}
      >
        <Form.Item name="recipientKind" label={t('nominations.recipientKind')}>
          <Segmented<RecipientKind>
            options={recipientKinds.map((value) => ({ value, label: t(`recipients.${value}`) }))}
            onChange={chooseKind}
          />
        </Form.Item>
        <div className="add-recipient">
          <RecipientFields
            kind={kind}
            on={round.periodTo}
            onRating={(rating) => offerReason(chosen, rating)}
            year={round.year}
          />
        </div>
        <Form.Item name="formCode" label={t('fields.form')} rules={[{ required: true }]}>
          <FormSelect forms={forms} onChange={(code) => offerReason(forms.find((it) => it.code === code))} />
        </Form.Item>
        <AchievementDay kind={round.kind} />
        <Form.Item name="reason" label={t('fields.reason')} rules={[{ required: true }]}>
          <ReasonInput offered={reasonsFor(chosen, question)} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={nominate.isPending}>
          {t('common:add')}
        </Button>
      </Form>
    </div>
  );
}

function allReasons(catalogue: readonly CatalogueRow[], year: number): ReadonlySet<string> {
  return new Set(
    catalogue.flatMap((form) => form.reasonTemplates.map(({ text }) => text.replaceAll('{year}', String(year)))),
  );
}

interface RecipientProps {
  kind: RecipientKind;
  /** Units are those of this day. */
  on: string;
  year: number;
  /** How the year of whoever is picked is rated. */
  onRating: (rating: Rating | undefined) => void;
}

function RecipientFields({ kind, on, year, onRating }: RecipientProps) {
  const { t } = useTranslation('commendations');
  if (kind === 'individual') {
    return (
      <Form.Item name="staffId" label={t('nominations.person')} rules={[{ required: true }]}>
        <StaffSelect
          onPick={({ latestRating }) => onRating(latestRating?.year === year ? latestRating.rating : undefined)}
        />
      </Form.Item>
    );
  }
  const unit = (
    <Form.Item
      name="unitId"
      label={kind === 'collective' ? t('nominations.collective') : t('nominations.householdUnit')}
      rules={[{ required: true }]}
    >
      <UnitSelect on={on} />
    </Form.Item>
  );
  if (kind === 'collective') {
    return (
      <div className="add-two">
        {unit}
        <Form.Item name="collectiveRating" label={t('nominations.collectiveRating')}>
          <RatingSelect onChange={(rating) => onRating(rating ?? undefined)} />
        </Form.Item>
      </div>
    );
  }
  return (
    <div className="add-two">
      <Form.Item name="recipientName" label={t('nominations.household')} rules={[{ required: true }]}>
        <Input />
      </Form.Item>
      {unit}
    </div>
  );
}
