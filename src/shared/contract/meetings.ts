import { z } from 'zod';
import { command, query } from './define.ts';
import { changesOf, clock, count, created, day, id, nothing, partialDay, requiredText, text, year } from './fields.ts';

export const meetingKind = z.enum(['yearlyConference', 'extraordinaryConference', 'review', 'other']);
export const meetingStatus = z.enum(['planned', 'open', 'closed']);
export const agendaKind = z.enum([
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
]);
export const participantRole = z.enum(['presidium', 'secretary', 'delegate', 'guest']);
export const attendance = z.enum(['unmarked', 'present', 'late', 'excused', 'absent']);
export const voteMethod = z.enum(['showOfHands', 'secretBallot']);

export const meetingFields = z.object({
  kind: meetingKind,
  /** Free text: offices keep or drop "cán bộ" in it. */
  name: requiredText,
  year,
  heldOn: day,
  startsAt: clock.nullable().default(null),
  endsAt: clock.nullable().default(null),
  place: text.default(''),
  slogan: text.default(''),
  /** Plenary: everyone is summoned. */
  isPlenary: z.boolean().default(true),
});

export const agendaItemFields = z.object({
  id: id.optional(),
  kind: agendaKind,
  title: requiredText,
  presenter: text.default(''),
  startsAt: clock.nullable().default(null),
  minutes: count.nullable().default(null),
  /** The regulation a `regulation` item amends. */
  regulationId: id.nullable().default(null),
});

/** What happened at an agenda item, as the minutes tell it. */
export const proceedings = z.object({
  summary: text.default(''),
  /** Opinions heard at the item. */
  opinions: z.array(z.object({ speaker: text, content: requiredText, answer: text.default('') })).default([]),
});

export const agendaItem = agendaItemFields.extend({ id, position: z.int(), proceedings });

export const participant = z.object({
  id,
  staffId: id.nullable(),
  fullName: z.string(),
  /** Tells people of the same name apart; null for outsiders. */
  birth: partialDay.nullable(),
  /** Office and unit as of the meeting's day. */
  position: z.string(),
  unitName: z.string(),
  role: participantRole,
  attendance,
  absenceReason: z.string(),
  arrivedAt: clock.nullable(),
});

/** A verdict names the rule it was judged by. */
export const verdict = z.object({
  passed: z.boolean(),
  /** What had to be reached, in people or votes. */
  required: count,
  rule: z.string(),
  source: z.string(),
});

export const vote = z.object({
  id,
  agendaItemId: id,
  subject: z.string(),
  method: voteMethod,
  present: count,
  votesFor: count,
  votesAgainst: count,
  abstained: count,
  verdict,
});

export const quorum = z.object({ summoned: count, present: count, percent: z.number(), verdict });

export const regulationAmendment = z.object({
  id,
  regulationId: id,
  title: z.string(),
  agendaItemId: id,
  summary: z.string(),
  status: z.enum(['proposed', 'passed', 'rejected']),
});

export const meetingRow = meetingFields.extend({
  id,
  status: meetingStatus,
  summoned: count,
  present: count,
});

export const meetings = {
  list: query({ input: z.object({ year: year.optional() }), output: z.object({ rows: z.array(meetingRow) }) }),
  get: query({
    input: z.object({ id }),
    output: meetingRow.extend({
      agenda: z.array(agendaItem),
      votes: z.array(vote),
      amendments: z.array(regulationAmendment),
      quorum,
      attendanceCounts: z.record(attendance, count),
      guests: z.array(participant),
    }),
  }),
  create: command({ input: meetingFields, output: created }),
  update: command({ input: z.object({ id, changes: changesOf(meetingFields) }), output: nothing }),
  remove: command({ input: z.object({ id }), output: nothing }),
  /** The whole agenda in order: items without an id are added, items left out are removed. */
  saveAgenda: command({
    input: z.object({ meetingId: id, items: z.array(agendaItemFields) }),
    output: z.object({ ids: z.array(id) }),
  }),
  recordProceedings: command({ input: z.object({ agendaItemId: id, proceedings }), output: nothing }),
  /** Adds delegates from the staff list; those already summoned stay as they are. Without `staffIds`: everyone working on the day. */
  summon: command({
    input: z.object({ meetingId: id, staffIds: z.array(id).optional() }),
    output: z.object({ summoned: count }),
  }),
  addGuest: command({
    input: z.object({
      meetingId: id,
      fullName: requiredText,
      position: text.default(''),
      organisation: text.default(''),
    }),
    output: created,
  }),
  removeParticipant: command({ input: z.object({ id }), output: nothing }),
  setRole: command({ input: z.object({ participantIds: z.array(id).min(1), role: participantRole }), output: nothing }),
  participants: query({
    input: z.object({ meetingId: id }),
    output: z.object({ rows: z.array(participant) }),
  }),
  recordAttendance: command({
    input: z.object({
      meetingId: id,
      marks: z
        .array(
          z.object({
            participantId: id,
            attendance,
            absenceReason: text.default(''),
            arrivedAt: clock.nullable().default(null),
          }),
        )
        .min(1),
    }),
    output: quorum,
  }),
  /** A conference needs its quorum to open. */
  open: command({ input: z.object({ id, at: clock }), output: nothing }),
  /** What was said can still be written down; the rest stays until the meeting is reopened. */
  close: command({ input: z.object({ id, at: clock }), output: nothing }),
  /** A closed meeting is open again, to mend attendance, votes or the agenda before it is closed anew. */
  reopen: command({ input: z.object({ id }), output: nothing }),
  /**
   * Judged by the majority rule in force on the meeting's day, against the people present now. With `regulationId` the
   * vote decides that regulation's amendment at the item; without, it is about something else.
   */
  recordVote: command({
    input: z.object({
      agendaItemId: id,
      subject: requiredText,
      method: voteMethod.default('showOfHands'),
      votesFor: count,
      votesAgainst: count,
      abstained: count,
      regulationId: id.nullable().default(null),
    }),
    output: vote,
  }),
  removeVote: command({ input: z.object({ id }), output: nothing }),
  regulations: query({
    input: nothing,
    output: z.object({ rows: z.array(z.object({ id, title: z.string(), amendedOn: day.nullable() })) }),
  }),
  saveRegulation: command({ input: z.object({ id: id.optional(), title: requiredText }), output: created }),
  proposeAmendment: command({
    input: z.object({ agendaItemId: id, regulationId: id, summary: text.default('') }),
    output: created,
  }),
};
