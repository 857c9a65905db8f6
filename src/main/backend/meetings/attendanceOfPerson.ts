import type { Reader } from '../database/open.ts';

/** The meetings a person was present at, newest first. */
export function attendanceOfPerson(db: Reader, staffId: string) {
  return db
    .selectFrom('participants')
    .innerJoin('meetings', 'meetings.id', 'participants.meetingId')
    .select(['meetings.id', 'meetings.name', 'meetings.heldOn', 'meetings.place'])
    .where('participants.staffId', '=', staffId)
    .where('participants.attendance', 'in', ['present', 'late'])
    .where('meetings.deletedAt', 'is', null)
    .orderBy('meetings.heldOn', 'desc')
    .execute();
}
