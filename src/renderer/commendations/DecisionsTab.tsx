import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../app/client.ts';
import { useYear } from '../app/year.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { DecisionList } from './DecisionList.tsx';

/** The decisions issued in the year. */
export function DecisionsTab() {
  const { t } = useTranslation('commendations');
  const { year } = useYear();
  const decisions = useAnswer('commendations.decisions', { year }, { keepPrevious: true });
  return (
    <Loaded query={decisions}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState title={t('decisions.empty.title', { year })} hint={t('decisions.empty.hint')}>
            <Link to="/commendations">{t('decisions.empty.act')}</Link>
          </EmptyState>
        ) : (
          <DecisionList rows={rows} />
        )
      }
    </Loaded>
  );
}
