import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate, formatPartialDate } from '../../shared/domain/dates.ts';
import { useCommand } from '../app/client.ts';
import { useReportFailure } from '../components/Failure.tsx';

type Person = OutputOf<'staff.get'>;

/** What is known of a person, in groups; what is not known is left out. */
export function StaffFacts({ person }: { person: Person }) {
  const { t } = useTranslation('staff');
  return (
    <section className="panel">
      <h2>{t('groups.person')}</h2>
      <dl className="facts">
        <Fact name="code">{person.code}</Fact>
        <Fact name="birth">{person.birth && formatPartialDate(person.birth)}</Fact>
        <Fact name="sex">{person.sex && t(`sexes.${person.sex}`)}</Fact>
        <Fact name="citizenId">{person.citizenId && <CitizenId staffId={person.id} masked={person.citizenId} />}</Fact>
        <Fact name="phone">{person.phone}</Fact>
        <Fact name="email">{person.email}</Fact>
      </dl>
      <h2 className="facts-group">{t('groups.work')}</h2>
      <dl className="facts">
        <Fact name="kind">{t(`kinds.${person.kind}`)}</Fact>
        <Fact name="isDirectWorker">{t(person.isDirectWorker ? 'direct.yes' : 'direct.no')}</Fact>
        <Fact name="recruitedOn">{person.recruitedOn && formatDate(person.recruitedOn)}</Fact>
        <Fact name="joinedOn">{person.joinedOn && formatDate(person.joinedOn)}</Fact>
        <Fact name="status">{t(`statuses.${person.status}`)}</Fact>
        <Fact name="isUnionMember">
          {[t(person.isUnionMember ? 'union.yes' : 'union.no'), person.unionPosition].filter(Boolean).join(', ')}
        </Fact>
        <Fact name="note">{person.note}</Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation('staff');
  if (children === '' || children === null) return null;
  return (
    <>
      <dt>{t(`fields.${name}`)}</dt>
      <dd>{children}</dd>
    </>
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
