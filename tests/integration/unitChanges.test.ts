import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../src/shared/contract/index.ts';
import { openOffice } from './backend.ts';
import { approveCertificates, director, issue, registerOf, yearlyRound } from './awardRound.ts';
import { addStaff } from './people.ts';

/** Two departments with a team, people, a movement with drafts: enough for everything that moves. */
async function officeWithDepartments() {
  const office = await openOffice();
  const { call, rootUnitId } = office;
  const found = async (name: string, parentId = rootUnitId, foundedOn = '2012-01-01') =>
    (await call('units.found', { parentId, name, kind: 'department', foundedOn })).id;
  const digital = await found('Phòng Công nghệ thông tin');
  const press = await found('Phòng Báo chí');
  const team = await found('Tổ Hạ tầng', press);
  const [an = '', binh = '', chi = ''] = await addStaff(office, [
    { fullName: 'Lê Văn An', unitId: digital },
    { fullName: 'Trần Thị Bình', unitId: press, position: 'Trưởng phòng' },
    { fullName: 'Vũ Thị Chi', unitId: press },
  ]);
  await call('units.correct', { id: press, headStaffId: binh });
  const nameOn = async (id: string, on: string) =>
    (await call('units.list', { on, includeDissolved: true })).rows.find((row) => row.id === id)?.name;
  const unitOf = async (id: string) => (await call('staff.get', { id })).unitName;
  const undoNewest = async () => {
    const { rows } = await call('safekeeping.history', { limit: 1 });
    await call('safekeeping.undo', { operationId: rows[0]?.id ?? '' });
  };
  return { ...office, found, digital, press, team, an, binh, chi, nameOn, unitOf, undoNewest };
}

/** A draft with one target for each unit. */
async function draftPledges(call: Awaited<ReturnType<typeof openOffice>>['call'], unitIds: string[], year = 2023) {
  const movement = await call('pledges.createMovement', { name: 'Thi đua chuyển đổi số', year });
  const { ids } = await call('pledges.create', { movementId: movement.id, unitIds });
  for (const [index, pledgeId] of ids.entries()) {
    await call('pledges.saveTargets', {
      pledgeId,
      targets: [{ content: `Chỉ tiêu ${index + 1}`, measure: '%', planned: 100 }],
    });
  }
  return { movementId: movement.id, pledgeIds: ids };
}

