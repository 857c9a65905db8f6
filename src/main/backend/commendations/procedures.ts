import { today } from '../../../shared/clock.ts';
import type { AreaProcedures } from '../context.ts';
import { writeFileAtomically } from '../files/atomicFile.ts';
import { rulePackById, rulePackOn } from '../office/rulePacks.ts';
import { awardDetail, registerLine } from './awards.ts';
import { roundBoard } from './board/board.ts';
import { copyRoundSettings } from './board/copy.ts';
import { saveAbstention, saveRoundUnits } from './board/units.ts';
import { catalogueRows } from './catalogue.ts';
import { ceilingsOf, saveCeilings } from './checks/ceilings.ts';
import { packCeilings } from './checks/packCeilings.ts';
import { withdrawReasons, writeReasons } from './checks/reasons.ts';
import { reviewRows, saveReview } from './checks/reviews.ts';
import { checksOfRound } from './checks/round.ts';
import { amendDecision } from './corrections/amend.ts';
import { recordRevocation, revokeAwards } from './corrections/revoke.ts';
import { correctionDefaults } from './corrections/target.ts';
import { councilProcedures } from './council/procedures.ts';
import {
  addDossierFile,
  contentOfDossierFile,
  dossierOf,
  removeDossierFile,
  saveDossierParts,
} from './dossier/service.ts';
import { decisionDefaults } from './decisionDefaults.ts';
import { decisionDetail } from './decisionDetail.ts';
import { decisionRows } from './decisions.ts';
import { eligibility } from './eligibility.ts';
import { correctHandOver, handOver } from './handOver.ts';
import { commitNominations, nominationJob } from './import/commit.ts';
import { nominationTemplate } from './import/template.ts';
import { issueDecision } from './issueDecision.ts';
import { judgeNominations, nominate, updateNomination, withdrawNominations } from './nominate.ts';
import { nominationRows } from './nominations.ts';
import { previewDecision } from './previewDecision.ts';
import { correctReturned, recordRefused, recordReturned, withdrawProposal } from './proposals/answers.ts';
import { createProposal, proposalDefaults } from './proposals/create.ts';
import { proposalDetail, proposalRows } from './proposals/queries.ts';
import { knownForms } from './recorded/forms.ts';
import { readEarlierAwards } from './recorded/readEarlier.ts';
import { correctRecorded, recordAwards, removeRecorded } from './recorded/service.ts';
import { registerPage } from './register.ts';
import {
  closeRound,
  createRound,
  removeRound,
  renewRules,
  reopenRound,
  roundById,
  roundRows,
  updateRound,
} from './rounds.ts';

import { statistics } from './statistics.ts';

