import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../src/shared/contract/index.ts';
import { openOffice } from './backend.ts';
import { addStaff, moveStaff } from './people.ts';

type NewTarget = InputOf<'pledges.saveTargets'>['targets'][number];

const ATMS: NewTarget = { content: 'ATM mềm được triển khai', measure: 'ATM', planned: 200, achieved: null };
const ON_TIME: NewTarget = { content: 'Hồ sơ giải quyết đúng hạn', measure: '%', planned: 100, achieved: null };

/** An office with two departments, each with its head, and a movement with a draft for both. */
async function officeWithDrafts() {
  const office = await openOffice();
  const { call, rootUnitId } = office;
  const found = async (name: string) =>
    (await call('units.found', { parentId: rootUnitId, name, kind: 'department', foundedOn: '2015-01-01' })).id;
  const unitIds = [await found('Văn phòng'), await found('Phòng Công nghệ thông tin')];
  const staffIds = await addStaff(office, [
    { fullName: 'Lộc Thị Mai', unitId: unitIds[0] ?? '', position: 'Chánh Văn phòng' },
    { fullName: 'Vi Văn Nam', unitId: unitIds[1] ?? '', position: 'Trưởng phòng' },
  ]);
  const { id: movementId } = await call('pledges.createMovement', { name: 'Phong trào thi đua năm 2022', year: 2022 });
  const { ids } = await call('pledges.create', { movementId, unitIds });
  const [first = '', second = ''] = ids;
  const sign = async (id: string, at: string, more: Partial<InputOf<'pledges.sign'>> = {}) =>
    call('pledges.sign', { id, on: '2021-12-30', at, signatoryStaffId: staffIds[ids.indexOf(id)] ?? '', ...more });
  return { ...office, movementId, unitIds, staffIds, first, second, sign };
}

/** The same with targets in both drafts. */
async function officeWithTargets() {
  const office = await officeWithDrafts();
  for (const pledgeId of [office.first, office.second]) {
    await office.call('pledges.saveTargets', { pledgeId, targets: [ATMS, ON_TIME] });
  }
  return office;
}

describe('signing', () => {
  test('follows the order of signing and keeps unit, signatory and time of the day', async () => {
    const office = await officeWithTargets();
    const { call, first, second, sign, unitIds, staffIds, rootUnitId, movementId } = office;
    await call('units.rename', { id: unitIds[1] ?? '', on: '2022-01-01', name: 'Phòng Chuyển đổi số' });
    await moveStaff(office, { id: staffIds[1] ?? '', on: '2022-01-01', unitId: rootUnitId, position: 'Phó Giám đốc' });
    expect(await sign(second, '10:15')).toEqual({ signingOrder: 1 });
    expect(await sign(first, '10:15')).toEqual({ signingOrder: 2 });
    const { rows } = await call('pledges.list', { movementId });
    expect(rows).toMatchObject([
      {
        id: second,
        unitName: 'Phòng Công nghệ thông tin',
        signatoryName: 'Vi Văn Nam',
        signatoryPosition: 'Trưởng phòng',
        signedOn: '2021-12-30',
        signedAt: '10:15',
        signingOrder: 1,
        status: 'signed',
      },
      { id: first, unitName: 'Văn phòng', signingOrder: 2 },
    ]);
    expect((await call('pledges.movements', { year: 2022 })).rows).toMatchObject([{ pledges: 2, signed: 2 }]);
  });

  test('tells which pledges were signed at a meeting', async () => {
    const { call, first, second, sign } = await officeWithTargets();
    const fields = { kind: 'yearlyConference', name: 'Hội nghị năm 2021', year: 2021, heldOn: '2021-12-30' } as const;
    const { id: meetingId } = await call('meetings.create', fields);
    await sign(second, '10:15', { meetingId });
    await sign(first, '10:20');
    expect((await call('pledges.list', { meetingId })).rows).toMatchObject([{ id: second }]);
  });

  test('a draft shows the unit by its name of today', async () => {
    const { call, unitIds, first } = await officeWithDrafts();
    await call('units.rename', { id: unitIds[0] ?? '', on: '2022-01-01', name: 'Văn phòng Sở' });
    expect(await call('pledges.get', { id: first })).toMatchObject({ unitName: 'Văn phòng Sở', status: 'draft' });
  });

  test('is refused twice, without targets, and before the signing before it', async () => {
    const { call, first, second, sign } = await officeWithDrafts();
    await expect(sign(first, '10:15')).rejects.toMatchObject({ data: { reason: 'pledgeWithoutTargets' } });
    for (const pledgeId of [first, second]) await call('pledges.saveTargets', { pledgeId, targets: [ATMS] });
    await sign(first, '10:15');
    await expect(sign(first, '10:20')).rejects.toMatchObject({ data: { reason: 'pledgeSigned' } });
    await expect(sign(second, '10:14')).rejects.toMatchObject({ data: { reason: 'signedBeforePrevious' } });
    await expect(sign(second, '11:00', { signatoryStaffId: second })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(sign(second, '11:00', { meetingId: second })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await call('pledges.get', { id: second })).toMatchObject({ status: 'draft', signingOrder: null });
  });

  test('a signed pledge is not changed; its results are', async () => {
    const { call, first, sign, movementId } = await officeWithTargets();
    await sign(first, '10:15');
    const before = await call('pledges.get', { id: first });
    const refused = { code: 'NOT_ALLOWED_NOW', data: { reason: 'pledgeSigned' } };
    await expect(call('pledges.saveTargets', { pledgeId: first, targets: [] })).rejects.toMatchObject(refused);
    await expect(call('pledges.remove', { id: first })).rejects.toMatchObject(refused);
    await expect(
      call('pledges.updateMovement', { id: movementId, changes: { content: 'Khác' } }),
    ).rejects.toMatchObject({ data: { reason: 'movementSigned' } });
    expect(await call('pledges.get', { id: first })).toEqual(before);

    const targetId = before.targetRows[0]?.id ?? '';
    await call('pledges.recordResult', { targetId, achieved: 68 });
    expect((await call('pledges.get', { id: first })).targetRows[0]).toMatchObject({ achieved: 68, percent: 34 });
  });
});

describe('drafts', () => {
  test('each unit has one in a movement', async () => {
    const { call, movementId, unitIds, rootUnitId } = await officeWithDrafts();
    const { ids } = await call('pledges.create', { movementId, unitIds: [...unitIds, rootUnitId, rootUnitId] });
    expect(ids).toHaveLength(1);
    expect((await call('pledges.list', { movementId })).rows).toHaveLength(3);
  });

  test('a removed one takes its targets out of the year, and the unit may have another', async () => {
    const { call, movementId, first, unitIds } = await officeWithTargets();
    const unitId = unitIds[0] ?? '';
    await call('pledges.remove', { id: first });
    expect((await call('pledges.targets', { year: 2022, unitId })).rows).toEqual([]);
    expect((await call('pledges.create', { movementId, unitIds: [unitId] })).ids).toHaveLength(1);
  });

  test('an unknown unit leaves no draft behind', async () => {
    const { call, movementId, rootUnitId } = await officeWithDrafts();
    const create = call('pledges.create', { movementId, unitIds: [rootUnitId, movementId] });
    await expect(create).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await call('pledges.list', { unitId: rootUnitId })).rows).toEqual([]);
  });
});

