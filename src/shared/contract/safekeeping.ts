import { z } from 'zod';
import { command, job, query } from './define.ts';
import { count, filePath, id, list, moment, nothing, page } from './fields.ts';

const changedRow = z.object({
  table: z.string(),
  rowId: z.string(),
  kind: z.enum(['insert', 'update', 'delete']),
  before: z.unknown(),
  after: z.unknown(),
});

export const binTable = z.enum(['staff', 'meetings', 'pledges', 'certificateTemplates', 'dossierFiles']);

export const safekeeping = {
  /** A verified copy of the office in one file. */
  backup: job({
    input: z.object({ file: filePath }),
    output: z.object({ file: z.string(), bytes: count }),
    paths: ['file'],
  }),
  /** Replaces the office by a backup; the present one is kept beside it first. */
  restore: job({
    input: z.object({ file: filePath }),
    output: z.object({ name: z.string(), keptAs: z.string().nullable() }),
    paths: ['file'],
  }),
  /** Copies the program made by itself: before migrations and before a restore. */
  copies: query({
    input: nothing,
    output: z.object({ rows: z.array(z.object({ name: z.string(), madeAt: moment, bytes: count })) }),
  }),
  /** One line per act, newest first. */
  history: query({
    input: z.object({ rowId: id.optional(), ...page }),
    output: list(
      z.object({
        id,
        at: moment,
        actor: z.string(),
        procedure: z.string(),
        rows: count,
        isUndone: z.boolean(),
        canUndo: z.boolean(),
      }),
    ),
  }),
  changes: query({ input: z.object({ operationId: id }), output: z.object({ rows: z.array(changedRow) }) }),
  /** Takes an act back, as long as nothing it touched was changed since. Awarded facts are never undone. */
  undo: command({ input: z.object({ operationId: id }), output: nothing }),
  bin: query({
    input: nothing,
    output: z.object({ rows: z.array(z.object({ table: binTable, id, title: z.string(), deletedAt: moment })) }),
  }),
  takeFromBin: command({ input: z.object({ table: binTable, id }), output: nothing }),
  emptyBin: command({ input: nothing, output: z.object({ removed: count }) }),
  /** A full check of the database file. */
  checkData: job({ input: nothing, output: z.object({ isSound: z.boolean(), findings: z.array(z.string()) }) }),
};
