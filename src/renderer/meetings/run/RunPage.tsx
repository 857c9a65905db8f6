import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { InputRef } from 'antd';
import { useAnswer } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import type { AgendaItem, Meeting } from '../meeting.ts';
import { RunAgenda } from './RunAgenda.tsx';
import { RunAttendance } from './RunAttendance.tsx';
import { RunHeader } from './RunHeader.tsx';
import { RunItem } from './RunItem.tsx';
import '../meetings.css';

/** The whole window for the secretary while the meeting goes on: the item at hand, votes, and who has come. */
export function RunPage() {
  const { id } = useParams({ from: '/meetings/$id/run' });
  const meeting = useAnswer('meetings.get', { id });
  return <Loaded query={meeting}>{(details) => <Run meeting={details} />}</Loaded>;
}

function Run({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const { id, agenda } = meeting;
  const { item: chosenId } = useSearch({ from: '/meetings/$id/run' });
  const index = Math.max(
    0,
    agenda.findIndex((item) => item.id === chosenId),
  );
  const item = agenda[index];
  const finder = useRef<InputRef>(null);
  const show = (next: AgendaItem | undefined) => {
    if (next) void navigate({ to: '/meetings/$id/run', params: { id }, search: { item: next.id }, replace: true });
  };
  useRunKeys({
    F4: () => finder.current?.focus(),
    F7: () => show(agenda[index - 1]),
    F8: () => show(agenda[index + 1]),
  });
  return (
    <div className="run">
      <RunHeader meeting={meeting} />
      <RunAgenda meeting={meeting} chosen={item} onChoose={show} />
      <section className="run-item" aria-label={t('run.item')}>
        {item ? (
          <RunItem
            key={item.id}
            meeting={meeting}
            item={item}
            previous={agenda[index - 1]}
            next={agenda[index + 1]}
            onShow={show}
          />
        ) : (
          <EmptyState title={t('agenda.none')} hint={t('proceedings.noAgenda')} />
        )}
      </section>
      <RunAttendance meeting={meeting} finder={finder} />
    </div>
  );
}

/** Function keys work wherever the cursor stands. */
function useRunKeys(acts: Record<string, () => void>): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => run(event);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
