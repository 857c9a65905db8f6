import type { Call } from '../../../../shared/contract/index.ts';
import type { Sample } from './data.ts';
import type { Ids } from './ids.ts';

/** The movement of the coming year and each unit's draft pledge with its targets. */
export async function draftPledges(call: Call, { pledges }: Sample, ids: Ids): Promise<void> {
  const { launchedOn: _launchedOn, ...movement } = pledges.movement;
  const { id: movementId } = await call('pledges.createMovement', movement);
  ids.set('movement', 'main', movementId);
  const created = await call('pledges.create', {
    movementId,
    unitIds: pledges.pledges.map(({ unit }) => ids.get('unit', unit)),
  });
  for (const [index, { unit, targets }] of pledges.pledges.entries()) {
    const pledgeId = created.ids[index] ?? '';
    ids.set('pledge', unit, pledgeId);
    await call('pledges.saveTargets', { pledgeId, targets });
  }
}

/** Launched at the conference, then signed unit by unit in order. */
export async function launchAndSign(call: Call, { pledges }: Sample, ids: Ids): Promise<void> {
  const meetingId = ids.get('meeting', 'main');
  await call('pledges.launchMovement', {
    id: ids.get('movement', 'main'),
    on: pledges.movement.launchedOn,
    meetingId,
  });
  for (const pledge of pledges.pledges.toSorted((a, b) => a.signingOrder - b.signingOrder)) {
    await call('pledges.sign', {
      id: ids.get('pledge', pledge.unit),
      on: pledge.signedOn,
      at: pledge.signedAt,
      meetingId,
      signatoryStaffId: ids.get('staff', pledge.signatory),
    });
  }
}

/** The year's own figures: targets with results, and the online meetings served. */
export async function recordFigures(call: Call, { figures }: Sample): Promise<void> {
  await call('pledges.saveOfficeTargets', { year: figures.year, targets: figures.officeTargets });
  await call('reports.recordOnlineMeetings', { meetings: figures.onlineMeetings });
}
