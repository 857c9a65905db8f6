import { AppError } from '../../../shared/contract/errors.ts';
import type { AreaProcedures } from '../context.ts';
import { installShipped } from '../certificates/templates/service.ts';
import { today } from '../../../shared/clock.ts';
import { writeFileAtomically } from '../files/atomicFile.ts';
import { overviewOf } from './overview.ts';
import { officeProfileOn, officeProfiles, officeRow, officeSettings, signatories } from './queries.ts';
import { copyRulePack, importRulePack, removeRulePack, saveRulePack, putRulePackToUse } from './ownPacks.ts';
import { readPackFile } from './packFile.ts';
import { rulePackDetail, rulePackRows } from './packQueries.ts';
import { rulePackById, rulePackOn, rulePackSummary } from './rulePacks.ts';
import { readSample, runSampleConference, sampleSteps } from './sample/index.ts';
import { searchEverything } from './search.ts';
import { createOffice, saveProfile, saveSettings, saveSignatory } from './service.ts';

export const officeProcedures: AreaProcedures<'office'> = {
  status: async ({ db, folders }) => {
    const row = await officeRow(db);
    const name = row ? (await officeProfileOn(db, today())).name : null;
    return {
      state: row ? 'ready' : 'empty',
      problem: null,
      name,
      isSample: row?.isSample === 1,
      dataFolder: folders.data,
    };
  },

  create: async (context, profile) => {
    const id = await createOffice(context.change, profile);
    await installShipped(context);
    return { id };
  },

  openSample: async ({ call, progress, folders }) => {
    const sample = readSample(folders.resources);
    await runSampleConference(call, sample, (step, done) =>
      progress({ step: `sample.${step}`, done, total: sampleSteps.length }),
    );
    return { name: sample.office.profile.name };
  },

  get: async ({ db }, { on }) => {
    const row = await officeRow(db);
    if (!row) throw new AppError('NO_OFFICE', {});
    return {
      profile: await officeProfileOn(db, on ?? today()),
      settings: await officeSettings(db),
      isSample: row.isSample === 1,
    };
  },

  profiles: async ({ db }) => ({ rows: await officeProfiles(db) }),

  saveProfile: async ({ change }, profile) => ({ id: await saveProfile(change, profile) }),

  saveSettings: async (context, settings) => {
    if (settings.rulePackId !== null) await rulePackById(context, settings.rulePackId);
    await saveSettings(context.change, settings);
    return {};
  },

  signatories: async ({ db }, { on }) => ({ rows: await signatories(db, on) }),

  saveSignatory: ({ change }, signatory) => ({ id: saveSignatory(change, signatory) }),

  removeSignatory: ({ change }, { id }) => {
    change.delete('signatories', id);
    return {};
  },

  rulePacks: async (context) => ({ rows: await rulePackRows(context) }),

  rulePack: (context, { id }) => rulePackDetail(context, id),

  copyRulePack: async (context, input) => ({ id: await copyRulePack(context, input) }),

  saveRulePack: async (context, input) => ({ id: await saveRulePack(context, input) }),

  putRulePackToUse: async (context, input) => {
    await putRulePackToUse(context, input);
    return {};
  },

  removeRulePack: async (context, { id }) => {
    await removeRulePack(context, id);
    return {};
  },

  exportRulePack: async (context, { id, file }) => {
    const pack = await rulePackById(context, id);
    await writeFileAtomically(file, Buffer.from(`${JSON.stringify(pack, null, 2)}\n`), context.signal);
    return { file };
  },

  importRulePack: async ({ change }, { file }) => ({ id: importRulePack(change, await readPackFile(file)) }),

  rulePackOn: async (context, { date }) => rulePackSummary(await rulePackOn(context, date)),

  search: async ({ db }, { query, limit }) => ({ rows: await searchEverything(db, query, limit) }),

  overview: ({ db }, { year }) => overviewOf(db, year),
};
