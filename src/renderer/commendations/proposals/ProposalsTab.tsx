import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../app/client.ts';
import { useYear } from '../../app/year.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ProposalList } from './ProposalList.tsx';

/** What the office asked of higher levels in the year. */
export function ProposalsTab() {
  const { t } = useTranslation('commendations');
  const { year } = useYear();
  const proposals = useAnswer('commendations.proposals', { year }, { keepPrevious: true });
  return (
    <Loaded query={proposals}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState title={t('proposals.empty.title', { year })} hint={t('proposals.empty.hint')}>
            <Link to="/commendations">{t('decisions.empty.act')}</Link>
          </EmptyState>
        ) : (
          <ProposalList rows={rows} />
        )
      }
    </Loaded>
  );
}
