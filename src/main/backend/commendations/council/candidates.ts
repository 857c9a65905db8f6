import { sql } from 'kysely';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { judgeShare } from '../../../../shared/domain/quorum.ts';
import { councilRule, type RulePack } from '../../../../shared/domain/rulePack.ts';
import type { QueryContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { unitFamiliesOn } from '../../units/queries.ts';
import { nominationRows } from '../nominations.ts';
import type { RoundRow } from '../rounds.ts';
import type { SessionRow } from './queries.ts';

type Candidate = OutputOf<'commendations.session'>['candidates'][number];

/** Whose nominations a unit's review votes on: its own and those of the units below it. */
export async function unitsVotedOn(db: Reader, { unitId, heldOn }: SessionRow): Promise<ReadonlySet<string> | null> {
  if (unitId === null) return null;
  return new Set((await unitFamiliesOn(db, heldOn)).get(unitId) ?? [unitId]);
}

/**
 * How many votes a session needs for a title or form, and by which rule: the council's, or for a unit's review the
 * majority of those present.
 */
export function thresholdOf(pack: RulePack, session: SessionRow, formCode: string) {
  const isCouncil = session.unitId === null;
  const rule = isCouncil ? councilRule(pack, formCode) : pack.meeting.vote;
  const whole = isCouncil && pack.council.whole === 'members' ? session.summoned : session.present;
  return { rule, whole, required: judgeShare(0, whole, rule).required };
}

/** Nominations a session can vote on, and those it has voted on, in the order in which they were entered. */
export async function candidatesOf(
  context: QueryContext,
  { round, session, pack }: { round: RoundRow; session: SessionRow; pack: RulePack },
): Promise<Candidate[]> {
  const { db } = context;
  const units = await unitsVotedOn(db, session);
  const reviews = await lastReviews(db, round.id);
  const voted = new Set(
    (await db.selectFrom('awardVotes').select('nominationId').where('sessionId', '=', session.id).execute()).map(
      ({ nominationId }) => nominationId,
    ),
  );
  return (await nominationRows(context, round))
    .filter(
      ({ id, status, unitId }) =>
        voted.has(id) ||
        (session.status === 'open' &&
          (status === 'proposed' || status === 'approved') &&
          (units === null || units.has(unitId ?? ''))),
    )
    .map(({ id, recipientKind, recipientName, recipientDetail, formCode, formName, status }) => {
      const { rule, whole, required } = thresholdOf(pack, session, formCode);
      return {
        nominationId: id,
        recipientKind,
        recipientName,
        recipientDetail,
        formCode,
        formName,
        status,
        required,
        whole,
        rule: rule.text,
        source: rule.source,
        needsCheck: rule.needsCheck,
        isSecretBallotExpected: session.unitId === null && pack.council.secretBallotFor.codes.includes(formCode),
        review: reviews.get(id) ?? null,
      };
    });
}

type Review = NonNullable<Candidate['review']>;

/** What the units' own reviews that are concluded said, by nomination; the last one counts. */
async function lastReviews(db: Reader, roundId: string): Promise<ReadonlyMap<string, Review>> {
  const { rows } = await sql<Omit<Review, 'passed'> & { nominationId: string; passed: number }>`
    SELECT vote.nominationId, vote.votesFor, vote.present, vote.passed, session.heldOn
    FROM awardSessions AS session JOIN awardVotes AS vote ON vote.sessionId = session.id
    WHERE session.roundId = ${roundId} AND session.unitId IS NOT NULL AND session.status = 'closed'
    ORDER BY session.heldOn, session.seq`.execute(db);
  return new Map(
    rows.map(({ nominationId, passed, ...review }) => [nominationId, { ...review, passed: passed === 1 }]),
  );
}
