import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { today } from '../../../shared/clock.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { staff, staffFilter } from '../../../shared/contract/staff.ts';
import { yearOf } from '../../../shared/domain/dates.ts';
import { isRatedAtLeast, RATINGS } from '../../../shared/domain/person.ts';
import { awardedIn } from '../commendations/awardYears.ts';
import type { Reader } from '../database/open.ts';
import { matchingRows, matchQuery } from '../database/search.ts';
import { unitWithDescendants } from '../units/queries.ts';
import { withheldColumns } from './details.ts';
import { extraColumns } from './extraColumns.ts';
import { idsOf, rowsOf, type RawStaffRow } from './page.ts';
import { peopleUnder, type Condition } from './roster.ts';

type Filter = z.output<typeof staffFilter> & {
  /** Only these people. */
  ids?: readonly string[] | undefined;
};

async function conditionsOf(db: Reader, filter: Filter): Promise<Condition[]> {
  const conditions = [
    ...traitsOf(filter),
    ...awardsOf(filter.withoutAward).map((one) => ({ ...one, isForOthers: true })),
    ...awardsOf(filter.awardedRunning),
    ...ratedOf(filter.rating),
  ];
  const match = filter.search === undefined ? undefined : matchQuery(filter.search);
  if (match !== undefined) conditions.push({ key: match, rows: sql`SELECT * FROM ${matchingRows('staff', match)}` });
  if (filter.unitId !== undefined) {
    const ids = filter.includeDescendants ? await unitWithDescendants(db, filter.unitId, today()) : [filter.unitId];
    conditions.push(listed('staffOfUnit', `unitId ${ids.join()}`, sql`unitId IN (${sql.join(ids)})`));
  }
  if (filter.ids !== undefined) {
    const named = JSON.stringify(filter.ids);
    conditions.push({
      key: named,
      rows: sql`SELECT seq FROM staff WHERE id IN (SELECT value FROM json_each(${named}))`,
    });
  }
  return conditions;
}

/** What stands in the index of names is asked at once; positions have an index of their own. */
function traitsOf({ kind, status, isDirectWorker, isUnionMember, position }: Filter): Condition[] {
  const wanted = Object.entries({ kind, status, isDirectWorker, isUnionMember }).flatMap(([column, value]) =>
    value === undefined ? [] : [{ column, value: typeof value === 'boolean' ? Number(value) : value }],
  );
  const conditions =
    position === undefined ? [] : [listed('staffByPosition', `position ${position}`, sql`position = ${position}`)];
  if (wanted.length === 0) return conditions;
  const key = wanted.map(({ column, value }) => `${column} ${value}`).join();
  const traits = wanted.map(({ column, value }) => sql`${sql.ref(column)} = ${value}`);
  return [listed('staffByName', key, sql.join(traits, sql` AND `)), ...conditions];
}

/** Read off an index that holds all it asks. */
function listed(index: string, key: string, condition: RawBuilder<unknown>): Condition {
  return {
    key,
    rows: sql`SELECT seq FROM staff INDEXED BY ${sql.ref(index)} WHERE deletedAt IS NULL AND ${condition}`,
  };
}

/** One condition for each year. */
function awardsOf(span: Filter['withoutAward']): Condition[] {
  if (span === undefined) return [];
  const until = span.until ?? yearOf(today());
  return Array.from({ length: span.years }, (_, back) => ({
    key: `awarded ${until - back}`,
    rows: awardedIn(until - back),
    table: 'awards',
  }));
}

function ratedOf(rated: Filter['rating']): Condition[] {
  if (rated === undefined) return [];
  const { year = yearOf(today()), rating, orBetter } = rated;
  const ratings = orBetter ? RATINGS.filter((one) => isRatedAtLeast(one, rating)) : [rating];
  return [
    {
      key: `rated ${year} ${ratings.join()}`,
      rows: sql`SELECT staffSeq FROM ratedStaff WHERE year = ${year} AND rating IN (${sql.join(ratings)})`,
      table: 'ratings',
    },
  ];
}

/** One page of the list as it is shown; as `staffInList`. */
export async function listStaff(
  db: Reader,
  { limit, offset, columns, ...filter }: z.output<(typeof staff.list)['input']>,
): Promise<OutputOf<'staff.list'>> {
  const withheld = columns.length === 0 ? new Set<string>() : new Set<string>(await withheldColumns(db));
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

interface Page {
  limit: number;
  offset: number;
  columns: Parameters<typeof rowsOf>[2];
}

/** The people under a filter, one page of them, and how many there are in all. */
export async function staffInList(
  db: Reader,
  filter: Filter,
  { limit, offset, columns }: Page,
): Promise<{ total: number; rows: RawStaffRow[] }> {
  const people = await peopleUnder(db, filter.sort, await conditionsOf(db, filter));
  return { total: people.length, rows: await rowsOf(db, people.subarray(offset, offset + limit), columns) };
}

/** Everybody under a filter, in its order. */
export async function idsInList(db: Reader, filter: Filter): Promise<string[]> {
  return idsOf(db, await peopleUnder(db, filter.sort, await conditionsOf(db, filter)));
}
