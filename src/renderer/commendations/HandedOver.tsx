import { Link } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { useAnswer, useCommand } from '../app/client.ts';
import { useReportFailure } from '../components/Failure.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';

type Award = OutputOf<'commendations.award'>;

/** When, where and to whom an award was handed over, to be mended where it was entered wrongly. */
export function HandedOver({ award }: { award: Award }) {
  const { t } = useTranslation('commendations');
  const { handedOverOn, receivedBy } = award;
  if (handedOverOn === null) return null;
  return (
    <>
      {formatDate(handedOverOn)}
      <AtMeeting id={award.handedOverMeetingId} />
      {receivedBy && <div className="page-detail">{t('certificates:facts.receivedBy', { name: receivedBy })}</div>}
      <Acts award={award} on={handedOverOn} />
    </>
  );
}

function AtMeeting({ id }: { id: string | null }) {
  const meetings = useAnswer('meetings.list', {}, { enabled: id !== null });
  const meeting = meetings.data?.rows.find((row) => row.id === id);
  if (!meeting) return null;
  return (
    <div>
      <Link to="/meetings/$id" params={{ id: meeting.id }}>
        {meeting.name}
      </Link>
    </div>
  );
}

function Acts({ award: { id, recipientName, handedOverMeetingId, receivedBy }, on }: { award: Award; on: string }) {
  const { t } = useTranslation('commendations');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const correct = useCommand('commendations.correctHandOver');
  const [isOpen, setIsOpen] = useState(false);
  const takeBack = async () => {
    await correct.mutateAsync({ awardIds: [id], handedOver: null });
    await offerUndo(t('handOver.takenBack'));
  };
  return (
    <Space size={4} wrap>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t('handOver.correct')}
      </Button>
      <Button size="small" onClick={() => void takeBack().catch(report)}>
        {t('handOver.takeBack')}
      </Button>
      <HandOverDialog
        title={t('handOver.correctTitle', { name: recipientName })}
        awardIds={[id]}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        before={{ meetingId: handedOverMeetingId, on, receivedBy }}
      />
    </Space>
  );
}
