import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatDong } from '../../shared/domain/money.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
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
  const { meeting, awards, pledges, rounds } = overview;
  return (
    <div className="columns">
      <Figure title={t('overview.people')} value={formatNumber(overview.staff)}>
        <Link to="/staff">{t('overview.inUnits', { count: overview.units })}</Link>
      </Figure>
      <Figure title={t('overview.pledges')} value={`${pledges.signed}/${pledges.total}`}>
        <Link to="/pledges">{pledges.total === 0 ? t('overview.noPledges') : t('overview.signed')}</Link>
      </Figure>
      <Figure title={t('overview.meeting')} value={meeting ? `${meeting.present}/${meeting.summoned}` : '–'}>
        {meeting ? (
          <Link to="/meetings/$id" params={{ id: meeting.id }}>
            {t('overview.presentOn', { name: meeting.name, date: formatDate(meeting.heldOn) })}
          </Link>
        ) : (
          <Link to="/meetings">{t('overview.noMeeting', { year })}</Link>
        )}
      </Figure>
      <Figure title={t('overview.awards')} value={formatNumber(awards.collectives + awards.individuals)} isGold>
        <Link to="/commendations" search={{ tab: 'register' }}>
          {t('overview.awardsOf', { collectives: awards.collectives, individuals: awards.individuals })}
        </Link>
        {awards.notHandedOver > 0 && <div>{t('overview.notHandedOver', { count: awards.notHandedOver })}</div>}
      </Figure>
      <Figure title={t('overview.bonus')} value={formatDong(awards.bonusTotalDong)} isGold>
        {t('overview.rounds', { open: rounds.open, total: rounds.total })}
      </Figure>
    </div>
  );
}
