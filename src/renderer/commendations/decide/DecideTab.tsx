import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { DecisionList } from '../DecisionList.tsx';
import type { Round } from '../types.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { inUsualOrder } from './signatories.ts';
import { proposedDay } from './proposedDay.ts';

/** The decisions made of the round, and the form of the next one. */
export function DecideTab({ round, onNominations }: { round: Round; onNominations: () => void }) {
  const { t } = useTranslation('commendations');
  const hasApproved = round.nominationRows.some(({ status }) => status === 'approved');
  return (
    <div className="stack">
      {round.decisions.length > 0 && <DecisionList rows={round.decisions} />}
      {round.status === 'open' && hasApproved && <NextDecision round={round} />}
      {!hasApproved && round.decisions.length === 0 && (
        <EmptyState title={t('decide.nothing')} hint={t('decide.nothingHint')}>
          <Button onClick={onNominations}>{t('decide.toNominations')}</Button>
        </EmptyState>
      )}
    </div>
  );
}

function NextDecision({ round }: { round: Round }) {
  const issuedOn = proposedDay(round);
  const defaults = useAnswer('commendations.decisionDefaults', { roundId: round.id, issuedOn });
  const signatories = useAnswer('office.signatories', { on: issuedOn });
  return (
    <Loaded query={defaults}>
      {(proposed) => (
        <Loaded query={signatories}>
          {({ rows }) => (
            <DecisionForm
              round={round}
              initialValues={{ ...proposed, issuedOn, signatoryId: inUsualOrder(rows)[0]?.id ?? '' }}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
