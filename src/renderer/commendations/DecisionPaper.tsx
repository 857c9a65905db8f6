import { useTranslation } from 'react-i18next';
import { PaperPreview } from '../documents/PaperPreview.tsx';
import { ReturnedFacts } from './proposals/ReturnedFacts.tsx';
import type { Decision } from './types.ts';

/** The paper as it is written to Word; of a decision issued elsewhere, what is known of it. */
export function DecisionPaper({ decision }: { decision: Decision }) {
  const { t } = useTranslation('commendations');
  const { id, kind, authority } = decision;
  if (authority !== '') {
    return (
      <aside className="panel" aria-label={t('decision.paper')}>
        <ReturnedFacts decision={decision} />
      </aside>
    );
  }
  return (
    <aside aria-label={t('decision.paper')}>
      <PaperPreview kind={kind === 'award' ? 'decision' : 'correction'} subjectId={id} />
    </aside>
  );
}