describe('merging', () => {
  test('several units into a new one moves people and units below, and closes the old ones', async () => {
    const { call, digital, press, team, an, binh, chi, rootUnitId, unitOf, nameOn } = await officeWithDepartments();
    const { id } = await call('units.merge', {
      unitIds: [digital, press],
      into: { name: 'Phòng Chuyển đổi số', kind: 'department', parentId: rootUnitId },
      on: '2023-03-01',
      decisionNumber: '15/QĐ-UBND',
    });
    expect(await Promise.all([an, binh, chi].map(unitOf))).toEqual(Array(3).fill('Phòng Chuyển đổi số'));
    const { rows } = await call('units.list', { on: '2023-03-01' });
    expect(rows.map((row) => [row.name, row.parentId])).toEqual([
      ['Sở Thông tin và Truyền thông', null],
      ['Phòng Chuyển đổi số', rootUnitId],
      ['Tổ Hạ tầng', id],
    ]);
    expect((await call('units.list', { on: '2023-02-28' })).rows.map((row) => row.id)).toEqual([
      rootUnitId,
      digital,
      press,
      team,
    ]);
    expect(await nameOn(press, '2024-01-01')).toBe('Phòng Báo chí');
    const old = await call('units.get', { id: press });
    expect(old).toMatchObject({ dissolvedOn: '2023-03-01', headStaffId: null });
    expect(old.versions[0]).toMatchObject({ event: 'merged', decisionNumber: '15/QĐ-UBND', validFrom: '2023-03-01' });
    expect(old.successors).toEqual([
      { id, name: 'Phòng Chuyển đổi số', on: '2023-03-01', decisionNumber: '15/QĐ-UBND' },
    ]);
    expect((await call('units.get', { id })).predecessors.map(({ name }) => name)).toEqual([
      'Phòng Công nghệ thông tin',
      'Phòng Báo chí',
    ]);
  });

  test('into one that is there, under another name, leaves its people where they are', async () => {
    const { call, digital, press, an, chi, unitOf, nameOn } = await officeWithDepartments();
    await call('units.merge', {
      unitIds: [press],
      into: { id: digital, name: 'Phòng Công nghệ thông tin và Báo chí' },
      on: '2023-03-01',
    });
    expect(await unitOf(chi)).toBe('Phòng Công nghệ thông tin và Báo chí');
    expect((await call('staff.get', { id: an })).timeline.filter(({ kind }) => kind === 'posting')).toHaveLength(1);
    expect(await nameOn(digital, '2023-02-28')).toBe('Phòng Công nghệ thông tin');
  });

  test('people who left, moved on or joined since are put right as well', async () => {
    const office = await officeWithDepartments();
    const { call, digital, press, chi, binh, an, unitOf } = office;
    await call('staff.setStatus', { id: chi, on: '2022-06-01', status: 'retired' });
    await call('staff.move', { ids: [binh], on: '2023-06-01', unitId: digital });
    await call('staff.move', { ids: [an], on: '2023-05-01', unitId: press });
    await call('units.merge', { unitIds: [press], into: { id: digital }, on: '2023-03-01', decisionNumber: '15/QĐ' });
    // Retired before the merger: the unit of the last day stays.
    expect(await unitOf(chi)).toBe('Phòng Báo chí');
    expect(await unitOf(an)).toBe('Phòng Công nghệ thông tin');
    const { timeline } = await call('staff.get', { id: binh });
    expect(timeline.filter(({ kind }) => kind === 'posting').map(({ on, detail }) => [on, detail])).toEqual([
      ['2023-06-01', 'Phòng Công nghệ thông tin'],
      ['2023-03-01', 'Phòng Công nghệ thông tin · 15/QĐ'],
      ['2015-01-01', 'Phòng Báo chí'],
    ]);
    await expect(call('staff.setStatus', { id: chi, on: '2024-01-01', status: 'working' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      data: { reason: 'unitDissolved', name: 'Phòng Báo chí' },
    });
    await call('staff.setStatus', { id: chi, on: '2024-01-01', status: 'working', unitId: digital });
    expect(await unitOf(chi)).toBe('Phòng Công nghệ thông tin');
  });

  test('is one line in the history and is undone as a whole', async () => {
    const { call, digital, press, team, an, chi, rootUnitId, unitOf, undoNewest } = await officeWithDepartments();
    const { movementId, pledgeIds } = await draftPledges(call, [digital, press]);
    const before = await call('safekeeping.history', {});
    const trees = async () => (await call('units.list', { on: '2030-01-01', includeDissolved: true })).rows;
    const treeBefore = await trees();
    await call('units.merge', {
      unitIds: [digital, press],
      into: { name: 'Phòng Chuyển đổi số', kind: 'department', parentId: rootUnitId },
      on: '2023-03-01',
    });
    const after = await call('safekeeping.history', {});
    expect(after.total).toBe(before.total + 1);
    expect(after.rows[0]).toMatchObject({ procedure: 'units.merge', canUndo: true });
    await undoNewest();
    expect(await trees()).toEqual(treeBefore);
    expect(await unitOf(an)).toBe('Phòng Công nghệ thông tin');
    expect((await call('staff.get', { id: chi })).timeline).toHaveLength(1);
    expect((await call('units.get', { id: team })).parentId).toBe(press);
    const { rows } = await call('pledges.list', { movementId });
    expect(rows.map((row) => row.id)).toEqual(pledgeIds);
  });

  test('passes drafts on and joins their targets; what is signed stays signed under its name', async () => {
    const { call, digital, press, team, binh } = await officeWithDepartments();
    const { movementId, pledgeIds } = await draftPledges(call, [digital, press, team]);
    const [, ofPress = '', ofTeam = ''] = pledgeIds;
    await call('pledges.sign', { id: ofTeam, on: '2023-01-15', at: '09:00', signatoryStaffId: binh });
    const merger = { unitIds: [press, team], into: { id: digital }, on: '2023-03-01' };
    const { pledges } = await call('units.previewMerge', merger);
    expect(pledges.map(({ id, outcome, status }) => [id, outcome, status])).toEqual([
      [ofPress, 'joins', 'draft'],
      [ofTeam, 'stays', 'signed'],
    ]);
    await call('units.merge', merger);
    const { rows } = await call('pledges.list', { movementId });
    expect(rows.map((row) => [row.unitName, row.status, row.targets])).toEqual([
      ['Tổ Hạ tầng', 'signed', 1],
      ['Phòng Công nghệ thông tin', 'draft', 2],
    ]);
  });

  test('says beforehand what it will move', async () => {
    const { call, digital, press, an, rootUnitId } = await officeWithDepartments();
    await call('units.rename', { id: digital, on: '2020-05-01', name: 'Phòng CNTT' });
    const into = { name: 'Phòng Chuyển đổi số', kind: 'department' as const, parentId: rootUnitId };
    const preview = await call('units.previewMerge', { unitIds: [digital, press], into, on: '2023-03-01' });
    expect(preview).toMatchObject({
      notBefore: '2020-05-01',
      ceasing: [
        { name: 'Phòng CNTT', headName: null },
        { name: 'Phòng Báo chí', headName: 'Trần Thị Bình' },
      ],
      unitsBelow: [{ name: 'Tổ Hạ tầng', from: 'Phòng Báo chí', to: 'Phòng Chuyển đổi số' }],
      pledges: [],
      openRounds: [],
    });
    expect(preview.people.map(({ fullName, from }) => [fullName, from])).toEqual([
      ['Lê Văn An', 'Phòng CNTT'],
      ['Trần Thị Bình', 'Phòng Báo chí'],
      ['Vũ Thị Chi', 'Phòng Báo chí'],
    ]);
    expect((await call('staff.get', { id: an })).unitId).toBe(digital);
    await expect(call('units.merge', { unitIds: [digital, press], into, on: '2020-04-30' })).rejects.toMatchObject({
      code: 'DATE_OUT_OF_ORDER',
    });
  });

  test('says in which rounds the units stand', async () => {
    const { call, digital, press } = await officeWithDepartments();
    const roundId = (await call('commendations.createRound', yearlyRound)).id;
    await approveCertificates({ call, roundId }, { unitIds: [press] });
    const merger = { unitIds: [press], into: { id: digital }, on: '2023-03-01' };
    expect((await call('units.previewMerge', merger)).openRounds).toEqual([
      { id: roundId, name: yearlyRound.name, nominations: 1 },
    ]);
  });

  test('a unit that takes over the one above it takes its place', async () => {
    const { call, press, team, rootUnitId, unitOf, chi } = await officeWithDepartments();
    await call('units.merge', { unitIds: [press], into: { id: team }, on: '2023-03-01' });
    expect((await call('units.get', { id: team })).parentId).toBe(rootUnitId);
    expect(await unitOf(chi)).toBe('Tổ Hạ tầng');
  });

  test('needs units that are there and two of them', async () => {
    const { call, digital, press, rootUnitId } = await officeWithDepartments();
    const into = { name: 'Phòng mới', kind: 'department' as const, parentId: rootUnitId };
    const merge = (input: Partial<InputOf<'units.merge'>>) =>
      call('units.merge', { unitIds: [digital, press], into, on: '2023-03-01', ...input });
    await expect(merge({ unitIds: [digital] })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(merge({ into: { id: digital } })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(merge({ into: { ...into, parentId: press } })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await merge({});
    await expect(merge({})).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      data: { reason: 'unitDissolved', name: 'Phòng Công nghệ thông tin' },
    });
  });
});

describe('splitting', () => {
  test('a unit that remains gives people and units to the new ones', async () => {
    const { call, press, team, binh, chi, rootUnitId, unitOf } = await officeWithDepartments();
    const { ids } = await call('units.split', {
      id: press,
      remains: true,
      on: '2023-03-01',
      decisionNumber: '15/QĐ-UBND',
      parts: [
        {
          unit: { name: 'Phòng Hạ tầng', kind: 'department', parentId: rootUnitId },
          staffIds: [chi],
          unitIds: [team],
        },
      ],
    });
    expect([await unitOf(binh), await unitOf(chi)]).toEqual(['Phòng Báo chí', 'Phòng Hạ tầng']);
    expect((await call('units.get', { id: team })).parentId).toBe(ids[0]);
    const old = await call('units.get', { id: press });
    expect(old).toMatchObject({ dissolvedOn: null, headStaffId: binh });
    expect(old.versions[0]?.event).toBe('split');
    expect((await call('units.get', { id: ids[0] ?? '' })).versions[0]).toMatchObject({
      event: 'split',
      decisionNumber: '15/QĐ-UBND',
    });
  });

  test('a unit that ceases leaves nobody behind, and its draft pledge to the first part', async () => {
    const { call, digital, press, team, binh, chi, rootUnitId, unitOf, undoNewest } = await officeWithDepartments();
    const { movementId } = await draftPledges(call, [press]);
    const division = {
      id: press,
      remains: false,
      on: '2023-03-01',
      parts: [
        { unit: { name: 'Phòng Thông tin', kind: 'department' as const, parentId: rootUnitId } },
        { unit: { id: digital }, staffIds: [chi] },
      ],
    };
    const preview = await call('units.previewSplit', division);
    expect(preview.people.map(({ fullName, to }) => [fullName, to])).toEqual([
      ['Trần Thị Bình', 'Phòng Thông tin'],
      ['Vũ Thị Chi', 'Phòng Công nghệ thông tin'],
    ]);
    expect(preview.pledges).toEqual([expect.objectContaining({ outcome: 'passes', to: 'Phòng Thông tin' })]);
    const { ids } = await call('units.split', division);
    expect([await unitOf(binh), await unitOf(chi)]).toEqual(['Phòng Thông tin', 'Phòng Công nghệ thông tin']);
    expect((await call('units.get', { id: team })).parentId).toBe(ids[0]);
    expect((await call('pledges.list', { movementId })).rows).toEqual([
      expect.objectContaining({ unitName: 'Phòng Thông tin', unitId: ids[0] }),
    ]);
    await undoNewest();
    expect([await unitOf(binh), await unitOf(chi)]).toEqual(['Phòng Báo chí', 'Phòng Báo chí']);
  });

  test('a head who goes along is no longer the head', async () => {
    const { call, press, binh, rootUnitId } = await officeWithDepartments();
    await call('units.split', {
      id: press,
      remains: true,
      on: '2023-03-01',
      parts: [{ unit: { name: 'Phòng Thông tin', kind: 'department', parentId: rootUnitId }, staffIds: [binh] }],
    });
    expect((await call('units.get', { id: press })).headStaffId).toBeNull();
  });

  test('what remains may have another head from then on', async () => {
    const { call, press, binh, chi, rootUnitId } = await officeWithDepartments();
    await call('units.split', {
      id: press,
      remains: true,
      headStaffId: chi,
      on: '2023-03-01',
      decisionNumber: '15/QĐ-UBND',
      parts: [{ unit: { name: 'Phòng Thông tin', kind: 'department', parentId: rootUnitId }, staffIds: [binh] }],
    });
    const { heads } = await call('units.get', { id: press });
    expect(heads.map(({ staffId, from, decisionNumber }) => [staffId, from, decisionNumber])).toEqual([
      [chi, '2023-03-01', '15/QĐ-UBND'],
      [binh, '2012-01-01', ''],
    ]);
  });

  test('the parts may have heads, and a unit says what it has to give', async () => {
    const { call, press, digital, team, an, binh, chi, rootUnitId } = await officeWithDepartments();
    const contents = await call('units.contents', { id: press, on: '2023-03-01' });
    expect(contents.people.map(({ id, position }) => [id, position])).toEqual([
      [binh, 'Trưởng phòng'],
      [chi, expect.any(String)],
    ]);
    expect(contents.unitsBelow).toEqual([{ id: team, name: 'Tổ Hạ tầng' }]);
    const { ids } = await call('units.split', {
      id: press,
      remains: false,
      on: '2023-03-01',
      parts: [
        { unit: { name: 'Phòng A', kind: 'department', parentId: rootUnitId, headStaffId: binh } },
        { unit: { id: digital, headStaffId: an }, staffIds: [chi] },
      ],
    });
    const headOf = async (id = '') => (await call('units.get', { id })).headStaffId;
    expect([await headOf(ids[0]), await headOf(ids[1]), await headOf(press)]).toEqual([binh, an, null]);
  });

  test('takes only people of the unit, each once', async () => {
    const { call, press, an, chi, rootUnitId } = await officeWithDepartments();
    const part = (name: string, staffIds: string[]) => ({
      unit: { name, kind: 'department' as const, parentId: rootUnitId },
      staffIds,
    });
    const split = (parts: ReturnType<typeof part>[], remains = true) =>
      call('units.split', { id: press, remains, on: '2023-03-01', parts });
    await expect(split([part('A', [an])])).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'staff' } });
    await expect(split([part('A', [chi]), part('B', [chi])])).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(split([part('A', [chi])], false)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect((await call('units.list', { on: '2030-01-01' })).rows).toHaveLength(4);
  });
});

