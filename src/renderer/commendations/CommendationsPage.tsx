import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/PageHeader.tsx';
import { PageTabs } from '../components/PageTabs.tsx';
import { DecisionsTab } from './DecisionsTab.tsx';
import { ProposalsTab } from './proposals/ProposalsTab.tsx';
import { RegisterTab } from './register/RegisterTab.tsx';
import { RoundsTab } from './RoundsTab.tsx';
import { commendationsTabs, type CommendationsTab } from './search.ts';
import './commendations.css';

const tabs = { rounds: RoundsTab, decisions: DecisionsTab, proposals: ProposalsTab, register: RegisterTab };

/** The year's rounds, decisions and register. */
export function CommendationsPage() {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const { tab = 'rounds' } = useSearch({ from: '/commendations' });
  return (
    <>
      <PageHeader title={t('title')}>
        <Button onClick={() => void navigate({ to: '/commendations/council' })}>{t('council.short')}</Button>
        <Button onClick={() => void navigate({ to: '/commendations/reviews' })}>{t('reviews.short')}</Button>
        <Button onClick={() => void navigate({ to: '/commendations/verify' })}>{t('certificates:verify.title')}</Button>
        <Button
          type="primary"
          onClick={() => void navigate({ to: '/commendations/rounds/$id', params: { id: 'new' } })}
        >
          {t('rounds.add')}
        </Button>
      </PageHeader>
      <PageTabs<CommendationsTab>
        chosen={tab}
        onChoose={(name) => void navigate({ to: '/commendations', search: { tab: name }, replace: true })}
        tabs={commendationsTabs.map((name) => {
          const Tab = tabs[name];
          return { key: name, label: t(`tabs.${name}`), children: <Tab /> };
        })}
      />
    </>
  );
}
