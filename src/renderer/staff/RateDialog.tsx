import { Col, Form, Input, InputNumber, Row, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/index.ts';
import { rating } from '../../shared/contract/staff.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { ratingCode, ratingName, type Rating } from '../../shared/domain/person.ts';
import { useCommand } from '../app/client.ts';
import { useYear } from '../app/year.tsx';
import { ActModal } from '../components/ActModal.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import type { StaffDialogProps } from './MoveDialog.tsx';

type Values = Pick<InputOf<'staff.rate'>, 'year' | 'legalBasis'> & { rating: Rating };

interface Props extends StaffDialogProps {
  /** The rating to correct; its year stays. */
  given?: Values;
}

/** The yearly rating of these people; one given before in that year is replaced. */
export function RateDialog({ staffIds, title, isOpen, onClose, onDone, given: old }: Props) {
  const { t } = useTranslation('staff');
  const { year: workingYear } = useYear();
  const offerUndo = useOfferUndo();
  const rate = useCommand('staff.rate');
  const save = async ({ year, rating: given, legalBasis }: Values) => {
    await rate.mutateAsync({ year, legalBasis, ratings: staffIds.map((staffId) => ({ staffId, rating: given })) });
    await offerUndo(t('acts.rate.done', { people: formatNumber(staffIds.length), year }));
    onDone?.();
  };
  return (
    <ActModal<Values>
      title={title}
      hint={t('acts.rate.hint')}
      saveLabel={t('acts.rate.save')}
      isOpen={isOpen}
      onClose={onClose}
      initialValues={old ?? { year: workingYear, legalBasis: '' }}
      onSave={save}
    >
      <Row gutter={16}>
        <Col span={8}>
          <Form.Item name="year" label={t('fields.year')} rules={[{ required: true }]}>
            <InputNumber precision={0} min={1945} max={2200} disabled={old !== undefined} style={{ width: '100%' }} />
          </Form.Item>
        </Col>
        <Col span={16}>
          <Form.Item name="rating" label={t('fields.rating')} rules={[{ required: true }]}>
            <Select
              options={rating.options.map((value) => ({ value, label: `${ratingCode(value)} – ${ratingName(value)}` }))}
            />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item name="legalBasis" label={t('fields.legalBasis')} extra={t('hints.legalBasis')}>
        <Input />
      </Form.Item>
    </ActModal>
  );
}
