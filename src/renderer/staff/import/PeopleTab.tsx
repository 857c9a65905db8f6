import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useRowWindow } from '../../app/rowWindow.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LongTable } from '../../components/LongTable.tsx';
import { withRowAct, type Choices, type Outcome, type RowAct } from './choices.ts';
import type { ImportTabProps } from './ImportPreview.tsx';
import { usePeopleColumns, type PersonRow } from './peopleColumns.tsx';
import { withIds } from './withIds.ts';

const outcomes = [
  'new',
  'changed',
  'duplicate',
  'unchanged',
  'refused',
  'skipped',
] as const satisfies readonly Outcome[];

type View = 'all' | Outcome;

/** Who is in the file, and what would be done with each. */
export function PeopleTab({ imported: { choices, preview }, onChoose, onShowProblems }: ImportTabProps) {
  const { t } = useTranslation('staff');
  const [view, setView] = useState<View>('all');
  const { counts, previewId } = preview;
  // A view that a choice has emptied is left.
  const shown = view === 'all' || counts[view] > 0 ? view : 'all';
  const outcome = shown === 'all' ? {} : { outcome: shown };
  const list = withIds(useRowWindow('staff.previewedPeople', { previewId: previewId ?? '', ...outcome }));
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const onAct = (row: number, act: RowAct | null) => onChoose(withRowAct(choices, row, act));
  const columns = usePeopleColumns(choices, onAct, onShowProblems);
  const views = [
    { value: 'all' as const, label: `${t('common:all')} ${formatNumber(total)}` },
    ...outcomes
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => ({
        value: outcome,
        label: `${t(`import.outcomes.${outcome}`)} ${formatNumber(counts[outcome])}`,
      })),
  ];
  return (
    <>
      <div className="filters">
        <Segmented<View> aria-label={t('import.show')} value={shown} onChange={setView} options={views} />
        {counts.duplicate > 0 && (
          <DuplicatePolicy
            value={choices.duplicates ?? 'skip'}
            onChange={(duplicates) => onChoose({ ...choices, duplicates })}
          />
        )}
      </div>
      {total === 0 ? (
        <EmptyState title={t('import.none')} />
      ) : (
        <LongTable<PersonRow> label={t('import.people')} list={list} listKey={shown} columns={columns} />
      )}
    </>
  );
}

type Policy = NonNullable<Choices['duplicates']>;

/** What is done with duplicates that have no choice of their own. */
function DuplicatePolicy({ value, onChange }: { value: Policy; onChange: (policy: Policy) => void }) {
  const { t } = useTranslation('staff');
  return (
    <label className="filter">
      {t('import.duplicates')}
      <Select<Policy>
        aria-label={t('import.duplicates')}
        value={value}
        onChange={onChange}
        options={(['skip', 'update', 'keepBoth'] as const).map((policy) => ({
          value: policy,
          label: t(`import.acts.${policy}`),
        }))}
        style={{ width: 150 }}
      />
    </label>
  );
}
