import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
import { Loaded } from '../components/Loaded.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { PageTabs } from '../components/PageTabs.tsx';
import { AgendaTab } from './agenda/AgendaTab.tsx';
import { AttendanceTab } from './attendance/AttendanceTab.tsx';
import { DocumentsTab } from './DocumentsTab.tsx';
import type { Meeting } from './meeting.ts';
import { MeetingActs } from './MeetingActs.tsx';
import { MeetingStatus } from './MeetingStatus.tsx';
import { NewMeetingPage } from './NewMeetingPage.tsx';
import { ProceedingsTab } from './proceedings/ProceedingsTab.tsx';
import { RegulationsTab } from './RegulationsTab.tsx';
import { VotesTab } from './votes/VotesTab.tsx';
import './meetings.css';

/** One meeting: agenda, who came, what was said, voted and amended, and the documents of it. */
export function MeetingPage() {
  const { id } = useParams({ from: '/meetings/$id' });
  return id === 'new' ? <NewMeetingPage /> : <ExistingMeeting id={id} />;
}

function ExistingMeeting({ id }: { id: string }) {
  const { t } = useTranslation('meetings');
  const meeting = useAnswer('meetings.get', { id });
  return (
    <Loaded query={meeting}>
      {(details) => (
        <>
          <PageHeader
            title={details.name}
            detail={<Standing meeting={details} />}
            back={{ to: '/meetings', label: t('rail') }}
          >
            <MeetingActs meeting={details} />
          </PageHeader>
          <MeetingTabs meeting={details} />
        </>
      )}
    </Loaded>
  );
}

function Standing({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const { heldOn, startsAt, endsAt, place, status, summoned, present } = meeting;
  const times = [startsAt, endsAt].filter((time) => time !== null).join(' – ');
  const facts = [formatDate(heldOn), times, place].filter((fact) => fact !== '');
  if (summoned > 0) facts.push(t('presentOf', { present: formatNumber(present), summoned: formatNumber(summoned) }));
  return (
    <>
      <MeetingStatus status={status} /> {facts.join(' · ')}
    </>
  );
}

const tabs = {
  agenda: AgendaTab,
  attendance: AttendanceTab,
  proceedings: ProceedingsTab,
  votes: VotesTab,
  regulations: RegulationsTab,
  documents: DocumentsTab,
};
type TabName = keyof typeof tabs;
const tabNames = Object.keys(tabs) as TabName[];

function MeetingTabs({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const { id } = meeting;
  const { tab } = useSearch({ from: '/meetings/$id' });
  return (
    <PageTabs<TabName>
      chosen={tabNames.find((name) => name === tab) ?? 'agenda'}
      onChoose={(name) => void navigate({ to: '/meetings/$id', params: { id }, search: { tab: name }, replace: true })}
      tabs={tabNames.map((name) => {
        const Tab = tabs[name];
        return { key: name, label: t(`tabs.${name}`), children: <Tab meeting={meeting} /> };
      })}
    />
  );
}
