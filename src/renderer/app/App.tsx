import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import 'dayjs/locale/vi';
import dayjs from 'dayjs';
import { useEffect } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { OfficeGate } from '../office/OfficeGate.tsx';
import { call, queryClient } from './client.ts';
import { i18n } from './i18n.ts';
import { theme } from './theme.ts';

/** This load's nonce: the styles Ant Design writes at run time are obeyed only with it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

/**
 * Dialogs and lists open inside the page's own element. On `body` Ant Design would lock scrolling with a style that has
 * no nonce, which the content security policy refuses; our `body` never scrolls.
 */
const overlayRoot = () => document.getElementById('root') ?? document.body;

export function App() {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <Localised />
      </QueryClientProvider>
    </I18nextProvider>
  );
}

function Localised() {
  const { i18n: current } = useTranslation();
  const language = current.language === 'en' ? 'en' : 'vi';
  dayjs.locale(language);
  useEffect(() => {
    document.documentElement.lang = language;
    void call('shell.setLanguage', { language });
  }, [language]);
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : viVN}
      theme={theme}
      csp={{ nonce }}
      getPopupContainer={overlayRoot}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
    >
      <AntApp style={{ height: '100%' }} message={{ maxCount: 2 }}>
        <OfficeGate />
      </AntApp>
    </ConfigProvider>
  );
}
