import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { DisciplineDialog } from './DisciplineDialog.tsx';
import { LineButtons } from './LineButtons.tsx';
import type { Person } from './staffValues.ts';

type Discipline = Person['disciplines'][number];

export function isInForce({ endedOn }: Discipline): boolean {
  return endedOn === null || endedOn > today();
}

/** Disciplinary measures; the checks of awards read them. */
export function Disciplines({ person }: { person: Person }) {
  const { t } = useTranslation('staff');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const removeDiscipline = useCommand('staff.removeDiscipline');
  const [open, setOpen] = useState<Discipline | 'new' | null>(null);
  const remove = async ({ id }: Discipline) => {
    await removeDiscipline.mutateAsync({ id });
    await offerUndo(t('discipline.removed'));
  };
  return (
    <>
      <p className="act-hint">{t('discipline.hint')}</p>
      <ShortTable<Discipline>
        label={t('discipline.title')}
        rows={person.disciplines}
        rowKey={({ id }) => id}
        empty={t('discipline.none')}
        columns={[
          { title: t('discipline.decidedOn'), width: 110, render: ({ decidedOn }) => formatDate(decidedOn) },
          {
            title: t('discipline.form'),
            render: ({ form, reason, decisionNumber }) => (
              <>
                {t(`disciplines.${form}`)}
                <span className="timeline-detail">
                  {[reason, decisionNumber].filter((part) => part !== '').join(' · ')}
                </span>
              </>
            ),
          },
          {
            title: t('discipline.endedOn'),
            width: 120,
            render: (row) =>
              row.endedOn === null ? <Tag color="error">{t('discipline.inForce')}</Tag> : formatDate(row.endedOn),
          },
          {
            title: '',
            width: 120,
            render: (row) => (
              <LineButtons
                about={formatDate(row.decidedOn)}
                onEdit={() => setOpen(row)}
                onRemove={() => void remove(row).catch(report)}
              />
            ),
          },
        ]}
      />
      <p className="panel-foot">
        <Button onClick={() => setOpen('new')}>{t('discipline.add')}</Button>
      </p>
      {open !== null && (
        <DisciplineDialog person={person} measure={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
