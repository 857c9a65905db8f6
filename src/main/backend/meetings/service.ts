import type { z } from 'zod';
import type { meetings } from '../../../shared/contract/meetings.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { CommandContext } from '../context.ts';
import type { Change } from '../database/change.ts';
import { rulePackOn } from '../office/rulePacks.ts';
import { assertQuorum, meetingToChange } from './guards.ts';
import { refreshSnapshots } from './participants.ts';
import { meetingById, type MeetingRow } from './queries.ts';

type Input<P extends keyof typeof meetings> = z.output<(typeof meetings)[P]['input']>;

const flag = (value: boolean) => (value ? 1 : 0);

function assertTimesInOrder({ startsAt, endsAt }: Pick<MeetingRow, 'startsAt' | 'endsAt'>): void {
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt) {
    throw new AppError('NOT_ALLOWED_NOW', { reason: 'meetingTimesOutOfOrder' });
  }
}

/** @throws AppError NO_RULE_PACK when no rules are known for the day, NOT_ALLOWED_NOW */
export async function createMeeting(context: CommandContext, meeting: Input<'create'>): Promise<string> {
  assertTimesInOrder(meeting);
  await rulePackOn(context, meeting.heldOn);
  return context.change.insert('meetings', {
    ...meeting,
    isPlenary: flag(meeting.isPlenary),
    status: 'planned',
    deletedAt: null,
  });
}

/**
 * A meeting that moves to another day takes its participants along as they are on that day.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, NO_RULE_PACK
 */
export async function updateMeeting(context: CommandContext, { id, changes }: Input<'update'>): Promise<void> {
  const { change } = context;
  const meeting = await meetingToChange(change, id);
  const { isPlenary, ...others } = changes;
  const { heldOn, startsAt, endsAt } = { ...meeting, ...others };
  assertTimesInOrder({ startsAt, endsAt });
  change.update('meetings', id, { ...others, isPlenary: isPlenary === undefined ? undefined : flag(isPlenary) });
  if (heldOn === meeting.heldOn) return;
  if (meeting.status !== 'planned') throw new AppError('NOT_ALLOWED_NOW', { reason: 'meetingStarted' });
  await rulePackOn(context, heldOn);
  await refreshSnapshots(change, id, heldOn);
}

/** To the bin; a meeting that took place stays. */
export async function removeMeeting(change: Change, id: string): Promise<void> {
  const { status } = await meetingById(change.db, id);
  if (status !== 'planned') throw new AppError('NOT_ALLOWED_NOW', { reason: 'meetingStarted' });
  change.update('meetings', id, { deletedAt: change.now });
}

/**
 * From here on the participants are kept as they are on this day.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, QUORUM_NOT_MET
 */
export async function openMeeting(context: CommandContext, { id, at }: Input<'open'>): Promise<void> {
  const { change } = context;
  const meeting = await meetingById(change.db, id);
  if (meeting.status !== 'planned') throw new AppError('NOT_ALLOWED_NOW', { reason: 'meetingStarted' });
  await assertQuorum(context, meeting);
  await refreshSnapshots(change, id, meeting.heldOn);
  const endsAt = meeting.endsAt !== null && meeting.endsAt <= at ? null : meeting.endsAt;
  change.update('meetings', id, { status: 'open', startsAt: at, endsAt });
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW */
export async function closeMeeting(change: Change, { id, at }: Input<'close'>): Promise<void> {
  const { status, startsAt } = await meetingToChange(change, id);
  if (status !== 'open') throw new AppError('NOT_ALLOWED_NOW', { reason: 'meetingNotOpen' });
  assertTimesInOrder({ startsAt, endsAt: at });
  change.update('meetings', id, { status: 'closed', endsAt: at });
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW */
export async function reopenMeeting(change: Change, id: string): Promise<void> {
  const { status } = await meetingById(change.db, id);
  if (status !== 'closed') throw new AppError('NOT_ALLOWED_NOW', { reason: 'meetingNotClosed' });
  change.update('meetings', id, { status: 'open' });
}
