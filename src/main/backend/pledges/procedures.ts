import type { AreaProcedures } from '../context.ts';
import { movementRows, pledgeDetail, pledgeRows, targetRows } from './queries.ts';
import {
  createMovement,
  createPledges,
  launchMovement,
  recordResult,
  removePledge,
  saveOfficeTargets,
  savePledgeTargets,
  signPledge,
  updateMovement,
} from './service.ts';

export const pledgesProcedures: AreaProcedures<'pledges'> = {
  movements: async ({ db }, { year }) => ({ rows: await movementRows(db, year === undefined ? {} : { year }) }),

  createMovement: async ({ change }, movement) => ({ id: await createMovement(change, movement) }),

  updateMovement: async ({ change }, input) => {
    await updateMovement(change, input);
    return {};
  },

  launchMovement: async ({ change }, input) => {
    await launchMovement(change, input);
    return {};
  },

  list: async ({ db }, filter) => ({ rows: await pledgeRows(db, filter) }),

  get: ({ db }, { id }) => pledgeDetail(db, id),

  create: async ({ change }, input) => ({ ids: await createPledges(change, input) }),

  remove: async ({ change }, { id }) => {
    await removePledge(change, id);
    return {};
  },

  saveTargets: async ({ change }, input) => ({ ids: await savePledgeTargets(change, input) }),

  sign: async ({ change }, input) => ({ signingOrder: await signPledge(change, input) }),

  targets: async ({ db }, { year, unitId }) => ({ rows: await targetRows(db, { year, unitId }) }),

  saveOfficeTargets: async ({ change }, input) => ({ ids: await saveOfficeTargets(change, input) }),

  recordResult: async ({ change }, input) => {
    await recordResult(change, input);
    return {};
  },
};
