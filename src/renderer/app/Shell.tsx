import {
  ApartmentOutlined,
  BarChartOutlined,
  FileTextOutlined,
  FlagOutlined,
  HomeOutlined,
  SettingOutlined,
  TeamOutlined,
  TrophyOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Link, Outlet, useMatch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAnswer } from './client.ts';
import { setLanguage } from './i18n.ts';
import { useRememberedSearch } from './lastSearch.ts';
import { SearchBox } from './SearchBox.tsx';
import { YearSwitch } from './YearSwitch.tsx';

const places = [
  { to: '/', name: 'overview', Icon: HomeOutlined },
  { to: '/meetings', name: 'meetings', Icon: TeamOutlined },
  { to: '/commendations', name: 'commendations', Icon: TrophyOutlined },
  { to: '/pledges', name: 'pledges', Icon: FlagOutlined },
  { to: '/staff', name: 'staff', Icon: UserOutlined },
  { to: '/units', name: 'units', Icon: ApartmentOutlined },
  { to: '/documents', name: 'documents', Icon: FileTextOutlined },
  { to: '/reports', name: 'reports', Icon: BarChartOutlined },
  { to: '/settings', name: 'settings', Icon: SettingOutlined },
] as const;

/** The frame of every page: rail on the left, office, year and search on top. A meeting that is run has all the room. */
export function Shell() {
  const { t } = useTranslation();
  useRememberedSearch();
  const isRun = useMatch({ from: '/meetings/$id/run', shouldThrow: false }) !== undefined;
  if (isRun) {
    return (
      <main className="whole-window">
        <Outlet />
      </main>
    );
  }
  return (
    <div className="frame">
      <nav className="rail" aria-label={t('rail.label')}>
        <div className="rail-name">{t('productName')}</div>
        {places.map(({ to, name, Icon }) => (
          <Link key={to} to={to} activeOptions={{ exact: to === '/' }}>
            <Icon aria-hidden />
            {t(`rail.${name}`)}
          </Link>
        ))}
      </nav>
      <TopBar />
      <main className="page">
        <Outlet />
      </main>
    </div>
  );
}

function TopBar() {
  const { t, i18n } = useTranslation();
  const { data: status } = useAnswer('office.status', {});
  return (
    <header className="top">
      <div className="top-office" title={status?.name ?? ''}>
        {status?.name}
        {status?.isSample ? ` (${t('sampleData')})` : ''}
      </div>
      <SearchBox />
      <YearSwitch />
      <Button type="text" onClick={() => setLanguage(i18n.language === 'en' ? 'vi' : 'en')}>
        {t('otherLanguage')}
      </Button>
    </header>
  );
}
