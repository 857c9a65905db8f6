import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, Meeting } from '../meeting.ts';

interface Props {
  meeting: Meeting;
  chosen: AgendaItem | undefined;
  onChoose: (item: AgendaItem) => void;
}

/** Brings the chosen item into view. */
function show(button: HTMLButtonElement | null): void {
  button?.scrollIntoView({ block: 'nearest' });
}

/** The agenda at the side, with what is done ticked. */
export function RunAgenda({ meeting, chosen, onChoose }: Props) {
  const { t } = useTranslation('meetings');
  const isDone = (item: AgendaItem) =>
    item.proceedings.summary !== '' || meeting.votes.some((vote) => vote.agendaItemId === item.id);
  return (
    <nav className="run-agenda" aria-label={t('tabs.agenda')}>
      {meeting.agenda.map((item) => (
        <button
          key={item.id}
          ref={item === chosen ? show : null}
          type="button"
          className="side-item"
          aria-current={item === chosen}
          onClick={() => onChoose(item)}
        >
          <span className="number-cell">{item.startsAt ?? item.position}</span>
          <span>{item.title}</span>
          {isDone(item) && <CheckOutlined title={t('run.done')} aria-label={t('run.done')} />}
        </button>
      ))}
    </nav>
  );
}
