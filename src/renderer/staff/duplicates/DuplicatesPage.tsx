import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useRows, useRowWindow, type RowWindow } from '../../app/rowWindow.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Failure } from '../../components/Failure.tsx';
import { LongTable } from '../../components/LongTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ComparePanel } from './ComparePanel.tsx';

type Group = OutputOf<'staff.duplicates'>['rows'][number];
type GroupRow = Group & { id: string };

/** Entries that may be one person, group by group: compared, made one, or told apart. */
export function DuplicatesPage() {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const list = useRowWindow('staff.duplicates', {});
  useRows(list);
  const [chosen, setChosen] = useState(0);
  const groups = withIds(list);
  // The last one may just have been settled.
  const index = Math.min(chosen, (list.total ?? 1) - 1);
  const group = groups.rowAt(index);
  return (
    <>
      <PageHeader
        title={t('duplicates.title')}
        detail={t('duplicates.hint')}
        back={{ to: '/staff', label: t('title') }}
      />
      <Failure error={list.error} />
      {list.total === 0 ? (
        <EmptyState title={t('duplicates.none')} hint={t('duplicates.noneHint')}>
          <Button onClick={() => void navigate({ to: '/staff' })}>{t('duplicates.backToList')}</Button>
        </EmptyState>
      ) : (
        <div className="duplicates">
          <div className="fill">
            <p className="page-detail list-line" aria-live="polite">
              {list.total !== undefined && t('duplicates.count', { groups: formatNumber(list.total) })}
            </p>
            <LongTable<GroupRow>
              label={t('duplicates.groups')}
              list={groups}
              listKey=""
              columns={[
                { key: 'name', title: t('columns.fullName'), width: 170, render: namesOf },
                {
                  key: 'why',
                  title: t('duplicates.why'),
                  width: 150,
                  render: ({ likeness }) => t(`duplicates.likeness.${likeness}`),
                },
                {
                  key: 'people',
                  title: t('duplicates.entries'),
                  width: 70,
                  isNumber: true,
                  render: ({ people }) => people.length,
                },
              ]}
              rowClass={({ id }) => (id === group?.id ? 'row-chosen' : '')}
              onOpen={({ id }) => setChosen(indexOf(groups, id) ?? 0)}
            />
          </div>
          {group && <ComparePanel key={group.id} group={group} />}
        </div>
      )}
    </>
  );
}

function namesOf({ people }: Group): string {
  return [...new Set(people.map(({ fullName }) => fullName))].join(', ');
}

/** A group is known by who is in it. */
function withIds(list: RowWindow<Group>): RowWindow<GroupRow> {
  return {
    ...list,
    rowAt: (index) => {
      const group = list.rowAt(index);
      return group && { ...group, id: group.people.map(({ id }) => id).join(' ') };
    },
  };
}

function indexOf(groups: RowWindow<GroupRow>, id: string): number | undefined {
  for (let index = 0; index < (groups.total ?? 0); index += 1) if (groups.rowAt(index)?.id === id) return index;
  return undefined;
}
