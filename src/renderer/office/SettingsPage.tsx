import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { PrintingTab } from '../certificates/printing/PrintingTab.tsx';
import { ProofTab } from '../certificates/proof/ProofTab.tsx';
import { TemplatesTab } from '../certificates/TemplatesTab.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { DataTab } from '../safekeeping/DataTab.tsx';
import { SensitiveTab } from '../staff/SensitiveTab.tsx';
import { NumbersTab } from './settings/NumbersTab.tsx';
import { ProfilesTab } from './settings/ProfilesTab.tsx';
import { RulesTab } from './settings/RulesTab.tsx';
import { SignatoriesTab } from './settings/SignatoriesTab.tsx';
import { settingsTabs, type SettingsTab } from './settings/tabs.ts';

const pages: Record<SettingsTab, () => React.ReactNode> = {
  office: ProfilesTab,
  signatories: SignatoriesTab,
  numbers: NumbersTab,
  rules: RulesTab,
  printing: PrintingTab,
  certificates: TemplatesTab,
  proof: ProofTab,
  sensitive: SensitiveTab,
  data: DataTab,
};

/** What documents take from the office, the rules in force, and the safekeeping of it all. */
export function SettingsPage() {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const { tab = 'office' } = useSearch({ from: '/settings' });
  const Page = pages[tab];
  return (
    <>
      <PageHeader title={t('common:rail.settings')} />
      <Tabs
        activeKey={tab}
        onChange={(key) => void navigate({ to: '/settings', search: { tab: key as SettingsTab } })}
        items={settingsTabs.map((key) => ({ key, label: t(`settings.tabs.${key}`) }))}
      />
      <Page />
    </>
  );
}
