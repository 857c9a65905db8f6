import { AppError } from '../../../shared/contract/errors.ts';
import type { PartialDate } from '../../../shared/domain/dates.ts';
import { honorific, recipientLine } from '../../../shared/domain/person.ts';
import type { RecipientKind } from '../../../shared/domain/rulePack.ts';
import type { Reader } from '../database/open.ts';
import type { Flag } from '../database/schema.ts';
import { peopleOn, type Person } from '../staff/peopleOn.ts';
import { unitNamesOn, type UnitOnDay } from '../units/queries.ts';

/** Who is meant, before a day says under which name and where. */
export interface RecipientKey {
  recipientKind: RecipientKind;
  staffId: string | null;
  unitId: string | null;
  /** As typed; counts for households only. */
  recipientName: string;
}

/** Who is meant as of a day. */
export interface Recipient {
  /** Ông or Bà; empty for collectives and where the sex is not known. */
  honorific: string;
  name: string;
  position: string;
  /** The person's unit, the collective itself, or the unit a household was put forward by. */
  unitId: string | null;
  /** Where the person works; what the collective belongs to. */
  unitName: string;
  /** Null for what is not a person, and where it is not known. */
  birth: PartialDate | null;
  /** Null for what is not a person. */
  isDirectWorker: Flag | null;
  /** The person lies in the bin of the staff list. */
  isInBin: boolean;
}

/**
 * The recipients as they were on a day, one for each key in the same order.
 * @throws AppError NOT_FOUND when a person or unit is not known
 */
export async function recipientsOn(db: Reader, date: string, keys: readonly RecipientKey[]): Promise<Recipient[]> {
  const staffIds = keys.flatMap(({ recipientKind, staffId }) =>
    recipientKind === 'individual' && staffId ? [staffId] : [],
  );
  const people = await peopleOn(db, date, staffIds);
  const units = await unitNamesOn(db, date);
  return keys.map((key) => {
    if (key.recipientKind === 'individual') return individual(found(people, key.staffId, 'staff'), units);
    const unit = key.unitId === null ? undefined : found(units, key.unitId, 'units');
    return {
      honorific: '',
      name: key.recipientKind === 'collective' ? (unit?.name ?? '') : key.recipientName,
      position: '',
      unitId: key.unitId,
      unitName: (key.recipientKind === 'collective' ? unit?.parentName : unit?.name) ?? '',
      birth: null,
      isDirectWorker: null,
      isInBin: false,
    };
  });
}

function found<T>(known: ReadonlyMap<string, T>, id: string | null, what: string): T {
  const record = known.get(id ?? '');
  if (record === undefined) throw new AppError('NOT_FOUND', { what });
  return record;
}

function individual(person: Person, units: ReadonlyMap<string, UnitOnDay>): Recipient {
  return {
    honorific: person.sex ? honorific(person.sex) : '',
    name: person.fullName,
    position: person.position,
    unitId: person.unitId,
    unitName: units.get(person.unitId)?.name ?? '',
    birth: person.birth,
    isDirectWorker: person.isDirectWorker,
    isInBin: person.isInBin,
  };
}

/** The line under the name: position and unit. */
export function recipientDetail({ position, unitName }: Recipient): string {
  return recipientLine(position, unitName);
}
