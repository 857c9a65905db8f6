import { sql, type RawBuilder, type Selectable } from 'kysely';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { departsFromCouncil, verdictKey } from '../../../shared/domain/checks/council.ts';
import { catalogueEntry } from '../../../shared/domain/rulePack.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import type { Schema } from '../database/schema.ts';
import { rulePackById } from '../office/rulePacks.ts';
import { reasonsOf } from './checks/writtenReasons.ts';
import { councilVerdicts } from './council/verdicts.ts';
import { recipientDetail, recipientsOn } from './recipients.ts';

export type Nomination = Omit<Selectable<Schema['nominations']>, 'seq'>;
type NominationRow = OutputOf<'commendations.round'>['nominationRows'][number];

interface NominationFilter {
  roundId?: string;
  status?: Nomination['status'];
  ids?: readonly string[];
}

/** Nominations in the order in which they were entered. */
export async function nominationsOf(db: Reader, { roundId, status, ids }: NominationFilter): Promise<Nomination[]> {
  const conditions: RawBuilder<unknown>[] = [sql`1`];
  if (roundId !== undefined) conditions.push(sql`roundId = ${roundId}`);
  if (status !== undefined) conditions.push(sql`status = ${status}`);
  if (ids !== undefined) conditions.push(sql`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  const { rows } = await sql<Nomination>`
    SELECT id, roundId, recipientKind, staffId, unitId, recipientName, formCode, reason, status,
      collectiveRating, achievedOn
    FROM nominations WHERE ${sql.join(conditions, sql` AND `)} ORDER BY seq`.execute(db);
  return rows;
}

/**
 * The nominations named, each once.
 * @throws AppError NOT_FOUND when one is not there
 */
export async function nominationsById(db: Reader, ids: readonly string[]): Promise<Nomination[]> {
  const nominations = await nominationsOf(db, { ids });
  if (nominations.length < new Set(ids).size) throw new AppError('NOT_FOUND', { what: 'nominations' });
  return nominations;
}

/** Nominations of a round that stand: all but those whose award was revoked. */
export async function standingNominations(db: Reader, roundId: string): Promise<Nomination[]> {
  const revoked = await revokedNominations(db, roundId);
  return (await nominationsOf(db, { roundId })).filter(({ id }) => !revoked.has(id));
}

/** Nominations of a round whose award was revoked. */
async function revokedNominations(db: Reader, roundId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('awards')
    .innerJoin('nominations', 'nominations.id', 'awards.nominationId')
    .select('nominations.id')
    .where('nominations.roundId', '=', roundId)
    .where('awards.status', '=', 'revoked')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

interface RoundOf {
  id: string;
  periodTo: string;
  rulePackId: string;
}

/** A round's nominations as lists show them. */
export async function nominationRows(context: QueryContext, round: RoundOf): Promise<NominationRow[]> {
  return nominationRowsOf(context, round, await nominationsOf(context.db, { roundId: round.id }));
}

/** Nominations of a round as lists show them: position and unit as they were when its period ended. */
export async function nominationRowsOf(
  context: QueryContext,
  round: RoundOf,
  nominations: readonly Nomination[],
): Promise<NominationRow[]> {
  const recipients = await recipientsOn(context.db, round.periodTo, nominations);
  const pack = await rulePackById(context, round.rulePackId);
  const revoked = await revokedNominations(context.db, round.id);
  const councilOf = await councilWords(context.db, nominations);
  return nominations.map((nomination, index) => {
    const recipient = recipients[index];
    return {
      ...nomination,
      council: councilOf(nomination),
      isRevoked: revoked.has(nomination.id),
      recipientDetail: recipient ? recipientDetail(recipient) : '',
      recipientBirth: recipient?.birth ?? null,
      formName: catalogueEntry(pack, nomination.formCode)?.name ?? nomination.formCode,
    };
  });
}

/** What the council said of each, with the reason for which it was judged otherwise. */
async function councilWords(db: Reader, nominations: readonly Nomination[]) {
  const ids = nominations.map(({ id }) => id);
  const verdicts = await councilVerdicts(db, ids);
  const reasonFor = await reasonsOf(db, verdicts.size === 0 ? [] : ids);
  return ({ id, status, formCode }: Nomination): NominationRow['council'] => {
    const verdict = verdicts.get(id);
    if (!verdict) return null;
    const { heldOn, passed, votesFor, summoned, required } = verdict;
    const against = departsFromCouncil({ status, formCode }, verdict)
      ? reasonFor(id, verdictKey(verdict))?.reason
      : undefined;
    return { formCode: verdict.formCode, heldOn, passed, votesFor, summoned, required, against: against ?? null };
  };
}

/** The rounds in which these units, as collectives, have nominations that are not decided yet, and how many. */
export async function openRoundsOf(
  db: Reader,
  unitIds: readonly string[],
): Promise<{ id: string; name: string; nominations: number }[]> {
  return db
    .selectFrom('nominations')
    .innerJoin('awardRounds as round', 'round.id', 'nominations.roundId')
    .select(['round.id', 'round.name', (eb) => eb.fn.countAll<number>().as('nominations')])
    .where('nominations.recipientKind', '=', 'collective')
    .where('nominations.unitId', 'in', [...unitIds])
    .where('nominations.status', 'in', ['proposed', 'approved'])
    .groupBy('round.id')
    .orderBy('round.seq')
    .execute();
}
