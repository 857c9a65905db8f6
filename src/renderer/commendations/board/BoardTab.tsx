import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { BOARD_STAGES } from '../../../shared/domain/roundBoard.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Board, BoardRow, Round } from '../types.ts';
import { UnitsDialog } from './UnitsDialog.tsx';

/** How far each unit has come, stage by stage, and what is late. */
export function BoardTab({ round, onNominations }: { round: Round; onNominations: () => void }) {
  const board = useAnswer('commendations.roundBoard', { roundId: round.id });
  return (
    <Loaded query={board}>
      {(answer) => <BoardView round={round} board={answer} onNominations={onNominations} />}
    </Loaded>
  );
}

interface ViewProps {
  round: Round;
  board: Board;
  onNominations: () => void;
}

function BoardView({ round, board, onNominations }: ViewProps) {
  const { t } = useTranslation('commendations');
  const [isChoosing, setIsChoosing] = useState(false);
  const { rows } = board;
  const late = rows.filter((row) => row.late !== null);
  const isOpen = round.status === 'open';
  return (
    <div className="stack scroll">
      <div className="filters">
        {BOARD_STAGES.map((stage) => (
          <span key={stage} className="board-count">
            <strong>{formatNumber(rows.filter((row) => row.stage === stage && !row.abstains).length)}</strong>{' '}
            {t(`board.stages.${stage}`)}
          </span>
        ))}
        <span className="bar-end">
          {isOpen && <Button onClick={() => setIsChoosing(true)}>{t('board.choose')}</Button>}
          {isOpen && (
            <Button type="primary" onClick={onNominations}>
              {t('nominations.add')}
            </Button>
          )}
        </span>
      </div>
      {late.length > 0 && (
        <Alert type="warning" showIcon title={t('board.lateUnits', { n: formatNumber(late.length) })} />
      )}
      {rows.length === 0 ? (
        <EmptyState title={t('board.none')} hint={t('board.noneHint')} />
      ) : (
        <BoardTable rows={rows} round={round} />
      )}
      {isChoosing && <UnitsDialog round={round} board={board} onClose={() => setIsChoosing(false)} />}
    </div>
  );
}

const COLUMNS = ['unit', 'nominated', 'reviewed', 'voted', 'decided', 'handedOver', 'stage'] as const;

function BoardTable({ rows, round }: { rows: readonly BoardRow[]; round: Round }) {
  const { t } = useTranslation('commendations');
  return (
    <div className="panel panel-table short-table">
      <table aria-label={t('board.list')} className="board">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`board.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BoardLine key={row.unitId ?? ''} row={row} round={round} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BoardLine({ row, round }: { row: BoardRow; round: Round }) {
  const { t } = useTranslation('commendations');
  const { nominations, people, collectives, judged, approved, decided, submitted, handedOver } = row;
  const { reviewedOn, isReviewOpen, late } = row;
  const part = (done: number, whole: number) =>
    t('board.part', { done: formatNumber(done), whole: formatNumber(whole) });
  const nominated = [
    { kind: 'collective', n: collectives } as const,
    { kind: 'individual', n: people } as const,
  ].flatMap(({ kind, n }) => (n > 0 ? [t(`recipientCounts.${kind}`, { n: formatNumber(n) })] : []));
  return (
    <tr className={late ? 'board-late' : undefined}>
      <th scope="row">
        {row.unitId === null ? (
          t('board.noUnit')
        ) : (
          <Link
            to="/commendations/rounds/$id"
            params={{ id: round.id }}
            search={{ tab: 'nominations', unit: row.unitId }}
          >
            {row.unitName}
          </Link>
        )}
        {!row.takesPart && <span className="page-detail"> {t('board.notNamed')}</span>}
      </th>
      <Cell isDone={nominations > 0 || row.abstains}>
        {row.abstains ? t('board.abstains') : nominated.join(', ')}
        {nominations > people + collectives && (
          <span className="page-detail"> {t('nominations.count', { n: formatNumber(nominations) })}</span>
        )}
        {nominations === 0 && round.status === 'open' && row.unitId !== null && (
          <Abstention roundId={round.id} unitId={row.unitId} unitName={row.unitName} abstains={row.abstains} />
        )}
      </Cell>
      <Cell isDone={reviewedOn !== null} isGoing={isReviewOpen}>
        {reviewedOn === null ? isReviewOpen && t('board.reviewing') : formatDate(reviewedOn)}
      </Cell>
      <Cell isDone={nominations > 0 && judged === nominations} isGoing={judged > 0}>
        {nominations > 0 && part(judged, nominations)}
      </Cell>
      <Cell isDone={approved > 0 && decided + submitted === approved && decided > 0} isGoing={decided + submitted > 0}>
        {approved > 0 && part(decided, approved)}
        {submitted > 0 && <span className="page-detail"> {t('board.submitted', { n: formatNumber(submitted) })}</span>}
      </Cell>
      <Cell isDone={decided > 0 && handedOver === decided} isGoing={handedOver > 0}>
        {decided > 0 && part(handedOver, decided)}
      </Cell>
      <td>
        {row.abstains ? '' : t(`board.stages.${row.stage}`)}
        {late && <strong className="wrong"> {t(`board.late.${late.what}`, { days: formatNumber(late.days) })}</strong>}
      </td>
    </tr>
  );
}

interface AbstentionProps {
  roundId: string;
  unitId: string;
  unitName: string;
  abstains: boolean;
}

/** A unit that puts nobody forward is not waited for. */
function Abstention({ roundId, unitId, unitName, abstains }: AbstentionProps) {
  const { t } = useTranslation('commendations');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const saveAbstention = useCommand('commendations.saveAbstention');
  const toggle = async () => {
    await saveAbstention.mutateAsync({ roundId, unitId, abstains: !abstains });
    await offerUndo(t(abstains ? 'board.notAbstained' : 'board.abstained', { unit: unitName }));
  };
  const label = t(abstains ? 'board.nominateAfterAll' : 'board.abstain');
  return (
    <Button type="link" size="small" aria-label={`${label}: ${unitName}`} onClick={() => void toggle().catch(report)}>
      {label}
    </Button>
  );
}

interface CellProps {
  isDone: boolean;
  isGoing?: boolean;
  children: ReactNode;
}

/** Green when all is done, amber when some is; colour and mark both say it. */
function Cell({ isDone, isGoing = false, children }: CellProps) {
  const state = isDone ? 'done' : isGoing ? 'going' : 'waiting';
  const mark = { done: '✓', going: '◐', waiting: '–' }[state];
  return (
    <td className={`board-cell board-${state}`}>
      <span aria-hidden>{mark}</span> {children}
    </td>
  );
}
