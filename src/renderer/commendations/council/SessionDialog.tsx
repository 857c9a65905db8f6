import { useNavigate } from '@tanstack/react-router';
import { Col, Form, Input, InputNumber, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { ClockInput } from '../../components/TypedInput.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import type { Round, Session } from '../types.ts';

/** Fields left empty or not shown are not there. */
type Values = Pick<Session, 'heldOn' | 'place' | 'chair' | 'secretary'> & {
  startsAt?: Session['startsAt'];
  unitId?: string | null;
  summoned?: number | null;
  present?: number | null;
};

interface Props {
  round: Round;
  isUnit: boolean;
  onClose: () => void;
}

/** Calls a session of the council, or records the review of a unit. */
export function SessionDialog({ round, isUnit, onClose }: Props) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const create = useCommand('commendations.createSession');
  // The round may be of a past year: its sessions were held by its end or soon after, and never before it began.
  const now = today();
  const heldOn = now > round.periodTo ? round.periodTo : now < round.periodFrom ? round.periodFrom : now;
  return (
    <ActModal<Values>
      title={t(isUnit ? 'session.addReview' : 'session.addCouncil')}
      hint={t(isUnit ? 'session.reviewHint' : 'session.councilHint')}
      isOpen
      onClose={onClose}
      width={680}
      initialValues={{ heldOn, place: '', chair: '', secretary: '', unitId: null }}
      saveLabel={t('session.create')}
      onSave={async (values) => {
        const { unitId = null, summoned = null, present = null, startsAt = null, ...fields } = values;
        const numbers = { summoned, present: present ?? summoned };
        const { id } = await create.mutateAsync({ roundId: round.id, ...fields, startsAt, unitId, ...numbers });
        await navigate({ to: '/commendations/sessions/$id', params: { id } });
      }}
    >
      {isUnit && (
        <Form.Item name="unitId" label={t('fields.unit')} rules={[{ required: true }]}>
          <UnitSelect on={round.periodTo} autoFocus />
        </Form.Item>
      )}
      <SessionFields isUnit={isUnit} />
    </ActModal>
  );
}

/** When, where, led by whom; of a unit also how many were there. */
export function SessionFields({ isUnit }: { isUnit: boolean }) {
  const { t } = useTranslation('commendations');
  return (
    <Row gutter={16}>
      <Col span={7}>
        <Form.Item name="heldOn" label={t('session.fields.heldOn')} rules={[{ required: true }]}>
          <DayInput />
        </Form.Item>
      </Col>
      <Col span={5}>
        <Form.Item name="startsAt" label={t('session.fields.startsAt')}>
          <ClockInput width="100%" />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="place" label={t('session.fields.place')}>
          <Input />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="chair" label={t('session.fields.chair')} extra={isUnit ? undefined : t('session.fromCouncil')}>
          <Input />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="secretary" label={t('session.fields.secretary')}>
          <Input />
        </Form.Item>
      </Col>
      {isUnit &&
        (['summoned', 'present'] as const).map((field) => (
          <Col key={field} span={12}>
            <Form.Item name={field} label={t(`session.fields.${field}`)} rules={[{ required: true }]}>
              <InputNumber min={0} precision={0} controls={false} />
            </Form.Item>
          </Col>
        ))}
    </Row>
  );
}
