import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The way from a paper back to its round. */
export function OfRound({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('commendations');
  return (
    <div>
      {t('decision.ofRound')}{' '}
      <Link to="/commendations/rounds/$id" params={{ id }}>
        {name}
      </Link>
    </div>
  );
}
