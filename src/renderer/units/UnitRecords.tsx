import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
import { AwardHistory } from '../commendations/AwardHistory.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
import type { Unit, UnitDetails } from './tree.ts';

type Pledge = OutputOf<'pledges.list'>['rows'][number];

export function UnitsBelow({ unit }: { unit: UnitDetails }) {
  const { t } = useTranslation('units');
  const navigate = useNavigate();
  const units = useAnswer('units.list', {});
  return (
    <section className="panel">
      <h2>{t('below.title')}</h2>
      <Loaded query={units}>
        {({ rows }) => (
          <ShortTable<Unit>
            label={t('below.title')}
            rows={rows.filter((row) => row.parentId === unit.id)}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate({ to: '/units/$id', params: { id: row.id } })}
            empty={t('below.none')}
            columns={[
              { title: t('fields.name'), render: (row) => row.name },
              { title: t('fields.head'), render: (row) => row.headName },
              {
                title: t('fields.people'),
                width: 90,
                isNumber: true,
                render: (row) => formatNumber(row.staffCount),
              },
            ]}
          />
        )}
      </Loaded>
      {unit.dissolvedOn === null && (
        <p className="panel-foot">
          <Link to="/units/$id" params={{ id: 'new' }} search={{ parent: unit.id }}>
            {t('below.add')}
          </Link>
        </p>
      )}
    </section>
  );
}

export function UnitAwards({ unitId }: { unitId: string }) {
  const { t } = useTranslation('units');
  return (
    <section className="panel">
      <h2>{t('awards.title')}</h2>
      <AwardHistory label={t('awards.title')} of={{ unitId, recipientKind: 'collective' }} empty={t('awards.none')} />
      <AwardsOfPeople unitId={unitId} />
    </section>
  );
}

/** How much the people of the unit and of those below were awarded, with the way to it in the register. */
function AwardsOfPeople({ unitId }: { unitId: string }) {
  const { t } = useTranslation('units');
  const register = useAnswer('commendations.register', {
    unitId,
    includeDescendants: true,
    recipientKind: 'individual',
    limit: 1,
  });
  const total = register.data?.total ?? 0;
  if (total === 0) return null;
  return (
    <p className="panel-foot">
      <Link to="/commendations" search={{ tab: 'register', unit: unitId, kind: 'individual', years: 'all' }}>
        {t('awards.ofPeople', { n: formatNumber(total) })}
      </Link>
    </p>
  );
}

export function UnitPledges({ unitId }: { unitId: string }) {
  const { t } = useTranslation('units');
  const navigate = useNavigate();
  const pledges = useAnswer('pledges.list', { unitId });
  return (
    <section className="panel">
      <h2>{t('pledges.title')}</h2>
      <Loaded query={pledges}>
        {({ rows }) => (
          <ShortTable<Pledge>
            label={t('pledges.title')}
            rows={rows}
            rowKey={(row) => row.id}
            onOpen={(pledge) => void navigate({ to: '/pledges/$id', params: { id: pledge.id } })}
            empty={t('pledges.none')}
            columns={[
              { title: t('pledges.year'), width: 70, render: (row) => row.year },
              { title: t('pledges.movement'), render: (row) => row.movementName },
              { title: t('pledges.targets'), width: 90, isNumber: true, render: (row) => row.targets },
              { title: t('pledges.signatory'), render: (row) => row.signatoryName },
              {
                title: t('pledges.status'),
                width: 200,
                render: ({ signedOn }) =>
                  signedOn === null ? t('pledges.draft') : t('pledges.signedOn', { date: formatDate(signedOn) }),
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
