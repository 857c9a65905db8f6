import { sql } from 'kysely';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ExtraColumn } from '../../../shared/contract/staffColumns.ts';
import type { Reader } from '../database/open.ts';
import { valuesOf } from '../database/remembered.ts';
import { extraValues, type RawExtraValues } from './extraColumns.ts';

type StaffRow = OutputOf<'staff.list'>['rows'][number];

interface RawRow extends Omit<StaffRow, 'birth' | 'isDirectWorker' | 'isUnionMember' | 'latestRating' | 'values'> {
  birthDate: string | null;
  birthPrecision: NonNullable<StaffRow['birth']>['precision'] | null;
  isDirectWorker: number;
  isUnionMember: number;
  ratedYear: number | null;
  rating: NonNullable<StaffRow['latestRating']>['rating'] | null;
  /** JSON. */
  extra: string | null;
}

/** A row with the extra values as they are stored. */
export type RawStaffRow = Omit<StaffRow, 'values'> & { extra: RawExtraValues };

/** The rows of these people, named by their row numbers, in the same order. */
export async function rowsOf(db: Reader, people: Int32Array, columns: readonly ExtraColumn[]): Promise<RawStaffRow[]> {
  if (people.length === 0) return [];
  const hasExtra = columns.length > 0;
  const { rows } = await sql<RawRow>`
    SELECT staff.id, staff.code, staff.fullName, staff.birthDate, staff.birthPrecision, staff.sex, staff.unitId,
      units.name AS unitName, staff.position, staff.kind, staff.isDirectWorker, staff.isUnionMember, staff.status,
      newest.year AS ratedYear, newest.rating, ${hasExtra ? extraValues(columns) : sql`NULL`} AS extra
    FROM json_each(${JSON.stringify([...people])}) AS page
    CROSS JOIN staff ON staff.seq = page.value
    JOIN units ON units.id = staff.unitId -- the name beside each row; a call per row would be too slow
    LEFT JOIN staffDetails AS details ON ${hasExtra ? 1 : 0} AND details.staffId = staff.id
    LEFT JOIN ratings AS newest ON newest.seq = (
      SELECT seq FROM ratings WHERE staffId = staff.id ORDER BY year DESC LIMIT 1)
    ORDER BY page.key`.execute(db);
  return rows.map(toStaffRow);
}

function toStaffRow({ birthDate, birthPrecision, ratedYear, rating, extra, ...row }: RawRow): RawStaffRow {
  return {
    ...row,
    birth: birthDate === null || birthPrecision === null ? null : { date: birthDate, precision: birthPrecision },
    isDirectWorker: row.isDirectWorker === 1,
    isUnionMember: row.isUnionMember === 1,
    latestRating: ratedYear === null || rating === null ? null : { year: ratedYear, rating },
    extra: extra === null ? {} : (JSON.parse(extra) as RawExtraValues),
  };
}

/** Above this many people, reading everybody's id is less work than looking each one up. */
const MANY = 2000;

/** The ids of these people, in the same order. */
export function idsOf(db: Reader, people: Int32Array): string[] {
  const condition =
    people.length > MANY ? sql`1` : sql`seq IN (SELECT value FROM json_each(${JSON.stringify([...people])}))`;
  const ids = valuesOf(db, sql<string>`SELECT id FROM staff NOT INDEXED WHERE ${condition} ORDER BY seq`);
  const seqs = valuesOf(db, sql<number>`SELECT seq FROM staff NOT INDEXED WHERE ${condition} ORDER BY seq`);
  const idOf = new Map(seqs.map((seq, index) => [seq, ids[index]]));
  return Array.from(people).flatMap((seq) => idOf.get(seq) ?? []);
}
