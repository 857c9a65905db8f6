import { sql, type RawBuilder } from 'kysely';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ExtraColumn } from '../../../shared/contract/staffColumns.ts';
import type { Reader } from '../database/open.ts';
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

/** What a list is a page of. */
export interface Found {
  /** On columns of `staff`. */
  conditions: RawBuilder<unknown>;
  /** The same, asked of one person after another. */
  tests: RawBuilder<unknown>;
  /** How many people they hold, of how many. */
  total: number;
  outOf: number;
}

export type Order = 'name' | 'birth' | 'withinUnit';

const orders: Record<Order, { index: string; columns: RawBuilder<unknown> }> = {
  name: { index: 'staffByName', columns: sql`sortKey` },
  birth: { index: 'staffByBirth', columns: sql`ifnull(birthDate, '9999-12-31'), sortKey` },
  withinUnit: { index: 'staffOfUnit', columns: sql`sortKey` },
};

/** People asked one by one, below which that is less work than making the sets they are looked for in. */
const SHORT_WALK = 5000;

export interface Page {
  limit: number;
  offset: number;
  columns: readonly ExtraColumn[];
}

/**
 * One page of the people found. Whether to walk down the order's index and look who is among them, or to fetch them
 * all and sort, is for their numbers to say; SQLite, which knows only averages, is told.
 */
export async function pageOf(db: Reader, found: Found, order: Order, page: Page): Promise<RawStaffRow[]> {
  if (found.total <= page.offset) return [];
  const steps = ((page.offset + page.limit) * found.outOf) / found.total;
  const { index, columns } = orders[order];
  const access = steps < 2 * found.total || order === 'withinUnit' ? sql`INDEXED BY ${sql.ref(index)}` : sql``;
  const conditions = steps < SHORT_WALK ? found.tests : found.conditions;
  const { rows } = await sql<RawRow>`
    WITH page AS MATERIALIZED (
      SELECT seq, row_number() OVER () AS place FROM (
        SELECT seq FROM staff ${access} WHERE deletedAt IS NULL AND ${conditions}
        ORDER BY ${columns} LIMIT ${page.limit} OFFSET ${page.offset})
    )
    SELECT staff.id, staff.code, staff.fullName, staff.birthDate, staff.birthPrecision, staff.sex, staff.unitId,
      units.name AS unitName, staff.position, staff.kind, staff.isDirectWorker, staff.isUnionMember, staff.status,
      newest.year AS ratedYear, newest.rating, ${page.columns.length === 0 ? sql`NULL` : extraValues(page.columns)} AS extra
    FROM page
    JOIN staff ON staff.seq = page.seq
    JOIN units ON units.id = staff.unitId -- the name beside each row; a call per row would be too slow
    LEFT JOIN staffDetails AS details ON ${page.columns.length > 0 ? 1 : 0} AND details.staffId = staff.id
    LEFT JOIN ratings AS newest ON newest.seq = (
      SELECT seq FROM ratings WHERE staffId = staff.id ORDER BY year DESC LIMIT 1)
    ORDER BY page.place`.execute(db);
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

/** The ids of all people on conditions on `staff`. */
export async function idsOf(
  db: Reader,
  conditions: RawBuilder<unknown>,
  order: Exclude<Order, 'withinUnit'>,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM staff WHERE deletedAt IS NULL AND ${conditions} ORDER BY ${orders[order].columns}`.execute(db);
  return rows.map(({ id }) => id);
}

/** The same, unit by unit in the order given. */
export async function idsOfUnits(
  db: Reader,
  conditions: RawBuilder<unknown>,
  unitIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH place AS (SELECT value AS unit, key AS place FROM json_each(${JSON.stringify(unitIds)}))
    SELECT id FROM staff LEFT JOIN place ON place.unit = staff.unitId
    WHERE deletedAt IS NULL AND ${conditions} ORDER BY ifnull(place, ${unitIds.length}), sortKey`.execute(db);
  return rows.map(({ id }) => id);
}
