import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent, percentOf } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Vote } from '../meeting.ts';

interface Props {
  vote: Vote;
  canRemove: boolean;
  /** What else can be done. */
  children?: ReactNode;
}

/** A vote that was taken: figures, verdict, and the rule it was judged by. */
export function VoteResult({ vote, canRemove, children }: Props) {
  const { t } = useTranslation('meetings');
  const { subject, present, votesFor, votesAgainst, abstained, method, verdict } = vote;
  const percent = percentOf(votesFor, present, 1);
  return (
    <div className="vote-result">
      <Tag color={verdict.passed ? 'success' : 'error'}>{t(verdict.passed ? 'votes.passed' : 'votes.notPassed')}</Tag>
      <span className="figure number-cell">
        {formatNumber(votesFor)}/{formatNumber(present)}
      </span>
      {percent !== null && <span className="number-cell">{formatPercent(percent)}</span>}
      <span>
        {t('votes.against', { count: votesAgainst })} · {t('votes.abstaining', { count: abstained })} ·{' '}
        {t(`methods.${method}`)}
      </span>
      {canRemove && <RemoveButton vote={vote} />}
      {children}
      <div className="vote-rule page-detail">
        {subject}. {t('votes.required', { required: formatNumber(verdict.required) })} {verdict.rule} ({verdict.source})
      </div>
    </div>
  );
}

function RemoveButton({ vote }: { vote: Vote }) {
  const { t } = useTranslation('meetings');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const remove = useCommand('meetings.removeVote');
  const act = async () => {
    try {
      await remove.mutateAsync({ id: vote.id });
      await offerUndo(t('votes.removed'));
    } catch (error) {
      report(error);
    }
  };
  return (
    <Button type="link" size="small" onClick={() => void act()}>
      {t('votes.remove')}
    </Button>
  );
}
