import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { useAnswer } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { inUsualOrder } from '../decide/signatories.ts';
import type { Decision } from '../types.ts';
import { AmendmentForm } from './AmendmentForm.tsx';
import { ReturnedRevocationForm } from './ReturnedRevocationForm.tsx';
import { RevocationForm } from './RevocationForm.tsx';
import '../commendations.css';

/** A new decision that amends or revokes an earlier one, or some of its awards. */
export function CorrectionPage() {
  const { t } = useTranslation('commendations');
  const { id } = useParams({ from: '/commendations/decisions/$id/correct' });
  const { kind = 'amendment' } = useSearch({ from: '/commendations/decisions/$id/correct' });
  const decision = useAnswer('commendations.decision', { id });
  return (
    <Loaded query={decision}>
      {(details) => (
        <>
          <PageHeader
            title={t(`correct.title.${kind}`, { symbol: details.symbol })}
            detail={[formatDate(details.issuedOn), details.subject].join(' · ')}
            back={{
              to: '/commendations/decisions/$id',
              params: { id },
              label: t('decision.title', { symbol: details.symbol }),
            }}
          />
          <CorrectionForm decision={details} kind={kind} />
        </>
      )}
    </Loaded>
  );
}

interface Props {
  decision: Decision;
  kind: 'amendment' | 'revocation';
}

function CorrectionForm({ decision, kind }: Props) {
  const { t } = useTranslation('commendations');
  if (!decision.awards.some(({ status }) => status === 'granted')) {
    return <EmptyState title={t('correct.nothing')} hint={t('correct.nothingHint')} />;
  }
  return decision.authority === '' ? (
    <OwnCorrection decision={decision} kind={kind} />
  ) : (
    <ReturnedRevocationForm decision={decision} />
  );
}

/** Issued today as a rule, or on the decision's own day when that still lies ahead. */
function OwnCorrection({ decision, kind }: Props) {
  const now = today();
  const issuedOn = now < decision.issuedOn ? decision.issuedOn : now;
  const defaults = useAnswer('commendations.correctionDefaults', { decisionId: decision.id, kind, issuedOn });
  const signatories = useAnswer('office.signatories', { on: issuedOn });
  const Fields = kind === 'amendment' ? AmendmentForm : RevocationForm;
  return (
    <Loaded query={defaults}>
      {(proposed) => (
        <Loaded query={signatories}>
          {({ rows }) => (
            <Fields
              key={kind}
              decision={decision}
              paper={{ ...proposed, issuedOn, signatoryId: inUsualOrder(rows)[0]?.id ?? '', reason: '' }}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
