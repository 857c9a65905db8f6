import { useTranslation } from 'react-i18next';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { AgendaItem, Meeting, Vote } from '../meeting.ts';
import { isVotedOn } from './votedOn.ts';
import { VoteForm } from './VoteForm.tsx';
import { VoteResult } from './VoteResult.tsx';

/** One vote for each regulation and the resolution, and whatever else is voted on. */
export function VotesTab({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const { agenda, votes, status } = meeting;
  const [extraItemId, setExtraItemId] = useState<string>();
  const shown = agenda.filter(
    (item) => isVotedOn(item) || item.id === extraItemId || votes.some((vote) => vote.agendaItemId === item.id),
  );
  const others = agenda.filter((item) => !shown.includes(item));
  return (
    <div className="stack scroll">
      {status === 'planned' && <Alert type="info" showIcon title={t('votes.notOpen')} />}
      {shown.length === 0 && <EmptyState title={t('votes.none')} hint={t('votes.noneHint')} />}
      {shown.map((item) => (
        <ItemVotes
          key={item.id}
          meeting={meeting}
          item={item}
          votes={votes.filter((vote) => vote.agendaItemId === item.id)}
        />
      ))}
      {status === 'open' && others.length > 0 && <OtherSubject items={others} onChoose={setExtraItemId} />}
    </div>
  );
}

function ItemVotes({ meeting, item, votes }: { meeting: Meeting; item: AgendaItem; votes: Vote[] }) {
  const { t } = useTranslation('meetings');
  const [isAgain, setIsAgain] = useState(false);
  const isOpen = meeting.status === 'open';
  return (
    <section className="panel" aria-label={item.title}>
      <h2>
        {item.position}. {item.title}
      </h2>
      {votes.map((vote, index) => (
        <VoteResult key={vote.id} vote={vote} canRemove={isOpen}>
          {isOpen && index + 1 === votes.length && !isAgain && (
            <Button type="link" size="small" onClick={() => setIsAgain(true)}>
              {t('votes.again')}
            </Button>
          )}
        </VoteResult>
      ))}
      {votes.length === 0 && !isOpen && <p className="page-detail">{t('votes.notVoted')}</p>}
      {isOpen && (votes.length === 0 || isAgain) && (
        <VoteForm meeting={meeting} item={item} onDone={() => setIsAgain(false)} />
      )}
    </section>
  );
}

/** Anything of the agenda may be voted on. */
function OtherSubject({ items, onChoose }: { items: AgendaItem[]; onChoose: (itemId: string) => void }) {
  const { t } = useTranslation('meetings');
  return (
    <details className="panel">
      <summary>{t('votes.other')}</summary>
      {items.map((item) => (
        <div key={item.id}>
          <Button type="link" className="flush" onClick={() => onChoose(item.id)}>
            {item.position}. {item.title}
          </Button>
        </div>
      ))}
    </details>
  );
}
