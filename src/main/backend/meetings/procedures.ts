import type { AreaProcedures } from '../context.ts';
import { recordProceedings, saveAgenda } from './agenda.ts';
import { addGuest, recordAttendance, removeParticipant, setRole, summon } from './participants.ts';
import { meetingById, meetingDetail, meetingRows, participantsOf, regulationRows } from './queries.ts';
import { closeMeeting, createMeeting, openMeeting, removeMeeting, reopenMeeting, updateMeeting } from './service.ts';
import { proposeAmendment, recordVote, removeVote, saveRegulation } from './votes.ts';

export const meetingsProcedures: AreaProcedures<'meetings'> = {
  list: async ({ db }, { year }) => ({ rows: await meetingRows(db, year === undefined ? {} : { year }) }),

  get: (context, { id }) => meetingDetail(context, id),

  create: async (context, meeting) => ({ id: await createMeeting(context, meeting) }),

  update: async (context, input) => {
    await updateMeeting(context, input);
    return {};
  },

  remove: async ({ change }, { id }) => {
    await removeMeeting(change, id);
    return {};
  },

  saveAgenda: async ({ change }, agenda) => ({ ids: await saveAgenda(change, agenda) }),

  recordProceedings: async ({ change }, input) => {
    await recordProceedings(change, input);
    return {};
  },

  summon: async ({ change }, input) => ({ summoned: await summon(change, input) }),

  addGuest: async ({ change }, guest) => ({ id: await addGuest(change, guest) }),

  removeParticipant: async ({ change }, { id }) => {
    await removeParticipant(change, id);
    return {};
  },

  setRole: async ({ change }, input) => {
    await setRole(change, input);
    return {};
  },

  participants: async ({ db }, { meetingId }) => {
    await meetingById(db, meetingId);
    return { rows: await participantsOf(db, meetingId) };
  },

  recordAttendance: (context, input) => recordAttendance(context, input),

  open: async (context, input) => {
    await openMeeting(context, input);
    return {};
  },

  close: async ({ change }, input) => {
    await closeMeeting(change, input);
    return {};
  },

  reopen: async ({ change }, { id }) => {
    await reopenMeeting(change, id);
    return {};
  },

  recordVote: (context, vote) => recordVote(context, vote),

  removeVote: async ({ change }, { id }) => {
    await removeVote(change, id);
    return {};
  },

  regulations: async ({ db }) => ({ rows: await regulationRows(db) }),

  saveRegulation: async ({ change }, regulation) => ({ id: await saveRegulation(change, regulation) }),

  proposeAmendment: async ({ change }, amendment) => ({ id: await proposeAmendment(change, amendment) }),
};
