import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { commendations } from '../../../shared/contract/commendations.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { RulePack } from '../../../shared/domain/rulePack.ts';
import { comparisonKey } from '../../../shared/domain/text.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { packNames, rulePackByDay, rulePackOn } from '../office/rulePacks.ts';
import { formFor } from './catalogue.ts';
import { nominationsOf } from './nominations.ts';

export type RoundRow = OutputOf<'commendations.rounds'>['rows'][number];
type Input<P extends keyof typeof commendations> = z.output<(typeof commendations)[P]['input']>;

/** Rounds, the latest first. */
export async function roundRows(
  context: QueryContext,
  { year, id }: { year?: number | undefined; id?: string } = {},
): Promise<RoundRow[]> {
  const conditions: RawBuilder<unknown>[] = [sql`1`];
  if (year !== undefined) conditions.push(sql`year = ${year}`);
  if (id !== undefined) conditions.push(sql`id = ${id}`);
  const { rows } = await sql<Omit<RoundRow, 'rulePackName' | 'newerRulePackName'>>`
    SELECT id, name, kind, year, periodFrom, periodTo, deadline, rulePackId, status,
      (SELECT count(*) FROM nominations WHERE roundId = awardRounds.id) AS nominations,
      (SELECT count(*) FROM nominations WHERE roundId = awardRounds.id AND status = 'decided') AS awards
    FROM awardRounds WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY year DESC, periodTo DESC, seq DESC`.execute(context.db);
  const names = await packNames(context);
  const canFollow = (row: (typeof rows)[number]) => row.status === 'open' && row.awards === 0;
  const packOn = rows.some(canFollow) ? await rulePackByDay(context) : () => undefined;
  return rows.map((row) => {
    const inForce = canFollow(row) ? packOn(row.periodTo) : undefined;
    return {
      ...row,
      rulePackName: names.get(row.rulePackId) ?? row.rulePackId,
      newerRulePackName: inForce && inForce.id !== row.rulePackId ? inForce.name : null,
    };
  });
}

/** @throws AppError NOT_FOUND */
export async function roundById(context: QueryContext, id: string): Promise<RoundRow> {
  const [round] = await roundRows(context, { id });
  if (!round) throw new AppError('NOT_FOUND', { what: 'awardRounds' });
  return round;
}

/**
 * The round, which must still be going on.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW
 */
export async function openRound(context: QueryContext, id: string): Promise<RoundRow> {
  const round = await roundById(context, id);
  if (round.status === 'closed') throw new AppError('NOT_ALLOWED_NOW', { reason: 'roundClosed' });
  return round;
}

async function assertNameFree(context: CommandContext, year: number, name: string, id?: string): Promise<void> {
  const key = comparisonKey(name);
  const same = (await roundRows(context, { year })).find((row) => row.id !== id && comparisonKey(row.name) === key);
  if (same) throw new AppError('ALREADY_EXISTS', { what: 'awardRounds', name: same.name });
}

function assertDays({ periodFrom, periodTo, deadline }: Pick<RoundRow, 'periodFrom' | 'periodTo' | 'deadline'>): void {
  const wrong = [periodTo, deadline].find((day) => day !== null && day < periodFrom);
  if (wrong) throw new AppError('DATE_OUT_OF_ORDER', { earlier: periodFrom, later: wrong });
}

/**
 * Opens a round under the rule pack in force when its period ends.
 * @throws AppError DATE_OUT_OF_ORDER, ALREADY_EXISTS, NO_RULE_PACK
 */
export async function createRound(
  context: CommandContext,
  round: Omit<Input<'createRound'>, 'copyOf'>,
): Promise<string> {
  assertDays(round);
  await assertNameFree(context, round.year, round.name);
  const { id: rulePackId } = await rulePackOn(context, round.periodTo);
  return context.change.insert('awardRounds', { ...round, rulePackId, status: 'open' });
}

/**
 * Changes a round. What was decided was decided for its year and period, so those stay once there is a decision;
 * before, another period may bring another rule pack, which must know every form nominated.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, DATE_OUT_OF_ORDER, ALREADY_EXISTS, NO_RULE_PACK
 */
export async function updateRound(context: CommandContext, { id, changes }: Input<'updateRound'>): Promise<void> {
  const round = await openRound(context, id);
  const wanted = { ...round, ...changes };
  assertDays(wanted);
  await assertNameFree(context, wanted.year, wanted.name, id);
  const movesInTime = (['year', 'periodFrom', 'periodTo'] as const).some((field) => wanted[field] !== round[field]);
  if (movesInTime && round.awards > 0) throw new AppError('NOT_ALLOWED_NOW', { reason: 'roundDecided' });
  context.change.update('awardRounds', id, { ...changes, rulePackId: await packIdAfter(context, round, wanted) });
}

async function packIdAfter(context: CommandContext, round: RoundRow, wanted: RoundRow): Promise<string> {
  if (wanted.periodTo === round.periodTo) return round.rulePackId;
  const pack = await rulePackOn(context, wanted.periodTo);
  await assertKnowsNominations(context, round, pack);
  return pack.id;
}

/**
 * Has a round follow the rule pack that rules its period now: edited, put to use or chosen since. What is decided keeps
 * the rules it was decided by.
 * @throws AppError NOT_FOUND, NO_RULE_PACK, NOT_ALLOWED_NOW when there is a decision or a title nominated is not in the
 * pack
 */
export async function renewRules(context: CommandContext, id: string): Promise<void> {
  const round = await openRound(context, id);
  if (round.awards > 0) throw new AppError('NOT_ALLOWED_NOW', { reason: 'roundDecided' });
  const pack = await rulePackOn(context, round.periodTo);
  await assertKnowsNominations(context, round, pack);
  context.change.update('awardRounds', id, { rulePackId: pack.id });
}

async function assertKnowsNominations(context: CommandContext, round: RoundRow, pack: RulePack): Promise<void> {
  for (const nomination of await nominationsOf(context.db, { roundId: round.id })) {
    formFor(pack, nomination.formCode, nomination.recipientKind);
  }
}

/**
 * Ends a round. An approved nomination that is neither decided nor proposed upward must not be forgotten.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW
 */
export async function closeRound(context: CommandContext, id: string): Promise<void> {
  await roundById(context, id);
  const [forgotten] = await nominationsOf(context.db, { roundId: id, status: 'approved' });
  if (forgotten) {
    throw new AppError('NOT_ALLOWED_NOW', { reason: 'roundHasApproved', name: forgotten.recipientName });
  }
  context.change.update('awardRounds', id, { status: 'closed' });
}

/**
 * Removes a round in which nothing has been done.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW
 */
export async function removeRound(context: CommandContext, id: string): Promise<void> {
  const { change, db } = context;
  const { name } = await roundById(context, id);
  for (const table of ['nominations', 'awardSessions', 'decisions', 'proposals'] as const) {
    const done = await db.selectFrom(table).select('id').where('roundId', '=', id).executeTakeFirst();
    if (done) throw new AppError('NOT_ALLOWED_NOW', { reason: 'roundNotEmpty', name });
  }
  for (const table of ['roundUnits', 'roundCeilings', 'roundAbstentions'] as const) {
    for (const row of await db.selectFrom(table).select('id').where('roundId', '=', id).execute()) {
      change.delete(table, row.id);
    }
  }
  change.delete('awardRounds', id);
}

/** @throws AppError NOT_FOUND */
export function reopenRound({ change }: CommandContext, id: string): void {
  change.update('awardRounds', id, { status: 'open' });
}
