import { CheckOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatPartialDate } from '../../shared/domain/dates.ts';
import { ratingCode } from '../../shared/domain/person.ts';
import type { LongColumn } from '../components/longColumn.ts';
import type { StaffSearch } from './search.ts';

type StaffRow = OutputOf<'staff.list'>['rows'][number];
type Sort = StaffSearch['sort'];

/** The columns of the list of people; three of them order it. */
export function useStaffColumns(sort: Sort, onSort: (sort: Sort) => void): LongColumn<StaffRow>[] {
  const { t } = useTranslation('staff');
  const sortedBy = (by: Sort) => ({ isSorted: sort === by, onSort: () => onSort(by) });
  const mark = (isTrue: boolean, meaning: string) => (isTrue ? <CheckOutlined aria-label={meaning} /> : null);
  return [
    {
      key: 'fullName',
      title: t('fields.fullName'),
      width: 190,
      sort: sortedBy(undefined),
      render: (row) => (
        <span title={row.fullName}>
          {row.fullName}
          {row.status !== 'working' && <Tag className="after-name">{t(`statuses.${row.status}`)}</Tag>}
        </span>
      ),
    },
    {
      key: 'birth',
      title: t('fields.birth'),
      width: 110,
      isNumber: true,
      sort: sortedBy('birth'),
      render: ({ birth }) => birth && formatPartialDate(birth),
    },
    {
      key: 'unit',
      title: t('fields.unit'),
      width: 195,
      sort: sortedBy('unit'),
      render: (row) => <span title={row.unitName}>{row.unitName}</span>,
    },
    {
      key: 'position',
      title: t('fields.positionShort'),
      width: 150,
      render: (row) => <span title={row.position}>{row.position}</span>,
    },
    { key: 'kind', title: t('fields.kind'), width: 100, render: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'direct',
      title: t('fields.directShort'),
      width: 88,
      render: (row) => mark(row.isDirectWorker, t('direct.yes')),
    },
    {
      key: 'union',
      title: t('fields.unionShort'),
      width: 95,
      render: (row) => mark(row.isUnionMember, t('union.yes')),
    },
    {
      key: 'rating',
      title: t('fields.rating'),
      width: 120,
      render: ({ latestRating: latest }) => latest && `${ratingCode(latest.rating)} ${latest.year}`,
    },
  ];
}
