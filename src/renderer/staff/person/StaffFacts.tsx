import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatDecimal } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import type { GroupName } from './FormField.tsx';
import type { DetailName, Person } from './staffValues.ts';

/** What is known of a person, in groups; what is not known is left out, and a group of which nothing is known too. */
export function StaffFacts({ person }: { person: Person }) {
  const { t } = useTranslation('staff');
  const own: Known[] = [
    ['code', person.code],
    ['birth', person.birth && formatPartialDate(person.birth)],
    ['sex', person.sex && t(`sexes.${person.sex}`)],
    ['phone', person.phone],
    ['email', person.email],
  ];
  const work: Known[] = [
    ['kind', t(`kinds.${person.kind}`)],
    ['isDirectWorker', t(person.isDirectWorker ? 'direct.yes' : 'direct.no')],
    ['recruitedOn', person.recruitedOn && formatPartialDate(person.recruitedOn)],
    ['joinedOn', person.joinedOn && formatPartialDate(person.joinedOn)],
    ['status', t(`statuses.${person.status}`)],
  ];
  const union: Known[] = [
    ['isUnionMember', t(person.isUnionMember ? 'union.yes' : 'union.no')],
    ['unionPosition', person.unionPosition],
  ];
  const { citizenId } = person;
  const card: Known = ['citizenId', citizenId && <CitizenId key="citizenId" staffId={person.id} masked={citizenId} />];
  const detail = (...names: DetailName[]) => names.map((name): Known => [name, shown(person.details, name)]);
  return (
    <section className="panel">
      <FactGroup name="person" facts={[...own, ...detail('hometown', 'residence', 'ethnicity', 'religion')]} />
      <FactGroup name="work" facts={work} />
      <FactGroup name="card" facts={[card, ...detail('citizenIdIssuedOn', 'citizenIdIssuedBy')]} />
      <FactGroup name="union" facts={[...union, ...detail('unionJoined', 'unionCardNumber')]} />
      <FactGroup name="pay" facts={detail(...PAY)} />
      <FactGroup name="learning" facts={detail(...LEARNING)} />
      <FactGroup name="party" facts={detail('partyJoined', 'partyOfficial')} />
      <FactGroup name="note" facts={[['note', person.note]]} />
    </section>
  );
}

const PAY = [
  'rankName',
  'rankCode',
  'payStep',
  'payCoefficientHundredths',
  'positionAllowanceHundredths',
  'seniorityAllowancePercent',
  'paidFrom',
  'nextRaiseOn',
] as const satisfies readonly DetailName[];

const LEARNING = [
  'generalEducation',
  'qualification',
  'politicalTheory',
  'stateManagement',
  'foreignLanguage',
  'informatics',
] as const satisfies readonly DetailName[];

type Known = readonly [name: string, value: ReactNode];

/** A detail as it is read; empty when not known. */
function shown(details: Person['details'], name: DetailName): string {
  const value = details[name];
  if (value === null) return '';
  if (typeof value === 'object') return formatPartialDate(value);
  if (typeof value === 'string') return value;
  return name.endsWith('Hundredths') ? formatDecimal(value / 100) : String(value);
}

function FactGroup({ name, facts }: { name: GroupName; facts: readonly Known[] }) {
  const { t } = useTranslation('staff');
  const known = facts.filter(([, value]) => value !== '' && value !== null);
  if (known.length === 0) return null;
  return (
    <div className="fact-group">
      <h2>{t(`groups.${name}`)}</h2>
      <dl className="facts">
        {known.map(([fact, value]) => (
          <div key={fact} className="fact">
            <dt>{t([`fields.${fact}`, `columns.${fact}`])}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A number that is nobody's business until asked for; that it was asked for stays in the history. */
function CitizenId({ staffId, masked }: { staffId: string; masked: string }) {
  const { t } = useTranslation('staff');
  const report = useReportFailure();
  const reveal = useCommand('staff.revealCitizenId');
  const [whole, setWhole] = useState<string | null>(null);
  const show = async () => setWhole((await reveal.mutateAsync({ id: staffId })).citizenId);
  return (
    <>
      <span className="number-cell">{whole ?? masked}</span>
      <Button
        type="link"
        size="small"
        onClick={() => (whole === null ? void show().catch(report) : setWhole(null))}
        title={whole === null ? t('revealHint') : undefined}
      >
        {whole === null ? t('reveal') : t('hide')}
      </Button>
    </>
  );
}
