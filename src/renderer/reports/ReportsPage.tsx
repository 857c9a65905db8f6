import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useYear } from '../app/year.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { PageTabs } from '../components/PageTabs.tsx';
import { OnlineMeetingsTab } from './OnlineMeetingsTab.tsx';
import { SheetsTab } from './SheetsTab.tsx';
import { AwardsTab } from './statistics/AwardsTab.tsx';
import './reports.css';

/** The year in figures, and as workbooks. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const { year } = useYear();
  const navigate = useNavigate();
  const { tab } = useSearch({ from: '/reports' });
  return (
    <>
      <PageHeader title={t('title', { year })} />
      <PageTabs
        chosen={tab === 'sheets' || tab === 'online' ? tab : 'awards'}
        onChoose={(name) => void navigate({ to: '/reports', search: { tab: name }, replace: true })}
        tabs={[
          { key: 'awards', label: t('tabs.awards'), children: <AwardsTab /> },
          { key: 'online', label: t('tabs.online'), children: <OnlineMeetingsTab /> },
          { key: 'sheets', label: t('tabs.sheets'), children: <SheetsTab /> },
        ]}
      />
    </>
  );
}
