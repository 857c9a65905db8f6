import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Proposal, ProposalRow } from '../types.ts';

/** Waiting for its answer, answered, or taken back. */
export function ProposalState({ proposal: { withdrawnOn, waiting } }: { proposal: ProposalRow }) {
  const { t } = useTranslation('commendations');
  if (withdrawnOn !== null) return <Tag>{t('proposals.states.withdrawn')}</Tag>;
  return waiting > 0 ? (
    <Tag color="blue">{t('proposals.states.waiting')}</Tag>
  ) : (
    <Tag color="gold">{t('proposals.states.answered')}</Tag>
  );
}

const colours = { waiting: 'blue', granted: 'gold', refused: 'default', withdrawn: 'default' } as const;

export function Outcome({ outcome }: Pick<Proposal['items'][number], 'outcome'>) {
  const { t } = useTranslation('commendations');
  return <Tag color={colours[outcome]}>{t(`proposals.outcomes.${outcome}`)}</Tag>;
}
