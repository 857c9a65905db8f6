import { Button, Form, Input, Segmented, type FormInstance } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rating } from '../../../shared/domain/person.ts';
import { reasonsFor, usualReason, withYear } from '../../../shared/domain/reasons.ts';
import { useCommand } from '../../app/client.ts';
import { UNREADABLE_DAY } from '../../components/DayInput.tsx';
import { Failure } from '../../components/Failure.tsx';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { recipientKinds, type CatalogueRow, type RecipientKind, type Round } from '../types.ts';
import { AchievementDay } from './AchievementDay.tsx';
import { formsFor, usualForm } from './forms.ts';
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

const FORM = 'nominate';

/** No recipient chosen yet. */
const nobody = { staffId: null, unitId: null, recipientName: '', collectiveRating: null };

interface Props {
  round: Round;
  catalogue: readonly CatalogueRow[];
  /** Its people are offered first; null: everybody. */
  unitId: string | null;
}

/** One line that puts one after another forward: a name, Enter to pick it, Enter again to add. */
export function AddNomination({ round, catalogue, unitId }: Props) {
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
  /** Of whoever is picked, in the round's year. */
  const [rating, setRating] = useState<Rating>();
  const question = { kind, year: round.year, rating };

  /** The wording follows recipient and form for as long as nobody has written another. */
  const offerReason = (wanted: CatalogueRow | undefined, changes: Partial<typeof question> = {}) => {
    const isOwn = form.isFieldTouched('reason') && !allReasons(catalogue, round.year).has(form.getFieldValue('reason'));
    const reason = usualReason(wanted?.reasonTemplates ?? [], { ...question, ...changes });
    if (!isOwn) form.setFieldValue('reason', reason);
  };
  const rate = (next: Rating | undefined) => {
    setRating(next);
    offerReason(chosen, { rating: next });
  };
  const chooseKind = (next: RecipientKind) => {
    const usual = usualForm(formsFor(catalogue, next));
    form.setFieldsValue({ ...nobody, unitId: next === 'individual' ? null : unitId, formCode: usual?.code ?? '' });
    setRating(undefined);
    offerReason(usual, { kind: next, rating: undefined });
  };
  const add = async (values: Values) => {
    const unreadable = frame.current?.querySelector<HTMLElement>(UNREADABLE_DAY);
    if (unreadable) {
      unreadable.focus();
      return;
    }
    setFailure(undefined);
    // The next one may be typed while this one is being stored.
    form.setFieldsValue(nobody);
    frame.current?.querySelector<HTMLElement>('.add-recipient input')?.focus();
    try {
      await nominate.mutateAsync({ roundId: round.id, nominations: [{ ...nobody, ...values }] });
      await offerUndo(t('nominations.added'));
    } catch (error) {
      if (isNobody(form)) form.setFieldsValue(values);
      setFailure(error);
    }
  };
  const usual = usualForm(formsFor(catalogue, 'individual'));
  const initialValues = {
    recipientKind: 'individual' as const,
    formCode: usual?.code ?? '',
    reason: usualReason(usual?.reasonTemplates ?? [], { kind: 'individual', year: round.year }),
  };
  return (
    <div ref={frame} className={round.kind === 'regular' ? 'panel add-line' : 'panel add-line add-line-dated'}>
      <Failure error={failure} />
      <Form<Values>
        // The dialog above the page has fields of the same names.
        name={FORM}
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={initialValues}
        onFinish={(values) => void add(values)}
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || isChosen(event.target, form))) return;
          event.preventDefault();
          event.stopPropagation();
          form.submit();
        }}
        validateMessages={{ required: t('common:required') }}
        aria-label={t('nominations.add')}
      >
        <Form.Item name="recipientKind" label={t('nominations.recipientKind')}>
          <Segmented<RecipientKind>
            aria-label={t('nominations.recipientKind')}
            options={recipientKinds.map((value) => ({ value, label: t(`recipients.${value}`) }))}
            onChange={chooseKind}
          />
        </Form.Item>
        <div className="add-recipient">
          <RecipientFields kind={kind} unitId={unitId} on={round.periodTo} onRating={rate} year={round.year} />
        </div>
        <Form.Item name="formCode" label={t('fields.form')} rules={[{ required: true }]}>
          <FormSelect forms={forms} onChange={(code) => offerReason(forms.find((it) => it.code === code))} />
        </Form.Item>
        <AchievementDay kind={round.kind} />
        <Form.Item name="reason" label={t('fields.reason')} rules={[{ required: true }]}>
          <ReasonInput offered={reasonsFor(chosen?.reasonTemplates ?? [], question)} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={nominate.isPending}>
          {t('common:add')}
        </Button>
      </Form>
    </div>
  );
}

function allReasons(catalogue: readonly CatalogueRow[], year: number): ReadonlySet<string> {
  return new Set(catalogue.flatMap((form) => form.reasonTemplates.map(({ text }) => withYear(text, year))));
}

function isNobody(form: FormInstance<Values>): boolean {
  const { staffId, unitId, recipientName } = form.getFieldsValue();
  return !staffId && !unitId && !recipientName;
}

/** In a select with something chosen, whose list is closed, Enter is free to add. */
function isChosen(target: EventTarget, form: FormInstance<Values>): boolean {
  if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') !== 'false') return false;
  return target.value === '' && Boolean(form.getFieldsValue()[target.id.slice(FORM.length + 1) as keyof Values]);
}

interface RecipientProps {
  kind: RecipientKind;
  unitId: string | null;
  /** Units are those of this day. */
  on: string;
  year: number;
  /** How the year of whoever is picked is rated. */
  onRating: (rating: Rating | undefined) => void;
}

function RecipientFields({ kind, unitId, on, year, onRating }: RecipientProps) {
  const { t } = useTranslation('commendations');
  if (kind === 'individual') {
    return (
      <Form.Item name="staffId" label={t('nominations.person')} rules={[{ required: true }]}>
        <StaffSelect
          unitIds={unitId === null ? [] : [unitId]}
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
          <RatingSelect onChange={(picked) => onRating(picked ?? undefined)} />
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
