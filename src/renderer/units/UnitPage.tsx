import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
import { Loaded } from '../components/Loaded.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { NewUnitPage } from './NewUnitPage.tsx';
import { peopleWithin, type UnitDetails } from './tree.ts';
import { UnitActs } from './UnitActs.tsx';
import { UnitHeads } from './UnitHeads.tsx';
import { UnitPeople } from './UnitPeople.tsx';
import { UnitAwards, UnitPledges, UnitsBelow } from './UnitRecords.tsx';
import { Successions, UnitVersions } from './UnitVersions.tsx';

/** One unit: what it is, what it was called, who is in it, what it was awarded and has pledged. */
export function UnitPage() {
  const { id } = useParams({ from: '/units/$id' });
  return id === 'new' ? <NewUnitPage /> : <ExistingUnit id={id} />;
}

function ExistingUnit({ id }: { id: string }) {
  const { t } = useTranslation('units');
  const unit = useAnswer('units.get', { id });
  return (
    <Loaded query={unit}>
      {(details) => (
        <>
          <PageHeader
            title={details.name}
            detail={<Standing unit={details} />}
            back={{ to: '/units', label: t('title') }}
          >
            <UnitActs unit={details} />
          </PageHeader>
          <div className="stack">
            <NoMore unit={details} />
            <div className="columns">
              <UnitFacts unit={details} />
              <UnitsBelow unit={details} />
            </div>
            <UnitPeople unit={details} />
            <UnitHeads unit={details} />
            <UnitVersions unit={details} />
            <UnitAwards unitId={id} />
            <UnitPledges unitId={id} />
          </div>
        </>
      )}
    </Loaded>
  );
}

/** Said clearly on the page of a unit that is no more, with where its work went. */
function NoMore({ unit: { dissolvedOn, successors } }: { unit: UnitDetails }) {
  const { t } = useTranslation('units');
  if (dissolvedOn === null) return null;
  const title = t('noMore', { date: formatDate(dissolvedOn) });
  return <Alert type="warning" showIcon title={title} description={<Successions of={successors} />} />;
}

function Standing({ unit }: { unit: UnitDetails }) {
  const { t } = useTranslation('units');
  const kind = t(`kinds.${unit.kind}`);
  return unit.parentName === null ? kind : t('under', { kind, parent: unit.parentName });
}

function UnitFacts({ unit }: { unit: UnitDetails }) {
  const { t } = useTranslation('units');
  return (
    <section className="panel">
      <h2>{t('facts')}</h2>
      <dl className="facts">
        <dt>{t('fields.shortName')}</dt>
        <dd>{unit.shortName || '–'}</dd>
        <dt>{t('fields.head')}</dt>
        <dd>
          {unit.headStaffId === null ? (
            '–'
          ) : (
            <Link to="/staff/$id" params={{ id: unit.headStaffId }}>
              {unit.headName}
            </Link>
          )}
        </dd>
        <dt>{t('fields.people')}</dt>
        <dd>
          <People unit={unit} />
        </dd>
        <dt>{t('legalPersonality')}</dt>
        <dd>{unit.hasLegalPersonality ? t('common:yes') : t('common:no')}</dd>
        <dt>{t('union')}</dt>
        <dd>{unit.hasUnion ? t('common:yes') : t('common:no')}</dd>
        <dt>{t('fields.foundedOn')}</dt>
        <dd>{formatDate(unit.foundedOn)}</dd>
      </dl>
    </section>
  );
}

/** How many people, with a link to them; the list shows those of the units below too. */
function People({ unit }: { unit: UnitDetails }) {
  const { t } = useTranslation('units');
  const { data: units } = useAnswer('units.list', {});
  const all = units ? peopleWithin(units.rows, unit.id) : unit.staffCount;
  const own = unit.staffCount;
  return (
    <Link to="/staff" search={{ unit: unit.id }}>
      {t(all === own ? 'peopleLink' : 'peopleBelowLink', { people: formatNumber(all), own: formatNumber(own) })}
    </Link>
  );
}
