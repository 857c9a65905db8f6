import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CommandContext } from '../../context.ts';
import { unitNameOn } from '../../units/queries.ts';
import { openRound } from '../rounds.ts';
import { councilMembers, type CouncilMember } from './members.ts';
import { ballotCountOf } from './queries.ts';
import { sessionToChange } from './sessionToChange.ts';
import { judgeAgain } from './votes.ts';

type Input<P extends keyof typeof commendations> = z.output<(typeof commendations)[P]['input']>;

/** @throws AppError BAD_INPUT when more came than were called, or a meeting ends before it begins */
function assertFields({ startsAt, endsAt, summoned, present }: Partial<Input<'createSession'>>): void {
  const issues: { path: string; rule: string }[] = [];
  if (startsAt && endsAt && endsAt < startsAt) issues.push({ path: 'endsAt', rule: 'order' });
  if ((present ?? 0) > (summoned ?? 0)) issues.push({ path: 'present', rule: 'tooMany' });
  if (issues.length > 0) throw new AppError('BAD_INPUT', { issues });
}

/**
 * Calls a session: of a unit with the numbers given, of the council with everyone who sits in it that day.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW when nobody sits in the council, DATE_OUT_OF_ORDER before the round, BAD_INPUT
 */
export async function createSession(context: CommandContext, input: Input<'createSession'>): Promise<string> {
  const { change, db } = context;
  const round = await openRound(context, input.roundId);
  if (input.heldOn < round.periodFrom) {
    throw new AppError('DATE_OUT_OF_ORDER', { earlier: round.periodFrom, later: input.heldOn });
  }
  if (input.unitId !== null) {
    assertFields(input);
    await unitNameOn(db, input.unitId, input.heldOn);
    const { summoned, present } = input;
    return change.insert('awardSessions', { ...input, summoned: summoned ?? 0, present: present ?? 0, status: 'open' });
  }
  const members = await councilMembers(db, input.heldOn);
  if (members.length === 0) throw new AppError('NOT_ALLOWED_NOW', { reason: 'councilEmpty' });
  assertFields({ startsAt: input.startsAt, endsAt: input.endsAt });
  const id = change.insert('awardSessions', {
    ...input,
    chair: input.chair || named(members, 'chair'),
    secretary: input.secretary || named(members, 'secretary'),
    summoned: null,
    present: null,
    status: 'open',
  });
  for (const { id: memberId, fullName, position, role, councilTitle } of members) {
    const seat = { fullName, position, role, councilTitle, isPresent: 1, absenceReason: '' } as const;
    change.insert('sessionMembers', { sessionId: id, memberId, ...seat });
  }
  return id;
}

function named(members: readonly CouncilMember[], role: CouncilMember['role']): string {
  return members.find((member) => member.role === role)?.fullName ?? '';
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, BAD_INPUT, MORE_VOTES_THAN_PRESENT when votes were taken down */
export async function updateSession(context: CommandContext, { id, changes }: Input<'updateSession'>): Promise<void> {
  const session = await sessionToChange(context, id);
  const { summoned: _summoned, present: _present, ...plain } = changes;
  assertFields({ ...session, ...changes });
  context.change.update('awardSessions', id, session.unitId === null ? plain : changes);
  if (changes.present !== undefined) await judgeAgain(context, id);
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, MORE_VOTES_THAN_PRESENT when votes were taken down */
export async function markCouncil(context: CommandContext, input: Input<'markCouncil'>): Promise<void> {
  const { change, db } = context;
  const { sessionId, memberIds, isPresent, absenceReason } = input;
  await sessionToChange(context, sessionId);
  const seats = await db
    .selectFrom('sessionMembers')
    .select(['id', 'memberId'])
    .where('sessionId', '=', sessionId)
    .execute();
  for (const memberId of memberIds) {
    const seat = seats.find((one) => one.memberId === memberId);
    if (!seat) throw new AppError('NOT_FOUND', { what: 'councilMembers' });
    change.update('sessionMembers', seat.id, {
      isPresent: isPresent ? 1 : 0,
      absenceReason: isPresent ? '' : absenceReason,
    });
  }
  await judgeAgain(context, sessionId);
}

/**
 * Ends a session. The council's verdicts decide about nominations nobody has decided or sent up since; those of a unit
 * are advice.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW when nothing was voted on or ballots were not counted
 */
export async function closeSession(context: CommandContext, { id, endsAt, conclusion }: Input<'closeSession'>) {
  const { change, db } = context;
  const session = await sessionToChange(context, id);
  const votes = await db
    .selectFrom('awardVotes')
    .innerJoin('nominations', 'nominations.id', 'awardVotes.nominationId')
    .select(['awardVotes.nominationId', 'awardVotes.method', 'awardVotes.passed', 'nominations.status'])
    .where('sessionId', '=', id)
    .execute();
  if (votes.length === 0) throw new AppError('NOT_ALLOWED_NOW', { reason: 'nothingVoted' });
  const isSecret = votes.some(({ method }) => method === 'secretBallot');
  if (isSecret && !(await ballotCountOf(db, id)))
    throw new AppError('NOT_ALLOWED_NOW', { reason: 'ballotsNotCounted' });
  assertFields({ startsAt: session.startsAt, endsAt: endsAt ?? session.endsAt });
  change.update('awardSessions', id, { status: 'closed', endsAt, conclusion });
  if (session.unitId !== null) return { approved: 0, declined: 0 };
  const judged = votes.filter(({ status }) => status !== 'decided' && status !== 'submitted');
  for (const { nominationId, passed } of judged) {
    change.update('nominations', nominationId, { status: passed === 1 ? 'approved' : 'declined' });
  }
  const approved = judged.filter(({ passed }) => passed === 1).length;
  return { approved, declined: judged.length - approved };
}

/** With its votes and its counting; one that is concluded stays. @throws AppError NOT_FOUND, NOT_ALLOWED_NOW */
export async function removeSession(context: CommandContext, sessionId: string): Promise<void> {
  const { change, db } = context;
  await sessionToChange(context, sessionId);
  for (const table of ['awardVotes', 'ballotCounts', 'sessionMembers'] as const) {
    const rows = await db.selectFrom(table).select('id').where('sessionId', '=', sessionId).execute();
    for (const { id } of rows) change.delete(table, id);
  }
  change.delete('awardSessions', sessionId);
}
