import { useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { PapersMenu } from '../../documents/PapersMenu.tsx';
import type { Session } from '../types.ts';
import { BallotCountPanel } from './BallotCountPanel.tsx';
import { CloseSessionDialog } from './CloseSessionDialog.tsx';
import { SessionStatus } from './CouncilTab.tsx';
import { EditSessionDialog } from './EditSessionDialog.tsx';
import { SeatsPanel } from './SeatsPanel.tsx';
import { VoteSheet } from './VoteSheet.tsx';
import '../commendations.css';

/** One session: who is there, the votes on each nomination, the counting of ballots, the conclusion. */
export function SessionPage() {
  const { id } = useParams({ from: '/commendations/sessions/$id' });
  const session = useAnswer('commendations.session', { id });
  return <Loaded query={session}>{(details) => <SessionView session={details} />}</Loaded>;
}

function SessionView({ session }: { session: Session }) {
  const { t } = useTranslation('commendations');
  const isUnit = session.unitId !== null;
  const isSecret =
    session.ballotCount !== null ||
    session.voteRows.some(({ method }) => method === 'secretBallot') ||
    session.candidates.some(({ isSecretBallotExpected }) => isSecretBallotExpected);
  return (
    <>
      <PageHeader
        title={isUnit ? t('session.reviewOf', { unit: session.unitName }) : t('session.ofCouncil')}
        detail={<Standing session={session} />}
        back={{ to: '/commendations/rounds/$id', label: session.roundName, params: { id: session.roundId } }}
      >
        <span className="bar">
          <PapersMenu about={{ subjectId: session.id }} />
          {session.status === 'open' && <SessionActs session={session} />}
        </span>
      </PageHeader>
      <div className="session">
        <VoteSheet key={session.status} session={session} />
        <aside className="stack">
          {session.status === 'closed' && session.conclusion !== '' && (
            <section className="panel">
              <h2>{t('session.fields.conclusion')}</h2>
              <p className="prose">{session.conclusion}</p>
            </section>
          )}
          {isSecret && <BallotCountPanel session={session} />}
          {!isUnit && <SeatsPanel session={session} />}
        </aside>
      </div>
    </>
  );
}

function Standing({ session }: { session: Session }) {
  const { t } = useTranslation('commendations');
  const { heldOn, startsAt, endsAt, place, chair, secretary, present, summoned, status } = session;
  const facts = [
    formatDate(heldOn),
    [startsAt, endsAt].filter((time) => time !== null).join(' – '),
    place,
    chair && t('session.chairedBy', { name: chair }),
    secretary && t('session.writtenBy', { name: secretary }),
    t('session.attended', { present: formatNumber(present), summoned: formatNumber(summoned) }),
  ];
  return (
    <>
      <SessionStatus status={status} /> {facts.filter((fact) => fact !== '').join(' · ')}
    </>
  );
}

function SessionActs({ session }: { session: Session }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const [open, setOpen] = useState<'edit' | 'close' | null>(null);
  const removeSession = useCommand('commendations.removeSession');
  const remove = async () => {
    const { id, roundId } = session;
    await navigate({ to: '/commendations/rounds/$id', params: { id: roundId }, search: { tab: 'council' } });
    await removeSession.mutateAsync({ id });
    await offerUndo(t('session.removed'));
  };
  return (
    <span className="bar">
      <Button onClick={() => void remove().catch(report)}>{t('session.remove')}</Button>
      <Button onClick={() => setOpen('edit')}>{t('session.edit')}</Button>
      <Button type="primary" onClick={() => setOpen('close')}>
        {t('session.close')}
      </Button>
      {open === 'edit' && <EditSessionDialog session={session} onClose={() => setOpen(null)} />}
      {open === 'close' && <CloseSessionDialog session={session} onClose={() => setOpen(null)} />}
    </span>
  );
}
