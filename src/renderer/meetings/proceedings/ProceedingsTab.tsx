import { CheckOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { AgendaItem, Meeting } from '../meeting.ts';
import { ProceedingsForm } from './ProceedingsForm.tsx';

/** What happened, item by item, as the minutes will tell it. */
export function ProceedingsTab({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const { id, agenda } = meeting;
  const { item: chosenId } = useSearch({ from: '/meetings/$id' });
  const index = Math.max(
    0,
    agenda.findIndex((item) => item.id === chosenId),
  );
  const item = agenda[index];
  const show = (next: AgendaItem) =>
    void navigate({
      to: '/meetings/$id',
      params: { id },
      search: { tab: 'proceedings', item: next.id },
      replace: true,
    });
  if (!item) return <EmptyState title={t('agenda.none')} hint={t('proceedings.noAgenda')} />;
  const next = agenda[index + 1];
  return (
    <div className="with-side">
      <nav className="side panel" aria-label={t('tabs.agenda')}>
        {agenda.map((other) => (
          <ItemButton key={other.id} item={other} isChosen={other === item} onChoose={() => show(other)} />
        ))}
      </nav>
      <section className="panel scroll">
        <h2>
          {item.position}. {item.title}
        </h2>
        <p className="page-detail run-presenter">{item.presenter}</p>
        <ProceedingsForm key={item.id} meeting={meeting} item={item} {...(next ? { onNext: () => show(next) } : {})} />
      </section>
    </div>
  );
}

function ItemButton({ item, isChosen, onChoose }: { item: AgendaItem; isChosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation('meetings');
  const { summary, opinions } = item.proceedings;
  return (
    <button type="button" className="side-item" aria-current={isChosen} onClick={onChoose}>
      <span className="number-cell">{item.position}</span>
      <span>
        {item.title}
        {opinions.length > 0 && (
          <span className="page-detail"> · {t('proceedings.opinionCount', { count: opinions.length })}</span>
        )}
      </span>
      {summary !== '' && <CheckOutlined title={t('proceedings.written')} aria-label={t('proceedings.written')} />}
    </button>
  );
}
