import { z } from 'zod';
import { BOARD_STAGES } from '../../domain/roundBoard.ts';
import { command, query } from '../define.ts';
import { changesOf, count, created, day, id, nothing, requiredText, text, year } from '../fields.ts';
import { rating } from '../staff.ts';
import { decision, nomination, recipientKind, roundFields, roundRow } from './records.ts';

/** A wording the rule pack offers; null where it fits every rating or kind of recipient. */
const reasonTemplate = z.object({
  /** May hold {year}; `nominate` puts the round's year in its place. */
  text: z.string(),
  rating: rating.nullable(),
  recipientKind: recipientKind.nullable(),
});

/** One unit of a round, with the units below it. */
const boardRow = z.object({
  /** Null: households put forward by no unit. */
  unitId: id.nullable(),
  unitName: z.string(),
  takesPart: z.boolean(),
  /** The unit said that it puts nobody forward. */
  abstains: z.boolean(),
  nominations: count,
  /** Who is put forward, each once for however many titles: people and households, and collectives. */
  people: count,
  collectives: count,
  /** The last review of the unit that is concluded, and whether one is going on. */
  reviewedOn: day.nullable(),
  isReviewOpen: z.boolean(),
  /** Voted on in a session of the council that is concluded. */
  voted: count,
  /** Approved, declined, sent up or decided. */
  judged: count,
  approved: count,
  submitted: count,
  decided: count,
  handedOver: count,
  /** The last stage all its nominations have passed. */
  stage: z.enum(BOARD_STAGES),
  late: z.object({ what: z.enum(['nomination', 'handOver']), days: count }).nullable(),
});

export const rounds = {
  /** Titles and forms of a round's rule pack, in the version it took and worded for its kind, or of the pack in force on a day: today's if left out. */
  catalogue: query({
    input: z.object({ roundId: id.optional(), on: day.optional() }),
    output: z.object({
      rulePackId: z.string(),
      rulePackName: z.string(),
      rows: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          /** LĐTT, CSTĐCS. */
          shortCode: z.string(),
          class: z.enum(['title', 'form']),
          recipientKinds: z.array(recipientKind),
          officeDecides: z.boolean(),
          needsCheck: z.boolean(),
          source: z.string(),
          reasonTemplates: z.array(reasonTemplate),
        }),
      ),
    }),
  }),
  rounds: query({ input: z.object({ year: year.optional() }), output: z.object({ rows: z.array(roundRow) }) }),
  round: query({
    input: z.object({ id }),
    output: roundRow.extend({ nominationRows: z.array(nomination), decisions: z.array(decision) }),
  }),
  /** `copyOf`: an earlier round whose units and ceilings it takes over; `leftOut` names those it cannot. */
  createRound: command({
    input: roundFields.extend({ copyOf: id.optional() }),
    output: created.extend({ leftOut: z.object({ units: z.array(z.string()), ceilings: z.array(z.string()) }) }),
  }),
  updateRound: command({ input: z.object({ id, changes: changesOf(roundFields) }), output: nothing }),
  /** How far each unit has come, on `asOf`: today when left out. */
  roundBoard: query({
    input: z.object({ roundId: id, asOf: day.optional() }),
    output: z.object({
      rows: z.array(boardRow),
      /** No units are named: all directly below the office take part. */
      takeAll: z.boolean(),
      unitIds: z.array(id),
    }),
  }),
  /** The units that take part, in the place of those named before; none: all. */
  saveRoundUnits: command({ input: z.object({ roundId: id, unitIds: z.array(id) }), output: nothing }),
  /** Notes that a unit puts nobody forward, or takes the note back. Nominations of it come first. */
  saveAbstention: command({ input: z.object({ roundId: id, unitId: id, abstains: z.boolean() }), output: nothing }),
  /** Of a round made by mistake: nothing may have been put forward, met on, decided or proposed in it. */
  removeRound: command({ input: z.object({ id }), output: nothing }),
  closeRound: command({ input: z.object({ id }), output: nothing }),
  reopenRound: command({ input: z.object({ id }), output: nothing }),
  /** Follows the rule pack that rules its period now, while nothing is decided. */
  renewRules: command({ input: z.object({ id }), output: nothing }),
  /** All of them or none; with `skipImpossible` those that can be, and who the others are and why they could not. */
  nominate: command({
    input: z.object({
      roundId: id,
      skipImpossible: z.boolean().default(false),
      nominations: z
        .array(
          z.object({
            recipientKind,
            staffId: id.nullable().default(null),
            unitId: id.nullable().default(null),
            /** For a household: the head's name as it will be printed. */
            recipientName: text.default(''),
            formCode: requiredText,
            reason: requiredText,
            /** Of a collective: how its year is rated. A person's rating stands in the staff list. */
            collectiveRating: rating.nullable().default(null),
            /** When what it rewards was achieved; required in a round for a sudden achievement. */
            achievedOn: day.nullable().default(null),
          }),
        )
        .min(1),
    }),
    output: z.object({
      ids: z.array(id),
      refused: z.array(
        z.object({ staffId: id.nullable(), name: z.string(), why: z.enum(['alreadyNominated', 'inBin']) }),
      ),
    }),
  }),
  updateNomination: command({
    input: z.object({
      id,
      formCode: requiredText.optional(),
      reason: requiredText.optional(),
      collectiveRating: rating.nullable().optional(),
      achievedOn: day.nullable().optional(),
      /** Why it is given another title or form than a concluded session of the council voted on; it stays. */
      againstCouncil: requiredText.optional(),
    }),
    output: nothing,
  }),
  withdrawNomination: command({ input: z.object({ ids: z.array(id).min(1) }), output: nothing }),
  /** `reason`: why it is judged otherwise than a concluded session of the council did; it stays with the nomination. */
  judgeNominations: command({
    input: z.object({
      ids: z.array(id).min(1),
      status: z.enum(['proposed', 'approved', 'declined']),
      reason: requiredText.optional(),
    }),
    output: nothing,
  }),
};