test('new units stand where those stood that they come from', async () => {
  const { call, digital, press, found, rootUnitId } = await officeWithDepartments();
  await found('Phòng Kế hoạch');
  const names = async () =>
    (await call('units.list', { on: '2030-01-01' })).rows
      .filter(({ parentId }) => parentId === rootUnitId)
      .map(({ name }) => name);
  const unit = (name: string) => ({ name, kind: 'department' as const, parentId: rootUnitId });
  await call('units.split', {
    id: digital,
    remains: true,
    on: '2023-03-01',
    parts: [{ unit: unit('Phòng B') }, { unit: unit('Phòng A') }],
  });
  expect(await names()).toEqual(['Phòng Công nghệ thông tin', 'Phòng B', 'Phòng A', 'Phòng Báo chí', 'Phòng Kế hoạch']);
  await call('units.merge', { unitIds: [press, digital], into: unit('Phòng Mới'), on: '2023-04-01' });
  expect(await names()).toEqual(['Phòng Mới', 'Phòng B', 'Phòng A', 'Phòng Kế hoạch']);
});

describe('after reorganising', () => {
  test('awards, pledges and meetings of before a renaming and a merger keep the unit as it was called', async () => {
    const office = await officeWithDepartments();
    const { call, digital, press, binh } = office;
    const meeting = await call('meetings.create', { kind: 'other', name: 'Họp', year: 2022, heldOn: '2022-12-30' });
    await call('meetings.summon', { meetingId: meeting.id });
    const { pledgeIds } = await draftPledges(call, [press], 2022);
    await call('pledges.sign', { id: pledgeIds[0] ?? '', on: '2022-01-10', at: '09:00', signatoryStaffId: binh });
    const signatoryId = (await call('office.saveSignatory', director)).id;
    const round = { ...yearlyRound, year: 2022, periodFrom: '2022-01-01', periodTo: '2022-12-31' };
    const roundId = (await call('commendations.createRound', round)).id;
    const nominator = { ...office, roundId, signatoryId };
    await approveCertificates(nominator, { staffIds: [binh], unitIds: [press] });
    await issue(nominator, { issuedOn: '2022-12-28' });
    const awarded = (await registerOf(office, 2022)).map(({ id, recipientName, recipientUnit }) => [
      id,
      recipientName,
      recipientUnit,
    ]);
    expect(awarded.map(([, ...names]) => names)).toEqual([
      ['Phòng Báo chí', 'Sở Thông tin và Truyền thông'],
      ['Trần Thị Bình', 'Phòng Báo chí'],
    ]);

    await call('units.rename', { id: press, on: '2023-01-01', name: 'Phòng Truyền thông' });
    await call('units.merge', { unitIds: [press], into: { id: digital, name: 'Phòng Mới' }, on: '2023-03-01' });
    const register = await registerOf(office, 2022);
    expect(register.map(({ id, recipientName, recipientUnit }) => [id, recipientName, recipientUnit])).toEqual(awarded);
    expect((await call('pledges.get', { id: pledgeIds[0] ?? '' })).unitName).toBe('Phòng Báo chí');
    const { rows } = await call('meetings.participants', { meetingId: meeting.id });
    const unitNames = Object.fromEntries(rows.map(({ fullName, unitName }) => [fullName, unitName]));
    expect(unitNames['Trần Thị Bình']).toBe('Phòng Báo chí');
  });
});
