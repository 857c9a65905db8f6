import { expect, test } from 'vitest';
import { errorCatalogue } from '../contract/errors.ts';
import { locales } from './index.ts';

/** Texts of papers, which are Vietnamese whatever the window speaks. */
const ONLY_VIETNAMESE = /^(reports\.sheets|documents\.(wording|titles|fileNames)|meetings\.printed)/;

function textsOf(tree: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] => {
      const here = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[here, value]] : [...textsOf(value as object, here)];
    }),
  );
}

/** Plural forms differ between the languages: `people_one` and `people_other` are one text. */
const withoutPlural = (path: string) => path.replace(/_(zero|one|two|few|many|other)$/, '');
const fieldsOf = (text: string) =>
  new Set(text.match(/\{\{[^}]+\}\}/g)?.map((field) => field.replaceAll(/[{} ]/g, '')));

const vietnamese = textsOf(locales.vi);
const english = textsOf(locales.en);
const paths = (texts: Map<string, string>) =>
  new Set([...texts.keys()].filter((path) => !ONLY_VIETNAMESE.test(path)).map(withoutPlural));

test('every text is there in both languages', () => {
  expect([...paths(vietnamese).symmetricDifference(paths(english))]).toEqual([]);
});

test('both languages put the same values into a text', () => {
  const differing = [...vietnamese].filter(([path, text]) => {
    const other = english.get(path);
    return other !== undefined && fieldsOf(other).symmetricDifference(fieldsOf(text)).size > 0;
  });
  expect(differing.map(([path]) => path)).toEqual([]);
});

test('every error has its sentence, which ends as one', () => {
  for (const code of Object.keys(errorCatalogue)) {
    for (const texts of [vietnamese, english]) {
      expect(texts.get(`errors.${code}`), code).toMatch(/[.:]$/);
    }
  }
});

test('all texts are NFC and none shouts', () => {
  const wrong = [...vietnamese, ...english].filter(([, text]) => text !== text.normalize('NFC') || text.includes('!'));
  expect(wrong.map(([path]) => path)).toEqual([]);
});
