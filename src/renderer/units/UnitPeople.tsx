import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatPartialDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
import { Loaded } from '../components/Loaded.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
import type { UnitDetails } from './tree.ts';

type Person = OutputOf<'staff.list'>['rows'][number];

/** People of a unit shown on its page; the list of people shows the rest. */
const SHOWN = 30;

/** The people of the unit itself, by name; those of the units below are in their units. */
export function UnitPeople({ unit }: { unit: UnitDetails }) {
  const { t } = useTranslation('units');
  const navigate = useNavigate();
  const people = useAnswer('staff.list', { unitId: unit.id, includeDescendants: false, limit: SHOWN });
  const total = people.data?.total ?? 0;
  return (
    <section className="panel">
      <h2>{t('people.title')}</h2>
      <Loaded query={people}>
        {({ rows }) => (
          <ShortTable<Person>
            label={t('people.title')}
            rows={rows}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate({ to: '/staff/$id', params: { id: row.id } })}
            empty={t('people.none')}
            columns={[
              { title: t('preview.fullName'), width: 240, render: (row) => row.fullName },
              { title: t('preview.birth'), width: 110, render: ({ birth }) => birth && formatPartialDate(birth) },
              {
                title: t('preview.position'),
                render: (row) => (row.id === unit.headStaffId ? <strong>{row.position}</strong> : row.position),
              },
              { title: t('people.kind'), width: 180, render: (row) => t(`staff:kinds.${row.kind}`) },
              { title: t('people.status'), width: 140, render: (row) => t(`staff:statuses.${row.status}`) },
            ]}
          />
        )}
      </Loaded>
      <p className="panel-foot bar">
        {total > SHOWN && (
          <Link to="/staff" search={{ unit: unit.id }}>
            {t('people.all', { people: formatNumber(total) })}
          </Link>
        )}
        {unit.dissolvedOn === null && (
          <Link to="/staff/$id" params={{ id: 'new' }} search={{ unit: unit.id }}>
            {t('people.add')}
          </Link>
        )}
      </p>
    </section>
  );
}
