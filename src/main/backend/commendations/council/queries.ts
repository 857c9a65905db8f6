import { sql, type RawBuilder } from 'kysely';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { catalogueEntry, type RulePack } from '../../../../shared/domain/rulePack.ts';
import type { QueryContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import { unitNameOn } from '../../units/queries.ts';
import { roundById } from '../rounds.ts';
import { candidatesOf } from './candidates.ts';
import { inCouncilOrder } from './members.ts';

export type SessionRow = OutputOf<'commendations.sessions'>['rows'][number];
type Session = OutputOf<'commendations.session'>;
type Vote = Session['voteRows'][number];

/** Sessions of a round in the order of their days: those of the units and of the council. */
export async function sessionRows(db: Reader, filter: { roundId?: string; id?: string }): Promise<SessionRow[]> {
  const conditions: RawBuilder<unknown>[] = [sql`1`];
  if (filter.roundId !== undefined) conditions.push(sql`session.roundId = ${filter.roundId}`);
  if (filter.id !== undefined) conditions.push(sql`session.id = ${filter.id}`);
  const { rows } = await sql<Omit<SessionRow, 'unitName'>>`
    SELECT session.id, session.roundId, session.unitId, session.heldOn, session.startsAt, session.endsAt, session.place,
      session.chair, session.secretary, session.conclusion, session.status,
      ifnull(session.summoned, (SELECT count(*) FROM sessionMembers WHERE sessionId = session.id)) AS summoned,
      ifnull(session.present, (SELECT count(*) FROM sessionMembers WHERE sessionId = session.id AND isPresent = 1))
        AS present,
      (SELECT count(*) FROM awardVotes WHERE sessionId = session.id) AS votes,
      (SELECT count(*) FROM awardVotes WHERE sessionId = session.id AND passed = 1) AS passed
    FROM awardSessions AS session WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY session.heldOn, session.seq`.execute(db);
  const sessions: SessionRow[] = [];
  for (const row of rows) {
    const unitName = row.unitId === null ? '' : await unitNameOn(db, row.unitId, row.heldOn);
    sessions.push({ ...row, unitName });
  }
  return sessions;
}

/** @throws AppError NOT_FOUND */
export async function sessionById(db: Reader, id: string): Promise<SessionRow> {
  const [session] = await sessionRows(db, { id });
  if (!session) throw new AppError('NOT_FOUND', { what: 'awardSessions' });
  return session;
}

/** @throws AppError NOT_FOUND */
export async function sessionDetail(context: QueryContext, id: string): Promise<Session> {
  const { db } = context;
  const session = await sessionById(db, id);
  const round = await roundById(context, session.roundId);
  const pack = await rulePackById(context, round.rulePackId);
  return {
    ...session,
    roundName: round.name,
    members: await membersOfSession(db, id),
    voteRows: await votesOfSession(db, id, pack),
    ballotCount: await ballotCountOf(db, id),
    candidates: await candidatesOf(context, { round, session, pack }),
  };
}

async function membersOfSession(db: Reader, sessionId: string): Promise<Session['members']> {
  const rows = await db
    .selectFrom('sessionMembers')
    .select(['memberId', 'fullName', 'position', 'role', 'councilTitle', 'isPresent', 'absenceReason'])
    .where('sessionId', '=', sessionId)
    .orderBy('seq')
    .execute();
  return inCouncilOrder(rows.map((row) => ({ ...row, isPresent: row.isPresent === 1 })));
}

interface RawVote extends Omit<Vote, 'verdict' | 'formName' | 'isSecretBallotExpected'> {
  formCode: string;
  passed: number;
  required: number;
  rule: string;
  ruleSource: string;
}

/** Votes in the order in which the nominations were entered. */
async function votesOfSession(db: Reader, sessionId: string, pack: RulePack): Promise<Vote[]> {
  const { rows } = await sql<RawVote>`
    SELECT vote.nominationId, nominations.recipientName, nominations.formCode, vote.method, vote.summoned, vote.present,
      vote.votesFor, vote.votesAgainst, vote.abstained, vote.passed, vote.required, vote.rule, vote.ruleSource
    FROM awardVotes AS vote JOIN nominations ON nominations.id = vote.nominationId
    WHERE vote.sessionId = ${sessionId} ORDER BY nominations.seq`.execute(db);
  return rows.map(({ formCode, passed, required, rule, ruleSource: source, ...vote }) => ({
    ...vote,
    formName: catalogueEntry(pack, formCode)?.name ?? formCode,
    verdict: { passed: passed === 1, required, rule, source },
    isSecretBallotExpected: pack.council.secretBallotFor.codes.includes(formCode),
  }));
}

export async function ballotCountOf(db: Reader, sessionId: string): Promise<Session['ballotCount']> {
  const row = await db
    .selectFrom('ballotCounts')
    .select(['issued', 'returned', 'valid', 'invalid', 'counters', 'countedAt'])
    .where('sessionId', '=', sessionId)
    .executeTakeFirst();
  if (!row) return null;
  return { ...row, counters: JSON.parse(row.counters) as NonNullable<Session['ballotCount']>['counters'] };
}
