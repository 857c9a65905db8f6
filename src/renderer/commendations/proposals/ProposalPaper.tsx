import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { useAnswer } from '../../app/client.ts';
import { Paper } from '../Paper.tsx';
import type { Proposal } from '../types.ts';

/** What the proposal says, and the decisions that came back on the round. */
export function ProposalPaper({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('commendations');
  const { addressee, roundId, roundName } = proposal;
  const round = useAnswer('commendations.round', { id: roundId });
  const returned = (round.data?.decisions ?? []).filter(({ authority, kind }) => authority !== '' && kind === 'award');
  return (
    <>
      {returned.length > 0 && (
        <section className="panel" aria-label={t('proposals.returned')}>
          <h2>{t('proposals.returned')}</h2>
          {returned.map(({ id, symbol, issuedOn, authority }) => (
            <p key={id}>
              <Link to="/commendations/decisions/$id" params={{ id }}>
                {symbol}
              </Link>
              , {formatDate(issuedOn)}
              <span className="page-detail"> {authority}</span>
            </p>
          ))}
        </section>
      )}
      <section className="panel" aria-label={t('proposals.paper')}>
        <Paper paper={proposal} heading={t('proposals.heading')}>
          <p className="paper-subject">{t('proposals.to', { addressee })}</p>
        </Paper>
        <p className="panel-foot page-detail">
          {t('decision.ofRound')}{' '}
          <Link to="/commendations/rounds/$id" params={{ id: roundId }}>
            {roundName}
          </Link>
        </p>
      </section>
    </>
  );
}
