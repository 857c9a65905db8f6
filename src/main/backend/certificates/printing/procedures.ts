import type { printing } from '../../../../shared/contract/certificates/printing.ts';
import type { AreaProcedures } from '../../context.ts';
import { removeBlank, saveBlank } from './blanks.ts';
import { print } from './print.ts';
import { printRows, reportSpoiled } from './prints.ts';
import { calibrateProfile, calibrationOf, profileById, profileRows, saveProfile } from './profiles.ts';
import { blankMovements, blankStock, recordBlanks } from './stock.ts';

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

  writeCalibrationSheet: async ({ db, folders, runInThread }, { id, isCorrected, file }) => {
    const profile = await profileById(db, id);
    const correction = isCorrected ? (calibrationOf(profile)?.correction ?? null) : null;
    const { widthMm, heightMm, name } = profile;
    await runInThread('certificates.writeCalibrationSheet', {
      resources: folders.resources,
      file,
      page: { widthMm, heightMm },
      name,
      correction,
    });
    return { file };
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

  reportSpoiled: async ({ change }, { printId, awardIds, reason }) => ({
    spoiled: await reportSpoiled(change, printId, awardIds, reason),
  }),
};
