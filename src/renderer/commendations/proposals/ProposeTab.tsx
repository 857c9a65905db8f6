import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { proposedDay } from '../decide/proposedDay.ts';
import { inUsualOrder } from '../decide/signatories.ts';
import type { Round } from '../types.ts';
import { ProposalForm, type Authority } from './ProposalForm.tsx';
import { ProposalList } from './ProposalList.tsx';

/** The proposals made of the round, and the form of the next one. */
export function ProposeTab({ round, onNominations }: { round: Round; onNominations: () => void }) {
  const { t } = useTranslation('commendations');
  const issuedOn = proposedDay(round);
  const made = useAnswer('commendations.proposals', { roundId: round.id });
  const defaults = useAnswer('commendations.proposalDefaults', { roundId: round.id, issuedOn });
  return (
    <Loaded query={made}>
      {({ rows }) => (
        <Loaded query={defaults}>
          {({ authorities, ...paper }) => (
            <div className="stack">
              {rows.length > 0 && <ProposalList rows={rows} />}
              {round.status === 'open' && authorities.length > 0 && (
                <NextProposal round={round} authorities={authorities} paper={{ ...paper, issuedOn }} />
              )}
              {authorities.length === 0 && rows.length === 0 && (
                <EmptyState title={t('propose.nothing')} hint={t('propose.nothingHint')}>
                  <Button onClick={onNominations}>{t('decide.toNominations')}</Button>
                </EmptyState>
              )}
            </div>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface NextProps {
  round: Round;
  authorities: readonly Authority[];
  paper: { number: number; legalBases: string[]; issuedOn: string };
}

/** One proposal for each level that decides: which comes first is chosen above the form. */
function NextProposal({ round, authorities, paper }: NextProps) {
  const { t } = useTranslation('commendations');
  const [name, setName] = useState(authorities[0]?.name);
  const chosen = authorities.find((authority) => authority.name === name) ?? authorities[0];
  const signatories = useAnswer('office.signatories', { on: paper.issuedOn });
  if (!chosen) return null;
  return (
    <>
      {authorities.length > 1 && (
        <div className="filters" role="group" aria-label={t('propose.authorities')}>
          {authorities.map((authority) => (
            <Button
              key={authority.name}
              type={authority === chosen ? 'primary' : 'default'}
              aria-pressed={authority === chosen}
              onClick={() => setName(authority.name)}
            >
              {t('propose.authority', { name: authority.name, n: formatNumber(authority.nominationIds.length) })}
            </Button>
          ))}
        </div>
      )}
      <Loaded query={signatories}>
        {({ rows }) => (
          <ProposalForm
            key={chosen.name}
            round={round}
            authority={chosen}
            initialValues={{
              ...paper,
              signatoryId: inUsualOrder(rows)[0]?.id ?? '',
              addressee: chosen.name,
              subject: chosen.subject,
            }}
          />
        )}
      </Loaded>
    </>
  );
}
