import { z } from 'zod';
import { command, query } from '../define.ts';
import { changesOf, clock, count, created, day, id, nothing, requiredText, text } from '../fields.ts';
import { verdict, voteMethod } from '../meetings.ts';
import { nominationStatus, recipientKind } from './records.ts';

/** Chủ tịch · Phó Chủ tịch · Ủy viên thường trực · Ủy viên · Ủy viên, Thư ký. */
export const councilRole = z.enum(['chair', 'deputy', 'standing', 'member', 'secretary']);

const councilMember = z.object({
  id,
  staffId: id.nullable().default(null),
  fullName: requiredText,
  position: text.default(''),
  role: councilRole,
  /** As papers print it: Ủy viên thường trực. */
  councilTitle: requiredText,
  validFrom: day,
  validTo: day.nullable().default(null),
});

const sessionFields = z.object({
  roundId: id,
  /** Null: the council meets; else the unit reviews its own (họp bình xét). */
  unitId: id.nullable().default(null),
  heldOn: day,
  startsAt: clock.nullable().default(null),
  endsAt: clock.nullable().default(null),
  place: text.default(''),
  /** Who leads and who takes the minutes; for the council its chair and secretary when left out. */
  chair: text.default(''),
  secretary: text.default(''),
  /** People of a unit's review; the council's are counted from its members. */
  summoned: count.nullable().default(null),
  present: count.nullable().default(null),
  conclusion: text.default(''),
});

const session = sessionFields.extend({
  id,
  unitName: z.string(),
  summoned: count,
  present: count,
  status: z.enum(['open', 'closed']),
  votes: count,
  passed: count,
});

const sessionMember = councilMember
  .pick({ fullName: true, position: true, role: true, councilTitle: true })
  .extend({ memberId: id, isPresent: z.boolean(), absenceReason: z.string() });

const awardVote = z.object({
  nominationId: id,
  recipientName: z.string(),
  formName: z.string(),
  method: voteMethod,
  summoned: count,
  present: count,
  votesFor: count,
  votesAgainst: count,
  abstained: count,
  verdict,
  /** The rule pack has this title voted on by secret ballot. */
  isSecretBallotExpected: z.boolean(),
});

/** A nomination the session can vote on or has voted on, with the rule its votes are held against. */
const candidate = z.object({
  nominationId: id,
  recipientKind,
  recipientName: z.string(),
  recipientDetail: z.string(),
  formCode: z.string(),
  formName: z.string(),
  status: nominationStatus,
  /** Votes needed as the session is attended now, and of how many: of the council's members, or of those present. */
  required: count,
  whole: count,
  rule: z.string(),
  source: z.string(),
  needsCheck: z.boolean(),
  isSecretBallotExpected: z.boolean(),
  /** What the unit's own review that is concluded said last. */
  review: z.object({ votesFor: count, present: count, passed: z.boolean(), heldOn: day }).nullable(),
});

const counter = z.object({ fullName: requiredText, position: text.default('') });

const ballotCount = z.object({
  issued: count,
  returned: count,
  valid: count,
  invalid: count,
  counters: z.array(counter).min(1),
  countedAt: clock.nullable().default(null),
});

export const council = {
  /** The council as it sits on a day, or everyone who ever sat in it. */
  councilMembers: query({
    input: z.object({ on: day.optional() }),
    output: z.object({ rows: z.array(councilMember) }),
  }),
  saveCouncilMember: command({ input: councilMember.extend({ id: id.optional() }), output: created }),
  /** Only who never sat in a session; the others end on a day. */
  removeCouncilMember: command({ input: z.object({ id }), output: nothing }),
  sessions: query({ input: z.object({ roundId: id }), output: z.object({ rows: z.array(session) }) }),
  session: query({
    input: z.object({ id }),
    output: session.extend({
      roundName: z.string(),
      members: z.array(sessionMember),
      voteRows: z.array(awardVote),
      ballotCount: ballotCount.nullable(),
      /** What can be voted on and what was, in the order of nomination; of a concluded session only what was. */
      candidates: z.array(candidate),
    }),
  }),
  /** Of the council: everyone who sits in it that day is there until marked absent. */
  createSession: command({ input: sessionFields, output: created }),
  updateSession: command({
    input: z.object({ id, changes: changesOf(sessionFields.omit({ roundId: true, unitId: true })) }),
    output: nothing,
  }),
  markCouncil: command({
    input: z.object({
      sessionId: id,
      memberIds: z.array(id).min(1),
      isPresent: z.boolean(),
      absenceReason: text.default(''),
    }),
    output: nothing,
  }),
  /** Takes the votes on nominations down, in the place of what was taken down of them before, and judges them. */
  recordVotes: command({
    input: z.object({
      sessionId: id,
      method: voteMethod,
      votes: z
        .array(
          z.object({
            nominationId: id,
            votesFor: count,
            votesAgainst: count.default(0),
            abstained: count.default(0),
            /** Where it was voted on otherwise than the others. */
            method: voteMethod.optional(),
          }),
        )
        .default([]),
      /** Nominations whose votes are taken back by the same act. */
      withdrawn: z.array(id).default([]),
    }),
    output: z.object({ passed: count, failed: count }),
  }),
  removeVotes: command({ input: z.object({ sessionId: id, nominationIds: z.array(id).min(1) }), output: nothing }),
  saveBallotCount: command({ input: ballotCount.extend({ sessionId: id }), output: nothing }),
  /** Ends a session. What the council passed is approved, what it did not is declined. */
  closeSession: command({
    input: z.object({ id, endsAt: clock.nullable().optional(), conclusion: text.optional() }),
    output: z.object({ approved: count, declined: count }),
  }),
  removeSession: command({ input: z.object({ id }), output: nothing }),
};
