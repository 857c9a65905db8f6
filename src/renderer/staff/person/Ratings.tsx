import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ratingCode, ratingName } from '../../../shared/domain/person.ts';
import { useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { LineButtons } from './LineButtons.tsx';
import { RateDialog } from '../RateDialog.tsx';
import type { Person } from './staffValues.ts';

type Rated = Person['ratings'][number];

/** The rating of each year with what it rests on. */
export function Ratings({ person }: { person: Person }) {
  const { t } = useTranslation('staff');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const removeRating = useCommand('staff.removeRating');
  const [open, setOpen] = useState<Rated | 'new' | null>(null);
  const remove = async ({ year }: Rated) => {
    await removeRating.mutateAsync({ staffId: person.id, year });
    await offerUndo(t('ratings.removed', { year }));
  };
  return (
    <>
      <ShortTable<Rated>
        label={t('ratings.title')}
        rows={person.ratings}
        rowKey={({ year }) => String(year)}
        empty={t('ratings.none')}
        columns={[
          { title: t('fields.year'), width: 60, render: ({ year }) => year },
          { title: t('fields.rating'), render: ({ rating }) => `${ratingName(rating)} (${ratingCode(rating)})` },
          { title: t('fields.legalBasis'), render: ({ legalBasis }) => legalBasis },
          {
            title: '',
            width: 120,
            render: (row) => (
              <LineButtons
                about={String(row.year)}
                onEdit={() => setOpen(row)}
                onRemove={() => void remove(row).catch(report)}
              />
            ),
          },
        ]}
      />
      <p className="panel-foot">
        <Button onClick={() => setOpen('new')}>{t('ratings.add')}</Button>
      </p>
      {open !== null && (
        <RateDialog
          staffIds={[person.id]}
          title={t('acts.rate.title', { name: person.fullName })}
          {...(open === 'new' ? {} : { given: open })}
          isOpen
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
