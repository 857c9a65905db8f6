import { Input, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRowWindow } from '../../app/rowWindow.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { LongColumn } from '../../components/longColumn.ts';
import { LongTable } from '../../components/LongTable.tsx';
import { withCorrection, type Preview } from './choices.ts';
import { withIds } from './withIds.ts';
import type { ImportTabProps } from './ImportPreview.tsx';
import { RefusedRowsButton } from './RefusedRowsButton.tsx';

type Problem = Preview['problems'][number] & { id: string };

/** Cells that cannot be taken, or ask for a look; each can be put right here, without touching the file. */
export function ProblemsTab({ imported, onChoose }: ImportTabProps) {
  const { t } = useTranslation('staff');
  const { choices, preview } = imported;
  const list = withIds(useRowWindow('staff.previewedProblems', { previewId: preview.previewId ?? '' }));
  const columns: LongColumn<Problem>[] = [
    { key: 'row', title: t('import.row'), width: 62, isNumber: true, render: ({ row }) => row },
    {
      key: 'weight',
      title: t('import.weight'),
      width: 140,
      render: ({ isError }) => (
        <Tag color={isError ? 'red' : 'orange'}>{t(isError ? 'import.error' : 'import.warning')}</Tag>
      ),
    },
    { key: 'column', title: t('import.column'), width: 140, render: ({ column }) => column },
    {
      key: 'value',
      title: t('import.value'),
      width: 180,
      render: (problem) => (
        <Correction
          key={`${problem.cell} ${problem.value}`}
          problem={problem}
          onCorrect={(value) => onChoose(withCorrection(choices, problem.cell, value))}
        />
      ),
    },
    {
      key: 'message',
      title: t('import.whatToDo'),
      width: 560,
      render: ({ told }) => {
        const sentence = t(told.key, told.values);
        return (
          <span className="two-lines" title={sentence}>
            {sentence}
          </span>
        );
      },
    },
  ];
  if (preview.problemCount === 0) return <EmptyState title={t('import.noProblems')} />;
  return (
    <>
      {preview.counts.refused > 0 && (
        <div className="filters">
          <RefusedRowsButton imported={imported} />
          <span className="page-detail">{t('import.refusedHint')}</span>
        </div>
      )}
      <LongTable<Problem> label={t('import.problems')} list={list} listKey="" columns={columns} />
    </>
  );
}

/** The cell's text, to be put right. Enter or leaving the field takes it over. */
export function Correction({
  problem,
  onCorrect,
}: {
  problem: Pick<Problem, 'cell' | 'value'>;
  onCorrect: (value: string) => void;
}) {
  const { t } = useTranslation('staff');
  const correct = (value: string) => {
    if (value.trim() !== problem.value) onCorrect(value.trim());
  };
  return (
    <Input
      size="small"
      aria-label={t('import.correct', { cell: problem.cell })}
      defaultValue={problem.value}
      onBlur={(event) => correct(event.target.value)}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  );
}
