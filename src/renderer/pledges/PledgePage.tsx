import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Col, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { timeNow, today } from '../../shared/clock.ts';
import { useAnswer, useCommand } from '../app/client.ts';
import { ActModal } from '../components/ActModal.tsx';
import { useReportFailure } from '../components/Failure.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { StaffSelect } from '../components/StaffSelect.tsx';
import { ClockInput } from '../components/TypedInput.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import { MeetingAndDay } from './MovementActs.tsx';
import type { Pledge } from './pledge.ts';
import { PledgeTargets } from './PledgeTargets.tsx';
import { PledgeStatus } from './PledgeTable.tsx';
import './pledges.css';

/** One unit's pledge: its targets until it is signed, their results after. */
export function PledgePage() {
  const { t } = useTranslation('pledges');
  const { id } = useParams({ from: '/pledges/$id' });
  const pledge = useAnswer('pledges.get', { id });
  return (
    <Loaded query={pledge}>
      {(details) => (
        <>
          <PageHeader
            title={details.unitName}
            detail={<Standing pledge={details} />}
            back={{ to: '/pledges', label: t('rail') }}
          >
            {details.status === 'draft' && (
              <span className="bar">
                <RemoveButton pledge={details} />
                <SignButton pledge={details} />
              </span>
            )}
          </PageHeader>
          <PledgeTargets pledge={details} />
        </>
      )}
    </Loaded>
  );
}

function Standing({ pledge }: { pledge: Pledge }) {
  const { t } = useTranslation('pledges');
  const { status, movementName, year, signedOn, signedAt, signatoryName, signatoryPosition, signingOrder } = pledge;
  return (
    <>
      <PledgeStatus status={status} /> {movementName} ({year})
      {signedOn !== null && (
        <div>
          {t('signedBy', {
            order: signingOrder,
            date: formatDate(signedOn),
            time: signedAt,
            name: signatoryName,
            position: signatoryPosition,
          })}
          {pledge.meetingId !== null && <MeetingLink id={pledge.meetingId} />}
        </div>
      )}
    </>
  );
}

function MeetingLink({ id }: { id: string }) {
  const { data } = useAnswer('meetings.get', { id });
  return data ? (
    <>
      {' · '}
      <Link to="/meetings/$id" params={{ id }} search={{ tab: 'documents' }}>
        {data.name}
      </Link>
    </>
  ) : null;
}

function RemoveButton({ pledge }: { pledge: Pledge }) {
  const { t } = useTranslation('pledges');
  const navigate = useNavigate();
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const remove = useCommand('pledges.remove');
  const act = async () => {
    try {
      await navigate({ to: '/pledges' });
      await remove.mutateAsync({ id: pledge.id });
      await offerUndo(t('removed', { unit: pledge.unitName }));
    } catch (error) {
      report(error);
    }
  };
  return <Button onClick={() => void act()}>{t('common:remove')}</Button>;
}

interface SignValues {
  on: string;
  at: string;
  meetingId?: string | null;
  signatoryStaffId: string;
}

function SignButton({ pledge }: { pledge: Pledge }) {
  const { t } = useTranslation('pledges');
  const [isOpen, setIsOpen] = useState(false);
  const offerUndo = useOfferUndo();
  const sign = useCommand('pledges.sign');
  const unit = useAnswer('units.get', { id: pledge.unitId });
  const movements = useAnswer('pledges.movements', { year: pledge.year });
  const movement = movements.data?.rows.find(({ id }) => id === pledge.movementId);
  return (
    <>
      <Button type="primary" disabled={!unit.data || !movement} onClick={() => setIsOpen(true)}>
        {t('sign.button')}
      </Button>
      <ActModal<SignValues>
        title={t('sign.title', { unit: pledge.unitName })}
        hint={t('sign.hint')}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        initialValues={{
          on: movement?.launchedOn ?? today(),
          at: timeNow(),
          meetingId: movement?.meetingId ?? null,
          ...(unit.data?.headStaffId ? { signatoryStaffId: unit.data.headStaffId } : {}),
        }}
        saveLabel={t('sign.button')}
        onSave={async ({ meetingId = null, ...values }) => {
          await sign.mutateAsync({ id: pledge.id, meetingId, ...values });
          await offerUndo(t('sign.done', { unit: pledge.unitName }));
        }}
      >
        <Form.Item name="signatoryStaffId" label={t('columns.signatory')} rules={[{ required: true }]}>
          <StaffSelect unitIds={[pledge.unitId]} />
        </Form.Item>
        <MeetingAndDay year={pledge.year}>
          <Col span={8}>
            <Form.Item name="at" label={t('fields.at')} rules={[{ required: true }]}>
              <ClockInput />
            </Form.Item>
          </Col>
        </MeetingAndDay>
      </ActModal>
    </>
  );
}
