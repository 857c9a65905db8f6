import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { today } from '../../../shared/clock.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { staff, staffFilter } from '../../../shared/contract/staff.ts';
import { yearOf } from '../../../shared/domain/dates.ts';
import { awardedEveryYearOf, awardedIn, isAwardedIn, type YearSpan } from '../commendations/awardYears.ts';
import { isRatedAtLeast, RATINGS } from '../../../shared/domain/person.ts';
import type { Reader } from '../database/open.ts';
import { matchingRows, matchQuery } from '../database/search.ts';
import { unitsOn, unitWithDescendants } from '../units/queries.ts';
import { withheldColumns } from './details.ts';
import { extraColumns } from './extraColumns.ts';
import { idsOf, idsOfUnits, pageOf, type Found, type Page, type RawStaffRow } from './page.ts';
import { countStaff, countStaffByUnit } from './totals.ts';

type Filter = z.output<typeof staffFilter> & {
  /** Only these people. */
  ids?: readonly string[] | undefined;
};
interface RawList {
  total: number;
  rows: RawStaffRow[];
}
type Condition = RawBuilder<unknown>;

/**
 * Traits are columns the totals are kept by; sets are people picked in another way (a search, a rating), each a
 * condition on a person's row and a query of how many people not in the bin it holds. `test` is the same condition
 * asked of one person, for where few are asked and making the set would be the greater work.
 */
