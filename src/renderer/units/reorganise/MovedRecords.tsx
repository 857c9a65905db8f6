import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { ShortTable } from '../../components/ShortTable.tsx';
import type { Preview } from './plans.ts';

type Person = Preview['people'][number];
type UnitBelow = Preview['unitsBelow'][number];
type Pledge = Preview['pledges'][number];
type Round = Preview['openRounds'][number];

/** By name; birth date and position tell homonyms apart. */
export function MovedPeople({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation('units');
  const title = t('preview.people', { people: formatNumber(people.length) });
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ShortTable<Person>
        label={title}
        rows={people}
        rowKey={(row) => row.id}
        empty={t('preview.noPeople')}
        columns={[
          { title: t('preview.fullName'), width: 220, render: (row) => row.fullName },
          { title: t('preview.birth'), width: 110, render: ({ birth }) => birth && formatPartialDate(birth) },
          { title: t('preview.position'), render: (row) => row.position },
          { title: t('preview.from'), render: (row) => row.from },
          { title: t('preview.to'), render: (row) => row.to },
        ]}
      />
    </section>
  );
}

export function MovedUnits({ units }: { units: readonly UnitBelow[] }) {
  const { t } = useTranslation('units');
  if (units.length === 0) return null;
  const title = t('preview.units', { units: formatNumber(units.length) });
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ShortTable<UnitBelow>
        label={title}
        rows={units}
        rowKey={(row) => row.id}
        empty=""
        columns={[
          { title: t('fields.name'), render: (row) => row.name },
          { title: t('preview.from'), render: (row) => row.from },
          { title: t('preview.to'), render: (row) => row.to },
        ]}
      />
    </section>
  );
}

export function MovedPledges({ pledges }: { pledges: readonly Pledge[] }) {
  const { t } = useTranslation('units');
  if (pledges.length === 0) return null;
  const title = t('preview.pledges', { pledges: formatNumber(pledges.length) });
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ShortTable<Pledge>
        label={title}
        rows={pledges}
        rowKey={(row) => row.id}
        empty=""
        columns={[
          { title: t('pledges.year'), width: 70, render: (row) => row.year },
          { title: t('pledges.movement'), render: (row) => row.movementName },
          { title: t('preview.from'), render: (row) => row.unitName },
          { title: t('preview.outcome'), render: ({ outcome, to }) => t(`preview.outcomes.${outcome}`, { unit: to }) },
        ]}
      />
    </section>
  );
}

export function OpenRounds({ rounds }: { rounds: readonly Round[] }) {
  const { t } = useTranslation('units');
  if (rounds.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('preview.rounds')}</h2>
      <ShortTable<Round>
        label={t('preview.rounds')}
        rows={rounds}
        rowKey={(row) => row.id}
        empty=""
        columns={[
          {
            title: t('preview.round'),
            render: ({ id, name }) => (
              <Link to="/commendations/rounds/$id" params={{ id }}>
                {name}
              </Link>
            ),
          },
          {
            title: t('preview.nominations'),
            width: 200,
            isNumber: true,
            render: (row) => formatNumber(row.nominations),
          },
        ]}
      />
    </section>
  );
}
