import i18next from 'i18next';
import type { AppError } from '../contract/errors.ts';
import { locales } from './index.ts';

const texts = i18next.createInstance();
void texts.init({
  lng: 'vi',
  fallbackLng: 'vi',
  resources: locales,
  ns: Object.keys(locales.vi),
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** A text of the locale files, for the doors that have no window: the shell command and native dialogs. */
export function sentenceOf(key: string, data: object, language = 'vi'): string {
  return texts.t(key, { ...data, lng: language });
}

/** What happened, to which record, and what to do next. */
export function errorSentence(error: AppError, language = 'vi'): string {
  return sentenceOf(`errors:${error.code}`, error.data as object, language);
}