interface Conditions {
  traits: Condition[];
  sets: { condition: Condition; test?: Condition; count: () => Promise<number> }[];
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
  if (filter.withoutAward !== undefined) {
    const span = spanOf(filter.withoutAward);
    const awarded = awardedIn(span);
    sets.push({
      condition: sql`seq NOT IN ${awarded}`,
      test: sql`NOT ${isAwardedIn(span, 'some')}`,
      count: () => countOthers(db, awarded),
    });
  }
  if (filter.awardedRunning !== undefined) {
    const span = spanOf(filter.awardedRunning);
    const awarded = awardedEveryYearOf(span);
    sets.push({
      condition: sql`seq IN ${awarded}`,
      test: isAwardedIn(span, 'every'),
      count: () => countMatches(db, awarded),
    });
  }
  if (filter.ids !== undefined) {
    const named = sql`id IN (SELECT value FROM json_each(${JSON.stringify(filter.ids)}))`;
    sets.push({ condition: named, count: () => countWhere(db, named) });
  }
  if (filter.rating !== undefined) {
    const { year = yearOf(today()), rating, orBetter } = filter.rating;
    const ratings = orBetter ? RATINGS.filter((one) => isRatedAtLeast(one, rating)) : [rating];
    const so = sql`year = ${year} AND rating IN (${sql.join(ratings)})`;
    const rated = sql`(SELECT staffId FROM ratings WHERE ${so})`;
    sets.push({
      condition: sql`id IN ${rated}`,
      test: sql`EXISTS (SELECT 1 FROM ratings WHERE staffId = staff.id AND ${so})`,
      count: () => countRated(db, rated),
    });
  }
  if (filter.position !== undefined) {
    const placed = sql`position = ${filter.position}`;
    sets.push({ condition: placed, count: () => countWhere(db, placed) });
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

function spanOf({ years, until = yearOf(today()) }: { years: number; until?: number | undefined }): YearSpan {
  return { from: until - years + 1, to: until };
}

const inBin = sql`(SELECT seq FROM staff WHERE deletedAt IS NOT NULL)`;

/** Counted without the people's own rows: the bin, which is counted too and nearly empty, is taken off. */
async function countMatches(db: Reader, rows: RawBuilder<number>): Promise<number> {
  const { rows: counts } = await sql<{ people: number }>`
    SELECT (SELECT count(*) FROM ${rows}) -
      (SELECT count(*) FROM ${inBin} AS binned WHERE binned.seq IN ${rows}) AS people`.execute(db);
  return counts[0]?.people ?? 0;
}

/** Everybody but the people in these rows, which may name somebody more than once. */
async function countOthers(db: Reader, rows: RawBuilder<number>): Promise<number> {
  return (await countStaff(db, sql`1`)) - (await countMatches(db, sql`(SELECT DISTINCT * FROM ${rows})`));
}

async function countWhere(db: Reader, condition: Condition): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    SELECT count(*) AS people FROM staff WHERE deletedAt IS NULL AND ${condition}`.execute(db);
  return rows[0]?.people ?? 0;
}

async function countRated(db: Reader, rated: Condition): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    SELECT (SELECT count(*) FROM ${rated}) -
      (SELECT count(*) FROM staff WHERE deletedAt IS NOT NULL AND id IN ${rated}) AS people`.execute(db);
  return rows[0]?.people ?? 0;
}

/** One page of the list as it is shown; as `staffInList`. */
export async function listStaff(
  db: Reader,
  { limit, offset, columns, ...filter }: z.output<(typeof staff.list)['input']>,
): Promise<OutputOf<'staff.list'>> {
  const withheld = new Set<string>(await withheldColumns(db));
  const shown = columns.filter((column) => !withheld.has(column));
  const { total, rows } = await staffInList(db, filter, { limit, offset, columns: shown });
  return {
    total,
    rows: rows.map(({ extra, ...row }) => ({
      ...row,
      values: Object.fromEntries(columns.map((column) => [column, extraColumns[column].text(extra[column] ?? null)])),
    })),
  };
}

/**
 * The people under a filter, one page of them, and how many there are in all. Names come in Vietnamese order (given
 * name first), units in the order of the tree.
 */
export async function staffInList(db: Reader, filter: Filter, page: Page): Promise<RawList> {
  const { traits, sets } = await conditionsOf(db, filter);
  if (filter.sort === 'unit') return listByUnit(db, { traits, sets }, page);
  const total = await countOf(db, { traits, sets });
  const found: Found = {
    conditions: all([...traits, ...sets.map(({ condition }) => condition)]),
    tests: all([...traits, ...sets.map(({ condition, test }) => test ?? condition)]),
    total,
    outOf: await countStaff(db, sql`1`),
  };
  return { total, rows: await pageOf(db, found, filter.sort, page) };
}

/** Everybody under a filter, in its order. */
export async function idsInList(db: Reader, filter: Filter): Promise<string[]> {
  const { traits, sets } = await conditionsOf(db, filter);
  const conditions = all([...traits, ...sets.map(({ condition }) => condition)]);
  if (filter.sort !== 'unit') return idsOf(db, conditions, filter.sort);
  const units = (await unitsOn(db, '9999-12-31', true)).map(({ id }) => id);
  return idsOfUnits(db, conditions, units);
}

async function countOf(db: Reader, { traits, sets }: Conditions): Promise<number> {
  const [set, ...others] = sets;
  if (!set) return countStaff(db, all(traits));
  if (others.length === 0 && traits.length === 0) return set.count();
  return countWhere(db, all([...traits, ...sets.map(({ condition }) => condition)]));
}

/** Unit by unit in the order of the tree: the counts of the units tell which of them the page touches. */
async function listByUnit(db: Reader, { traits, sets }: Conditions, page: Page): Promise<RawList> {
  const { limit, offset, columns } = page;
  const conditions = [...traits, ...sets.map(({ condition }) => condition)];
  const counts = sets.length === 0 ? await countStaffByUnit(db, all(traits)) : await countByUnit(db, all(conditions));
  const place = new Map((await unitsOn(db, '9999-12-31', true)).map(({ id }, index) => [id, index]));
  const placeOf = (unitId: string) => place.get(unitId) ?? place.size;
  const rows: RawStaffRow[] = [];
  let before = 0;
  for (const [unitId, n] of [...counts].sort(([a], [b]) => placeOf(a) - placeOf(b))) {
    const missing = limit - rows.length;
    const skipped = Math.max(0, offset - before);
    before += n;
    if (missing === 0 || skipped >= n) continue;
    const ofUnit = all([...conditions, sql`unitId = ${unitId}`]);
    const found = { conditions: ofUnit, tests: ofUnit, total: n, outOf: n };
    rows.push(...(await pageOf(db, found, 'withinUnit', { limit: missing, offset: skipped, columns })));
  }
  return { total: before, rows };
}

async function countByUnit(db: Reader, conditions: Condition): Promise<Map<string, number>> {
  const { rows } = await sql<{ unitId: string; n: number }>`
    SELECT unitId, count(*) AS n FROM staff WHERE deletedAt IS NULL AND ${conditions} GROUP BY unitId`.execute(db);
  return new Map(rows.map(({ unitId, n }) => [unitId, n]));
}
