import { Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { inMemory } from '../../components/inMemory.ts';
import { LongTable } from '../../components/LongTable.tsx';
import { withRowAct, type Choices, type ImportedPerson, type Outcome } from './choices.ts';
import type { ImportTabProps } from './ImportPreview.tsx';
import { usePeopleColumns, type PersonRow } from './peopleColumns.tsx';

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
export function PeopleTab({ imported: { choices, preview }, onChoose }: ImportTabProps) {
  const { t } = useTranslation('staff');
  const [view, setView] = useState<View>('all');
  const { people, counts } = preview;
  const list = useMemo(() => inMemory(rowsOf(people, view)), [people, view]);
  const columns = usePeopleColumns(choices, (row, act) => onChoose(withRowAct(choices, row, act)));
  const views = [
    { value: 'all' as const, label: `${t('common:all')} ${formatNumber(people.length)}` },
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
        <Segmented<View> aria-label={t('import.show')} value={view} onChange={setView} options={views} />
        {counts.duplicate > 0 && (
          <DuplicatePolicy
            value={choices.duplicates ?? 'skip'}
            onChange={(duplicates) => onChoose({ ...choices, duplicates })}
          />
        )}
      </div>
      {list.total === 0 ? (
        <EmptyState title={t('import.none')} />
      ) : (
        <LongTable<PersonRow> label={t('import.people')} list={list} listKey={view} columns={columns} />
      )}
    </>
  );
}

function rowsOf(people: readonly ImportedPerson[], view: View): PersonRow[] {
  return people
    .filter(({ outcome }) => view === 'all' || outcome === view)
    .map((person) => ({ ...person, id: String(person.row) }));
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
