import { Alert, Button, Segmented, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { LongColumn } from '../../components/longColumn.ts';
import { LongTable } from '../../components/LongTable.tsx';
import { inMemory } from '../../components/inMemory.ts';

type Preview = OutputOf<'staff.previewImport'>;
type Person = Preview['people'][number] & { id: string };
type Problem = Preview['problems'][number] & { id: string };
type Outcome = Person['outcome'];

const outcomes = [
  'new',
  'changed',
  'duplicate',
  'unchanged',
  'skipped',
  'refused',
] as const satisfies readonly Outcome[];
const colours: Record<Outcome, string> = {
  new: 'green',
  changed: 'blue',
  duplicate: 'orange',
  unchanged: 'default',
  skipped: 'default',
  refused: 'red',
};

/** What is shown: everybody, those of one outcome, or the problems. */
type View = 'all' | Outcome | 'problems';

interface Props {
  file: string;
  preview: Preview;
  onImport: () => void;
  onOtherFile: () => void;
}

/** The second step: what the file would do, row by row, and what is wrong in it. */
export function ImportPreview({ file, preview, onImport, onOtherFile }: Props) {
  const { t } = useTranslation('staff');
  const [view, setView] = useState<View>('all');
  const { people, problems, newUnits, sheet, counts } = preview;
  const toImport = counts.new + counts.changed;

  const views: { value: View; label: string; count: number }[] = [
    { value: 'all', label: t('common:all'), count: people.length },
    ...outcomes.map((outcome) => ({ value: outcome, label: t(`import.outcomes.${outcome}`), count: counts[outcome] })),
    { value: 'problems', label: t('import.problems'), count: problems.length },
  ];
  return (
    <>
      <div className="filters">
        <span className="page-detail">{t('import.from', { file: fileName(file), sheet })}</span>
        <span className="filter-count" />
        <Button onClick={onOtherFile}>{t('import.otherFile')}</Button>
        <Button type="primary" disabled={toImport === 0} onClick={onImport}>
          {toImport === 0 ? t('import.nothing') : t('import.act', { people: formatNumber(toImport) })}
        </Button>
      </div>
      {newUnits.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('import.newUnits', { units: formatNumber(newUnits.length), names: newUnits.join('; ') })}
          className="import-notice"
        />
      )}
      <div className="filters">
        <Segmented<View>
          aria-label={t('import.show')}
          value={view}
          onChange={setView}
          options={views.map(({ value, label, count }) => ({ value, label: `${label} ${formatNumber(count)}` }))}
        />
      </div>
      {view === 'problems' ? <Problems problems={problems} /> : <People people={people} view={view} />}
    </>
  );
}

/** The last part of a path of either kind. */
function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function People({ people, view }: { people: Preview['people']; view: Exclude<View, 'problems'> }) {
  const { t } = useTranslation('staff');
  const list = useMemo(() => {
    const shown = view === 'all' ? people : people.filter(({ outcome }) => outcome === view);
    return inMemory(shown.map((person): Person => ({ ...person, id: String(person.row) })));
  }, [people, view]);
  const columns: LongColumn<Person>[] = [
    { key: 'row', title: t('import.row'), width: 70, isNumber: true, render: ({ row }) => row },
    {
      key: 'outcome',
      title: t('import.outcome'),
      width: 110,
      render: ({ outcome }) => <Tag color={colours[outcome]}>{t(`import.outcomes.${outcome}`)}</Tag>,
    },
    { key: 'fullName', title: t('fields.fullName'), width: 220, render: ({ fullName }) => fullName },
    {
      key: 'birth',
      title: t('fields.birth'),
      width: 110,
      isNumber: true,
      render: ({ birth }) => birth && formatPartialDate(birth),
    },
    { key: 'unit', title: t('fields.unit'), width: 250, render: ({ unitName }) => unitName },
    { key: 'position', title: t('fields.position'), width: 220, render: ({ position }) => position },
  ];
  if (list.total === 0) return <EmptyState title={t('import.none')} />;
  return <LongTable<Person> label={t('import.people')} list={list} listKey={view} columns={columns} />;
}

function Problems({ problems }: { problems: Preview['problems'] }) {
  const { t } = useTranslation('staff');
  const list = useMemo(
    () => inMemory(problems.map((problem, index): Problem => ({ ...problem, id: String(index) }))),
    [problems],
  );
  const columns: LongColumn<Problem>[] = [
    { key: 'row', title: t('import.row'), width: 70, isNumber: true, render: ({ row }) => row },
    { key: 'column', title: t('import.column'), width: 160, render: ({ column }) => column },
    { key: 'value', title: t('import.value'), width: 180, render: ({ value }) => value },
    {
      key: 'message',
      title: t('import.whatToDo'),
      width: 560,
      render: ({ message }) => <span title={message}>{message}</span>,
    },
  ];
  if (list.total === 0) return <EmptyState title={t('import.noProblems')} />;
  return <LongTable<Problem> label={t('import.problems')} list={list} listKey="" columns={columns} />;
}
