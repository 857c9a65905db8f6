import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '../../src/shared/contract/index.ts';
import { CERTIFICATES_FILE, type ConferenceIds } from './documents.ts';

/** Pages of a PDF as its own objects have it. */
function countPages(file: string): number {
  return readFileSync(file, 'latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** What the demo made, every figure read back from the database or from the written file. */
export async function summarise(call: Call, ids: ConferenceIds, folder: string, runtime: 'electron' | 'stand-in') {
  const { profile, isSample } = await call('office.get', {});
  const { year, name, heldOn, quorum, amendments } = await call('meetings.get', { id: ids.meetingId });
  const decision = await call('commendations.decision', { id: ids.decisionId });
  const register = await call('commendations.register', { year });
  const pledges = await call('pledges.list', { movementId: ids.movementId });
  const online = await call('reports.onlineMeetings', { year, limit: 1 });
  const { rows: targets } = await call('pledges.targets', { year });
  const unitRows = (await call('units.list', { on: heldOn })).rows;
  const staff = await call('staff.list', { limit: 1 });

  return {
    office: profile.name,
    isSample,
    meeting: { name, heldOn },
    units: unitRows.length,
    staff: staff.total,
    summoned: quorum.summoned,
    present: quorum.present,
    quorumMet: quorum.verdict.passed,
    regulationsAmended: amendments.filter((amendment) => amendment.status === 'passed').length,
    decision: decision.symbol,
    awards: { collectives: decision.collectives, individuals: decision.individuals },
    registered: register.total,
    handedOver: register.rows.filter((award) => award.handedOverOn !== null).length,
    certificatesPdfPages: countPages(join(folder, CERTIFICATES_FILE)),
    pledgesSigned: pledges.rows.filter((pledge) => pledge.status === 'signed').length,
    onlineMeetings: {
      total: online.total,
      fourLevels: online.fourLevels,
      threeLevels: online.threeLevels,
      twoLevels: online.twoLevels,
    },
    targets: targets.map(({ content, planned, achieved, percent }) => ({ content, planned, achieved, percent })),
    bonusTotalDong: register.bonusTotalDong,
    runtime,
  };
}
