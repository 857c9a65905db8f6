import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { inMemory } from '../../components/inMemory.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { LongTable } from '../../components/LongTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PapersMenu } from '../../documents/PapersMenu.tsx';
import { useRecipientCounts } from '../recipientCounts.ts';
import type { Proposal } from '../types.ts';
import { ProposalActs } from './ProposalActs.tsx';
import { ProposalPaper } from './ProposalPaper.tsx';
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
            <aside className="stack">
              <ProposalPaper proposal={details} />
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
    </>
  );
}

function Items({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('commendations');
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
        columns={[
          {
            key: 'recipient',
            title: t('fields.recipient'),
            width: 150,
            render: (row) =>
              row.recipientKind === 'collective' ? <strong>{row.recipientName}</strong> : row.recipientName,
          },
          {
            key: 'detail',
            title: t('fields.detail'),
            width: 140,
            render: (row) => <span title={row.recipientDetail}>{row.recipientDetail}</span>,
          },
          {
            key: 'form',
            title: t('fields.form'),
            width: 150,
            render: (row) => (
              <span className="gold" title={row.formName}>
                {row.formName}
              </span>
            ),
          },
          {
            key: 'reason',
            title: t('fields.reason'),
            width: 120,
            render: (row) => <span title={row.reason}>{row.reason}</span>,
          },
          {
            key: 'outcome',
            title: t('proposals.outcome'),
            width: 125,
            render: ({ outcome, note }) => (
              <span title={note}>
                <Outcome outcome={outcome} /> {note}
              </span>
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
