import { Col, Form, Input, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Person } from './staffValues.ts';

type Posting = Person['postings'][number];

interface Values {
  from: string;
  to?: string | null;
  unitId: string;
  position: string;
  decisionNumber: string;
}

interface Props {
  person: Person;
  /** The one to correct; null for one entered late. */
  posting: Posting | null;
  onClose: () => void;
}

/** A spell of work of the past: entered late, or corrected. */
export function PostingDialog({ person, posting, onClose }: Props) {
  const { t } = useTranslation('staff');
  const offerUndo = useOfferUndo();
  const add = useCommand('staff.addPosting');
  const correct = useCommand('staff.correctPosting');
  const isNewest = posting !== null && posting.id === person.postings[0]?.id;
  const save = async ({ to, ...values }: Values) => {
    if (posting) await correct.mutateAsync({ id: posting.id, changes: { ...values, ...(to ? { to } : {}) } });
    else await add.mutateAsync({ staffId: person.id, ...values, ...(to ? { to } : {}) });
    await offerUndo(t('common:saved'));
  };
  return (
    <ActModal<Values>
      title={t(posting ? 'career.editTitle' : 'career.add')}
      hint={t(posting ? 'career.editHint' : 'career.addHint')}
      isOpen
      onClose={onClose}
      initialValues={posting ?? { position: '', decisionNumber: '' }}
      onSave={save}
    >
      <Row gutter={16}>
        <Col span={10}>
          <Form.Item name="from" label={t('career.from')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
        </Col>
        {!isNewest && (
          <Col span={14}>
            <Form.Item
              name="to"
              label={t('career.to')}
              rules={[{ required: posting !== null }]}
              extra={posting ? undefined : t('career.toHint')}
            >
              <DayInput />
            </Form.Item>
          </Col>
        )}
      </Row>
      <UnitOfThen />
      <Form.Item name="position" label={t('fields.position')}>
        <Input />
      </Form.Item>
      <Form.Item name="decisionNumber" label={t('fields.decisionNumber')} extra={t('hints.decisionNumber')}>
        <Input />
      </Form.Item>
    </ActModal>
  );
}

/** The units of the day the spell begins; today's when none is on record that early. */
function UnitOfThen() {
  const { t } = useTranslation('staff');
  const from = Form.useWatch<string | null | undefined>('from');
  const units = useAnswer('units.list', { on: from ?? today() }, { keepPrevious: true });
  const hasUnits = from && units.data && units.data.rows.length > 0;
  return (
    <Form.Item name="unitId" label={t('fields.unit')} rules={[{ required: true }]}>
      <UnitSelect {...(hasUnits ? { on: from } : {})} />
    </Form.Item>
  );
}
