import type { CommandContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { unitsAboveOn, unitsBelow, unitsOn } from '../../units/queries.ts';
import { openRound, type RoundRow } from '../rounds.ts';

/** The units named to take part in a round, in the order in which they were named; none when all do. */
export async function namedUnits(db: Reader, roundId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('roundUnits')
    .select('unitId')
    .where('roundId', '=', roundId)
    .orderBy('seq')
    .execute();
  return rows.map(({ unitId }) => unitId);
}

/** The units directly below the whole office on a day: those that nominate when none are named. */
async function nominatingUnitsOn(db: Reader, date: string): Promise<string[]> {
  const roots = (await unitsOn(db, date)).filter(({ parentId }) => parentId === null).map(({ id }) => id);
  const below = new Set((await unitsBelow(db, roots, date)).map(({ id }) => id));
  return (await unitsOn(db, date)).map(({ id }) => id).filter((id) => below.has(id));
}

/** Which units put people forward in a round, and for whom. */
export interface NominatingUnits {
  /** Those named, or else all directly below the office. */
  unitIds: readonly string[];
  /** The unit with all above it when the period ends, the nearest first. */
  chainOf: (unitId: string | null) => readonly string[];
  /** The unit that puts those of this one forward; itself when neither it nor any above it takes part. */
  ownerOf: (unitId: string | null) => string | null;
}

export async function nominatingUnits(
  db: Reader,
  { id, periodTo }: Pick<RoundRow, 'id' | 'periodTo'>,
): Promise<NominatingUnits> {
  const named = await namedUnits(db, id);
  const unitIds = named.length > 0 ? named : await nominatingUnitsOn(db, periodTo);
  const takesPart = new Set(unitIds);
  const above = await unitsAboveOn(db, periodTo);
  const chainOf = (unitId: string | null) => (unitId === null ? [] : (above.get(unitId) ?? [unitId]));
  return { unitIds, chainOf, ownerOf: (unitId) => chainOf(unitId).find((one) => takesPart.has(one)) ?? unitId };
}

/** The units that said they put nobody forward. */
export async function abstainingUnits(db: Reader, roundId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('roundAbstentions').select('unitId').where('roundId', '=', roundId).execute();
  return new Set(rows.map(({ unitId }) => unitId));
}

/** Notes that a unit puts nobody forward, or takes the note back. @throws AppError NOT_FOUND, NOT_ALLOWED_NOW */
export async function saveAbstention(
  context: CommandContext,
  { roundId, unitId, abstains }: { roundId: string; unitId: string; abstains: boolean },
): Promise<void> {
  const { change, db } = context;
  await openRound(context, roundId);
  const noted = await db
    .selectFrom('roundAbstentions')
    .select('id')
    .where('roundId', '=', roundId)
    .where('unitId', '=', unitId)
    .executeTakeFirst();
  if (abstains && !noted) change.insert('roundAbstentions', { roundId, unitId });
  if (!abstains && noted) change.delete('roundAbstentions', noted.id);
}

/** Puts these units in the place of those named; none: every unit takes part. @throws AppError NOT_FOUND, NOT_ALLOWED_NOW */
export async function saveRoundUnits(
  context: CommandContext,
  { roundId, unitIds }: { roundId: string; unitIds: readonly string[] },
): Promise<void> {
  const { change, db } = context;
  await openRound(context, roundId);
  const before = await db.selectFrom('roundUnits').select(['id', 'unitId']).where('roundId', '=', roundId).execute();
  const wanted = new Set(unitIds);
  for (const { id, unitId } of before) if (!wanted.has(unitId)) change.delete('roundUnits', id);
  const known = new Set(before.map(({ unitId }) => unitId));
  for (const unitId of wanted) if (!known.has(unitId)) change.insert('roundUnits', { roundId, unitId });
}
