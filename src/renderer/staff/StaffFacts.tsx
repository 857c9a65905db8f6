import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate, formatPartialDate } from '../../shared/domain/dates.ts';

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
        <Fact name="citizenId">{person.citizenId && <Masked text={person.citizenId} />}</Fact>
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

/** Digits left to be seen, to tell one card from another. */
const SHOWN_DIGITS = 3;

/** A number that is nobody's business until asked for. */
function Masked({ text }: { text: string }) {
  const { t } = useTranslation('staff');
  const [isShown, setIsShown] = useState(false);
  const masked = '•'.repeat(Math.max(0, text.length - SHOWN_DIGITS)) + text.slice(-SHOWN_DIGITS);
  return (
    <>
      <span className="number-cell">{isShown ? text : masked}</span>
      <Button type="link" size="small" onClick={() => setIsShown(!isShown)}>
        {isShown ? t('hide') : t('reveal')}
      </Button>
    </>
  );
}
