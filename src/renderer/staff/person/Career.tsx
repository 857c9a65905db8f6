import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { LineButtons } from './LineButtons.tsx';
import { PostingDialog } from './PostingDialog.tsx';
import type { Person } from './staffValues.ts';
import { StatusLineDialog } from './StatusLineDialog.tsx';

type Posting = Person['postings'][number];
type StatusLine = Person['statuses'][number];

/** Units and positions, leave and return, each from a day on; what was entered wrongly is corrected here. */
export function Career({ person }: { person: Person }) {
  const { t } = useTranslation('staff');
  return (
    <>
      <p className="act-hint">{t('career.hint')}</p>
      <Postings person={person} />
      <h3 className="tab-heading">{t('career.statuses')}</h3>
      <Statuses person={person} />
    </>
  );
}

function Postings({ person }: { person: Person }) {
  const { t } = useTranslation('staff');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const removePosting = useCommand('staff.removePosting');
  const [open, setOpen] = useState<Posting | 'new' | null>(null);
  const remove = async ({ id }: Posting) => {
    await removePosting.mutateAsync({ id });
    await offerUndo(t('career.postingRemoved'));
  };
  return (
    <>
      <ShortTable<Posting>
        label={t('career.postings')}
        rows={person.postings}
        rowKey={({ id }) => id}
        empty={t('timeline.none')}
        columns={[
          { title: t('career.from'), width: 100, render: ({ from }) => formatDate(from) },
          { title: t('career.to'), width: 100, render: ({ to }) => (to === null ? t('career.now') : formatDate(to)) },
          {
            title: t('career.place'),
            render: ({ position, unitName, decisionNumber }) => (
              <>
                {position === '' ? unitName : position}
                <span className="timeline-detail">
                  {[position === '' ? '' : unitName, decisionNumber].filter((part) => part !== '').join(' · ')}
                </span>
              </>
            ),
          },
          {
            title: '',
            width: 120,
            render: (row) => (
              <LineButtons
                about={formatDate(row.from)}
                onEdit={() => setOpen(row)}
                onRemove={() => void remove(row).catch(report)}
              />
            ),
          },
        ]}
      />
      <p className="panel-foot">
        <Button onClick={() => setOpen('new')}>{t('career.add')}</Button>
      </p>
      {open !== null && (
        <PostingDialog person={person} posting={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function Statuses({ person }: { person: Person }) {
  const { t } = useTranslation('staff');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const removeStatus = useCommand('staff.removeStatus');
  const [open, setOpen] = useState<StatusLine | null>(null);
  const remove = async ({ id }: StatusLine) => {
    await removeStatus.mutateAsync({ id });
    await offerUndo(t('career.statusRemoved'));
  };
  return (
    <>
      <ShortTable<StatusLine>
        label={t('career.statuses')}
        rows={person.statuses}
        rowKey={({ id }) => id}
        empty={t('career.noStatuses')}
        columns={[
          { title: t('fields.since'), width: 100, render: ({ on }) => formatDate(on) },
          { title: t('fields.status'), render: ({ status }) => t(`statusChange.${status}`) },
          { title: t('fields.decisionNumber'), render: ({ decisionNumber }) => decisionNumber },
          {
            title: '',
            width: 120,
            render: (row) => (
              <LineButtons
                about={formatDate(row.on)}
                onEdit={() => setOpen(row)}
                onRemove={() => void remove(row).catch(report)}
              />
            ),
          },
        ]}
      />
      {open !== null && <StatusLineDialog line={open} onClose={() => setOpen(null)} />}
    </>
  );
}
