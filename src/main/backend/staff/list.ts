import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { today } from '../../../shared/clock.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { staff } from '../../../shared/contract/staff.ts';
import type { Reader } from '../database/open.ts';
import { matchingRows, matchQuery } from '../database/search.ts';
import { unitsOn, unitWithDescendants } from '../units/queries.ts';

type Filter = z.output<(typeof staff.list)['input']>;
type StaffRow = OutputOf<'staff.list'>['rows'][number];
type Condition = RawBuilder<unknown>;

interface RawRow extends Omit<StaffRow, 'birth' | 'isDirectWorker' | 'isUnionMember' | 'latestRating'> {
  birthDate: string | null;
  birthPrecision: NonNullable<StaffRow['birth']>['precision'] | null;
  isDirectWorker: number;
  isUnionMember: number;
  ratedYear: number | null;
  rating: NonNullable<StaffRow['latestRating']>['rating'] | null;
}

const all = (conditions: readonly Condition[]) => sql.join(conditions, sql` AND `);

async function conditionsOf(db: Reader, filter: Filter): Promise<Condition[]> {
  const conditions: Condition[] = [sql`deletedAt IS NULL`];
  const match = filter.search === undefined ? undefined : matchQuery(filter.search);
  if (match !== undefined) conditions.push(sql`seq IN ${matchingRows('staff', match)}`);
  if (filter.unitId !== undefined) {
    const ids = filter.includeDescendants ? await unitWithDescendants(db, filter.unitId, today()) : [filter.unitId];
    conditions.push(sql`unitId IN (${sql.join(ids)})`);
  }
  if (filter.kind !== undefined) conditions.push(sql`kind = ${filter.kind}`);
  if (filter.status !== undefined) conditions.push(sql`status = ${filter.status}`);
  if (filter.isDirectWorker !== undefined) conditions.push(sql`isDirectWorker = ${filter.isDirectWorker ? 1 : 0}`);
  if (filter.isUnionMember !== undefined) conditions.push(sql`isUnionMember = ${filter.isUnionMember ? 1 : 0}`);
  if (filter.rating !== undefined) {
    const { year, rating } = filter.rating;
    conditions.push(sql`id IN (SELECT staffId FROM ratings WHERE year = ${year} AND rating = ${rating})`);
  }
  return conditions;
}

/**
 * The list of people under a filter, one page of it, and how many there are in all. Names come in Vietnamese order
 * (given name first), units in the order of the tree.
 */
export async function listStaff(db: Reader, filter: Filter): Promise<OutputOf<'staff.list'>> {
  const conditions = await conditionsOf(db, filter);
  if (filter.sort === 'unit') return listByUnit(db, conditions, filter);
  const order = filter.sort === 'birth' ? sql`ifnull(birthDate, '9999-12-31'), sortKey` : sql`sortKey`;
  const total = await countOf(db, conditions);
  return { total, rows: await pageOf(db, conditions, order, filter) };
}

async function countOf(db: Reader, conditions: readonly Condition[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM staff WHERE ${all(conditions)}`.execute(db);
  return rows[0]?.n ?? 0;
}

/**
 * Unit by unit in the order of the tree: the counts of the units tell which of them the page touches, so that no more
 * than those are sorted.
 */
async function listByUnit(
  db: Reader,
  conditions: readonly Condition[],
  { limit, offset }: Filter,
): Promise<OutputOf<'staff.list'>> {
  const { rows: counts } = await sql<{ unitId: string; n: number }>`
    SELECT unitId, count(*) AS n FROM staff WHERE ${all(conditions)} GROUP BY unitId`.execute(db);
  const place = new Map((await unitsOn(db, '9999-12-31', true)).map(({ id }, index) => [id, index]));
  const placeOf = (unitId: string) => place.get(unitId) ?? place.size;
  const rows: StaffRow[] = [];
  let before = 0;
  for (const { unitId, n } of counts.toSorted((a, b) => placeOf(a.unitId) - placeOf(b.unitId))) {
    const missing = limit - rows.length;
    const skipped = Math.max(0, offset - before);
    before += n;
    if (missing === 0 || skipped >= n) continue;
    const ofUnit = [...conditions, sql`unitId = ${unitId}`];
    rows.push(...(await pageOf(db, ofUnit, sql`sortKey`, { limit: missing, offset: skipped })));
  }
  return { total: before, rows };
}

/** The page's row numbers come from an index alone; only then are the rows themselves read. */
async function pageOf(
  db: Reader,
  conditions: readonly Condition[],
  order: Condition,
  { limit, offset }: Pick<Filter, 'limit' | 'offset'>,
): Promise<StaffRow[]> {
  const { rows } = await sql<RawRow>`
    WITH page AS MATERIALIZED (
      SELECT seq, row_number() OVER () AS place FROM (
        SELECT seq FROM staff WHERE ${all(conditions)} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset})
    )
    SELECT staff.id, staff.code, staff.fullName, staff.birthDate, staff.birthPrecision, staff.sex, staff.unitId,
      units.name AS unitName, staff.position, staff.kind, staff.isDirectWorker, staff.isUnionMember, staff.status,
      newest.year AS ratedYear, newest.rating
    FROM page
    JOIN staff ON staff.seq = page.seq
    JOIN units ON units.id = staff.unitId -- the name beside each row; a call per row would be too slow
    LEFT JOIN ratings AS newest ON newest.seq = (
      SELECT seq FROM ratings WHERE staffId = staff.id ORDER BY year DESC LIMIT 1)
    ORDER BY page.place`.execute(db);
  return rows.map(toStaffRow);
}

function toStaffRow({ birthDate, birthPrecision, ratedYear, rating, ...row }: RawRow): StaffRow {
  return {
    ...row,
    birth: birthDate === null || birthPrecision === null ? null : { date: birthDate, precision: birthPrecision },
    isDirectWorker: row.isDirectWorker === 1,
    isUnionMember: row.isUnionMember === 1,
    latestRating: ratedYear === null || rating === null ? null : { year: ratedYear, rating },
  };
}
