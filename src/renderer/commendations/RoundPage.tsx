import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
import { Loaded } from '../components/Loaded.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { PageTabs } from '../components/PageTabs.tsx';
import { PapersMenu } from '../documents/PapersMenu.tsx';
import { BoardTab } from './board/BoardTab.tsx';
import { CeilingsTab } from './ceilings/CeilingsTab.tsx';
import { CouncilTab } from './council/CouncilTab.tsx';
import { DecideTab } from './decide/DecideTab.tsx';
import { NewerRules } from './NewerRules.tsx';
import { NewRoundPage } from './NewRoundPage.tsx';
import { NominationsTab } from './nominations/NominationsTab.tsx';
import { ProposeTab } from './proposals/ProposeTab.tsx';
import { RoundActs } from './RoundActs.tsx';
import type { RoundTab } from './search.ts';
import { RoundStatus } from './Statuses.tsx';
import type { Round } from './types.ts';
import './commendations.css';

/** One round: who is put forward, what the council judged, the decisions made of it. */
export function RoundPage() {
  const { id } = useParams({ from: '/commendations/rounds/$id' });
  return id === 'new' ? <NewRoundPage /> : <ExistingRound id={id} />;
}

function ExistingRound({ id }: { id: string }) {
  const { t } = useTranslation('commendations');
  const round = useAnswer('commendations.round', { id });
  return (
    <Loaded query={round}>
      {(details) => (
        <>
          <PageHeader
            title={details.name}
            detail={<Standing round={details} />}
            back={{ to: '/commendations', label: t('title') }}
          >
            <PapersMenu about={{ roundId: id }} />
            <RoundActs round={details} />
          </PageHeader>
          <NewerRules round={details} />
          <RoundTabs round={details} />
        </>
      )}
    </Loaded>
  );
}

function Standing({ round }: { round: Round }) {
  const { t } = useTranslation('commendations');
  const { periodFrom, periodTo, deadline, kind, rulePackName } = round;
  const facts = [t(`kinds.${kind}`), t('dates', { from: formatDate(periodFrom), to: formatDate(periodTo) })];
  if (deadline !== null) facts.push(t('round.deadline', { date: formatDate(deadline) }));
  return (
    <>
      <RoundStatus status={round.status} /> {[...facts, rulePackName].join(' · ')}
    </>
  );
}

function RoundTabs({ round }: { round: Round }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const { id } = round;
  const { tab = 'board' } = useSearch({ from: '/commendations/rounds/$id' });
  const proposals = useAnswer('commendations.proposals', { roundId: id });
  const choose = (name: RoundTab) =>
    void navigate({
      to: '/commendations/rounds/$id',
      params: { id },
      search: name === 'board' ? {} : { tab: name },
      replace: true,
    });
  return (
    <PageTabs
      chosen={tab}
      onChoose={choose}
      tabs={[
        {
          key: 'board',
          label: t('round.tabs.board'),
          children: <BoardTab round={round} onNominations={() => choose('nominations')} />,
        },
        {
          key: 'nominations',
          label: t('round.tabs.nominations', { n: formatNumber(round.nominationRows.length) }),
          children: <NominationsTab round={round} />,
        },
        { key: 'council', label: t('round.tabs.council'), children: <CouncilTab round={round} /> },
        {
          key: 'decide',
          label: t('round.tabs.decide', { n: formatNumber(round.decisions.length) }),
          children: <DecideTab round={round} onNominations={() => choose('nominations')} />,
        },
        {
          key: 'propose',
          label: t('round.tabs.propose', { n: formatNumber(proposals.data?.rows.length ?? 0) }),
          children: <ProposeTab round={round} onNominations={() => choose('nominations')} />,
        },
        { key: 'ceilings', label: t('round.tabs.ceilings'), children: <CeilingsTab round={round} /> },
      ]}
    />
  );
}
