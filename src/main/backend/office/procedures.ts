import { AppError } from '../../../shared/contract/errors.ts';
import type { AreaProcedures } from '../context.ts';
import { installShipped } from '../certificates/templates/service.ts';
import { today } from '../../../shared/clock.ts';
import { overviewOf } from './overview.ts';
import { officeProfileOn, officeProfiles, officeRow, officeSettings, signatories } from './queries.ts';
import { rulePackById, rulePackOn, rulePacks, rulePackSummary } from './rulePacks.ts';
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

  saveSettings: async ({ change, folders }, settings) => {
    if (settings.rulePackId !== null) rulePackById(folders, settings.rulePackId);
    await saveSettings(change, settings);
    return {};
  },

  signatories: async ({ db }, { on }) => ({ rows: await signatories(db, on) }),

  saveSignatory: ({ change }, signatory) => ({ id: saveSignatory(change, signatory) }),

  removeSignatory: ({ change }, { id }) => {
    change.delete('signatories', id);
    return {};
  },

  rulePacks: ({ folders }) => ({ rows: rulePacks(folders.resources).map(rulePackSummary) }),

  rulePack: ({ folders }, { id }) => ({ pack: rulePackById(folders, id) }),

  rulePackOn: async (context, { date }) => rulePackSummary(await rulePackOn(context, date)),

  search: async ({ db }, { query, limit }) => ({ rows: await searchEverything(db, query, limit) }),

  overview: ({ db }, { year }) => overviewOf(db, year),
};
