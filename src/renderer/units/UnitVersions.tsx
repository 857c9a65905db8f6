import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { ShortTable } from '../components/ShortTable.tsx';
import type { UnitDetails } from './tree.ts';

type Version = UnitDetails['versions'][number];

/** Every name and place the unit had, newest first, with the decisions. */
export function UnitVersions({ unit }: { unit: UnitDetails }) {
  const { t } = useTranslation('units');
  return (
    <section className="panel">
      <h2>{t('history.title')}</h2>
      <ShortTable<Version>
        label={t('history.title')}
        rows={unit.versions}
        rowKey={(row) => row.id}
        empty=""
        columns={[
          { title: t('history.from'), width: 110, render: ({ validFrom }) => formatDate(validFrom) },
          {
            title: t('history.to'),
            width: 110,
            render: ({ validTo }) => {
              if (validTo !== null) return formatDate(validTo);
              return unit.dissolvedOn === null ? t('history.now') : '';
            },
          },
          { title: t('history.event'), width: 170, render: ({ event }) => t(`events.${event}`) },
          { title: t('fields.name'), render: (row) => row.name },
          { title: t('fields.shortName'), width: 120, render: (row) => row.shortName },
          { title: t('fields.parent'), render: (row) => row.parentName },
          { title: t('fields.decisionNumber'), width: 160, render: (row) => row.decisionNumber },
        ]}
      />
      <Origin unit={unit} />
    </section>
  );
}

/** What the unit came from, and what came from it while it goes on. */
function Origin({ unit: { predecessors, successors, dissolvedOn } }: { unit: UnitDetails }) {
  const { t } = useTranslation('units');
  const wentOn = dissolvedOn === null ? successors : [];
  if (predecessors.length + wentOn.length === 0) return null;
  return (
    <div className="panel-foot">
      <dl className="facts">
        {predecessors.length > 0 && <dt>{t('history.predecessors')}</dt>}
        {predecessors.length > 0 && (
          <dd>
            <Successions of={predecessors} />
          </dd>
        )}
        {wentOn.length > 0 && <dt>{t('history.successors')}</dt>}
        {wentOn.length > 0 && (
          <dd>
            <Successions of={wentOn} />
          </dd>
        )}
      </dl>
    </div>
  );
}

/** The units on the other side of mergers and divisions, with day and decision. */
export function Successions({ of }: { of: UnitDetails['successors'] }) {
  const { t } = useTranslation('units');
  return of.map(({ id, name, on, decisionNumber }) => (
    <div key={`${id} ${on}`}>
      <Link to="/units/$id" params={{ id }}>
        {name}
      </Link>{' '}
      <span className="page-detail">
        {t(decisionNumber === '' ? 'history.sinceDay' : 'history.sinceDecision', {
          date: formatDate(on),
          number: decisionNumber,
        })}
      </span>
    </div>
  ));
}
