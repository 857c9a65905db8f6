import { sql } from 'kysely';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CouncilVerdict } from '../../../../shared/domain/checks/facts.ts';
import { departsFromCouncil, verdictKey } from '../../../../shared/domain/checks/council.ts';
import type { CommandContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { reasonsOf } from '../checks/writtenReasons.ts';
import type { Nomination } from '../nominations.ts';

type Raw = Omit<CouncilVerdict, 'passed'> & { nominationId: string; passed: number };

/** What the council concluded on these nominations, the last time it did, by nomination. */
export async function councilVerdicts(
  db: Reader,
  nominationIds: readonly string[],
): Promise<ReadonlyMap<string, CouncilVerdict>> {
  const { rows } = await sql<Raw>`
    SELECT vote.nominationId, vote.sessionId, vote.formCode, session.heldOn, vote.passed, vote.votesFor, vote.summoned, vote.required,
      vote.rule, vote.ruleSource
    FROM awardVotes AS vote JOIN awardSessions AS session ON session.id = vote.sessionId
    WHERE vote.nominationId IN (SELECT value FROM json_each(${JSON.stringify(nominationIds)}))
      AND session.unitId IS NULL AND session.status = 'closed'
    ORDER BY session.heldOn, session.seq`.execute(db);
  return new Map(
    rows.map(({ nominationId, passed, ...verdict }) => [nominationId, { ...verdict, passed: passed === 1 }]),
  );
}

/**
 * Going against what a session of the council concluded asks for a written reason, which stays with the nomination.
 * @throws AppError COUNCIL_DECIDED naming the recipients, when none is given
 */
export async function requireCouncilReason(
  { change, db }: CommandContext,
  nominations: readonly Nomination[],
  { reason, ...changes }: Partial<Pick<Nomination, 'status' | 'formCode'>> & { reason: string | undefined },
): Promise<void> {
  const ids = nominations.map(({ id }) => id);
  const verdicts = await councilVerdicts(db, ids);
  const against = nominations.flatMap((nomination) => {
    const verdict = verdicts.get(nomination.id);
    const { status, formCode } = { ...nomination, ...changes };
    const isSame = status === nomination.status && formCode === nomination.formCode;
    const departs = verdict !== undefined && !isSame && departsFromCouncil({ status, formCode }, verdict);
    return departs ? [{ nomination, key: verdictKey(verdict) }] : [];
  });
  if (against.length === 0) return;
  if (reason === undefined) {
    const names = against.map(({ nomination }) => nomination.recipientName).join(', ');
    throw new AppError('COUNCIL_DECIDED', { names });
  }
  const written = await reasonsOf(db, ids);
  for (const { nomination, key: findingKey } of against) {
    const before = written(nomination.id, findingKey);
    if (before) change.update('findingReasons', before.id, { reason, writtenAt: change.now });
    else change.insert('findingReasons', { nominationId: nomination.id, findingKey, reason, writtenAt: change.now });
  }
}
