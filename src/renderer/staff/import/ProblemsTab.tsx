import { Button, Input, Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useJob } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { inMemory } from '../../components/inMemory.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import type { LongColumn } from '../../components/longColumn.ts';
import { LongTable } from '../../components/LongTable.tsx';
import { withCorrection, type Preview } from './choices.ts';
import type { ImportTabProps } from './ImportPreview.tsx';
import type { ImportedFile } from './useImport.ts';

type Problem = Preview['problems'][number] & { id: string };

/** Cells that cannot be taken, or ask for a look; each can be put right here, without touching the file. */
export function ProblemsTab({ imported, onChoose }: ImportTabProps) {
  const { t } = useTranslation('staff');
  const { choices, preview } = imported;
  const { problems } = preview;
  const list = useMemo(
    () => inMemory(problems.map((problem, index): Problem => ({ ...problem, id: String(index) }))),
    [problems],
  );
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
      render: ({ message }) => <span title={message}>{message}</span>,
    },
  ];
  if (list.total === 0) return <EmptyState title={t('import.noProblems')} />;
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
function Correction({ problem, onCorrect }: { problem: Problem; onCorrect: (value: string) => void }) {
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

function RefusedRowsButton({ imported: { file, choices } }: { imported: ImportedFile }) {
  const { t } = useTranslation('staff');
  const report = useReportFailure();
  const job = useJob('staff.writeRefusedRows');
  const write = async () => {
    const { file: target } = await call('shell.chooseFileToSave', {
      type: 'xlsx',
      suggestedName: t('import.refusedFileName'),
    });
    if (target === null) return;
    await job.start({ file, choices, report: target });
    await call('shell.openFile', { file: target });
  };
  return (
    <>
      <Button onClick={() => void write().catch(report)}>{t('import.writeRefused')}</Button>
      <JobProgress job={job} title={t('import.writeRefused')} />
    </>
  );
}
