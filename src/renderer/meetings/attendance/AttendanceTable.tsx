import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { inMemory } from '../../components/inMemory.ts';
import type { LongColumn } from '../../components/longColumn.ts';
import { LongTable } from '../../components/LongTable.tsx';
import { MARKS, type Attendance, type Participant } from '../meeting.ts';
import { MarkCell, NoteCell, RemoveCell, RoleCell } from './cells.tsx';
import type { Mark } from './useMark.ts';

interface Props {
  people: Participant[];
  /** Names more than one person has. */
  homonyms: ReadonlySet<string>;
  isClosed: boolean;
  mark: Mark;
  selectedIds: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  /** The filter as text. */
  listKey: string;
  /** Whoever is marked leaves the list, so the next one comes under the cursor by itself. */
  isByMark: boolean;
}

/** What a key pressed on a row marks: 1 to 4 in the order of the buttons, 0 nothing. */
function markOfKey(key: string): Attendance | undefined {
  return key === '0' ? 'unmarked' : MARKS[Number(key) - 1];
}

export function AttendanceTable(props: Props) {
  const { people, homonyms, isClosed, mark, selectedIds, onSelect, listKey, isByMark } = props;
  const { t } = useTranslation('meetings');
  const columns = useColumns(isClosed, mark, homonyms);
  const markByKey = (key: string, person: Participant) => {
    const attendance = markOfKey(key);
    if (attendance === undefined) return false;
    void mark([person], attendance);
    return isByMark ? true : 'next';
  };
  if (people.length === 0) {
    return <EmptyState title={t('attendance.nobody.title')} hint={t('attendance.nobody.hint')} />;
  }
  return (
    <>
      {!isClosed && <p className="page-detail keys-hint">{t('attendance.keys')}</p>}
      <LongTable<Participant>
        label={t('attendance.list')}
        list={inMemory(people)}
        listKey={listKey}
        columns={columns}
        {...(isClosed
          ? {}
          : {
              onRowKey: markByKey,
              selection: {
                ids: selectedIds,
                onChange: onSelect,
                onAll: () => onSelect(new Set(people.map(({ id }) => id))),
                nameOf: ({ fullName }: Participant) => fullName,
              },
            })}
      />
    </>
  );
}

function useColumns(isClosed: boolean, mark: Mark, homonyms: ReadonlySet<string>): LongColumn<Participant>[] {
  const { t } = useTranslation('meetings');
  const cells = { isClosed, mark };
  const column = (key: string, width: number, render: LongColumn<Participant>['render']) => ({
    key,
    title: t(`attendance.columns.${key}`),
    width,
    render,
  });
  return [
    column('fullName', 160, ({ fullName, birth }) => (
      <span className="name">
        {fullName}
        {birth && homonyms.has(fullName) && <span className="page-detail"> {formatPartialDate(birth)}</span>}
      </span>
    )),
    column('position', 130, ({ position }) => <span title={position}>{position}</span>),
    column('unitName', 135, ({ unitName }) => <span title={unitName}>{unitName}</span>),
    column('role', 150, (person) => <RoleCell person={person} isClosed={isClosed} />),
    column('attendance', 288, (person) => <MarkCell person={person} {...cells} />),
    column('note', 155, (person) => <NoteCell person={person} {...cells} />),
    ...(isClosed
      ? []
      : [{ key: 'remove', title: '', width: 44, render: (person: Participant) => <RemoveCell person={person} /> }]),
  ];
}
