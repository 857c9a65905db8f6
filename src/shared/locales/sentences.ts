import i18next from 'i18next';
import type { AppError, ErrorCode } from '../contract/errors.ts';
import { formatDate, isLocalDate } from '../domain/dates.ts';
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

/** Where the clause stands that a `reason` is told with. */
const clausesOfReasons: Partial<Record<ErrorCode, string>> = {
  NOT_ALLOWED_NOW: 'errors:notAllowed',
  CANNOT_UNDO: 'errors:cannotUndo',
};

/** What happened, to which record, and what to do next. Days in it are shown dd/mm/yyyy. */
export function errorSentence(error: AppError, language = 'vi'): string {
  const clauses = clausesOfReasons[error.code];
  const shown = Object.entries(error.data).map(([key, value]: [string, unknown]) => {
    if (typeof value !== 'string') return [key, value];
    if (key === 'reason' && clauses) return [key, sentenceOf(`${clauses}.${value}`, error.data, language)];
    return [key, isLocalDate(value) ? formatDate(value) : value];
  });
  return sentenceOf(`errors:${error.code}`, Object.fromEntries(shown) as object, language);
}
