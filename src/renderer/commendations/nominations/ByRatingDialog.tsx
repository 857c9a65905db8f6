import { Checkbox, Col, Form, Row } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { ratingCode, type Rating } from '../../../shared/domain/person.ts';
import { reasonsFor, usualReason } from '../../../shared/domain/reasons.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { CatalogueRow, Round } from '../types.ts';
import { AchievementDay } from './AchievementDay.tsx';
import { formsFor, usualForm } from './forms.ts';
import { FormSelect } from './FormSelect.tsx';
import { RatedPeople } from './RatedPeople.tsx';
import { ReasonInput } from './ReasonInput.tsx';
import { offeredRatings, useRatedPeople, type OfferedRating } from './ratedPeople.ts';

interface Values {
  formCode: string;
  achievedOn?: string | null;
  reasons: Record<OfferedRating, string>;
}

interface Props {
  round: Round;
  catalogue: readonly CatalogueRow[];
  /** The unit to begin with; null: the whole office. */
  unitId: string | null;
  onClose: () => void;
}

/** Puts everyone with a rating of the year forward at once, but those whose box is cleared. */
export function ByRatingDialog({ round, catalogue, unitId: ofUnit, onClose }: Props) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const nominate = useCommand('commendations.nominate');
  const forms = formsFor(catalogue, 'individual');
  const [form, setForm] = useState(usualForm(forms));
  const [ratings, setRatings] = useState<OfferedRating[]>(['excellent']);
  const [unitId, setUnitId] = useState(ofUnit);
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const rated = useRatedPeople({ round, formCode: form?.code, ratings, unitId });
  const picked = rated.people.filter(({ id }) => !dropped.has(id));

  const add = async ({ formCode, achievedOn, reasons }: Values) => {
    const { ids } = await nominate.mutateAsync({
      roundId: round.id,
      nominations: picked.map(({ id, rating }) => ({
        recipientKind: 'individual',
        staffId: id,
        formCode,
        achievedOn,
        reason: reasons[rating],
      })),
    });
    await offerUndo(t('byRating.done', { n: formatNumber(ids.length) }));
  };
  return (
    <ActModal<Values>
      title={t('byRating.title', { year: round.year })}
      hint={t('byRating.hint')}
      isOpen
      onClose={onClose}
      width={920}
      initialValues={{ formCode: form?.code ?? '', reasons: reasonsOf(form, round.year) }}
      saveLabel={t('byRating.save', { n: formatNumber(picked.length) })}
      onSave={add}
    >
      <Row gutter={16}>
        <Col span={8}>
          <Form.Item label={t('byRating.ratings')}>
            <Checkbox.Group<OfferedRating>
              options={offeredRatings.map((rating) => ({ value: rating, label: ratingCode(rating) }))}
              value={ratings}
              onChange={setRatings}
            />
          </Form.Item>
        </Col>
        <Col span={8}>
          <Form.Item label={t('byRating.unit')} htmlFor="rated-unit">
            <UnitSelect id="rated-unit" on={round.periodTo} value={unitId} onChange={setUnitId} isClearable />
          </Form.Item>
        </Col>
        <Col span={8}>
          <FormField forms={forms} year={round.year} onForm={setForm} />
        </Col>
      </Row>
      <AchievementDay kind={round.kind} />
      <Reasons form={form} ratings={ratings} year={round.year} />
      <RatedPeople rated={rated} dropped={dropped} onDrop={setDropped} />
    </ActModal>
  );
}

function reasonsOf(form: CatalogueRow | undefined, year: number): Values['reasons'] {
  const reasonOf = (rating: Rating) => usualReason(form?.reasonTemplates ?? [], { kind: 'individual', year, rating });
  return { excellent: reasonOf('excellent'), good: reasonOf('good') };
}

interface FormFieldProps {
  forms: readonly CatalogueRow[];
  year: number;
  onForm: (form: CatalogueRow | undefined) => void;
}

/** Another form brings its own wordings. */
function FormField({ forms, year, onForm }: FormFieldProps) {
  const { t } = useTranslation('commendations');
  const form = Form.useFormInstance<Values>();
  const choose = (code: string) => {
    const chosen = forms.find((row) => row.code === code);
    onForm(chosen);
    form.setFieldValue('reasons', reasonsOf(chosen, year));
  };
  return (
    <Form.Item name="formCode" label={t('fields.form')} rules={[{ required: true }]}>
      <FormSelect forms={forms} onChange={choose} />
    </Form.Item>
  );
}

interface ReasonsProps {
  form: CatalogueRow | undefined;
  ratings: readonly OfferedRating[];
  year: number;
}

function Reasons({ form, ratings, year }: ReasonsProps) {
  const { t } = useTranslation('commendations');
  return offeredRatings
    .filter((rating) => ratings.includes(rating))
    .map((rating) => (
      <Form.Item
        key={rating}
        name={['reasons', rating]}
        label={t('byRating.reasonFor', { rating: ratingCode(rating) })}
        rules={[{ required: true }]}
      >
        <ReasonInput offered={reasonsFor(form?.reasonTemplates ?? [], { kind: 'individual', year, rating })} />
      </Form.Item>
    ));
}
