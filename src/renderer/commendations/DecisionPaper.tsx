import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Paper } from './Paper.tsx';
import { ReturnedFacts } from './proposals/ReturnedFacts.tsx';
import type { Decision } from './types.ts';

/** What the paper says above its list, in its own typeface; of a decision issued elsewhere, what is known of it. */
export function DecisionPaper({ decision }: { decision: Decision }) {
  const { t } = useTranslation('commendations');
  const { authority, roundId, roundName } = decision;
  return (
    <section className="panel" aria-label={t('decision.paper')}>
      {authority === '' ? (
        <Paper paper={decision} heading={t('decision.heading')} />
      ) : (
        <ReturnedFacts decision={decision} />
      )}
      <p className="panel-foot page-detail">
        {t('decision.ofRound')}{' '}
        <Link to="/commendations/rounds/$id" params={{ id: roundId }}>
          {roundName}
        </Link>
      </p>
    </section>
  );
}
