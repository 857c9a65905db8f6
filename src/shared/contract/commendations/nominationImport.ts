import { z } from 'zod';
import { job } from '../define.ts';
import { count, day, filePath, id, nothing, partialDay } from '../fields.ts';
import { listReading, readingChoices } from '../listImport.ts';
import { recipientKind } from './records.ts';

/** Nominations imported from the lists units send: what the program proposes and what the user chooses. */

/** `unsure`: the user has to say who is meant. `duplicate`: an earlier row says the same. */
const nominationOutcome = z.enum(['new', 'unsure', 'unchanged', 'duplicate', 'refused', 'skipped']);

/** What is left out is decided by the program. */
export const nominationChoices = readingChoices.extend({
  /** The unit the list comes from: that of rows which name none. */
  unitId: id.optional(),
  /** What rows that name nothing are put forward for. */
  formCode: z.string().optional(),
  /** When rows achieved it that name no day. */
  achievedOn: day.optional(),
  /** `take`: the row means this person or unit. */
  rows: z
    .array(
      z.object({
        row: z.int(),
        act: z.enum(['skip', 'take']),
        staffId: id.optional(),
        unitId: id.optional(),
      }),
    )
    .default([]),
});

/** Somebody a row may mean; a person or a unit. */
const candidate = z.object({
  staffId: id.nullable(),
  unitId: id.nullable(),
  name: z.string(),
  birth: partialDay.nullable(),
  detail: z.string(),
});

const importedNomination = z.object({
  row: z.int(),
  outcome: nominationOutcome,
  recipientKind,
  recipientName: z.string(),
  recipientDetail: z.string(),
  birth: partialDay.nullable(),
  /** Empty when the row does not tell what for. */
  formCode: z.string(),
  formName: z.string(),
  reason: z.string(),
  /** The earlier row that says the same. */
  sameAsRow: z.int().nullable(),
  candidates: z.array(candidate),
});

const file = { roundId: id, file: filePath, choices: nominationChoices.prefault({}) };

export const nominationImport = {
  /** What an import of the file would do, as far as chosen. Writes nothing. */
  previewNominations: job({
    input: z.object(file),
    output: listReading.extend({
      nominations: z.array(importedNomination),
      counts: z.record(nominationOutcome, count),
    }),
    paths: ['file'],
  }),
  /** All of it in one act, or nothing; `operationId` is what takes it back. */
  commitNominations: job({
    input: z.object(file),
    output: z.object({
      created: count,
      /** Already nominated. */
      unchanged: count,
      /** Left out by choice, said twice, or put forward for nothing. */
      skipped: count,
      /** With errors, or not knowing who is meant. */
      refused: count,
      operationId: id,
    }),
    paths: ['file'],
  }),
  /** The rows that would be refused, as they stand in the file, with the reasons in a last column. */
  writeRefusedNominations: job({
    input: z.object({ ...file, report: filePath }),
    output: z.object({ rows: count }),
    paths: ['file', 'report'],
  }),
  /** A list to send to units: the people and collectives of a unit, or of the whole office, to be put forward. */
  writeNominationTemplate: job({
    input: z.object({ roundId: id, unitId: id.optional(), file: filePath }),
    output: nothing,
    paths: ['file'],
  }),
};
