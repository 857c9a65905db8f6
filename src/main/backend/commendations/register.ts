import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { commendations } from '../../../shared/contract/commendations.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Reader } from '../database/open.ts';
import { matchingRows, matchQuery } from '../database/search.ts';
import { awardsInRows } from './awards.ts';

type Filter = z.output<typeof commendations.register.input>;

interface Totals {
  total: number;
  /** Of what is granted, in đồng. */
  bonusTotalDong: number;
}

const all = (conditions: readonly RawBuilder<unknown>[]) =>
  conditions.length === 0 ? sql`1` : sql.join(conditions, sql` AND `);

/**
 * A page of the register with the totals of all that the filter lets through. Awards stand by year and in the order of
 * their numbers; what a search finds, as it was entered. `unitId` is the unit itself: its own awards and those of the
 * people who worked in it.
 */
export async function registerPage(db: Reader, filter: Filter): Promise<OutputOf<'commendations.register'>> {
  const found = await searched(db, filter);
  const totals = found ? await totalsOf(db, found.from) : await registerTotals(db, filter);
  if (totals.total === 0) return { ...totals, rows: [] };
  const { limit, offset } = filter;
  const rowNumbers = found
    ? sql`SELECT awards.seq ${found.from} ORDER BY ${found.order} LIMIT ${limit} OFFSET ${offset}`
    : sql`SELECT seq FROM awards WHERE ${all(conditionsOf(filter))} ORDER BY year, seq LIMIT ${limit} OFFSET ${offset}`;
  return { ...totals, rows: await awardsInRows(db, rowNumbers) };
}

function conditionsOf(filter: Filter): RawBuilder<unknown>[] {
  const { year, unitId, staffId, decisionId, meetingId, formCode, recipientKind, notHandedOver, status } = filter;
  const { decidedUpTo } = filter;
  const conditions: RawBuilder<unknown>[] = [];
  if (year !== undefined) conditions.push(sql`awards.year = ${year}`);
  if (unitId !== undefined) conditions.push(sql`awards.unitId = ${unitId}`);
  if (staffId !== undefined) conditions.push(sql`awards.staffId = ${staffId}`);
  if (decisionId !== undefined) conditions.push(sql`awards.decisionId = ${decisionId}`);
  if (meetingId !== undefined) conditions.push(sql`awards.handedOverMeetingId = ${meetingId}`);
  if (formCode !== undefined) conditions.push(sql`awards.formCode = ${formCode}`);
  if (recipientKind !== undefined) conditions.push(sql`awards.recipientKind = ${recipientKind}`);
  if (notHandedOver) conditions.push(sql`awards.handedOverOn IS NULL AND awards.status = 'granted'`);
  if (decidedUpTo !== undefined) conditions.push(sql`awards.decidedOn <= ${decidedUpTo}`);
  if (status !== undefined) conditions.push(sql`awards.status = ${status}`);
  return conditions;
}

/** A search: where its rows come from, and the expression that puts them in the order of the register. */
interface Found {
  from: RawBuilder<unknown>;
  order: RawBuilder<unknown>;
}

/**
 * FROM and WHERE of a search. Within one unit, person, decision or meeting its awards are looked through for what the
 * index of words finds. Else that index is walked in row order, within the rows of the year; what else the filter and the
 * totals need is in an index of its own, so that a word half the register contains is still counted at once.
 */
async function searched(db: Reader, filter: Filter): Promise<Found | undefined> {
  const match = matchQuery(filter.search ?? '');
  if (match === undefined) return undefined;
  const conditions = conditionsOf(filter);
  if (isAboutFew(filter)) {
    // The plus keeps SQLite from going the other way round, from each of the words' rows to its award.
    const from = sql`FROM awards WHERE ${all(conditions)} AND +awards.seq IN ${matchingRows('awards', match)}`;
    return { from, order: sql`awards.seq` };
  }
  if (filter.year !== undefined) {
    const { rows } = await sql<{ first: number | null; last: number | null }>`
      SELECT min(seq) AS first, max(seq) AS last FROM awards WHERE year = ${filter.year}`.execute(db);
    conditions.push(sql`awardsSearch.rowid BETWEEN ${rows[0]?.first ?? 0} AND ${rows[0]?.last ?? 0}`);
  }
  const from = sql`FROM awardsSearch CROSS JOIN awards INDEXED BY awardFigures ON awards.seq = awardsSearch.rowid
    WHERE awardsSearch MATCH ${match} AND ${all(conditions)}`;
  return { from, order: sql`awardsSearch.rowid` };
}

function isAboutFew({ unitId, staffId, decisionId, meetingId }: Filter): boolean {
  return [unitId, staffId, decisionId, meetingId].some((id) => id !== undefined);
}

async function totalsOf(db: Reader, from: RawBuilder<unknown>): Promise<Totals> {
  const { rows } = await sql<Totals>`
    SELECT count(*) AS total, ifnull(sum(awards.bonusDong) FILTER (WHERE awards.status = 'granted'), 0) AS bonusTotalDong
    ${from}`.execute(db);
  return rows[0] ?? { total: 0, bonusTotalDong: 0 };
}

/**
 * From the totals the database keeps, except for one person, one decision or one meeting, whose awards are few, and for
 * what was decided up to a day, which they do not tell apart.
 */
async function registerTotals(db: Reader, filter: Filter): Promise<Totals> {
  const { year, unitId, staffId, decisionId, meetingId, formCode, recipientKind, notHandedOver, status } = filter;
  if ([staffId, decisionId, meetingId, filter.decidedUpTo].some((one) => one !== undefined)) {
    return totalsOf(db, sql`FROM awards WHERE ${all(conditionsOf(filter))}`);
  }
  const conditions: RawBuilder<unknown>[] = [];
  if (year !== undefined) conditions.push(sql`year = ${year}`);
  if (unitId !== undefined) conditions.push(sql`unitId = ${unitId}`);
  if (formCode !== undefined) conditions.push(sql`formCode = ${formCode}`);
  if (recipientKind !== undefined) conditions.push(sql`recipientKind = ${recipientKind}`);
  if (notHandedOver) conditions.push(sql`isHandedOver = 0 AND status = 'granted'`);
  if (status !== undefined) conditions.push(sql`status = ${status}`);
  const { rows } = await sql<Totals>`
    SELECT ifnull(sum(awards), 0) AS total,
      ifnull(sum(bonusDong) FILTER (WHERE status = 'granted'), 0) AS bonusTotalDong
    FROM registerTotals WHERE ${all(conditions)}`.execute(db);
  return rows[0] ?? { total: 0, bonusTotalDong: 0 };
}
