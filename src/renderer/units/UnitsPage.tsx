import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/PageHeader.tsx';

export function UnitsPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('rail.units')} />;
}
