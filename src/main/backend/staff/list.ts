import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { today } from '../../../shared/clock.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { staff } from '../../../shared/contract/staff.ts';
import type { Reader } from '../database/open.ts';
import { matchingRows, matchQuery } from '../database/search.ts';
import { unitsOn, unitWithDescendants } from '../units/queries.ts';
import { pageOf, type Found } from './page.ts';
import { countStaff, countStaffByUnit } from './totals.ts';

type Filter = z.output<(typeof staff.list)['input']>;
type StaffList = OutputOf<'staff.list'>;
type Condition = RawBuilder<unknown>;

/**
 * Traits are columns the totals are kept by; sets are people picked in another way (a search, a rating), each a
 * condition on a person's row and a query of how many people not in the bin it holds.
 */
interface Conditions {
  traits: Condition[];
  sets: { condition: Condition; count: () => Promise<number> }[];
}

const all = (conditions: readonly Condition[]) => sql.join([sql`1`, ...conditions], sql` AND `);

async function conditionsOf(db: Reader, filter: Filter): Promise<Conditions> {
  const traits: Condition[] = [];
  const sets: Conditions['sets'] = [];
  const match = filter.search === undefined ? undefined : matchQuery(filter.search);
  if (match !== undefined) {
    const rows = matchingRows('staff', match);
    sets.push({ condition: sql`seq IN ${rows}`, count: () => countMatches(db, rows) });
  }
  if (filter.rating !== undefined) {
    const { year, rating } = filter.rating;
    const rated = sql`(SELECT staffId FROM ratings WHERE year = ${year} AND rating = ${rating})`;
    sets.push({ condition: sql`id IN ${rated}`, count: () => countRated(db, rated) });
  }
  if (filter.unitId !== undefined) {
    const ids = filter.includeDescendants ? await unitWithDescendants(db, filter.unitId, today()) : [filter.unitId];
    traits.push(sql`unitId IN (${sql.join(ids)})`);
  }
  if (filter.kind !== undefined) traits.push(sql`kind = ${filter.kind}`);
  if (filter.status !== undefined) traits.push(sql`status = ${filter.status}`);
  if (filter.isDirectWorker !== undefined) traits.push(sql`isDirectWorker = ${filter.isDirectWorker ? 1 : 0}`);
  if (filter.isUnionMember !== undefined) traits.push(sql`isUnionMember = ${filter.isUnionMember ? 1 : 0}`);
  return { traits, sets };
}

const inBin = sql`(SELECT seq FROM staff WHERE deletedAt IS NOT NULL)`;

/** Counted in the search index alone: the bin, which is indexed too and nearly empty, is taken off. */
async function countMatches(db: Reader, rows: RawBuilder<number>): Promise<number> {
  const { rows: counts } = await sql<{ people: number }>`
    SELECT (SELECT count(*) FROM ${rows}) -
      (SELECT count(*) FROM ${inBin} AS binned WHERE binned.seq IN ${rows}) AS people`.execute(db);
  return counts[0]?.people ?? 0;
}

async function countRated(db: Reader, rated: Condition): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    SELECT (SELECT count(*) FROM ${rated}) -
      (SELECT count(*) FROM staff WHERE deletedAt IS NOT NULL AND id IN ${rated}) AS people`.execute(db);
  return rows[0]?.people ?? 0;
}

/**
 * The list of people under a filter, one page of it, and how many there are in all. Names come in Vietnamese order
 * (given name first), units in the order of the tree.
 */
export async function listStaff(db: Reader, filter: Filter): Promise<StaffList> {
  const { traits, sets } = await conditionsOf(db, filter);
  const conditions = [...traits, ...sets.map(({ condition }) => condition)];
  if (filter.sort === 'unit') return listByUnit(db, { traits, sets }, filter);
  const total = await countOf(db, { traits, sets });
  const found: Found = { conditions: all(conditions), total, outOf: await countStaff(db, sql`1`) };
  return { total, rows: await pageOf(db, found, filter.sort, filter) };
}

async function countOf(db: Reader, { traits, sets }: Conditions): Promise<number> {
  const [set, ...others] = sets;
  if (!set) return countStaff(db, all(traits));
  if (others.length === 0 && traits.length === 0) return set.count();
  const conditions = all([...traits, ...sets.map(({ condition }) => condition)]);
  const { rows } = await sql<{ people: number }>`
    SELECT count(*) AS people FROM staff WHERE deletedAt IS NULL AND ${conditions}`.execute(db);
  return rows[0]?.people ?? 0;
}

/** Unit by unit in the order of the tree: the counts of the units tell which of them the page touches. */
async function listByUnit(db: Reader, { traits, sets }: Conditions, { limit, offset }: Filter): Promise<StaffList> {
  const conditions = [...traits, ...sets.map(({ condition }) => condition)];
  const counts = sets.length === 0 ? await countStaffByUnit(db, all(traits)) : await countByUnit(db, all(conditions));
  const place = new Map((await unitsOn(db, '9999-12-31', true)).map(({ id }, index) => [id, index]));
  const placeOf = (unitId: string) => place.get(unitId) ?? place.size;
  const rows: StaffList['rows'] = [];
  let before = 0;
  for (const [unitId, n] of [...counts].sort(([a], [b]) => placeOf(a) - placeOf(b))) {
    const missing = limit - rows.length;
    const skipped = Math.max(0, offset - before);
    before += n;
    if (missing === 0 || skipped >= n) continue;
    const found = { conditions: all([...conditions, sql`unitId = ${unitId}`]), total: n, outOf: n };
    rows.push(...(await pageOf(db, found, 'withinUnit', { limit: missing, offset: skipped })));
  }
  return { total: before, rows };
}

async function countByUnit(db: Reader, conditions: Condition): Promise<Map<string, number>> {
  const { rows } = await sql<{ unitId: string; n: number }>`
    SELECT unitId, count(*) AS n FROM staff WHERE deletedAt IS NULL AND ${conditions} GROUP BY unitId`.execute(db);
  return new Map(rows.map(({ unitId, n }) => [unitId, n]));
}
