import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { DraftButtons } from '../../components/DraftButtons.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Failure } from '../../components/Failure.tsx';
import { useLeaveQuestion } from '../../components/LeaveGuard.tsx';
import { useDraft } from '../../components/useDraft.ts';
import type { Session } from '../types.ts';
import { ThresholdNotes } from './ThresholdNotes.tsx';
import { VoteRow } from './VoteRow.tsx';
import { changesOf, linesOf, mostVotes, standingOf, votesForOf, type VoteLine } from './votes.ts';

const COLUMNS = ['recipient', 'review', 'method', 'votesFor', 'votesAgainst', 'abstained', 'result'] as const;

/** Votes on every nomination of a session, typed down the columns and stored together. */
export function VoteSheet({ session }: { session: Session }) {
  const { t } = useTranslation('commendations');
  const record = useCommand('commendations.recordVotes');
  const draft = useDraft(linesOf(session), async (lines) => {
    await record.mutateAsync(changesOf(session, lines));
  });
  useLeaveQuestion(() => draft.isChanged);
  const isOpen = session.status === 'open';
  if (session.candidates.length === 0) {
    return <EmptyState title={t('votes.nobody')} hint={t('votes.nobodyHint')} />;
  }
  const change = (index: number, changes: Partial<VoteLine>) =>
    draft.change((lines) => lines.map((line, at) => (at === index ? { ...line, ...changes } : line)));
  return (
    <section className="fill" aria-label={t('votes.title')}>
      <div className="filters">
        <Tally session={session} lines={draft.value} />
        {isOpen && (
          <span className="bar-end">
            <Button onClick={() => draft.change((lines) => unanimous(session, lines))}>{t('votes.unanimous')}</Button>
            <DraftButtons draft={draft} />
          </span>
        )}
      </div>
      <Failure error={draft.failure} />
      <div className="scroll">
        <table className="sheet vote-sheet" aria-label={t('votes.title')}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={column === 'recipient' ? undefined : `ballot-${column}`}>
                  {t(`votes.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {session.candidates.map((candidate, index) => {
              const line = draft.value.find(({ nominationId }) => nominationId === candidate.nominationId);
              return line ? (
                <VoteRow
                  key={candidate.nominationId}
                  candidate={candidate}
                  line={line}
                  most={mostVotes(session, line.method)}
                  order={index + 1}
                  isOpen={isOpen}
                  onChange={(changes) => change(draft.value.indexOf(line), changes)}
                />
              ) : null;
            })}
          </tbody>
        </table>
      </div>
      {isOpen && <p className="keys-hint">{t('votes.keys')}</p>}
      <ThresholdNotes candidates={session.candidates} />
    </section>
  );
}

/** Lines nobody has typed anything in: everyone is for. */
function unanimous(session: Session, lines: readonly VoteLine[]): VoteLine[] {
  return lines.map((line) => {
    const most = mostVotes(session, line.method);
    return votesForOf(line, most) === null ? { ...line, votesFor: most, votesAgainst: 0, abstained: 0 } : line;
  });
}

function Tally({ session, lines }: { session: Session; lines: readonly VoteLine[] }) {
  const { t } = useTranslation('commendations');
  const byId = new Map(lines.map((line) => [line.nominationId, line]));
  const standings = session.candidates.map((candidate) => {
    const line = byId.get(candidate.nominationId);
    return line ? standingOf(line, candidate, mostVotes(session, line.method)) : 'empty';
  });
  const count = (wanted: string) => formatNumber(standings.filter((standing) => standing === wanted).length);
  return (
    <span role="status">
      {t('votes.tally', { passed: count('passed'), failed: count('failed'), empty: count('empty') })}
    </span>
  );
}
