import { sql } from 'kysely';
import type { PartialDate } from '../../../shared/domain/dates.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';
import { postingsOfStaff } from './postings.ts';

interface Transfer {
  /** The units people leave. */
  fromUnitIds: readonly string[];
  on: string;
  decisionNumber: string;
  /** Where a person goes; null: stays. */
  unitFor: (staffId: string) => string | null;
}

/**
 * Every posting in the units that reaches beyond the day goes on in another unit from the day on: whoever works there
 * now, moved on since or joined since. People in the bin go along, so that they can be taken back.
 */
export async function transferPostings(change: Change, transfer: Transfer): Promise<void> {
  const { fromUnitIds, on, decisionNumber, unitFor } = transfer;
  const moved = new Set<string>();
  for (const { seq: _seq, id, ...posting } of await postingsBeyond(change.db, fromUnitIds, on)) {
    const unitId = unitFor(posting.staffId);
    if (unitId === null) continue;
    if (posting.validFrom >= on) change.update('postings', id, { unitId });
    else {
      change.update('postings', id, { validTo: on });
      change.insert('postings', { ...posting, unitId, decisionNumber, validFrom: on });
    }
    moved.add(posting.staffId);
  }
  for (const staffId of moved) {
    const newest = (await postingsOfStaff(change.db, staffId)).at(-1);
    if (newest) change.update('staff', staffId, { unitId: newest.unitId });
  }
}

function postingsBeyond(db: Reader, unitIds: readonly string[], on: string) {
  return db
    .selectFrom('postings')
    .selectAll()
    .where('unitId', 'in', [...unitIds])
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', on)]))
    .orderBy('seq')
    .execute();
}

export interface PersonToTransfer {
  id: string;
  fullName: string;
  birth: PartialDate | null;
  position: string;
  fromUnitId: string;
}

interface RawPerson extends Omit<PersonToTransfer, 'birth'> {
  birthDate: string | null;
  birthPrecision: PartialDate['precision'] | null;
}

/** Whose postings `transferPostings` would touch, by name; those in the bin are not shown. */
export async function peopleToTransfer(
  db: Reader,
  unitIds: readonly string[],
  on: string,
): Promise<PersonToTransfer[]> {
  const { rows } = await sql<RawPerson>`
    SELECT staff.id, staff.fullName, staff.birthDate, staff.birthPrecision, staff.position, posting.unitId AS fromUnitId
    FROM postings AS posting
    JOIN staff ON staff.id = posting.staffId
    WHERE posting.unitId IN (${sql.join([...unitIds])}) AND (posting.validTo IS NULL OR posting.validTo > ${on})
      AND staff.deletedAt IS NULL
    GROUP BY staff.id ORDER BY staff.sortKey`.execute(db);
  return rows.map(({ birthDate, birthPrecision, ...person }) => ({
    ...person,
    birth: birthDate === null || birthPrecision === null ? null : { date: birthDate, precision: birthPrecision },
  }));
}
