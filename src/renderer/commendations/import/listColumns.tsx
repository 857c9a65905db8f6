import { Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { LongColumn } from '../../components/longColumn.ts';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { Correction } from '../../staff/import/ProblemsTab.tsx';
import type { Choices, ImportedList } from './NominationImportPage.tsx';

type Row = ImportedList['preview']['nominations'][number] & { id: string };
type Problem = ImportedList['preview']['problems'][number] & { id: string };
type RowChoice = NonNullable<Choices['rows']>[number];
type OnChoose = (choices: Choices) => void;

const colours: Record<Row['outcome'], string> = {
  new: 'green',
  unsure: 'orange',
  unchanged: 'default',
  duplicate: 'default',
  refused: 'red',
  skipped: 'default',
};

/** `null`: as the program would have it. */
function withRow(choices: Choices, row: number, choice: RowChoice | null): Choices {
  const others = (choices.rows ?? []).filter((other) => other.row !== row);
  return { ...choices, rows: choice === null ? others : [...others, choice] };
}

/** Texts go on in a second line before they are cut off. */
function TwoLines({ text, className = '' }: { text: string; className?: string }) {
  return (
    <span className={`two-lines ${className}`.trim()} title={text}>
      {text}
    </span>
  );
}

export function useListColumns({ choices, preview }: ImportedList, onChoose: OnChoose): LongColumn<Row>[] {
  const { t } = useTranslation('commendations');
  const errors = new Map(preview.problems.filter(({ isError }) => isError).map((problem) => [problem.row, problem]));
  /** Why a row is not taken as it stands, or else its reason. */
  const reasonOf = ({ outcome, row, reason, sameAsRow }: Row) => {
    const error = outcome === 'refused' || outcome === 'unsure' ? errors.get(row) : undefined;
    if (error) return <TwoLines text={t(error.told.key, error.told.values)} className="wrong" />;
    return <TwoLines text={sameAsRow === null ? reason : t('import.sameAsRow', { row: sameAsRow })} />;
  };
  return [
    { key: 'row', title: t('staff:import.row'), width: 62, isNumber: true, render: ({ row }) => row },
    {
      key: 'outcome',
      title: t('staff:import.outcome'),
      width: 104,
      render: ({ outcome }) => <Tag color={colours[outcome]}>{t(`import.outcomes.${outcome}`)}</Tag>,
    },
    {
      key: 'who',
      title: t('import.who'),
      width: 190,
      render: (row) => <Who row={row} choices={choices} onChoose={onChoose} />,
    },
    {
      key: 'birth',
      title: t('fields.birth'),
      width: 104,
      isNumber: true,
      render: ({ birth }) => birth && formatPartialDate(birth),
    },
    { key: 'detail', title: t('fields.detail'), width: 165, render: (row) => <TwoLines text={detailOf(row)} /> },
    { key: 'form', title: t('fields.formShort'), width: 130, render: ({ formName }) => <TwoLines text={formName} /> },
    { key: 'reason', title: t('fields.reason'), width: 235, render: reasonOf },
    {
      key: 'act',
      title: t('staff:import.whatToDo'),
      width: 130,
      render: (row) => <Act row={row} choices={choices} onChoose={onChoose} />,
    },
  ];
}

/** Who has still to be chosen stands there as the file has it. */
function detailOf({ outcome, recipientName, recipientDetail }: Row): string {
  return outcome === 'unsure'
    ? [recipientName, recipientDetail].filter((part) => part !== '').join(', ')
    : recipientDetail;
}

interface CellProps {
  row: Row;
  choices: Choices;
  onChoose: OnChoose;
}

/** Who is meant; to be chosen where the list does not tell. */
function Who({ row: { row, outcome, recipientName, recipientKind, candidates }, choices, onChoose }: CellProps) {
  const { t } = useTranslation('commendations');
  if (outcome !== 'unsure') return <TwoLines text={recipientName} className="nominee" />;
  const label = t('import.chooseFor', { row });
  const take = (who: Pick<RowChoice, 'staffId' | 'unitId'>) =>
    onChoose(withRow(choices, row, { row, act: 'take', ...who }));
  if (candidates.length === 0 && recipientKind === 'individual') {
    return <StaffSelect aria-label={label} onChange={(staffId) => take(staffId === null ? {} : { staffId })} />;
  }
  return (
    <Select<number>
      size="small"
      aria-label={label}
      placeholder={recipientName}
      options={candidates.map(({ name, birth, detail }, index) => ({
        value: index,
        label: [name, birth ? formatPartialDate(birth) : '', detail].filter((part) => part !== '').join(' · '),
      }))}
      onChange={(index) => {
        const { staffId, unitId } = candidates[index] ?? {};
        take({ ...(staffId ? { staffId } : {}), ...(unitId ? { unitId } : {}) });
      }}
      popupMatchSelectWidth={false}
      style={{ width: '100%' }}
    />
  );
}

function Act({ row: { row, outcome }, choices, onChoose }: CellProps) {
  const { t } = useTranslation('commendations');
  const isSkipped = choices.rows?.some((choice) => choice.row === row && choice.act === 'skip') ?? false;
  if (!isSkipped && outcome !== 'new' && outcome !== 'unsure') return null;
  return (
    <Select<'own' | 'skip'>
      size="small"
      aria-label={t('import.actFor', { row })}
      value={isSkipped ? 'skip' : 'own'}
      onChange={(act) => onChoose(withRow(choices, row, act === 'skip' ? { row, act } : null))}
      options={(['own', 'skip'] as const).map((value) => ({ value, label: t(`import.${value}`) }))}
      style={{ width: '100%' }}
    />
  );
}

export function useProblemColumns(choices: Choices, onChoose: OnChoose): LongColumn<Problem>[] {
  const { t } = useTranslation('staff');
  return [
    { key: 'row', title: t('import.row'), width: 62, isNumber: true, render: ({ row }) => row },
    {
      key: 'weight',
      title: t('import.weight'),
      width: 140,
      render: ({ isError }) => (
        <Tag color={isError ? 'red' : 'orange'}>{t(isError ? 'import.error' : 'import.warning')}</Tag>
      ),
    },
    { key: 'column', title: t('import.column'), width: 140, render: ({ column }) => <TwoLines text={column} /> },
    {
      key: 'value',
      title: t('import.value'),
      width: 180,
      render: ({ cell, value }) => (
        <Correction
          key={`${cell} ${value}`}
          problem={{ cell, value }}
          onCorrect={(corrected) => {
            const others = (choices.corrections ?? []).filter((other) => other.cell !== cell);
            onChoose({ ...choices, corrections: [...others, { cell, value: corrected }] });
          }}
        />
      ),
    },
    {
      key: 'message',
      title: t('import.whatToDo'),
      width: 560,
      render: ({ told }) => <TwoLines text={t(told.key, told.values)} />,
    },
  ];
}
