import { CheckCircleFilled, ClockCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatDong } from '../../shared/domain/money.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
import { useLateDays } from '../commendations/useLateDays.ts';
import { useYear } from '../app/year.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { PageHeader } from '../components/PageHeader.tsx';

type Overview = OutputOf<'office.overview'>;

/** The chain of the year at a glance: what stands, what is next. */
export function OverviewPage() {
  const { t } = useTranslation('office');
  const { year } = useYear();
  const overview = useAnswer('office.overview', { year }, { keepPrevious: true });
  return (
    <>
      <PageHeader title={t('overview.title', { year })} />
      <Loaded query={overview}>
        {(data) => (data.staff === 0 ? <FirstSteps /> : <Figures overview={data} year={year} />)}
      </Loaded>
    </>
  );
}

function FirstSteps() {
  const { t } = useTranslation('office');
  return (
    <EmptyState title={t('overview.first.title')} hint={t('overview.first.hint')}>
      <Link to="/units">{t('overview.first.units')}</Link>
      <Link to="/staff-import">{t('overview.first.staff')}</Link>
    </EmptyState>
  );
}

/** How far a link of the chain has come. */
type Progress = 'done' | 'going' | 'waiting';

function Step({ name, progress, children }: { name: string; progress: Progress; children: ReactNode }) {
  const { t } = useTranslation('office');
  const Icon = { done: CheckCircleFilled, going: ClockCircleOutlined, waiting: MinusCircleOutlined }[progress];
  return (
    <li className={`chain-step chain-${progress}`}>
      <Icon aria-label={t(`overview.progress.${progress}`)} />
      <strong>{name}</strong>
      <span>{children}</span>
    </li>
  );
}

const progressOf = (done: number, total: number): Progress =>
  total === 0 ? 'waiting' : done === total ? 'done' : 'going';

/** The year's chain in its order; each link leads to its page. */
function Chain({ overview, year }: { overview: Overview; year: number }) {
  const { t } = useTranslation('office');
  const { staff, units, pledges, rounds, awards, meeting, nextPledges } = overview;
  const lateDays = useLateDays();
  const awardsOf = useAwardsOf();
  const decided = awards.collectives + awards.individuals;
  const signedOf = ({ signed, total }: Overview['pledges']) =>
    total === 0 ? t('overview.noPledges') : t('overview.signedOf', { signed, total });
  return (
    <section className="panel">
      <h2>{t('overview.chain')}</h2>
      <ol className="chain">
        <Step name={t('overview.steps.people')} progress="done">
          <Link to="/staff">{t('overview.inUnits', { people: formatNumber(staff), count: units })}</Link>
        </Step>
        <Step name={t('overview.steps.pledges', { year })} progress={progressOf(pledges.signed, pledges.total)}>
          <Link to="/pledges">{signedOf(pledges)}</Link>
        </Step>
        <Step name={t('overview.steps.rounds')} progress={progressOf(rounds.total - rounds.open, rounds.total)}>
          <Link to="/commendations">{rounds.total === 0 ? t('overview.noRound') : t('overview.rounds', rounds)}</Link>
        </Step>
        <Step name={t('overview.steps.decisions')} progress={decided > 0 ? 'done' : 'waiting'}>
          <Link to="/commendations" search={{ tab: 'decisions' }}>
            {decided === 0 ? t('overview.noDecision') : awardsOf(awards)}
          </Link>
        </Step>
        <Step name={t('overview.steps.meeting')} progress={meetingProgress(meeting)}>
          {meeting ? (
            <Link to="/meetings/$id" params={{ id: meeting.id }}>
              {t('overview.presentOn', { ...meeting, date: formatDate(meeting.heldOn) })}
            </Link>
          ) : (
            <Link to="/meetings">{t('overview.noMeeting', { year })}</Link>
          )}
        </Step>
        <Step name={t('overview.steps.handOver')} progress={progressOf(decided - awards.notHandedOver, decided)}>
          <Link
            to="/commendations"
            search={awards.lateToHandOver > 0 ? { tab: 'register', late: lateDays } : { tab: 'register' }}
          >
            {awards.lateToHandOver > 0 &&
              `${t('overview.lateToHandOver', { n: awards.lateToHandOver, days: lateDays })} · `}
            {awards.notHandedOver > 0
              ? t('overview.notHandedOver', { count: awards.notHandedOver })
              : t(decided === 0 ? 'overview.nothingToHandOver' : 'overview.allHandedOver')}
          </Link>
        </Step>
        <Step
          name={t('overview.steps.pledges', { year: year + 1 })}
          progress={progressOf(nextPledges.signed, nextPledges.total)}
        >
          <Link to="/pledges">{signedOf(nextPledges)}</Link>
        </Step>
      </ol>
    </section>
  );
}

/** "2 tập thể, 55 lượt (42 cá nhân)": one person may have two titles. */
function useAwardsOf(): (awards: Overview['awards']) => string {
  const { t } = useTranslation('office');
  return ({ collectives, units, individuals, people }) => {
    const part = (kind: 'collectives' | 'individuals', times: number, n: number) => {
      const words = t(`overview.recipients.${kind}`, { n: formatNumber(n) });
      return times === n ? words : t('overview.recipients.times', { times: formatNumber(times), words });
    };
    return [part('collectives', collectives, units), part('individuals', individuals, people)].join(', ');
  };
}

function meetingProgress(meeting: Overview['meeting']): Progress {
  if (!meeting) return 'waiting';
  return meeting.status === 'closed' ? 'done' : 'going';
}

function Figure({
  title,
  value,
  isGold,
  children,
}: {
  title: string;
  value: string;
  isGold?: boolean;
  children?: ReactNode;
}) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      <div className={isGold ? 'figure figure-gold' : 'figure'}>{value}</div>
      <div className="page-detail">{children}</div>
    </section>
  );
}

function Figures({ overview, year }: { overview: Overview; year: number }) {
  const { t } = useTranslation('office');
  const { meeting, awards } = overview;
  const awardsOf = useAwardsOf();
  return (
    <div className="overview">
      <Chain overview={overview} year={year} />
      <div className="overview-figures">
        <Figure title={t('overview.meeting')} value={meeting ? `${meeting.present}/${meeting.summoned}` : '–'} />
        <Figure title={t('overview.awards')} value={formatNumber(awards.collectives + awards.individuals)} isGold>
          {awardsOf(awards)}
        </Figure>
        <Figure title={t('overview.bonus')} value={formatDong(awards.bonusTotalDong)} isGold />
      </div>
    </div>
  );
}
