import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { locales, type Language } from '../../shared/locales/index.ts';

const STORED = 'language';

export function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'vi';
}

export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: storedLanguage(),
  fallbackLng: 'vi',
  resources: locales,
  ns: Object.keys(locales.vi),
  defaultNS: 'common',
  interpolation: { escapeValue: false },
  initAsync: false,
});

export function setLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
}
