import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { inMemory } from '../../components/inMemory.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { LongTable } from '../../components/LongTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Stacked } from '../../components/Stacked.tsx';
import { PaperPreview } from '../../documents/PaperPreview.tsx';
import { PapersMenu } from '../../documents/PapersMenu.tsx';
import { OfRound } from '../OfRound.tsx';
import { useRecipientCounts } from '../recipientCounts.ts';
import type { Proposal } from '../types.ts';
import { ProposalActs } from './ProposalActs.tsx';
import { Outcome, ProposalState } from './ProposalState.tsx';
import '../commendations.css';

type Item = Proposal['items'][number];

/** One proposal as it went out, what it asks, and what came back. */
export function ProposalPage() {
  const { t } = useTranslation('commendations');
  const { id } = useParams({ from: '/commendations/proposals/$id' });
  const proposal = useAnswer('commendations.proposal', { id });
  return (
    <Loaded query={proposal}>
      {(details) => (
        <>
          <PageHeader
            title={t('proposals.title', { symbol: details.symbol })}
            detail={<Standing proposal={details} />}
            back={{ to: '/commendations', search: { tab: 'proposals' }, label: t('tabs.proposals') }}
          >
            <PapersMenu about={{ subjectId: id }} />
          </PageHeader>
          <div className="decision">
            <Items proposal={details} />
            <aside aria-label={t('proposals.paper')}>
              <PaperPreview kind="proposal" subjectId={id} />
            </aside>
          </div>
        </>
      )}
    </Loaded>
  );
}

function Standing({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('commendations');
  const counts = useRecipientCounts();
  const { issuedOn, addressee, items, withdrawnOn, withdrawalReason } = proposal;
  const facts = [formatDate(issuedOn), addressee, counts(items)];
  if (withdrawnOn !== null) {
    facts.push(t('proposals.withdrawnOn', { date: formatDate(withdrawnOn), reason: withdrawalReason }));
  }
  return (
    <>
      <ProposalState proposal={proposal} /> {facts.join(' · ')}
      <OfRound id={proposal.roundId} name={proposal.roundName} />
    </>
  );
}

/** By which decision it was granted, or why it was not. */
function answerOf({ award, note }: Item): string {
  return award ? [award.decisionSymbol, formatDate(award.decidedOn)].join(', ') : note;
}

function Items({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const waiting = proposal.items.filter(({ outcome }) => outcome === 'waiting');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const ids = new Set(waiting.map(({ id }) => id).filter((id) => picked.has(id)));
  return (
    <div className="fill">
      {waiting.length > 0 && (
        <div className="filters list-line">
          <ProposalActs
            proposal={proposal}
            ids={ids.size > 0 ? [...ids] : waiting.map(({ id }) => id)}
            onDone={() => setPicked(new Set())}
          />
          <span className="page-detail">
            {ids.size > 0
              ? t('nominations.picked', { n: formatNumber(ids.size) })
              : t('proposals.allWaiting', { n: formatNumber(waiting.length) })}
          </span>
        </div>
      )}
      <LongTable<Item>
        label={t('proposals.items')}
        list={inMemory(proposal.items)}
        listKey=""
        lines={3}
        onOpen={({ award }) => {
          if (award) void navigate({ to: '/commendations/awards/$id', params: { id: award.id } });
        }}
        columns={[
          {
            key: 'recipient',
            title: t('fields.recipient'),
            width: 210,
            render: ({ recipientKind, recipientName, recipientDetail }) => (
              <Stacked second={recipientDetail} title={[recipientName, recipientDetail].filter(Boolean).join(', ')}>
                {recipientKind === 'collective' ? <strong>{recipientName}</strong> : recipientName}
              </Stacked>
            ),
          },
          {
            key: 'form',
            title: t('fields.form'),
            width: 190,
            render: ({ formName, reason }) => (
              <Stacked isGold second={reason} title={`${formName}. ${reason}`}>
                {formName}
              </Stacked>
            ),
          },
          {
            key: 'outcome',
            title: t('proposals.outcome'),
            width: 180,
            render: (row) => (
              <Stacked second={answerOf(row)} title={answerOf(row)}>
                <Outcome outcome={row.outcome} />
              </Stacked>
            ),
          },
        ]}
        {...(waiting.length > 0
          ? {
              selection: {
                ids,
                onChange: (wanted) => setPicked(new Set(waiting.map(({ id }) => id).filter((id) => wanted.has(id)))),
                onAll: () => setPicked(new Set(waiting.map(({ id }) => id))),
                nameOf: ({ recipientName }: Item) => recipientName,
                total: waiting.length,
              },
            }
          : {})}
      />
    </div>
  );
}
