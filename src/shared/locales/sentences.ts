import i18next from 'i18next';
import type { AppError, ErrorCode } from '../contract/errors.ts';
import type { Fact } from '../domain/checks/findings.ts';
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
export function sentenceOf(key: string | string[], data: object, language = 'vi'): string {
  return texts.t(key, { ...data, lng: language });
}

/** What a check found, in words: the fact behind a warning. Days in it are shown dd/mm/yyyy. */
export function factSentence({ code, data }: Fact, language = 'vi'): string {
  const shown = Object.entries(data).map(([key, value]) => [
    key,
    typeof value === 'string' && isLocalDate(value) ? formatDate(value) : value,
  ]);
  return sentenceOf(`commendations:checks.facts.${code}`, Object.fromEntries(shown) as object, language);
}

/** Which parts of an error are codes, and below which key each code has its words. */
const wordsOfCodes: Partial<Record<ErrorCode, Record<string, string>>> = {
  NOT_ALLOWED_NOW: { reason: 'errors:notAllowed' },
  CANNOT_UNDO: { reason: 'errors:cannotUndo' },
  TEXT_DOES_NOT_FIT: { box: 'certificates:field' },
};

/** What happened, to which record, and what to do next. Days in it are shown dd/mm/yyyy. */
export function errorSentence(error: AppError, language = 'vi'): string {
  const words = wordsOfCodes[error.code];
  const shown = Object.entries(error.data).map(([key, value]: [string, unknown]) => {
    if (typeof value !== 'string') return [key, value];
    const keyOfWords = words?.[key];
    if (keyOfWords)
      return [key, sentenceOf(`${keyOfWords}.${value}`, { ...error.data, defaultValue: value }, language)];
    return [key, isLocalDate(value) ? formatDate(value) : value];
  });
  // For some things it can be said better what to choose instead.
  const ofThing = error.code === 'ALREADY_EXISTS' && 'what' in error.data ? [`errors:exists.${error.data.what}`] : [];
  return sentenceOf([...ofThing, `errors:${error.code}`], Object.fromEntries(shown) as object, language);
}
