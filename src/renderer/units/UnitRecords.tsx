import { Link, useNavigate } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatDong } from '../../shared/domain/money.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
import { Loaded } from '../components/Loaded.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
import type { Unit, UnitDetails } from './tree.ts';

type Award = OutputOf<'commendations.register'>['rows'][number];
type Pledge = OutputOf<'pledges.list'>['rows'][number];

/** A unit's awards shown on its page; the register shows the rest. */
const SHOWN_AWARDS = 50;

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
  const navigate = useNavigate();
  const register = useAnswer('commendations.register', { unitId, recipientKind: 'collective', limit: SHOWN_AWARDS });
  return (
    <section className="panel">
      <h2>{t('awards.title')}</h2>
      <Loaded query={register}>
        {({ rows }) => (
          <ShortTable<Award>
            label={t('awards.title')}
            rows={rows}
            rowKey={(row) => row.id}
            onOpen={(award) => void navigate({ to: '/commendations/awards/$id', params: { id: award.id } })}
            empty={t('awards.none')}
            columns={[
              { title: t('awards.year'), width: 70, render: (row) => row.year },
              {
                title: t('awards.form'),
                render: (award) => (
                  <>
                    <span className="gold">{award.formName}</span>
                    {award.status === 'revoked' && <Tag className="after-name">{t('awards.revoked')}</Tag>}
                  </>
                ),
              },
              { title: t('awards.reason'), render: (row) => row.reason },
              { title: t('awards.recipient'), render: (row) => row.recipientName },
              {
                title: t('awards.decision'),
                width: 200,
                render: (award) =>
                  t('awards.decisionOf', { symbol: award.decisionSymbol, date: formatDate(award.decidedOn) }),
              },
              {
                title: t('awards.bonus'),
                width: 130,
                isNumber: true,
                render: (award) => formatDong(award.bonusDong),
              },
            ]}
          />
        )}
      </Loaded>
    </section>
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
