import { expect, test } from 'vitest';
import { locales } from './index.ts';

/** Every text by its key, as the names of what it is filled with. */
function fieldsOf(texts: object, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'object' && value !== null) return fieldsOf(value, `${prefix}${key}.`);
    const fields = String(value).match(/\{\{\w+\}\}/g) ?? [];
    return [[prefix + key, [...new Set(fields)].toSorted().join(' ')]];
  });
}

/** What is printed or written to files is Vietnamese in either language of the window. */
const PRINTED = /^(documents\.(fileNames|titles|wording)|reports\.sheets)\./;

test('English has every Vietnamese text of the window, filled with the same things, and no other', () => {
  const english = new Map(fieldsOf(locales.en));
  const vietnamese = fieldsOf(locales.vi).filter(([key]) => english.has(key) || !PRINTED.test(key));
  expect(Object.fromEntries(english)).toEqual(Object.fromEntries(vietnamese));
});
