import type { AreaProcedures } from '../context.ts';
import { listStaff } from './list.ts';
import { staffDetail } from './queries.ts';
import { createStaff, moveStaff, rateStaff, removeStaff, setStatus, updateStaff } from './service.ts';

export const staffProcedures: Omit<AreaProcedures<'staff'>, 'previewImport' | 'commitImport' | 'undoImport'> = {
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
};
