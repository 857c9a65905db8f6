import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { ratingCode } from '../../../shared/domain/person.ts';
import { inMemory } from '../../components/inMemory.ts';
import { LongTable } from '../../components/LongTable.tsx';
import type { Rated, RatedPerson } from './ratedPeople.ts';

interface Props {
  rated: Rated;
  dropped: ReadonlySet<string>;
  onDrop: (dropped: ReadonlySet<string>) => void;
}

/** The people found, all picked to begin with. */
export function RatedPeople({ rated: { people, isPending, notShown }, dropped, onDrop }: Props) {
  const { t } = useTranslation('commendations');
  if (isPending) return null;
  if (people.length === 0) return <p className="act-hint">{t('byRating.nobody')}</p>;
  return (
    <>
      {notShown > 0 && <p className="act-hint">{t('byRating.tooMany', { n: formatNumber(notShown) })}</p>}
      <div className="rated-people">
        <LongTable<RatedPerson>
          label={t('byRating.people')}
          list={inMemory(people)}
          listKey=""
          selection={{
            ids: new Set(people.map(({ id }) => id).filter((id) => !dropped.has(id))),
            onChange: (ids) => onDrop(new Set(people.map(({ id }) => id).filter((id) => !ids.has(id)))),
            onAll: () => onDrop(new Set()),
            nameOf: ({ fullName }) => fullName,
          }}
          columns={[
            { key: 'name', title: t('nominations.person'), width: 200, render: (row) => row.fullName },
            {
              key: 'birth',
              title: t('fields.birth'),
              width: 100,
              render: ({ birth }) => birth && formatPartialDate(birth),
            },
            { key: 'position', title: t('fields.position'), width: 160, render: (row) => row.position },
            { key: 'unit', title: t('fields.unit'), width: 220, render: (row) => row.unitName },
            { key: 'rating', title: t('byRating.ratings'), width: 90, render: (row) => ratingCode(row.rating) },
          ]}
        />
      </div>
    </>
  );
}