export const commendationsProcedures: AreaProcedures<'commendations'> = {
  ...councilProcedures,

  catalogue: async (context, { roundId, on = today() }) => {
    const round = roundId === undefined ? undefined : await roundById(context, roundId);
    const pack = round ? await rulePackById(context, round.rulePackId) : await rulePackOn(context, on);
    return { rulePackId: pack.id, rulePackName: pack.name, rows: catalogueRows(pack, round?.kind) };
  },

  rounds: async (context, { year }) => ({ rows: await roundRows(context, { year }) }),

  round: async (context, { id }) => {
    const round = await roundById(context, id);
    return {
      ...round,
      nominationRows: await nominationRows(context, round),
      decisions: await decisionRows(context.db, { roundId: id }),
    };
  },

  createRound: async (context, { copyOf, ...round }) => {
    const id = await createRound(context, round);
    const leftOut =
      copyOf === undefined
        ? { units: [], ceilings: [] }
        : await copyRoundSettings(context, { fromId: copyOf, toId: id });
    return { id, leftOut };
  },

  removeRound: async (context, { id }) => {
    await removeRound(context, id);
    return {};
  },

  updateRound: async (context, input) => {
    await updateRound(context, input);
    return {};
  },

  roundBoard: (context, input) => roundBoard(context, input),

  saveAbstention: async (context, input) => {
    await saveAbstention(context, input);
    return {};
  },

  saveRoundUnits: async (context, input) => {
    await saveRoundUnits(context, input);
    return {};
  },

  closeRound: async (context, { id }) => {
    await closeRound(context, id);
    return {};
  },

  renewRules: async (context, { id }) => {
    await renewRules(context, id);
    return {};
  },

  reopenRound: (context, { id }) => {
    reopenRound(context, id);
    return {};
  },

  nominate,

  previewNominations: async (context, input) =>
    context.runInThread('commendations.previewNominations', await nominationJob(context, input)),

  commitNominations,

  writeRefusedNominations: async (context, { report, ...input }) =>
    context.runInThread('commendations.writeRefusedNominations', { ...(await nominationJob(context, input)), report }),

  writeNominationTemplate: async (context, { file, ...asked }) => {
    const template = await nominationTemplate(context, asked);
    await context.runInThread('commendations.writeNominationTemplate', { file, template });
    return {};
  },

  updateNomination: async (context, input) => {
    await updateNomination(context, input);
    return {};
  },

  withdrawNomination: async (context, { ids }) => {
    await withdrawNominations(context, ids);
    return {};
  },

  judgeNominations: async (context, input) => {
    await judgeNominations(context, input);
    return {};
  },

  checks: (context, input) => checksOfRound(context, input),

  dossier: (context, { nominationId }) => dossierOf(context, nominationId),

  saveDossierParts: async (context, input) => {
    await saveDossierParts(context, input);
    return {};
  },

  addDossierFile: async (context, input) => ({ id: await addDossierFile(context, input) }),

  removeDossierFile: async (context, { id }) => {
    await removeDossierFile(context, id);
    return {};
  },

  writeDossierFile: async ({ db, signal }, { id, file }) => {
    await writeFileAtomically(file, await contentOfDossierFile(db, id), signal);
    return { file };
  },

  eligibility: (context, input) => eligibility(context, input),

  overrideFindings: async (context, input) => {
    await writeReasons(context, input);
    return {};
  },

  withdrawOverride: async (context, input) => {
    await withdrawReasons(context, input);
    return {};
  },

  reviews: async ({ db }, filter) => ({ rows: await reviewRows(db, filter) }),

  saveReview: async ({ change }, review) => ({ id: await saveReview(change, review) }),

  removeReview: ({ change }, { id }) => {
    change.delete('reviews', id);
    return {};
  },

  ceilings: async (context, { roundId }) => ({
    rows: await ceilingsOf(context.db, roundId),
    ofPack: await packCeilings(context, await roundById(context, roundId)),
  }),

  saveCeilings: async (context, input) => {
    await saveCeilings(context, input);
    return {};
  },

  decisionDefaults: (context, input) => decisionDefaults(context, input),

  previewDecision: (context, input) => previewDecision(context, input),

  issueDecision: (context, input) => issueDecision(context, input),

  decisions: async ({ db }, { year }) => ({ rows: await decisionRows(db, { year }) }),

  decision: (context, { id }) => decisionDetail(context, id),

  correctionDefaults: (context, input) => correctionDefaults(context, input),

  amendDecision: (context, input) => amendDecision(context, input),

  revokeAwards: (context, input) => revokeAwards(context, input),

  recordRevocation: (context, input) => recordRevocation(context, input),

  proposalDefaults: (context, input) => proposalDefaults(context, input),

  createProposal: (context, input) => createProposal(context, input),

  proposals: async ({ db }, filter) => ({ rows: await proposalRows(db, filter) }),

  proposal: (context, { id }) => proposalDetail(context, id),

  withdrawProposal: async (context, input) => {
    await withdrawProposal(context, input);
    return {};
  },

  recordReturned: (context, input) => recordReturned(context, input),

  correctReturned: async (context, input) => {
    await correctReturned(context, input);
    return {};
  },

  recordRefused: async (context, input) => {
    await recordRefused(context, input);
    return {};
  },

  register: ({ db }, filter) => registerPage(db, filter),

  knownForms: async (context, { year }) => ({
    rows: (await knownForms(context, year)).map(({ code, name, shortCode, class: formClass, recipients }) => ({
      code,
      name,
      shortCode,
      class: formClass,
      recipientKinds: recipients,
    })),
  }),

  registerLine: ({ db }, { id }) => registerLine(db, id),

  readEarlierAwards: async (context, { text }) => ({ rows: await readEarlierAwards(context, text) }),

  recordAwards: (context, input) => recordAwards(context, input),

  correctRecorded: async (context, input) => {
    await correctRecorded(context, input);
    return {};
  },

  removeRecorded: async (context, input) => {
    await removeRecorded(context, input);
    return {};
  },

  statistics: (context, input) => statistics(context, input),

  award: ({ db }, { id }) => awardDetail(db, id),

  handOver: async ({ change }, input) => ({ handedOver: await handOver(change, input) }),

  correctHandOver: async ({ change }, input) => {
    await correctHandOver(change, input);
    return {};
  },
};
