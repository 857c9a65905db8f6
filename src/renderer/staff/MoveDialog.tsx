import { Col, Form, Input, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/index.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { today } from '../../shared/clock.ts';
import { useCommand } from '../app/client.ts';
import { ActModal } from '../components/ActModal.tsx';
import { DayInput } from '../components/DayInput.tsx';
import { UnitSelect } from '../components/UnitSelect.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';

export interface StaffDialogProps {
  staffIds: readonly string[];
  title: string;
  isOpen: boolean;
  onClose: () => void;
  onDone?: () => void;
}

type Values = Omit<InputOf<'staff.move'>, 'ids'>;

/** From a day on these people work elsewhere. */
export function MoveDialog({ staffIds, title, isOpen, onClose, onDone }: StaffDialogProps) {
  const { t } = useTranslation('staff');
  const offerUndo = useOfferUndo();
  const move = useCommand('staff.move');
  const save = async ({ position, ...values }: Values) => {
    await move.mutateAsync({ ids: [...staffIds], ...values, position: position || undefined });
    await offerUndo(t('acts.move.done', { people: formatNumber(staffIds.length) }));
    onDone?.();
  };
  return (
    <ActModal<Values>
      title={title}
      hint={t('acts.move.hint')}
      saveLabel={t('acts.move.save')}
      isOpen={isOpen}
      onClose={onClose}
      initialValues={{ on: today(), decisionNumber: '' }}
      onSave={save}
    >
      <Form.Item name="unitId" label={t('fields.newUnit')} rules={[{ required: true }]}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name="position" label={t('fields.newPosition')} extra={t('hints.newPosition')}>
        <Input />
      </Form.Item>
      <SinceFields />
    </ActModal>
  );
}

/** The day an act holds from, and the decision it rests on. */
export function SinceFields() {
  const { t } = useTranslation('staff');
  return (
    <Row gutter={16}>
      <Col span={10}>
        <Form.Item name="on" label={t('fields.since')} rules={[{ required: true }]}>
          <DayInput />
        </Form.Item>
      </Col>
      <Col span={14}>
        <Form.Item name="decisionNumber" label={t('fields.decisionNumber')} extra={t('hints.decisionNumber')}>
          <Input />
        </Form.Item>
      </Col>
    </Row>
  );
}
