import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { timetable } from '../../../shared/domain/agenda.ts';
import { useCommand } from '../../app/client.ts';
import { DraftButtons } from '../../components/DraftButtons.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Failure } from '../../components/Failure.tsx';
import { useLeaveQuestion } from '../../components/LeaveGuard.tsx';
import { useDraft, type Draft } from '../../components/useDraft.ts';
import type { Meeting } from '../meeting.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { AgendaList } from './AgendaList.tsx';
import { newItem, toDraft, toStored, type DraftItem } from './draftItem.ts';

/** The agenda: edited in place until the meeting is closed, then read. */
export function AgendaTab({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  if (meeting.status !== 'closed') return <EditedAgenda meeting={meeting} />;
  if (meeting.agenda.length === 0) return <EmptyState title={t('agenda.none')} />;
  return <AgendaList meeting={meeting} />;
}

function EditedAgenda({ meeting }: { meeting: Meeting }) {
  const { id: meetingId, startsAt, agenda } = meeting;
  const { mutateAsync: saveAgenda } = useCommand('meetings.saveAgenda');
  const draft = useDraft(toDraft(startsAt, agenda), (items) =>
    saveAgenda({ meetingId, items: toStored(startsAt, items) }),
  );
  useLeaveQuestion(() => draft.isChanged);
  return (
    <div className="fill">
      <Failure error={draft.failure} />
      <AgendaBar meeting={meeting} draft={draft} />
      <AgendaEditor meeting={meeting} draft={draft} />
    </div>
  );
}

/** How long it all takes, when it ends, and saving. */
function AgendaBar({ meeting, draft }: { meeting: Meeting; draft: Draft<DraftItem[]> }) {
  const { t } = useTranslation('meetings');
  const { totalMinutes, endsAt, times } = timetable(meeting.startsAt, draft.value);
  const overlaps = times.filter((time) => time.overlaps).length;
  return (
    <div className="filters">
      <strong>{t('agenda.count', { count: draft.value.length })}</strong>
      <span>{t('agenda.total', { hours: Math.floor(totalMinutes / 60), minutes: totalMinutes % 60 })}</span>
      {endsAt !== null && <span>{t('agenda.endsAt', { time: endsAt })}</span>}
      {overlaps > 0 && <Tag color="warning">{t('agenda.overlaps', { count: overlaps })}</Tag>}
      <span className="page-detail">{t('agenda.keys')}</span>
      <span className="bar-end">
        <Button onClick={() => draft.change((items) => [...items, newItem()])}>{t('agenda.add')}</Button>
        <DraftButtons draft={draft} />
      </span>
    </div>
  );
}
