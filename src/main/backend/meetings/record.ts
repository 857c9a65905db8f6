import { sql } from 'kysely';
import type { Sex } from '../../../shared/domain/person.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import {
  agendaOf,
  amendmentsOf,
  attendanceCounts,
  meetingById,
  participantsOf,
  quorumOf,
  votesOf,
  type AgendaItem,
  type Amendment,
  type Meeting,
  type MeetingRow,
  type Participant,
  type Quorum,
  type Vote,
} from './queries.ts';

/** A participant as papers address them; the sex of an outsider is not known. */
export interface RecordedParticipant extends Participant {
  sex: Sex | null;
}

export interface RecordedVote extends Vote {
  /** The regulation it decided on. */
  regulationId: string | null;
}

/** Everything the programme, the minutes and the resolution of a meeting tell. */
export interface MeetingRecord {
  meeting: MeetingRow;
  agenda: AgendaItem[];
  votes: RecordedVote[];
  amendments: Amendment[];
  quorum: Quorum;
  attendanceCounts: Meeting['attendanceCounts'];
  /** Everyone but the guests, by unit and name; presidium and secretaries are among them. */
  summoned: RecordedParticipant[];
  presidium: RecordedParticipant[];
  secretaries: RecordedParticipant[];
  guests: RecordedParticipant[];
}

/** @throws AppError NOT_FOUND, NO_RULE_PACK */
export async function meetingRecord(context: QueryContext, id: string): Promise<MeetingRecord> {
  const { db } = context;
  const meeting = await meetingById(db, id);
  const sexes = await sexesOfParticipants(db, id);
  const people = (await participantsOf(db, id)).map((row) => ({ ...row, sex: sexes.get(row.id) ?? null }));
  return {
    meeting,
    agenda: await agendaOf(db, id),
    votes: await votesOf(db, id),
    amendments: await amendmentsOf(db, id),
    quorum: await quorumOf(context, meeting),
    attendanceCounts: await attendanceCounts(db, id),
    summoned: people.filter(({ role }) => role !== 'guest'),
    presidium: people.filter(({ role }) => role === 'presidium'),
    secretaries: people.filter(({ role }) => role === 'secretary'),
    guests: people.filter(({ role }) => role === 'guest'),
  };
}

/** Read from `staff` at once: papers need it for every participant, and it does not change with the day. */
async function sexesOfParticipants(db: Reader, meetingId: string): Promise<Map<string, Sex | null>> {
  const { rows } = await sql<{ id: string; sex: Sex | null }>`
    SELECT participants.id, staff.sex FROM participants JOIN staff ON staff.id = participants.staffId
    WHERE participants.meetingId = ${meetingId}`.execute(db);
  return new Map(rows.map(({ id, sex }) => [id, sex]));
}
