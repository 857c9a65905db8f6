import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dateInWords } from '../../shared/domain/dates.ts';
import { useAnswer } from '../app/client.ts';
import { SignatureBlock } from './SignatureBlock.tsx';
import type { Decision } from './types.ts';

/** What the paper says above its list, in its own typeface. */
export function DecisionPaper({ decision }: { decision: Decision }) {
  const { t } = useTranslation('commendations');
  const { issuedOn, officeName, symbol, subject, legalBases, signatory, roundId, roundName } = decision;
  const office = useAnswer('office.get', { on: issuedOn });
  const place = office.data?.profile.placeName ?? '';
  return (
    <section className="panel" aria-label={t('decision.paper')}>
      <div className="paper">
        <div className="paper-office">{officeName}</div>
        <div className="paper-line">
          <span>{t('decision.number', { symbol })}</span>
          <em>{t('decision.placeAndDate', { place, date: dateInWords(issuedOn) })}</em>
        </div>
        <div className="paper-heading">{t('decision.heading')}</div>
        <div className="paper-subject">{subject}</div>
        {legalBases.map((basis) => (
          <p key={basis} className="paper-basis">
            {basis}
          </p>
        ))}
        <SignatureBlock signatory={signatory} />
      </div>
      <p className="panel-foot page-detail">
        {t('decision.ofRound')}{' '}
        <Link to="/commendations/rounds/$id" params={{ id: roundId }}>
          {roundName}
        </Link>
      </p>
    </section>
  );
}
