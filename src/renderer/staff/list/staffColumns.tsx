import { Tag } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import {
  extraColumn,
  type ExtraColumn,
  type RowColumn,
  type StaffColumn,
} from '../../../shared/contract/staffColumns.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { ratingCode } from '../../../shared/domain/person.ts';
import type { LongColumn } from '../../components/longColumn.ts';
import type { StaffSearch } from './search.ts';

type StaffRow = OutputOf<'staff.list'>['rows'][number];
type Sort = StaffSearch['sort'];
type Look = Omit<LongColumn<StaffRow>, 'key' | 'sort' | 'title'> & { title?: string; sort?: Sort | 'name' };

/** The columns of the list of people in the order chosen; three of them can order it. */
export function useStaffColumns(
  shown: readonly StaffColumn[],
  sort: Sort,
  onSort: (sort: Sort) => void,
): LongColumn<StaffRow>[] {
  const { t } = useTranslation('staff');
  const looks = rowLooks(t);
  return shown.map((column) => {
    const { sort: by, ...look } = isExtra(column) ? extraLook(column) : looks[column];
    const order = by === 'name' ? undefined : by;
    return {
      key: column,
      title: t(`columns.${column}`),
      ...look,
      ...(by ? { sort: { isSorted: sort === order, onSort: () => onSort(order) } } : {}),
    };
  });
}

function isExtra(column: StaffColumn): column is ExtraColumn {
  return extraColumn.safeParse(column).success;
}

/** A text that may be cut off by its column, whole in a tooltip. */
const whole = (text: string) => <span title={text}>{text}</span>;

function rowLooks(t: TFunction<'staff'>): Record<RowColumn, Look> {
  const mark = (isTrue: boolean, meaning: string) =>
    isTrue ? (
      <span role="img" aria-label={meaning}>
        ✓
      </span>
    ) : null;
  return {
    fullName: { width: 190, sort: 'name', render: (row) => <Name row={row} /> },
    code: { width: 100, render: ({ code }) => code },
    birth: { width: 110, isNumber: true, sort: 'birth', render: ({ birth }) => birth && formatPartialDate(birth) },
    sex: { width: 90, render: ({ sex }) => sex && t(`sexes.${sex}`) },
    unit: { width: 195, sort: 'unit', render: ({ unitName }) => whole(unitName) },
    position: { title: t('fields.positionShort'), width: 150, render: ({ position }) => whole(position) },
    kind: { width: 100, render: ({ kind }) => t(`kinds.${kind}`) },
    isDirectWorker: {
      title: t('fields.directShort'),
      width: 88,
      render: (row) => mark(row.isDirectWorker, t('direct.yes')),
    },
    isUnionMember: { width: 106, render: (row) => mark(row.isUnionMember, t('union.yes')) },
    rating: {
      title: t('fields.rating'),
      width: 120,
      render: ({ latestRating: latest }) => latest && `${ratingCode(latest.rating)} ${latest.year}`,
    },
    status: { width: 125, render: ({ status }) => t(`statuses.${status}`) },
  };
}

function Name({ row }: { row: StaffRow }) {
  const { t } = useTranslation('staff');
  return (
    <span title={row.fullName}>
      {row.fullName}
      {row.status !== 'working' && <Tag className="after-name">{t(`statuses.${row.status}`)}</Tag>}
    </span>
  );
}

/** px; of the others most are days and short codes. */
const WIDTHS: Partial<Record<ExtraColumn, number>> = {
  lastAward: 190,
  unionPosition: 150,
  unionCardNumber: 140,
  rankName: 150,
  payStep: 95,
  payCoefficientHundredths: 105,
  generalEducation: 140,
  qualification: 190,
  politicalTheory: 150,
  stateManagement: 160,
  foreignLanguage: 130,
  email: 190,
  citizenId: 130,
  citizenIdIssuedBy: 180,
  hometown: 190,
  residence: 210,
  note: 200,
};

const NUMBERS: readonly StaffColumn[] = [
  'payStep',
  'payCoefficientHundredths',
  'positionAllowanceHundredths',
  'seniorityAllowancePercent',
];

function extraLook(column: ExtraColumn): Look {
  return {
    width: WIDTHS[column] ?? 125,
    isNumber: NUMBERS.includes(column),
    render: ({ values }) => {
      const text = values[column] ?? '';
      return (
        <span {...(column === 'lastAward' ? { className: 'gold' } : {})} title={text}>
          {text}
        </span>
      );
    },
  };
}
