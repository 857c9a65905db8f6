import type { OutputOf } from '../../shared/contract/index.ts';
import { timeNow, today } from '../../shared/clock.ts';

export type MeetingRow = OutputOf<'meetings.list'>['rows'][number];
export type Meeting = OutputOf<'meetings.get'>;
export type AgendaItem = Meeting['agenda'][number];
export type AgendaKind = AgendaItem['kind'];
export type Vote = Meeting['votes'][number];
export type Amendment = Meeting['amendments'][number];
export type Participant = OutputOf<'meetings.participants'>['rows'][number];
export type Attendance = Participant['attendance'];
export type ParticipantRole = Participant['role'];

/** In the order of the keys that set them: 1 to 4. */
export const MARKS = ['present', 'late', 'excused', 'absent'] as const satisfies readonly Attendance[];

/** What people of the office can be; outsiders are guests. */
export const OFFICE_ROLES = ['delegate', 'presidium', 'secretary'] as const satisfies readonly ParticipantRole[];

export const MEETING_KINDS = [
  'yearlyConference',
  'extraordinaryConference',
  'review',
  'other',
] as const satisfies readonly MeetingRow['kind'][];

export const AGENDA_KINDS = [
  'opening',
  'report',
  'discussion',
  'regulation',
  'guestAddress',
  'closingAddress',
  'awards',
  'launch',
  'signing',
  'resolution',
  'other',
] as const satisfies readonly AgendaKind[];

export function isThere(attendance: Attendance): boolean {
  return attendance === 'present' || attendance === 'late';
}

export function isAway(attendance: Attendance): boolean {
  return attendance === 'excused' || attendance === 'absent';
}

/** The hour to propose: the clock's while the meeting is being held, else the hour it was planned for. */
export function proposedTime({ heldOn }: Pick<Meeting, 'heldOn'>, planned: string | null): string {
  return heldOn === today() || planned === null ? timeNow() : planned;
}
