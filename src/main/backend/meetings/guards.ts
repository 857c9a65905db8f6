import { AppError } from '../../../shared/contract/errors.ts';
import type { CommandContext } from '../context.ts';
import type { Change } from '../database/change.ts';
import { isConference, meetingById, quorumOf, type MeetingRow } from './queries.ts';

/**
 * The meeting, which may still be changed.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW once it is closed
 */
export async function meetingToChange(change: Change, id: string): Promise<MeetingRow> {
  const meeting = await meetingById(change.db, id);
  if (meeting.status === 'closed') throw new AppError('NOT_ALLOWED_NOW', { reason: 'meetingClosed' });
  return meeting;
}

/**
 * The meeting of an agenda item, which may still be changed.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW once it is closed
 */
export async function meetingOfItemToChange(change: Change, agendaItemId: string): Promise<MeetingRow> {
  return meetingToChange(change, await meetingIdOfItem(change, agendaItemId));
}

/** @throws AppError NOT_FOUND */
export async function meetingIdOfItem(change: Change, agendaItemId: string): Promise<string> {
  const item = await change.db
    .selectFrom('agendaItems')
    .select('meetingId')
    .where('id', '=', agendaItemId)
    .executeTakeFirst();
  if (!item) throw new AppError('NOT_FOUND', { what: 'agendaItems' });
  return item.meetingId;
}

/** @throws AppError QUORUM_NOT_MET at a conference that too few of those summoned attend */
export async function assertQuorum(context: CommandContext, meeting: MeetingRow): Promise<void> {
  if (!isConference(meeting)) return;
  const { present, verdict } = await quorumOf(context, meeting);
  if (!verdict.passed) throw new AppError('QUORUM_NOT_MET', { present, required: Math.max(1, verdict.required) });
}

/** @throws AppError NOT_FOUND */
export async function assertRegulation(change: Change, id: string): Promise<void> {
  const found = await change.db.selectFrom('regulations').select('id').where('id', '=', id).executeTakeFirst();
  if (!found) throw new AppError('NOT_FOUND', { what: 'regulations' });
}
