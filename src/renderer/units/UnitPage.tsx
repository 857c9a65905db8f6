import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/PageHeader.tsx';

export function UnitPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('rail.units')} />;
}
