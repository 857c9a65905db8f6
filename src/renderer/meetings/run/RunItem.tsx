import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, Meeting } from '../meeting.ts';
import { ProceedingsForm } from '../proceedings/ProceedingsForm.tsx';
import { VoteForm } from '../votes/VoteForm.tsx';
import { VoteResult } from '../votes/VoteResult.tsx';
import { isVotedOn } from '../votes/votedOn.ts';
import { RunAwards } from './RunAwards.tsx';
import { RunLaunch } from './RunLaunch.tsx';
import { RunSigning } from './RunSigning.tsx';

interface Props {
  meeting: Meeting;
  item: AgendaItem;
  previous: AgendaItem | undefined;
  next: AgendaItem | undefined;
  onShow: (item: AgendaItem | undefined) => void;
}

/** The item at hand: what is to be done at it, then what is to be written down. */
export function RunItem({ meeting, item, previous, next, onShow }: Props) {
  const { t } = useTranslation('meetings');
  const planned = [item.startsAt, item.minutes === null ? null : t('run.minutes', { minutes: item.minutes })];
  return (
    <>
      <div className="run-item-head">
        <span className="page-detail">
          {t('run.position', { position: item.position, total: meeting.agenda.length })} ·{' '}
          {t(`agendaKinds.${item.kind}`)} · {planned.filter((part) => part !== null).join(', ')}
        </span>
        <span className="bar">
          <Button disabled={!previous} onClick={() => onShow(previous)}>
            {t('run.previous')}
          </Button>
          <Button type="primary" disabled={!next} onClick={() => onShow(next)}>
            {t('run.next')}
          </Button>
        </span>
      </div>
      <h2>{item.title}</h2>
      <p className="page-detail run-presenter">{item.presenter}</p>
      {meeting.status === 'planned' && <p className="run-notice">{t('run.notOpen')}</p>}
      <ItemActs meeting={meeting} item={item} />
      <ProceedingsForm meeting={meeting} item={item} />
    </>
  );
}

/** What is done at an item besides talking. */
function ItemActs({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const votes = meeting.votes.filter((vote) => vote.agendaItemId === item.id);
  const isOpen = meeting.status === 'open';
  return (
    <>
      {votes.map((vote) => (
        <VoteResult key={vote.id} vote={vote} canRemove={isOpen} />
      ))}
      {isVotedOn(item) && isOpen && votes.length === 0 && <VoteForm meeting={meeting} item={item} isLarge />}
      {item.kind === 'awards' && <RunAwards meeting={meeting} />}
      {item.kind === 'launch' && <RunLaunch meeting={meeting} />}
      {item.kind === 'signing' && <RunSigning meeting={meeting} item={item} />}
    </>
  );
}
