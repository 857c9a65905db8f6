import { expect, test } from 'vitest';
import { locales, type Language } from '../../../../shared/locales/index.ts';
import { packFields, type PackField } from './packFields.ts';
import { keyOfValue } from './packWords.ts';

/** Names of fields and keys of values that the editor has to word. */
function wordedBy(field: PackField, name: string): { keys: string[]; values: string[] }[] {
  switch (field.type) {
    case 'group':
      return field.fields.flatMap(([inner, of]) => [{ keys: [inner], values: [] }, ...wordedBy(of, inner)]);
    case 'list':
    case 'byCode':
      return wordedBy(field.item, name);
    case 'optional':
      return wordedBy(field.inner, name);
    case 'byKind':
      return Object.values(field.kinds).flatMap((kind) => wordedBy(kind, name));
    case 'choice':
    case 'choices':
      return [{ keys: [], values: field.values.map((value) => keyOfValue(value, name)) }];
    default:
      return [];
  }
}

test.each(Object.keys(locales) as Language[])('every field and value of a pack has its words in %s', (language) => {
  const { keys, values } = locales[language].office.settings.rules;
  const { id: _givenByTheProgram, ...edited } = packFields;
  const worded = Object.entries(edited).flatMap(([name, field]) => [
    { keys: [name], values: [] },
    ...wordedBy(field, name),
  ]);
  expect(worded.length).toBeGreaterThan(60);
  const missing = [
    ...worded.flatMap((one) => one.keys).filter((key) => !(key in keys)),
    ...worded.flatMap((one) => one.values).filter((value) => !(value in values)),
  ];
  expect([...new Set(missing)]).toEqual([]);
});
