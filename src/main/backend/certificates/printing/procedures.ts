import type { printing } from '../../../../shared/contract/certificates/printing.ts';
import type { AreaProcedures } from '../../context.ts';
import { removeBlank, saveBlank } from './blanks.ts';
import { writeCalibrationSheet } from './calibrationSheet.ts';
import { print } from './print.ts';
import { printById, printRows, printSummaries } from './printLog.ts';
import { calibrateProfile, profileById, profileRows, saveProfile } from './profiles.ts';
import { reportSheets } from './sheets.ts';
import { blankMovements, blankStock, recordBlanks } from './stock.ts';
import { printService } from './systemPrinting.ts';

export const printingProcedures: Pick<AreaProcedures<'certificates'>, keyof typeof printing> = {
  printerProfiles: async ({ db }) => ({ rows: await profileRows(db) }),

  savePrinterProfile: async (context, profile) => ({ id: await saveProfile(context, profile) }),

  removePrinterProfile: ({ change }, { id }) => {
    change.delete('printerProfiles', id);
    return {};
  },

  calibrate: (context, { id, readings }) => calibrateProfile(context, id, readings),

  resetCalibration: ({ change }, { id }) => {
    change.update('printerProfiles', id, { readings: null, calibratedOn: null });
    return {};
  },

  systemPrinters: async () => ({ names: await printService().printers() }),

  printerTrays: async (_context, { printer }) => ({ names: await printService().trays(printer) }),

  writeCalibrationSheet: async (context, { id, isCorrected, file }) => {
    await writeCalibrationSheet(context, await profileById(context.db, id), { isCorrected, file });
    return { file: file ?? null };
  },

  saveBlank,

  removeBlank: async (context, { id }) => {
    await removeBlank(context, id);
    return {};
  },

  blankStock: async ({ db }) => ({ rows: await blankStock(db) }),

  blankMovements: async ({ db }, { blankId }) => ({ rows: await blankMovements(db, blankId) }),

  recordBlanks: (context, movement) => recordBlanks(context, movement),

  print,

  prints: async ({ db }, { awardId, limit }) => ({ rows: await printRows(db, awardId, limit) }),

  printRuns: ({ db }, page) => printSummaries(db, page),

  printRun: ({ db }, { id }) => printById(db, id),

  reportSheets,
};
