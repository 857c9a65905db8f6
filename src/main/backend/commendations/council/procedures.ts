import type { council } from '../../../../shared/contract/commendations/council.ts';
import type { AreaProcedures } from '../../context.ts';
import { councilMembers, removeCouncilMember, saveCouncilMember } from './members.ts';
import { sessionDetail, sessionRows } from './queries.ts';
import { closeSession, createSession, markCouncil, removeSession, updateSession } from './sessions.ts';
import { recordVotes, removeVotes, saveBallotCount } from './votes.ts';

export const councilProcedures: Pick<AreaProcedures<'commendations'>, keyof typeof council> = {
  councilMembers: async ({ db }, { on }) => ({ rows: await councilMembers(db, on) }),

  saveCouncilMember: ({ change }, member) => ({ id: saveCouncilMember(change, member) }),

  removeCouncilMember: async ({ change }, { id }) => {
    await removeCouncilMember(change, id);
    return {};
  },

  sessions: async ({ db }, { roundId }) => ({ rows: await sessionRows(db, { roundId }) }),

  session: (context, { id }) => sessionDetail(context, id),

  createSession: async (context, session) => ({ id: await createSession(context, session) }),

  updateSession: async (context, input) => {
    await updateSession(context, input);
    return {};
  },

  markCouncil: async (context, input) => {
    await markCouncil(context, input);
    return {};
  },

  recordVotes: (context, input) => recordVotes(context, input),

  removeVotes: async (context, input) => {
    await removeVotes(context, input);
    return {};
  },

  saveBallotCount: async (context, input) => {
    await saveBallotCount(context, input);
    return {};
  },

  closeSession: (context, input) => closeSession(context, input),

  removeSession: async (context, { id }) => {
    await removeSession(context, id);
    return {};
  },
};
