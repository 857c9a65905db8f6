import { today } from '../../../shared/clock.ts';
import type { AreaProcedures } from '../context.ts';
import { unitsOn } from '../units/queries.ts';
import { revealCitizenId } from './citizenId.ts';
import { countSensitive, eraseSensitive } from './details.ts';
import { recordDiscipline, updateDiscipline } from './disciplines.ts';
import { commitImport, importInput, undoImport } from './import/commit.ts';
import { keepPreview, previewedPeople, previewedProblems } from './import/previews.ts';
import { duplicateGroups, findDuplicates, tellApart } from './duplicates.ts';
import { exportList } from './exportList.ts';
import { idsInList, listStaff } from './list.ts';
import { mergeStaff, previewMerge } from './merge.ts';
import { addPosting, correctPastPosting, removePosting } from './pastPostings.ts';
import { correctStatus, removeStatus } from './pastStatuses.ts';
import { positionsInUse, staffDetail } from './queries.ts';
import { dropSensitive, keepSensitive, sensitiveUses } from './sensitive.ts';
import { saveView, staffViews } from './views.ts';
import { createStaff, moveStaff, rateStaff, removeRating, removeStaff, setStatus, updateStaff } from './service.ts';

export const staffProcedures: AreaProcedures<'staff'> = {
  list: ({ db }, input) => listStaff(db, input),

  ids: async ({ db }, filter) => ({ ids: await idsInList(db, filter) }),

  positions: async ({ db }) => ({ rows: await positionsInUse(db) }),

  views: async ({ db }) => ({ rows: await staffViews(db) }),

  saveView: async ({ change }, view) => ({ id: await saveView(change, view) }),

  removeView: ({ change }, { id }) => {
    change.delete('staffViews', id);
    return {};
  },

  exportList,

  get: ({ db }, { id }) => staffDetail(db, id),

  create: async ({ change }, fields) => ({ id: await createStaff(change, fields) }),

  update: async ({ change }, input) => {
    await updateStaff(change, input);
    return {};
  },

  revealCitizenId: async ({ change }, { id }) => ({ citizenId: await revealCitizenId(change, id) }),

  findDuplicates: async ({ db }, described) => ({ rows: await findDuplicates(db, described) }),

  duplicates: ({ db }, page) => duplicateGroups(db, page),

  tellApart: async ({ change }, { ids }) => {
    await tellApart(change, ids);
    return {};
  },

  previewMerge: ({ db }, pair) => previewMerge(db, pair),

  merge: async ({ change }, { take, ...pair }) => {
    await mergeStaff(change, pair, take);
    return {};
  },

  recordDiscipline: async ({ change }, measure) => ({ id: await recordDiscipline(change, measure) }),

  updateDiscipline: async ({ change }, { id, changes }) => {
    await updateDiscipline(change, id, changes);
    return {};
  },

  removeDiscipline: ({ change }, { id }) => {
    change.delete('disciplines', id);
    return {};
  },

  sensitiveUses: async ({ db }) => ({ rows: await sensitiveUses(db) }),

  sensitiveEntered: async ({ db }) => ({ rows: await countSensitive(db) }),

  keepSensitive: async ({ change }, use) => {
    await keepSensitive(change, use);
    return {};
  },

  dropSensitive: async ({ change }, { field, erase }) => {
    await dropSensitive(change, field);
    return { erased: erase ? await eraseSensitive(change, field) : 0 };
  },

  move: async ({ change }, input) => {
    await moveStaff(change, input);
    return {};
  },

  setStatus: async ({ change }, input) => {
    await setStatus(change, input);
    return {};
  },

  addPosting: async ({ change }, posting) => {
    await addPosting(change, posting);
    return {};
  },

  correctPosting: async ({ change }, { id, changes }) => {
    await correctPastPosting(change, id, changes);
    return {};
  },

  removePosting: async ({ change }, { id }) => {
    await removePosting(change, id);
    return {};
  },

  correctStatus: async ({ change }, { id, changes }) => {
    await correctStatus(change, id, changes);
    return {};
  },

  removeStatus: async ({ change }, { id }) => {
    await removeStatus(change, id);
    return {};
  },

  removeRating: async ({ change }, rated) => {
    await removeRating(change, rated);
    return {};
  },

  rate: async ({ change }, input) => ({ rated: await rateStaff(change, input) }),

  remove: async ({ change }, { ids }) => {
    await removeStaff(change, ids);
    return {};
  },

  previewImport: async ({ folders, runInThread }, { file, choices, ...part }) => {
    const input = { ...importInput(folders, file, choices), part };
    const { preview, rows } = await runInThread('staff.previewImport', input);
    return rows ? { ...preview, previewId: keepPreview(rows) } : preview;
  },

  previewedPeople: (_context, part) => previewedPeople(part),

  previewedProblems: (_context, part) => previewedProblems(part),

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
