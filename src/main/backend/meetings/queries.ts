import { sql, type Selectable } from 'kysely';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { percentOf } from '../../../shared/domain/numbers.ts';
import { judgeQuorum, type Judgement } from '../../../shared/domain/quorum.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import type { Schema } from '../database/schema.ts';
import { rulePackOn } from '../office/rulePacks.ts';

export type MeetingRow = OutputOf<'meetings.list'>['rows'][number];
export type Meeting = OutputOf<'meetings.get'>;
export type AgendaItem = Meeting['agenda'][number];
export type Vote = Meeting['votes'][number];
export type Verdict = Vote['verdict'];
export type Amendment = Meeting['amendments'][number];
export type Quorum = Meeting['quorum'];
export type Participant = OutputOf<'meetings.participants'>['rows'][number];
type AttendanceCounts = Meeting['attendanceCounts'];

interface RawMeeting extends Omit<MeetingRow, 'isPlenary'> {
  isPlenary: number;
}

/** Meetings, the latest first. Guests are neither summoned nor counted. */
export async function meetingRows(
  db: Reader,
  { year, id }: { year?: number; id?: string } = {},
): Promise<MeetingRow[]> {
  const { rows } = await sql<RawMeeting>`
    SELECT id, kind, name, year, heldOn, startsAt, endsAt, place, slogan, isPlenary, status,
      (SELECT count(*) FROM participants
        WHERE meetingId = meetings.id AND role <> 'guest') AS summoned,
      (SELECT count(*) FROM participants
        WHERE meetingId = meetings.id AND role <> 'guest' AND attendance IN ('present', 'late')) AS present
    FROM meetings
    WHERE deletedAt IS NULL
      AND ${year === undefined ? sql`1` : sql`year = ${year}`} AND ${id === undefined ? sql`1` : sql`id = ${id}`}
    ORDER BY heldOn DESC, seq DESC`.execute(db);
  return rows.map((row) => ({ ...row, isPlenary: row.isPlenary === 1 }));
}

/** @throws AppError NOT_FOUND, also when the meeting lies in the bin */
export async function meetingById(db: Reader, id: string): Promise<MeetingRow> {
  const [meeting] = await meetingRows(db, { id });
  if (!meeting) throw new AppError('NOT_FOUND', { what: 'meetings' });
  return meeting;
}

/** The agenda in order, with what happened at each item. */
export async function agendaOf(db: Reader, meetingId: string): Promise<AgendaItem[]> {
  const items = await db
    .selectFrom('agendaItems')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .execute();
  const opinions = await db
    .selectFrom('opinions')
    .innerJoin('agendaItems', 'agendaItems.id', 'opinions.agendaItemId')
    .select(['opinions.agendaItemId', 'opinions.speaker', 'opinions.content', 'opinions.answer'])
    .where('agendaItems.meetingId', '=', meetingId)
    .orderBy('opinions.position')
    .execute();
  const opinionsOf = Map.groupBy(opinions, ({ agendaItemId }) => agendaItemId);
  return items.map(({ summary, ...item }) => ({
    ...item,
    proceedings: { summary, opinions: opinionsOf.get(item.id) ?? [] },
  }));
}

interface RawParticipant extends Omit<Participant, 'birth'> {
  birthDate: string | null;
  birthPrecision: NonNullable<Participant['birth']>['precision'] | null;
}

/**
 * Delegates first, as they were summoned: by unit, then by name; then the guests. The day of birth is read from `staff`
 * at once, so that the list stays one query.
 */
export async function participantsOf(db: Reader, meetingId: string): Promise<Participant[]> {
  const { rows } = await sql<RawParticipant>`
    SELECT participants.id, staffId, participants.fullName, participants.position, unitName, role, attendance,
      absenceReason, arrivedAt, birthDate, birthPrecision
    FROM participants LEFT JOIN staff ON staff.id = participants.staffId
    WHERE meetingId = ${meetingId}
    ORDER BY role = 'guest', min(participants.seq) OVER (PARTITION BY unitName), participants.sortKey,
      participants.seq`.execute(db);
  return rows.map(({ birthDate, birthPrecision, ...row }) => ({
    ...row,
    birth: birthDate === null || birthPrecision === null ? null : { date: birthDate, precision: birthPrecision },
  }));
}

