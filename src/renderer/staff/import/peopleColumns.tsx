import { Button, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate, formatPartialDate, isLocalDate } from '../../../shared/domain/dates.ts';
import type { LongColumn } from '../../components/longColumn.ts';
import { rowAct, type Choices, type ImportedPerson, type Outcome, type RowAct } from './choices.ts';

/** A person of the file, as a row of a table. */
export type PersonRow = ImportedPerson & { id: string };

const colours: Record<Outcome, string> = {
  new: 'green',
  changed: 'blue',
  duplicate: 'orange',
  unchanged: 'default',
  refused: 'red',
  skipped: 'default',
};

type OnAct = (row: number, act: RowAct | null) => void;

/** @param onShowProblems shows what is wrong with refused rows, where it is put right */
export function usePeopleColumns(choices: Choices, onAct: OnAct, onShowProblems: () => void): LongColumn<PersonRow>[] {
  const { t } = useTranslation('staff');
  return [
    { key: 'row', title: t('import.row'), width: 62, isNumber: true, render: ({ row }) => row },
    {
      key: 'outcome',
      title: t('import.outcome'),
      width: 100,
      render: ({ outcome }) => <Tag color={colours[outcome]}>{t(`import.outcomes.${outcome}`)}</Tag>,
    },
    { key: 'fullName', title: t('fields.fullName'), width: 170, render: ({ fullName }) => fullName },
    {
      key: 'birth',
      title: t('fields.birth'),
      width: 112,
      isNumber: true,
      render: ({ birth }) => birth && formatPartialDate(birth),
    },
    {
      key: 'unit',
      title: t('fields.unit'),
      width: 160,
      render: ({ unitName: name }) => <span title={name}>{name}</span>,
    },
    { key: 'position', title: t('fields.positionShort'), width: 140, render: ({ position }) => position },
    { key: 'changes', title: t('import.changes'), width: 215, render: (person) => <Differences person={person} /> },
    {
      key: 'act',
      title: t('import.whatToDo'),
      width: 150,
      render: (person) =>
        person.outcome === 'refused' ? (
          <Button size="small" type="link" onClick={onShowProblems}>
            {t('import.putRight')}
          </Button>
        ) : (
          <ActChoice person={person} choices={choices} onAct={onAct} />
        ),
    },
  ];
}

/** How the row differs from who is there already, or which row it repeats. */
function Differences({ person: { changes, sameAsRow, existingId, outcome } }: { person: PersonRow }) {
  const { t } = useTranslation('staff');
  const told = useToldValue();
  const parts = changes.map(({ field, before, after, year }) => {
    const name = year === undefined ? t(`fields.${field}`) : t('import.ratingShort', { year });
    // What is new is what counts: an empty place before it would only push it out of sight.
    if (before === '') return t('import.filled', { field: name, after: told(field, after) });
    return t('import.change', { field: name, before: told(field, before), after: told(field, after) });
  });
  if (sameAsRow !== null) parts.unshift(t('import.sameAsRow', { row: sameAsRow }));
  else if (outcome === 'duplicate' && existingId !== null) parts.unshift(t('import.sameAsPerson'));
  const text = parts.join('; ');
  return <span title={text}>{text}</span>;
}

/** A compared value as people read it. */
function useToldValue() {
  const { t } = useTranslation('staff');
  return (field: string, value: string): string => {
    if (value === '') return t('import.empty');
    if (isLocalDate(value)) return formatDate(value);
    const names: Record<string, string> = { sex: 'sexes', kind: 'kinds', status: 'statuses' };
    if (names[field]) return t(`${names[field]}.${value}`);
    if (field === 'rating') return t(`ratingChoices.${value}`);
    if (field === 'isDirectWorker') return t(value === 'true' ? 'direct.yes' : 'direct.no');
    if (field === 'isUnionMember') return t(value === 'true' ? 'union.yes' : 'union.no');
    return value;
  };
}

/** What the program would do by itself, and what else can be chosen. */
const others: Record<Outcome, readonly RowAct[]> = {
  new: ['skip'],
  changed: ['skip', 'keepBoth'],
  duplicate: ['skip', 'update', 'keepBoth'],
  unchanged: ['keepBoth'],
  skipped: ['skip'],
  refused: [],
};

interface ActProps {
  person: PersonRow;
  choices: Choices;
  onAct: OnAct;
}

function ActChoice({ person: { outcome, row, fullName }, choices, onAct }: ActProps) {
  const { t } = useTranslation('staff');
  const chosen = rowAct(choices, row);
  // Left out with its unit: that is chosen among the units.
  if (outcome === 'refused' || (outcome === 'skipped' && chosen === undefined)) return null;
  const own = outcome === 'duplicate' ? [] : [{ value: 'own' as const, label: t(`import.own.${outcome}`) }];
  return (
    <Select<RowAct | 'own'>
      size="small"
      aria-label={t('import.actFor', { name: fullName })}
      value={chosen ?? (outcome === 'duplicate' ? (choices.duplicates ?? 'skip') : 'own')}
      onChange={(act) => onAct(row, act === 'own' ? null : act)}
      options={[...own, ...others[outcome].map((act) => ({ value: act, label: t(`import.acts.${act}`) }))]}
      style={{ width: 130 }}
    />
  );
}
