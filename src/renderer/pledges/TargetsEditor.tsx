import { Button } from 'antd';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { percentAchieved } from '../../shared/domain/targets.ts';
import { DraftButtons } from '../components/DraftButtons.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Failure } from '../components/Failure.tsx';
import { GrowingText } from '../components/GrowingText.tsx';
import { RowButtons, RowHandle } from '../components/RowButtons.tsx';
import { DecimalInput } from '../components/TypedInput.tsx';
import type { Draft } from '../components/useDraft.ts';
import { useSheetRows, type RowActs } from '../components/useSheetRows.ts';
import { PercentBar } from './PercentBar.tsx';
import { newTarget, rowsFromSpreadsheet, type TargetRow } from './targetRow.ts';

interface Props {
  label: string;
  draft: Draft<TargetRow[]>;
  /** Whether results stand beside the plans. */
  hasResults: boolean;
}

/** Targets edited in place like a spreadsheet; rows copied in Excel can be pasted. */
export function TargetsEditor({ label, draft, hasResults }: Props) {
  const { t } = useTranslation('pledges');
  const { body, dragged, actsOf, addAtEnd } = useSheetRows(draft, newTarget);
  const paste = (event: ClipboardEvent, index: number) => {
    const rows = rowsFromSpreadsheet(event.clipboardData.getData('text/plain'));
    if (!rows) return;
    event.preventDefault();
    draft.change((all) => all.toSpliced(index, isBlank(all[index]) ? 1 : 0, ...rows));
  };
  const columns = (['order', 'content', 'measure', 'planned', 'achieved', 'percent', 'note'] as const).filter(
    (name) => hasResults || (name !== 'achieved' && name !== 'percent'),
  );
  return (
    <div className="fill">
      <Failure error={draft.failure} />
      <div className="filters">
        <strong>{t('targets.count', { count: draft.value.length })}</strong>
        <span className="page-detail">{t('targets.keys')}</span>
        <span className="bar-end">
          <Button onClick={addAtEnd}>{t('targets.add')}</Button>
          <DraftButtons draft={draft} />
        </span>
      </div>
      {draft.value.length === 0 && <EmptyState title={t('targets.none')} hint={t('targets.noneHint')} />}
      <div className="scroll" hidden={draft.value.length === 0}>
        <table className="sheet targets" aria-label={label}>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col" className={`target-${name} ${isNumber(name) ? 'align-end' : ''}`}>
                  {t(`targets.columns.${name}`)}
                </th>
              ))}
              <th scope="col" className="sheet-acts" aria-label={t('common:row.acts')} />
            </tr>
          </thead>
          <tbody ref={body}>
            {draft.value.map((row, index) => (
              <TargetFields
                key={row.key}
                row={row}
                order={index + 1}
                hasResults={hasResults}
                isDragged={dragged === index}
                isWrong={(field) => draft.isWrong(`targets.${index}.${field}`)}
                acts={actsOf(index)}
                onPaste={(event) => paste(event, index)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function isNumber(column: string): boolean {
  return column === 'planned' || column === 'achieved';
}

function isBlank(row: TargetRow | undefined): boolean {
  return row !== undefined && row.id === undefined && row.content === '' && row.measure === '' && row.planned === null;
}

interface RowProps {
  row: TargetRow;
  /** From 1. */
  order: number;
  hasResults: boolean;
  isDragged: boolean;
  isWrong: (field: string) => boolean;
  acts: RowActs<TargetRow>;
  onPaste: (event: ClipboardEvent) => void;
}

function TargetFields({ row, order, hasResults, isDragged, isWrong, acts, onPaste }: RowProps) {
  const { t } = useTranslation('pledges');
  const label = (field: string) => t('targets.fieldOf', { field: t(`targets.columns.${field}`), order });
  const text = (field: 'content' | 'measure' | 'note') => (
    <GrowingText
      aria-label={label(field)}
      value={row[field]}
      status={isWrong(field) ? 'error' : ''}
      onChange={(event) => acts.change({ [field]: event.target.value })}
      {...(field === 'content' ? { onPaste } : {})}
    />
  );
  const number = (field: 'planned' | 'achieved') => (
    <DecimalInput
      aria-label={label(field)}
      value={row[field]}
      isWrong={isWrong(field)}
      onChange={(value) => acts.change({ [field]: value })}
    />
  );
  return (
    <tr
      className={isDragged ? 'is-dragged' : ''}
      onKeyDown={acts.onKeyDown}
      onDragOver={acts.drag.over}
      onDrop={acts.drag.end}
    >
      <td className="number-cell">
        <RowHandle acts={acts} order={order} />
      </td>
      <td>{text('content')}</td>
      <td>{text('measure')}</td>
      <td>{number('planned')}</td>
      {hasResults && (
        <>
          <td>{number('achieved')}</td>
          <td>
            <PercentBar percent={percentAchieved(row.planned, row.achieved)} />
          </td>
        </>
      )}
      <td>{text('note')}</td>
      <td>
        <RowButtons acts={acts} order={order} />
      </td>
    </tr>
  );
}
