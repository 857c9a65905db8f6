import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useYear } from '../app/year.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { PageTabs } from '../components/PageTabs.tsx';
import { MovementsTab } from './MovementsTab.tsx';
import { NewMovementButton } from './MovementActs.tsx';
import { OfficeTargetsTab } from './OfficeTargetsTab.tsx';
import './pledges.css';

/** The movements of the year with the pledges of the units, and the office's own targets. */
export function PledgesPage() {
  const { t } = useTranslation('pledges');
  const { year } = useYear();
  const navigate = useNavigate();
  const { tab } = useSearch({ from: '/pledges' });
  return (
    <>
      <PageHeader title={t('title', { year })}>
        <NewMovementButton />
      </PageHeader>
      <PageTabs
        chosen={tab === 'targets' ? 'targets' : 'pledges'}
        onChoose={(name) => void navigate({ to: '/pledges', search: { tab: name }, replace: true })}
        tabs={[
          { key: 'pledges', label: t('tabs.pledges'), children: <MovementsTab /> },
          { key: 'targets', label: t('tabs.targets'), children: <OfficeTargetsTab /> },
        ]}
      />
    </>
  );
}
