import { z } from 'zod';
import { command, job, query } from '../define.ts';
import { DEFAULT_FILE_NAME } from '../../domain/certificates/fileNames.ts';
import { awardsOf } from './batch.ts';
import { count, day, filePath, id, moment, nothing, requiredText, text } from '../fields.ts';

const lengthMm = z.number().min(50).max(1200);
const readingMm = z.number().min(-50).max(1300);
const point = z.object({ xMm: readingMm, yMm: readingMm });

/** What a ruler read on the calibration sheet: each cross hair's distance from the left and the top edge. */
export const readings = z.object({ topLeft: point, bottomRight: point, topRight: point.optional() });

const profileFields = {
  name: requiredText,
  /** As the system calls it; empty: chosen when printing. */
  printer: text,
  tray: text,
  widthMm: lengthMm,
  heightMm: lengthMm,
};

const printerError = z.object({
  offsetXMm: z.number(),
  offsetYMm: z.number(),
  scaleX: z.number(),
  scaleY: z.number(),
  skewDegrees: z.number(),
});

export const printOutput = z.enum(['onePdf', 'folder', 'zip']);
/**
 * - `handingOver`: as they are called up: collectives first, then by the register;
 * - `register`: by the register's numbers;
 * - `unit`: by unit, and within it by name.
 */
export const printOrder = z.enum(['handingOver', 'register', 'unit']);

const profile = z.object({
  id,
  ...profileFields,
  readings: readings.nullable(),
  /** Null until calibrated. */
  error: printerError.nullable(),
  calibratedOn: day.nullable(),
});

export const movementKind = z.enum(['received', 'spoiled', 'lost', 'found']);

const movement = z.object({
  id,
  on: day,
  kind: z.enum([...movementKind.options, 'printed', 'spoiledInPrinting']),
  quantity: count,
  note: z.string(),
});

const stock = z.object({
  blankId: id,
  name: z.string(),
  widthMm: lengthMm,
  heightMm: lengthMm,
  received: count,
  used: count,
  spoiled: count,
  /** Below nothing when more was used than was entered as received. */
  left: z.int(),
});

const print = z.object({
  id,
  printedAt: moment,
  printedBy: z.string(),
  profileName: z.string(),
  blankName: z.string(),
  reason: z.string(),
  items: z.array(
    z.object({
      awardId: id,
      recipientName: z.string(),
      templateName: z.string(),
      templateVersionId: id,
      version: z.int(),
      /** Why its sheet was spoiled; null when it was not. */
      spoiled: z.string().nullable(),
    }),
  ),
});

/** Printers measured, sheets counted, prints remembered. */
export const printing = {
  printerProfiles: query({ input: nothing, output: z.object({ rows: z.array(profile) }) }),
  /** Another paper size takes the calibration away: it was of the old one. */
  savePrinterProfile: command({
    input: z.object({ id: id.optional(), ...profileFields }),
    output: z.object({ id }),
  }),
  removePrinterProfile: command({ input: z.object({ id }), output: nothing }),
  /** Works out the printer's error from what was measured on its sheet. */
  calibrate: command({ input: z.object({ id, readings }), output: z.object({ error: printerError }) }),
  /** Forgets the calibration. */
  resetCalibration: command({ input: z.object({ id }), output: nothing }),
  /** A numbered mm grid with cross hairs; drawn corrected when the profile is calibrated, as a check of it. */
  writeCalibrationSheet: job({
    input: z.object({ id, isCorrected: z.boolean().default(false), file: filePath }),
    output: z.object({ file: z.string() }),
    paths: ['file'],
  }),

  /**
   * A kind of pre-printed sheet, with its size. A new one gets the designs of `copyFrom`, brought to its size; one with
   * designs keeps its size.
   */
  saveBlank: command({
    input: z.object({
      id: id.optional(),
      name: requiredText,
      widthMm: lengthMm,
      heightMm: lengthMm,
      copyFrom: id.nullable().default(null),
    }),
    output: z.object({ id, templates: count }),
  }),
  removeBlank: command({ input: z.object({ id }), output: nothing }),
  blankStock: query({ input: nothing, output: z.object({ rows: z.array(stock) }) }),
  blankMovements: query({
    input: z.object({ blankId: id }),
    output: z.object({ rows: z.array(movement) }),
  }),
  recordBlanks: command({
    input: z.object({ blankId: id, kind: movementKind, on: day, quantity: z.int().min(1).max(100_000), note: text }),
    output: z.object({ id, left: z.int() }),
  }),

  /**
   * Prints certificates: into one PDF, or one each in a folder or a zip. Not a draft, it is remembered, and its sheets
   * leave the stock; an award printed well before needs a reason. A batch with a problem that stops is refused before
   * anything is drawn, and when anything fails there is no file and nothing is remembered.
   */
  print: job({
    input: z.object({
      ...awardsOf,
      /** Corrects what the printer puts out of place. */
      profileId: id.nullable().default(null),
      output: printOutput.default('onePdf'),
      /** The PDF, the zip, or the folder. */
      file: filePath,
      /** For single files: words with {stt}, {so}, {ten}, {donvi}. */
      fileName: text.default(DEFAULT_FILE_NAME),
      order: printOrder.default('handingOver'),
      /** From the first to the last of that order, counted from 1: to go on after an interruption. */
      from: z.int().min(1).default(1),
      to: z.int().min(1).optional(),
      /** "BẢN IN THỬ" across it; not remembered. */
      isDraft: z.boolean().default(false),
      /** With the edges of what the blank carries, on plain paper; marked and not remembered, as a draft is. */
      withOutline: z.boolean().default(false),
      reason: text.default(''),
    }),
    output: z.object({ pages: count, file: z.string(), printId: id.nullable() }),
    paths: ['file'],
  }),

  /** What was printed, newest first; with `awardId` only of that award. */
  prints: query({
    input: z.object({ awardId: id.optional(), limit: z.int().min(1).max(500).default(100) }),
    output: z.object({ rows: z.array(print) }),
  }),
  /** Sheets that came out wrong. They may then be printed again without another reason. */
  reportSpoiled: command({
    input: z.object({ printId: id, awardIds: z.array(id).min(1), reason: requiredText }),
    output: z.object({ spoiled: count }),
  }),
};
