import { AppError } from '../../../shared/contract/errors.ts';
import type { AreaProcedures } from '../context.ts';
import { today } from '../../../shared/clock.ts';
import { headsOf, removeHead } from './heads.ts';
import { contentsOf, previewChange } from './previewChange.ts';
import { successions, unitsOn, unitVersions } from './queries.ts';
import { divisionOf, mergerOf, reorganise } from './reorganise.ts';
import { correctUnit, dissolveUnit, foundUnit, moveUnit, renameUnit, setHead } from './service.ts';

export const unitsProcedures: AreaProcedures<'units'> = {
  list: async ({ db }, { on, includeDissolved }) => ({ rows: await unitsOn(db, on ?? today(), includeDissolved) }),

  get: async ({ db }, { id }) => {
    const rows = await unitsOn(db, '9999-12-31', true);
    const row = rows.find((unit) => unit.id === id);
    if (!row) throw new AppError('NOT_FOUND', { what: 'units' });
    const parent = rows.find((unit) => unit.id === row.parentId);
    return {
      ...row,
      parentName: parent?.name ?? null,
      versions: await unitVersions(db, id),
      heads: await headsOf(db, id),
      predecessors: await successions(db, id, 'predecessors'),
      successors: await successions(db, id, 'successors'),
    };
  },

  found: async ({ change }, input) => ({ id: await foundUnit(change, input) }),

  rename: async ({ change }, input) => {
    await renameUnit(change, input);
    return {};
  },

  move: async ({ change }, input) => {
    await moveUnit(change, input);
    return {};
  },

  contents: ({ db }, { id, on }) => contentsOf(db, id, on),

  previewMerge: ({ db }, input) => previewChange(db, mergerOf(input)),

  merge: async ({ change }, input) => {
    const [id = ''] = await reorganise(change, mergerOf(input));
    return { id };
  },

  previewSplit: ({ db }, input) => previewChange(db, divisionOf(input)),

  split: async ({ change }, input) => ({ ids: await reorganise(change, divisionOf(input)) }),

  dissolve: async ({ change }, input) => {
    await dissolveUnit(change, input);
    return {};
  },

  setHead: async ({ change }, input) => {
    await setHead(change, input);
    return {};
  },

  removeHead: async ({ change }, { id }) => {
    await removeHead(change, id);
    return {};
  },

  correct: async ({ change }, input) => {
    await correctUnit(change, input);
    return {};
  },
};
