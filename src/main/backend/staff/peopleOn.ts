import { sql } from 'kysely';
import type { PartialDate } from '../../../shared/domain/dates.ts';
import type { Sex } from '../../../shared/domain/person.ts';
import type { Reader } from '../database/open.ts';
import type { Flag } from '../database/schema.ts';
import type { Place } from './postings.ts';

/** A person as of a day, with what a certificate and the register need to know. */
export interface Person extends Place {
  fullName: string;
  sex: Sex | null;
  birth: PartialDate | null;
  isDirectWorker: Flag;
  isInBin: boolean;
}

interface RawPerson extends Omit<Person, 'isInBin' | 'birth'> {
  id: string;
  birthDate: string | null;
  birthPrecision: PartialDate['precision'] | null;
  deletedAt: string | null;
}

/**
 * The people named, each where they worked on a day: in a gap between two postings the one before it, before the first
 * the first. Names are today's; those not known are left out. One query however many they are.
 */
export async function peopleOn(
  db: Reader,
  date: string,
  staffIds: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  const { rows } = await sql<RawPerson>`
    SELECT staff.id, staff.fullName, staff.sex, staff.birthDate, staff.birthPrecision, staff.isDirectWorker,
      staff.deletedAt, posting.unitId, posting.position
    FROM staff
    JOIN postings AS posting ON posting.seq = ifnull(
      (SELECT seq FROM postings WHERE staffId = staff.id AND validFrom <= ${date} ORDER BY validFrom DESC LIMIT 1),
      (SELECT seq FROM postings WHERE staffId = staff.id ORDER BY validFrom LIMIT 1))
    WHERE staff.id IN (SELECT value FROM json_each(${JSON.stringify([...new Set(staffIds)])}))`.execute(db);
  return new Map(rows.map((row) => [row.id, toPerson(row)]));
}

function toPerson({ id: _id, deletedAt, birthDate, birthPrecision, ...person }: RawPerson): Person {
  const birth = birthDate === null || birthPrecision === null ? null : { date: birthDate, precision: birthPrecision };
  return { ...person, birth, isInBin: deletedAt !== null };
}
