import { z } from 'zod';
import { command, query } from './define.ts';
import { changesOf, clock, count, created, day, id, nothing, requiredText, text, year } from './fields.ts';

export const movementFields = z.object({
  name: requiredText,
  year,
  content: text.default(''),
  launchedOn: day.nullable().default(null),
  meetingId: id.nullable().default(null),
});

export const targetFields = z.object({
  id: id.optional(),
  content: requiredText,
  measure: requiredText,
  planned: z.number().nullable(),
  achieved: z.number().nullable().default(null),
  note: text.default(''),
});

export const target = targetFields.extend({
  id,
  year,
  unitId: id.nullable(),
  unitName: z.string(),
  pledgeId: id.nullable(),
  /** Achieved in per cent of the plan, one decimal; null when either is missing. */
  percent: z.number().nullable(),
});

export const pledgeRow = z.object({
  id,
  movementId: id,
  movementName: z.string(),
  year,
  unitId: id,
  /** As on the day of signing. */
  unitName: z.string(),
  status: z.enum(['draft', 'signed']),
  targets: count,
  signedOn: day.nullable(),
  signedAt: clock.nullable(),
  signingOrder: count.nullable(),
  signatoryName: z.string(),
  signatoryPosition: z.string(),
});

export const pledges = {
  movements: query({
    input: z.object({ year: year.optional() }),
    output: z.object({
      rows: z.array(movementFields.extend({ id, pledges: count, signed: count })),
    }),
  }),
  createMovement: command({ input: movementFields, output: created }),
  updateMovement: command({ input: z.object({ id, changes: changesOf(movementFields) }), output: nothing }),
  /** The movement is launched at a meeting, or on a day of its own. */
  launchMovement: command({
    input: z.object({ id, on: day, meetingId: id.nullable().default(null) }),
    output: nothing,
  }),
  list: query({
    /** `meetingId`: those signed at that meeting. */
    input: z.object({
      year: year.optional(),
      movementId: id.optional(),
      unitId: id.optional(),
      meetingId: id.optional(),
    }),
    output: z.object({ rows: z.array(pledgeRow) }),
  }),
  get: query({
    input: z.object({ id }),
    output: pledgeRow.extend({ targetRows: z.array(target), meetingId: id.nullable() }),
  }),
  /** One draft for each unit that has none in the movement yet. */
  create: command({
    input: z.object({ movementId: id, unitIds: z.array(id).min(1) }),
    output: z.object({ ids: z.array(id) }),
  }),
  remove: command({ input: z.object({ id }), output: nothing }),
  saveTargets: command({
    input: z.object({ pledgeId: id, targets: z.array(targetFields) }),
    output: z.object({ ids: z.array(id) }),
  }),
  /** Signing order follows the calls within a movement; unit and signatory are kept as on the day. */
  sign: command({
    input: z.object({
      id,
      on: day,
      at: clock,
      meetingId: id.nullable().default(null),
      signatoryStaffId: id,
    }),
    output: z.object({ signingOrder: count }),
  }),
  /** With plan and result: of a unit, of the whole office (`unitId` null), or all of the year (left out). */
  targets: query({
    input: z.object({ year, unitId: id.nullable().optional() }),
    output: z.object({ rows: z.array(target) }),
  }),
  saveOfficeTargets: command({
    input: z.object({ year, targets: z.array(targetFields) }),
    output: z.object({ ids: z.array(id) }),
  }),
  recordResult: command({ input: z.object({ targetId: id, achieved: z.number().nullable() }), output: nothing }),
};
