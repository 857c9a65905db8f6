import { today } from '../../../shared/clock.ts';
import type { AreaProcedures } from '../context.ts';
import { unitsOn } from '../units/queries.ts';
import { commitImport, importInput, undoImport } from './import/commit.ts';
import { listStaff } from './list.ts';
import { staffDetail } from './queries.ts';
import { createStaff, moveStaff, rateStaff, removeStaff, setStatus, updateStaff } from './service.ts';

export const staffProcedures: AreaProcedures<'staff'> = {
  list: ({ db }, input) => listStaff(db, input),

  get: ({ db }, { id }) => staffDetail(db, id),

  create: async ({ change }, fields) => ({ id: await createStaff(change, fields) }),

  update: async ({ change }, input) => {
    await updateStaff(change, input);
    return {};
  },

  move: async ({ change }, input) => {
    await moveStaff(change, input);
    return {};
  },

  setStatus: async ({ change }, input) => {
    await setStatus(change, input);
    return {};
  },

  rate: async ({ change }, input) => ({ rated: await rateStaff(change, input) }),

  remove: async ({ change }, { ids }) => {
    await removeStaff(change, ids);
    return {};
  },

  previewImport: ({ folders, runInThread }, { file, choices, ...part }) =>
    runInThread('staff.previewImport', { ...importInput(folders, file, choices), part }),

  commitImport,

  undoImport: async ({ change }, { importId }) => {
    await undoImport(change, importId);
    return {};
  },

  writeRefusedRows: ({ folders, runInThread }, { file, choices, report }) =>
    runInThread('staff.writeRefusedRows', { ...importInput(folders, file, choices), report }),

  writeImportTemplate: async ({ db, runInThread }, { file }) => {
    const units = (await unitsOn(db, today())).map(({ name }) => name);
    await runInThread('staff.writeImportTemplate', { file, units });
    return {};
  },
};