function toVote({ passed, required, rule, ruleSource, ...row }: Selectable<Schema['votes']>): Vote {
  return { ...row, verdict: { passed: passed === 1, required, rule, source: ruleSource } };
}

/** The votes of a meeting in the order in which they were taken. */
export async function votesOf(db: Reader, meetingId: string): Promise<(Vote & { regulationId: string | null })[]> {
  const rows = await db
    .selectFrom('votes')
    .innerJoin('agendaItems', 'agendaItems.id', 'votes.agendaItemId')
    .selectAll('votes')
    .where('agendaItems.meetingId', '=', meetingId)
    .orderBy('votes.seq')
    .execute();
  return rows.map((row) => ({ ...toVote(row), regulationId: row.regulationId }));
}

/** What the meeting changes in the office's regulations, in the order of the agenda. */
export async function amendmentsOf(db: Reader, meetingId: string): Promise<Amendment[]> {
  return db
    .selectFrom('amendments')
    .innerJoin('agendaItems', 'agendaItems.id', 'amendments.agendaItemId')
    .innerJoin('regulations', 'regulations.id', 'amendments.regulationId')
    .select([
      'amendments.id',
      'amendments.regulationId',
      'regulations.title',
      'amendments.agendaItemId',
      'amendments.summary',
      'amendments.status',
    ])
    .where('agendaItems.meetingId', '=', meetingId)
    .orderBy('agendaItems.position')
    .orderBy('amendments.seq')
    .execute();
}

export async function regulationRows(db: Reader): Promise<OutputOf<'meetings.regulations'>['rows']> {
  return db.selectFrom('regulations').select(['id', 'title', 'amendedOn']).orderBy('seq').execute();
}

/** How many of those summoned are marked how. */
export async function attendanceCounts(db: Reader, meetingId: string): Promise<AttendanceCounts> {
  const rows = await db
    .selectFrom('participants')
    .select(['attendance', (eb) => eb.fn.countAll<number>().as('people')])
    .where('meetingId', '=', meetingId)
    .where('role', '<>', 'guest')
    .groupBy('attendance')
    .execute();
  const none: AttendanceCounts = { unmarked: 0, present: 0, late: 0, excused: 0, absent: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ attendance, people }) => [attendance, people])) };
}

/** Conferences need a quorum by law; other meetings are the office's own affair. */
export function isConference({ kind }: Pick<MeetingRow, 'kind'>): boolean {
  return kind === 'yearlyConference' || kind === 'extraordinaryConference';
}

/** A judgement in the form the contract tells it. */
export function verdictOf({ isMet, required, rule }: Judgement): Verdict {
  return { passed: isMet, required, rule: rule.text, source: rule.source };
}

/**
 * The quorum as it stands, by the rule in force on the meeting's day.
 * @throws AppError NO_RULE_PACK
 */
export async function quorumOf(context: QueryContext, { heldOn, summoned, present }: MeetingRow): Promise<Quorum> {
  const { quorum: rule } = (await rulePackOn(context, heldOn)).meeting;
  const verdict = verdictOf(judgeQuorum({ present, summoned, rule }));
  return { summoned, present, percent: percentOf(present, summoned, 1) ?? 0, verdict };
}

/** Everything a meeting's page shows. */
export async function meetingDetail(context: QueryContext, id: string): Promise<Meeting> {
  const { db } = context;
  const meeting = await meetingById(db, id);
  return {
    ...meeting,
    agenda: await agendaOf(db, id),
    votes: await votesOf(db, id),
    amendments: await amendmentsOf(db, id),
    quorum: await quorumOf(context, meeting),
    attendanceCounts: await attendanceCounts(db, id),
    guests: (await participantsOf(db, id)).filter(({ role }) => role === 'guest'),
  };
}
