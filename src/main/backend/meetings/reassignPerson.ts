import type { Change } from '../database/change.ts';

/**
 * Attendance entered for one entry of a person goes to another entry of the same person, under the name of its day.
 * Where both were summoned to a meeting that is not closed, one summons is left, with the mark either of them has; a
 * closed meeting keeps the numbers it counted.
 */
export async function reassignPerson(change: Change, fromId: string, toId: string): Promise<void> {
  const own = new Map((await participations(change, toId)).map((row) => [row.meetingId, row]));
  for (const row of await participations(change, fromId)) {
    const same = own.get(row.meetingId);
    if (!same) change.update('participants', row.id, { staffId: toId });
    else if (row.meetingStatus !== 'closed') {
      const { attendance, absenceReason, arrivedAt } = row;
      change.delete('participants', row.id);
      if (same.attendance === 'unmarked') {
        change.update('participants', same.id, { attendance, absenceReason, arrivedAt });
      }
    }
  }
}

/** The meetings a person was summoned to. */
export function participations({ db }: Pick<Change, 'db'>, staffId: string) {
  return db
    .selectFrom('participants')
    .innerJoin('meetings', 'meetings.id', 'participants.meetingId')
    .select([
      'participants.id',
      'participants.meetingId',
      'participants.attendance',
      'participants.absenceReason',
      'participants.arrivedAt',
      'meetings.status as meetingStatus',
    ])
    .where('participants.staffId', '=', staffId)
    .execute();
}
