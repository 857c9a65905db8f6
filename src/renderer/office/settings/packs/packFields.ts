import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import { rulePackSchema } from '../../../../shared/domain/rulePack.ts';

/** How a value of a pack is entered, read off the pack's own schema. */
export type PackField =
  | { type: 'text' | 'day' | 'number' | 'times' | 'flag' | 'lines' }
  | { type: 'choice'; values: readonly string[] }
  /** Codes of titles and forms, or of dossier parts; several or one. */
  | { type: 'codes' | 'code'; of: 'catalogue' | 'dossierParts' }
  | { type: 'choices'; values: readonly string[] }
  | { type: 'optional'; inner: PackField; empty: null | undefined }
  | { type: 'group'; fields: readonly (readonly [string, PackField])[] }
  | { type: 'list'; item: PackField }
  | { type: 'byCode'; item: PackField }
  /** A condition: which fields it has is said by its kind. */
  | { type: 'byKind'; kinds: Readonly<Record<string, PackField>> };

/** Text that is a code of the pack, by the name of its field. */
const codesOf: Partial<Record<string, 'catalogue' | 'dossierParts'>> = {
  of: 'catalogue',
  numerator: 'catalogue',
  denominator: 'catalogue',
  codes: 'catalogue',
  dossier: 'dossierParts',
  evidence: 'dossierParts',
};

function textField(key: string): PackField {
  if (key === 'effectiveFrom' || key === 'effectiveTo') return { type: 'day' };
  const of = codesOf[key];
  return of ? { type: 'code', of } : { type: 'text' };
}

function listField(item: PackField, key: string): PackField {
  if (item.type === 'choice') return { type: 'choices', values: item.values };
  const of = codesOf[key];
  if (item.type === 'text') return of ? { type: 'codes', of } : { type: 'lines' };
  return { type: 'list', item };
}

/** What the schema says of one value; `key` is the name it has there. */
function fieldOf(schema: $ZodType, key: string): PackField {
  const { def } = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return { type: 'group', fields: Object.entries(def.shape).map(([name, inner]) => [name, fieldOf(inner, name)]) };
    case 'array':
      return listField(fieldOf(def.element, ''), key);
    case 'enum':
      return { type: 'choice', values: Object.values(def.entries).map(String) };
    case 'literal':
      return { type: 'choice', values: def.values.map(String) };
    case 'number':
      return { type: key === 'coefficientHundredths' ? 'times' : 'number' };
    case 'boolean':
      return { type: 'flag' };
    case 'default':
      return fieldOf(def.innerType, key);
    case 'optional':
      return { type: 'optional', inner: fieldOf(def.innerType, key), empty: undefined };
    case 'nullable':
      return { type: 'optional', inner: fieldOf(def.innerType, key), empty: null };
    case 'record':
      return { type: 'byCode', item: fieldOf(def.valueType, key) };
    case 'union':
      return { type: 'byKind', kinds: Object.fromEntries(def.options.map(kindOf)) };
    default:
      return textField(key);
  }
}

function kindOf(schema: $ZodType): [string, PackField] {
  const group = fieldOf(schema, '');
  if (group.type !== 'group') throw new TypeError('a condition is an object');
  const kind = group.fields.find(([name]) => name === 'kind')?.[1];
  return [kind?.type === 'choice' ? (kind.values[0] ?? '') : '', group];
}

function groupOf(field: PackField): Readonly<Record<string, PackField>> {
  return field.type === 'group' ? Object.fromEntries(field.fields) : {};
}

/** The parts of a pack by their names. */
export const packFields = groupOf(fieldOf(rulePackSchema, ''));

/** A new value for a field: nothing in it yet, and nobody has checked it. */
export function blankOf(field: PackField, key = ''): unknown {
  switch (field.type) {
    case 'group':
      return Object.fromEntries(field.fields.map(([name, inner]) => [name, blankOf(inner, name)]));
    case 'list':
    case 'lines':
    case 'codes':
    case 'choices':
      return [];
    case 'byCode':
      return {};
    case 'byKind':
      return blankOf(Object.values(field.kinds)[0] ?? { type: 'text' });
    case 'optional':
      return field.empty;
    case 'choice':
      return field.values[0] ?? '';
    case 'flag':
      return key === 'needsCheck';
    case 'number':
    case 'times':
      return 1;
    default:
      return '';
  }
}
