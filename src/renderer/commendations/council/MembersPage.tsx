import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { CouncilMember } from '../types.ts';
import { MemberDialog } from './MemberDialog.tsx';
import '../commendations.css';

/** Who sits in the council, from when to when. */
export function MembersPage() {
  const { t } = useTranslation('commendations');
  const [isAll, setIsAll] = useState(false);
  const [open, setOpen] = useState<CouncilMember | 'new' | null>(null);
  const members = useAnswer('commendations.councilMembers', isAll ? {} : { on: today() }, { keepPrevious: true });
  return (
    <>
      <PageHeader title={t('council.title')} back={{ to: '/commendations', label: t('title') }}>
        <Button type="primary" onClick={() => setOpen('new')}>
          {t('council.add')}
        </Button>
      </PageHeader>
      <section className="panel">
        <div className="filters">
          <Checkbox checked={isAll} onChange={({ target }) => setIsAll(target.checked)}>
            {t('council.past')}
          </Checkbox>
        </div>
        <Loaded query={members}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={t('council.none')} hint={t('council.noneHint')} />
            ) : (
              <MemberTable rows={rows} onOpen={setOpen} />
            )
          }
        </Loaded>
      </section>
      {open !== null && <MemberDialog member={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

function MemberTable({ rows, onOpen }: { rows: readonly CouncilMember[]; onOpen: (row: CouncilMember) => void }) {
  const { t } = useTranslation('commendations');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const removeMember = useCommand('commendations.removeCouncilMember');
  const remove = async ({ id, fullName }: CouncilMember) => {
    await removeMember.mutateAsync({ id });
    await offerUndo(t('council.removed', { name: fullName }));
  };
  return (
    <ShortTable<CouncilMember>
      label={t('council.title')}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      empty=""
      columns={[
        { title: t('council.fields.councilTitle'), width: 220, render: (row) => row.councilTitle },
        { title: t('council.fields.fullName'), render: (row) => <strong>{row.fullName}</strong> },
        { title: t('council.fields.position'), render: (row) => row.position },
        { title: t('council.fields.validFrom'), width: 110, render: (row) => formatDate(row.validFrom) },
        {
          title: t('council.fields.validTo'),
          width: 110,
          render: ({ validTo }) => (validTo === null ? t('council.now') : formatDate(validTo)),
        },
        {
          title: '',
          width: 70,
          render: (row) => (
            <Button
              size="small"
              aria-label={t('council.remove', { name: row.fullName })}
              onClick={(event) => {
                event.stopPropagation();
                void remove(row).catch(report);
              }}
            >
              {t('common:remove')}
            </Button>
          ),
        },
      ]}
    />
  );
}
