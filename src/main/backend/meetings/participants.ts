import type { z } from 'zod';
import type { meetings } from '../../../shared/contract/meetings.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { CommandContext } from '../context.ts';
import type { Change } from '../database/change.ts';
import { staffOnDay, type PersonOnDay } from '../staff/postings.ts';
import { meetingToChange } from './guards.ts';
import { meetingById, quorumOf, type Quorum } from './queries.ts';

type Input<P extends keyof typeof meetings> = z.output<(typeof meetings)[P]['input']>;

const UNMARKED = { attendance: 'unmarked', absenceReason: '', arrivedAt: null } as const;

/** What a meeting keeps of a person. */
function snapshotOf({ staffId, fullName, position, unitName }: PersonOnDay) {
  return { staffId, fullName, position, unitName };
}

function participantsInMeeting(change: Change, meetingId: string) {
  return change.db.selectFrom('participants').selectAll().where('meetingId', '=', meetingId).execute();
}

/** @throws AppError NOT_FOUND */
async function participantById(change: Change, id: string) {
  const participant = await change.db.selectFrom('participants').selectAll().where('id', '=', id).executeTakeFirst();
  if (!participant) throw new AppError('NOT_FOUND', { what: 'participants' });
  return participant;
}

/**
 * Summons people of the office, as they are on the meeting's day; those already summoned stay.
 * @returns how many were added.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW
 */
export async function summon(change: Change, { meetingId, staffIds }: Input<'summon'>): Promise<number> {
  const { heldOn } = await meetingToChange(change, meetingId);
  const people = await staffOnDay(change.db, heldOn, staffIds);
  if (staffIds && people.length < new Set(staffIds).size) throw new AppError('NOT_FOUND', { what: 'staff' });
  const already = new Set((await participantsInMeeting(change, meetingId)).map(({ staffId }) => staffId));
  const added = people.filter(({ staffId }) => !already.has(staffId));
  for (const person of added) {
    change.insert('participants', { ...snapshotOf(person), ...UNMARKED, meetingId, role: 'delegate' });
  }
  return added.length;
}

/** Brings the participants of the office to what they are on the meeting's day: people move, units are renamed. */
export async function refreshSnapshots(change: Change, meetingId: string, heldOn: string): Promise<void> {
  const participants = await participantsInMeeting(change, meetingId);
  const staffIds = participants.flatMap(({ staffId }) => (staffId === null ? [] : [staffId]));
  const people = new Map((await staffOnDay(change.db, heldOn, staffIds)).map((person) => [person.staffId, person]));
  for (const { id, staffId } of participants) {
    const person = staffId === null ? undefined : people.get(staffId);
    if (person) change.update('participants', id, snapshotOf(person));
  }
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW */
export async function addGuest(change: Change, guest: Input<'addGuest'>): Promise<string> {
  const { meetingId, fullName, position, organisation } = guest;
  await meetingToChange(change, meetingId);
  return change.insert('participants', {
    ...UNMARKED,
    meetingId,
    staffId: null,
    fullName,
    position,
    unitName: organisation,
    role: 'guest',
  });
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW */
export async function removeParticipant(change: Change, id: string): Promise<void> {
  const { meetingId } = await participantById(change, id);
  await meetingToChange(change, meetingId);
  change.delete('participants', id);
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW when the meeting is closed or an outsider is to be more than a guest */
export async function setRole(change: Change, { participantIds, role }: Input<'setRole'>): Promise<void> {
  for (const id of participantIds) {
    const { meetingId, staffId } = await participantById(change, id);
    await meetingToChange(change, meetingId);
    if (staffId === null && role !== 'guest') throw new AppError('NOT_ALLOWED_NOW', { reason: 'outsiderIsGuest' });
    change.update('participants', id, { role });
  }
}

/**
 * Before and during the meeting. Who is there has no reason for absence, who is not has no hour of arrival.
 * @returns the quorum as it stands after the marks.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW
 */
export async function recordAttendance(context: CommandContext, input: Input<'recordAttendance'>): Promise<Quorum> {
  const { change } = context;
  const { meetingId, marks } = input;
  await meetingToChange(change, meetingId);
  const known = new Set((await participantsInMeeting(change, meetingId)).map(({ id }) => id));
  for (const { participantId, attendance, absenceReason, arrivedAt } of marks) {
    if (!known.has(participantId)) throw new AppError('NOT_FOUND', { what: 'participants' });
    const isThere = attendance === 'present' || attendance === 'late';
    const isAway = attendance === 'excused' || attendance === 'absent';
    change.update('participants', participantId, {
      attendance,
      absenceReason: isAway ? absenceReason : '',
      arrivedAt: isThere ? arrivedAt : null,
    });
  }
  return quorumOf(context, await meetingById(change.db, meetingId));
}
