import { Link } from '@tanstack/react-router';
import { Alert, Form } from 'antd';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatPartialDate, parsePartialDate } from '../../../shared/domain/dates.ts';
import { cleanText } from '../../../shared/domain/text.ts';
import { useAnswer } from '../../app/client.ts';

type LikePerson = OutputOf<'staff.findDuplicates'>['rows'][number];

/** Of more, one cannot choose. */
const MOST_SHOWN = 5;

/** While somebody is entered: who is in the list already and may be this person. Homonyms are said, not refused. */
export function LikePeople({ exceptId }: { exceptId?: string }) {
  const { t } = useTranslation('staff');
  const fullName = cleanText(Form.useWatch<string>('fullName') ?? '');
  const birth = parsePartialDate(Form.useWatch<string>('birthText') ?? '');
  const citizenId = cleanText(Form.useWatch<string>('citizenId') ?? '');
  const described = useDeferredValue(JSON.stringify({ fullName, citizenId, birth: birth.ok ? birth.value : null }));
  const isAsked = fullName.includes(' ') || citizenId !== '';
  const like = useAnswer(
    'staff.findDuplicates',
    { ...(JSON.parse(described) as object), exceptId },
    { enabled: isAsked, keepPrevious: true },
  );
  const rows = isAsked ? (like.data?.rows ?? []) : [];
  if (rows.length === 0) return null;
  const isHomonym = rows.every(({ likeness }) => likeness === 'homonym');
  return (
    <Alert
      className="like-people"
      type={isHomonym ? 'info' : 'warning'}
      showIcon
      title={t(isHomonym ? 'like.homonyms' : 'like.title')}
      description={
        <>
          <ul>
            {rows.slice(0, MOST_SHOWN).map((person) => (
              <li key={person.id}>
                <LikeLine person={person} />
              </li>
            ))}
          </ul>
          {rows.length > MOST_SHOWN && <p>{t('like.more', { people: rows.length - MOST_SHOWN })}</p>}
        </>
      }
    />
  );
}

function LikeLine({ person }: { person: LikePerson }) {
  const { t } = useTranslation('staff');
  const { id, fullName, birth, position, unitName, likeness } = person;
  const known = [birth ? formatPartialDate(birth) : '', position, unitName].filter((part) => part !== '');
  return (
    <>
      <Link to="/staff/$id" params={{ id }}>
        {fullName}
      </Link>{' '}
      {known.join(' · ')} <strong>{t(`like.why.${likeness}`)}</strong>
    </>
  );
}
