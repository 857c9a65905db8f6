import { CloseOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeNow } from '../../../shared/clock.ts';
import { QuorumVerdict } from '../attendance/QuorumPanel.tsx';
import type { Meeting } from '../meeting.ts';
import { OpenOrCloseButton } from '../MeetingActs.tsx';
import { MeetingStatus } from '../MeetingStatus.tsx';

const CLOCK_STEP_MS = 1000;

/** What must be seen at every moment: the meeting, its quorum and the hour. */
export function RunHeader({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const { id, name, status } = meeting;
  useEffect(() => {
    document.title = `${name} – ${t('common:productName')}`;
  }, [name, t]);
  return (
    <header className="run-header">
      <div className="run-name">
        <h1>{name}</h1>
        <MeetingStatus status={status} />
        <Link to="/meetings/$id" params={{ id }} search={{ tab: 'attendance' }}>
          <CloseOutlined aria-hidden /> {t('run.leave')}
        </Link>
      </div>
      <div className="run-quorum">
        <QuorumVerdict meeting={meeting} />
      </div>
      <Clock />
      {status !== 'closed' && <OpenOrCloseButton meeting={meeting} isMain />}
    </header>
  );
}

function Clock() {
  const [time, setTime] = useState(timeNow);
  useEffect(() => {
    const timer = setInterval(() => setTime(timeNow()), CLOCK_STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return <time className="run-clock number-cell">{time}</time>;
}
