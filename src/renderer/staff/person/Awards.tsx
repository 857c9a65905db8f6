import { useTranslation } from 'react-i18next';
import { AwardHistory } from '../../commendations/AwardHistory.tsx';
import type { Person } from './staffValues.ts';

/** All the person was ever awarded. */
export function Awards({ person: { id } }: { person: Person }) {
  const { t } = useTranslation('staff');
  return <AwardHistory label={t('tabs.awards')} of={{ staffId: id }} empty={t('awards.none')} />;
}
