import { z } from 'zod';
import { command, job, query } from '../define.ts';
import { DEFAULT_FILE_NAME } from '../../domain/certificates/fileNames.ts';
import { awardsOf } from './batch.ts';
import { count, day, filePath, id, moment, nothing, page, requiredText, text } from '../fields.ts';

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

export const printOutput = z.enum(['onePdf', 'folder', 'zip', 'printer']);
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

const printRun = {
  id,
  printedAt: moment,
  printedBy: z.string(),
  /** The printer's profile, or the printer itself, by its name of the day; empty for a file without a profile. */
  profileName: z.string(),
  /** Empty: plain paper. */
  blankName: z.string(),
  /** Why printed again; empty the first time. */
  reason: z.string(),
};

const print = z.object({
  ...printRun,
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

const printSummary = z.object({
  ...printRun,
  sheets: count,
  spoiled: count,
  /** The decisions whose certificates were printed, by their symbols. */
  decisions: z.array(z.string()),
  /** Whose was on the first sheet. */
  firstRecipient: z.string(),
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
  /** The printers a PDF can be sent to, as this computer calls them; none where it has none or does not say. */
  systemPrinters: query({ input: nothing, output: z.object({ names: z.array(z.string()) }) }),
  /** The trays of a printer, as its driver calls them; none where the driver does not say. */
  printerTrays: query({
    input: z.object({ printer: requiredText }),
    output: z.object({ names: z.array(z.string()) }),
  }),
  /**
   * A numbered mm grid with cross hairs; drawn corrected when the profile is calibrated, as a check of it. Without a
   * file it goes to the profile's own printer.
   */
  writeCalibrationSheet: job({
    input: z.object({ id, isCorrected: z.boolean().default(false), file: filePath.optional() }),
    output: z.object({ file: z.string().nullable() }),
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
  /** Spoiled ones need a note that says why. */
  recordBlanks: command({
    input: z.object({ blankId: id, kind: movementKind, on: day, quantity: z.int().min(1).max(100_000), note: text }),
    output: z.object({ id, left: z.int() }),
  }),

  /**
   * Prints certificates: into one PDF, one each in a folder or a zip, or straight on a printer. Not a draft, it is
   * remembered, and its sheets leave the stock; an award printed well before needs a reason. A batch with a problem that
   * stops is refused before anything is drawn, and when anything fails there is no file and nothing is remembered.
   */
  print: job({
    input: z.object({
      ...awardsOf,
      /** Corrects what the printer puts out of place. */
      profileId: id.nullable().default(null),
      output: printOutput.default('onePdf'),
      /** The PDF, the zip, or the folder; left out for a printer. */
      file: filePath.optional(),
      /** For `printer`: as the system calls it; empty: the profile's, with its tray. */
      printer: text.default(''),
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
    output: z.object({ pages: count, file: z.string().nullable(), printId: id.nullable() }),
    paths: ['file'],
  }),

  /** What was printed, newest first; with `awardId` only of that award. */
  prints: query({
    input: z.object({ awardId: id.optional(), limit: z.int().min(1).max(500).default(100) }),
    output: z.object({ rows: z.array(print) }),
  }),
  /** Every run of printing, newest first; with `decisionId` those with certificates of that decision. */
  printRuns: query({
    input: z.object({ decisionId: id.optional(), ...page }),
    output: z.object({ total: count, rows: z.array(printSummary) }),
  }),
  /** One run with all its sheets, in the order they were printed. */
  printRun: query({ input: z.object({ id }), output: print }),
  /**
   * What became of a run's sheets. Spoiled ones need a reason, and may then be printed again without another; those that
   * never came out, as after a jam, are taken out of the run: their blanks are left and they were not printed.
   */
  reportSheets: command({
    input: z.object({
      printId: id,
      spoiledIds: z.array(id).default([]),
      reason: text.default(''),
      unprintedIds: z.array(id).default([]),
    }),
    output: z.object({ spoiled: count, unprinted: count }),
  }),
};
