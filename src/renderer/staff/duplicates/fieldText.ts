import type { TFunction } from 'i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { MergedField } from '../../../shared/contract/staffMerge.ts';
import { formatDate, formatPartialDate, isLocalDate, type PartialDate } from '../../../shared/domain/dates.ts';
import { formatDecimal } from '../../../shared/domain/numbers.ts';
import { recipientLine } from '../../../shared/domain/person.ts';

type Person = OutputOf<'staff.get'>;

/** A field of an entry in words; empty where nothing is known. */
export function fieldText(person: Person, field: MergedField, t: TFunction<'staff'>): string {
  if (field === 'place') return recipientLine(person.position, person.unitName);
  if (field === 'status') return t(`statuses.${person.status}`);
  if (field === 'kind') return t(`kinds.${person.kind}`);
  if (field === 'sex') return person.sex ? t(`sexes.${person.sex}`) : '';
  if (field === 'isDirectWorker') return t(person.isDirectWorker ? 'direct.yes' : 'direct.no');
  if (field === 'isUnionMember') return t(person.isUnionMember ? 'union.yes' : 'union.no');
  const known: Record<string, unknown> = { ...person, ...person.details };
  return valueText(known[field], field);
}

function valueText(value: unknown, field: MergedField): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return formatDecimal(field.endsWith('Hundredths') ? value / 100 : value);
  if (typeof value === 'object') return formatPartialDate(value as PartialDate);
  if (typeof value !== 'string') return '';
  return isLocalDate(value) ? formatDate(value) : value;
}
