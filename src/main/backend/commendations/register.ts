import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { commendations } from '../../../shared/contract/commendations.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Reader } from '../database/open.ts';
import { matchingRows, matchQuery } from '../database/search.ts';
import { isAmong, unitsMeant } from './unitsMeant.ts';
import { linesInRows } from './awards.ts';
import { searchAwards, type AwardSearch } from './registerSearch.ts';

type Input = z.output<typeof commendations.register.input>;

/** The filter with its unit, and those below it where they are asked for, by their ids. */
interface Filter extends Omit<Input, 'unitId' | 'includeDescendants'> {
  unitIds: string[] | undefined;
}

interface Totals {
  total: number;
  /** Of those. */
  revoked: number;
  /** Of what is granted, in đồng. */
  bonusTotalDong: number;
}

const all = (conditions: readonly RawBuilder<unknown>[]) =>
  conditions.length === 0 ? sql`1` : sql.join(conditions, sql` AND `);

/**
 * A page of the register with the totals of all that the filter lets through. Awards stand by year and in the order of
 * their numbers; what a search finds, as it was entered.
 */
export async function registerPage(db: Reader, input: Input): Promise<OutputOf<'commendations.register'>> {
  const filter = await withUnits(db, input);
  const { limit, offset } = filter;
  const match = matchQuery(filter.search ?? '');
  if (match !== undefined && !isAboutFew(filter)) {
    const { awards, revoked, bonusTotalDong } = await searchAwards(db, searchOf(filter, match));
    const page = JSON.stringify(Array.from(awards.subarray(offset, offset + limit)));
    const rows = await linesInRows(db, sql`SELECT value FROM json_each(${page})`);
    return { total: awards.length, revoked, bonusTotalDong, rows };
  }
  const found = match === undefined ? undefined : fewWith(filter, match);
  const totals = found ? await totalsOf(db, found) : await registerTotals(db, filter);
  if (totals.total === 0) return { ...totals, rows: [] };
  const rowNumbers = found
    ? sql`SELECT awards.seq ${found} ORDER BY awards.seq LIMIT ${limit} OFFSET ${offset}`
    : sql`SELECT seq FROM awards WHERE ${all(conditionsOf(filter))} ORDER BY year, seq LIMIT ${limit} OFFSET ${offset}`;
  return { ...totals, rows: await linesInRows(db, rowNumbers) };
}

async function withUnits(db: Reader, { unitId, includeDescendants, ...filter }: Input): Promise<Filter> {
  const { year } = filter;
  const years = year === undefined ? undefined : { from: year, to: year };
  return {
    ...filter,
    unitIds: unitId === undefined ? unitId : await unitsMeant(db, unitId, includeDescendants, years),
  };
}

function conditionsOf(filter: Filter): RawBuilder<unknown>[] {
  const { year, unitIds, staffId, decisionId, meetingId, formCode, recipientKind, notHandedOver, status } = filter;
  const { decidedUpTo, recorded } = filter;
  const conditions: RawBuilder<unknown>[] = [];
  if (year !== undefined) conditions.push(sql`awards.year = ${year}`);
  if (unitIds !== undefined) conditions.push(isAmong('awards.unitId', unitIds));
  if (staffId !== undefined) conditions.push(sql`awards.staffId = ${staffId}`);
  if (decisionId !== undefined) conditions.push(sql`awards.decisionId = ${decisionId}`);
  if (meetingId !== undefined) conditions.push(sql`awards.handedOverMeetingId = ${meetingId}`);
  if (formCode !== undefined) conditions.push(sql`awards.formCode = ${formCode}`);
  if (recipientKind !== undefined) conditions.push(sql`awards.recipientKind = ${recipientKind}`);
  if (notHandedOver) {
    conditions.push(sql`awards.handedOverOn IS NULL AND awards.status = 'granted' AND awards.decisionId IS NOT NULL`);
  }
  if (decidedUpTo !== undefined) conditions.push(sql`awards.decidedOn <= ${decidedUpTo}`);
  if (status !== undefined) conditions.push(sql`awards.status = ${status}`);
  if (recorded !== undefined) {
    conditions.push(recorded ? sql`awards.decisionId IS NULL` : sql`awards.decisionId IS NOT NULL`);
  }
  return conditions;
}

function searchOf(filter: Filter, match: string): AwardSearch {
  const { search: _search, limit: _limit, offset: _offset, ...conditions } = filter;
  const wanted = conditionsOf(filter);
  const condition = wanted.length === 0 ? undefined : all(wanted);
  return { match, year: filter.year, condition, key: JSON.stringify(conditions) };
}

/** FROM and WHERE of a search within one unit, person, decision or meeting: its awards are looked through. */
function fewWith(filter: Filter, match: string): RawBuilder<unknown> {
  // The plus keeps SQLite from going the other way round, from each of the words' rows to its award.
  return sql`FROM awards WHERE ${all(conditionsOf(filter))} AND +awards.seq IN ${matchingRows('awards', match)}`;
}

function isAboutFew({ unitIds, staffId, decisionId, meetingId }: Filter): boolean {
  return [unitIds, staffId, decisionId, meetingId].some((one) => one !== undefined);
}

async function totalsOf(db: Reader, from: RawBuilder<unknown>): Promise<Totals> {
  const { rows } = await sql<Totals>`
    SELECT count(*) AS total, count(*) FILTER (WHERE awards.status = 'revoked') AS revoked,
      ifnull(sum(awards.bonusDong) FILTER (WHERE awards.status = 'granted'), 0) AS bonusTotalDong
    ${from}`.execute(db);
  return rows[0] ?? { total: 0, revoked: 0, bonusTotalDong: 0 };
}

/**
 * From the totals the database keeps, except for one person, one decision or one meeting, whose awards are few, and for
 * what was decided up to a day, which they do not tell apart.
 */
async function registerTotals(db: Reader, filter: Filter): Promise<Totals> {
  const { year, unitIds, staffId, decisionId, meetingId, formCode, recipientKind, notHandedOver, status } = filter;
  if ([staffId, decisionId, meetingId, filter.decidedUpTo].some((one) => one !== undefined)) {
    return totalsOf(db, sql`FROM awards WHERE ${all(conditionsOf(filter))}`);
  }
  const conditions: RawBuilder<unknown>[] = [];
  if (year !== undefined) conditions.push(sql`year = ${year}`);
  if (unitIds !== undefined) conditions.push(isAmong('unitId', unitIds));
  if (formCode !== undefined) conditions.push(sql`formCode = ${formCode}`);
  if (recipientKind !== undefined) conditions.push(sql`recipientKind = ${recipientKind}`);
  if (notHandedOver) conditions.push(sql`isHandedOver = 0 AND status = 'granted' AND isRecorded = 0`);
  if (filter.recorded !== undefined) conditions.push(sql`isRecorded = ${Number(filter.recorded)}`);
  if (status !== undefined) conditions.push(sql`status = ${status}`);
  const { rows } = await sql<Totals>`
    SELECT ifnull(sum(awards), 0) AS total,
      ifnull(sum(awards) FILTER (WHERE status = 'revoked'), 0) AS revoked,
      ifnull(sum(bonusDong) FILTER (WHERE status = 'granted'), 0) AS bonusTotalDong
    FROM registerTotals WHERE ${all(conditions)}`.execute(db);
  return rows[0] ?? { total: 0, revoked: 0, bonusTotalDong: 0 };
}
