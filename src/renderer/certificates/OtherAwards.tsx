import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../app/client.ts';
import { Loaded } from '../components/Loaded.tsx';
import type { Award } from './award.ts';

/** The latest other awards of a recipient shown; their own page shows the rest. */
const SHOWN = 20;

/** What else the person or the unit was awarded. */
export function OtherAwards({ award: { id, staffId, unitId, recipientKind } }: { award: Award }) {
  const { t } = useTranslation('certificates');
  const ofRecipient =
    recipientKind === 'individual'
      ? { staffId: staffId ?? undefined }
      : { unitId: unitId ?? undefined, recipientKind: 'collective' as const };
  const register = useAnswer(
    'commendations.register',
    { ...ofRecipient, limit: SHOWN },
    { enabled: recipientKind !== 'household' },
  );
  if (recipientKind === 'household') return null;
  return (
    <section className="panel" aria-label={t('others.title')}>
      <h2>{t('others.title')}</h2>
      <Loaded query={register}>
        {({ rows }) => {
          const others = rows.filter((row) => row.id !== id);
          if (others.length === 0) return <p className="page-detail">{t('others.none')}</p>;
          return (
            <ul className="other-awards">
              {others.toReversed().map((row) => (
                <li key={row.id}>
                  <span className="number-cell">{row.year}</span>
                  <span>
                    <Link to="/commendations/awards/$id" params={{ id: row.id }}>
                      {row.formName}
                    </Link>
                    <span className="page-detail"> {row.decisionSymbol}</span>
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}