describe('targets', () => {
  test('are saved whole: changed, added, removed, in order', async () => {
    const { call, first } = await officeWithDrafts();
    const { ids } = await call('pledges.saveTargets', { pledgeId: first, targets: [ATMS, ON_TIME] });
    const changed = [{ ...ON_TIME, id: ids[1], planned: 98.5, achieved: 98.5 }, { ...ATMS }];
    const saved = await call('pledges.saveTargets', { pledgeId: first, targets: changed });
    expect(saved.ids[0]).toBe(ids[1]);
    const { targetRows } = await call('pledges.get', { id: first });
    expect(targetRows.map(({ id, planned, percent }) => [id, planned, percent])).toEqual([
      [saved.ids[0], 98.5, 100],
      [saved.ids[1], 200, null],
    ]);
  });

  test('a target of another pledge is refused, and nothing is stored', async () => {
    const { call, first, second } = await officeWithTargets();
    const { targetRows } = await call('pledges.get', { id: first });
    const save = call('pledges.saveTargets', {
      pledgeId: second,
      targets: [
        { ...ATMS, content: 'Mới' },
        { ...ATMS, id: targetRows[0]?.id },
      ],
    });
    await expect(save).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await call('pledges.get', { id: second })).targetRows.map(({ content }) => content)).toEqual([
      ATMS.content,
      ON_TIME.content,
    ]);
  });

  test('of the office, of a unit, or of everyone in a year', async () => {
    const { call, unitIds } = await officeWithTargets();
    await call('pledges.saveOfficeTargets', {
      year: 2022,
      targets: [{ content: 'Cuộc họp trực tuyến', measure: 'cuộc', planned: null, achieved: 355 }],
    });
    await call('pledges.saveOfficeTargets', { year: 2021, targets: [{ ...ATMS, achieved: 68 }] });
    const contents = async (input: InputOf<'pledges.targets'>) =>
      (await call('pledges.targets', input)).rows.map(({ unitName, content }) => [unitName, content]);
    expect(await contents({ year: 2021 })).toEqual([['', ATMS.content]]);
    expect(await contents({ year: 2022, unitId: null })).toEqual([['', 'Cuộc họp trực tuyến']]);
    expect(await contents({ year: 2022, unitId: unitIds[1] ?? '' })).toEqual([
      ['Phòng Công nghệ thông tin', ATMS.content],
      ['Phòng Công nghệ thông tin', ON_TIME.content],
    ]);
    expect(await contents({ year: 2022 })).toHaveLength(5);
  });
});

describe('movements', () => {
  test('a movement is launched once; a correction goes through its own page', async () => {
    const { call, movementId } = await officeWithDrafts();
    const meeting = await call('meetings.create', {
      kind: 'yearlyConference',
      name: 'Hội nghị năm 2021',
      year: 2021,
      heldOn: '2021-12-30',
    });
    await call('pledges.launchMovement', { id: movementId, on: '2021-12-30', meetingId: meeting.id });
    const again = call('pledges.launchMovement', { id: movementId, on: '2022-01-05' });
    await expect(again).rejects.toMatchObject({ data: { reason: 'movementLaunched' } });
    await call('pledges.updateMovement', { id: movementId, changes: { launchedOn: '2021-12-31' } });
    expect((await call('pledges.movements', {})).rows).toMatchObject([
      { launchedOn: '2021-12-31', meetingId: meeting.id, content: '' },
    ]);
  });

  test('moved to another year, its targets come along', async () => {
    const { call, movementId } = await officeWithTargets();
    await call('pledges.updateMovement', { id: movementId, changes: { year: 2023 } });
    expect((await call('pledges.targets', { year: 2022 })).rows).toEqual([]);
    expect((await call('pledges.targets', { year: 2023 })).rows).toHaveLength(4);
  });

  test('one name is used once a year', async () => {
    const { call } = await officeWithDrafts();
    const movement = { name: 'Phong trào thi đua năm 2022', year: 2022 };
    await expect(call('pledges.createMovement', movement)).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
  });
});
