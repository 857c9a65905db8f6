import { describe, expect, test } from 'vitest';
import { openOffice } from './backend.ts';

/** A person in the office since 2015, in the planning room from 2018, back at the office from 2020. */
async function officeWithPerson() {
  const office = await openOffice();
  const { call, rootUnitId } = office;
  const { id: roomId } = await call('units.found', {
    parentId: rootUnitId,
    name: 'Phòng Kế hoạch',
    kind: 'department',
    foundedOn: '2012-01-01',
  });
  const { id } = await call('staff.create', {
    fullName: 'Lê Văn An',
    unitId: rootUnitId,
    position: 'Chuyên viên',
    kind: 'civilServant',
    joinedOn: '2015-01-01',
  });
  await call('staff.move', { ids: [id], on: '2018-01-01', unitId: roomId });
  await call('staff.move', { ids: [id], on: '2020-01-01', unitId: rootUnitId, position: 'Phó Giám đốc' });
  const person = () => call('staff.get', { id });
  const spells = async () =>
    (await person()).postings.map(({ from, to, unitId, position }) => [
      from,
      to,
      unitId === roomId ? 'phòng' : 'sở',
      position,
    ]);
  const postingFrom = async (day: string) => (await person()).postings.find(({ from }) => from === day)?.id ?? '';
  const statusOf = async (status: string) => (await person()).statuses.find((line) => line.status === status)?.id ?? '';
  return { ...office, id, roomId, person, spells, postingFrom, statusOf };
}

const refused = (code: string, data: object) => expect.objectContaining({ code, data: expect.objectContaining(data) });

describe('a spell of work entered wrongly', () => {
  test('is corrected, and those beside it give way', async () => {
    const { call, spells, postingFrom } = await officeWithPerson();
    const id = await postingFrom('2018-01-01');
    await call('staff.correctPosting', { id, changes: { from: '2017-06-01', to: '2021-03-01' } });
    expect(await spells()).toEqual([
      ['2021-03-01', null, 'sở', 'Phó Giám đốc'],
      ['2017-06-01', '2021-03-01', 'phòng', 'Chuyên viên'],
      ['2015-01-01', '2017-06-01', 'sở', 'Chuyên viên'],
    ]);
  });

  test('is where the person works now when it is the newest', async () => {
    const { call, roomId, person, postingFrom } = await officeWithPerson();
    await call('staff.correctPosting', {
      id: await postingFrom('2020-01-01'),
      changes: { unitId: roomId, position: 'Trưởng phòng' },
    });
    expect(await person()).toMatchObject({ unitId: roomId, position: 'Trưởng phòng' });
  });

  test('never swallows another, and the newest ends only by an act', async () => {
    const { call, spells, postingFrom } = await officeWithPerson();
    const before = await spells();
    const middle = await postingFrom('2018-01-01');
    await expect(call('staff.correctPosting', { id: middle, changes: { from: '2014-01-01' } })).rejects.toEqual(
      refused('DATE_OUT_OF_ORDER', { earlier: '2015-01-01', later: '2014-01-01' }),
    );
    const newest = await postingFrom('2020-01-01');
    await expect(call('staff.correctPosting', { id: newest, changes: { to: '2022-01-01' } })).rejects.toEqual(
      refused('NOT_ALLOWED_NOW', { reason: 'newestPostingEnds' }),
    );
    expect(await spells()).toEqual(before);
  });

  test('is taken out, and the one before it goes on', async () => {
    const { call, person, spells, postingFrom } = await officeWithPerson();
    await call('staff.removePosting', { id: await postingFrom('2020-01-01') });
    expect(await spells()).toEqual([
      ['2018-01-01', null, 'phòng', 'Chuyên viên'],
      ['2015-01-01', '2018-01-01', 'sở', 'Chuyên viên'],
    ]);
    expect((await person()).position).toBe('Chuyên viên');
    await call('staff.removePosting', { id: await postingFrom('2015-01-01') });
    await expect(call('staff.removePosting', { id: await postingFrom('2018-01-01') })).rejects.toEqual(
      refused('NOT_ALLOWED_NOW', { reason: 'onlyPosting' }),
    );
  });
});

describe('a spell of work entered late', () => {
  test('stands before the first, or inside one that goes on after it', async () => {
    const { call, id, roomId, spells } = await officeWithPerson();
    await call('staff.addPosting', { staffId: id, from: '2013-01-01', unitId: roomId, position: 'Tập sự' });
    await call('staff.addPosting', {
      staffId: id,
      from: '2016-01-01',
      to: '2016-07-01',
      unitId: roomId,
      position: 'Biệt phái',
    });
    expect((await spells()).toReversed()).toEqual([
      ['2013-01-01', '2015-01-01', 'phòng', 'Tập sự'],
      ['2015-01-01', '2016-01-01', 'sở', 'Chuyên viên'],
      ['2016-01-01', '2016-07-01', 'phòng', 'Biệt phái'],
      ['2016-07-01', '2018-01-01', 'sở', 'Chuyên viên'],
      ['2018-01-01', '2020-01-01', 'phòng', 'Chuyên viên'],
      ['2020-01-01', null, 'sở', 'Phó Giám đốc'],
    ]);
  });

  test('is a move when none comes after it', async () => {
    const { call, id, roomId } = await officeWithPerson();
    const late = { staffId: id, from: '2022-01-01', unitId: roomId, position: '' };
    await expect(call('staff.addPosting', late)).rejects.toEqual(
      refused('NOT_ALLOWED_NOW', { reason: 'postingIsNewest' }),
    );
  });
});

describe('leave, retirement and return', () => {
  test('are corrected with the posting that ended or began with them', async () => {
    const { call, id, spells, statusOf } = await officeWithPerson();
    await call('staff.setStatus', { id, on: '2022-06-01', status: 'left' });
    await call('staff.setStatus', { id, on: '2023-06-01', status: 'working' });
    await call('staff.correctStatus', { id: await statusOf('left'), changes: { on: '2022-05-01' } });
    await call('staff.correctStatus', {
      id: await statusOf('working'),
      changes: { on: '2023-07-01', decisionNumber: '9/QĐ-STN' },
    });
    expect((await spells()).slice(0, 2)).toEqual([
      ['2023-07-01', null, 'sở', 'Phó Giám đốc'],
      ['2020-01-01', '2022-05-01', 'sở', 'Phó Giám đốc'],
    ]);
    await expect(
      call('staff.correctStatus', { id: await statusOf('left'), changes: { on: '2024-01-01' } }),
    ).rejects.toEqual(refused('DATE_OUT_OF_ORDER', { earlier: '2024-01-01', later: '2023-07-01' }));
  });

  test('are of another kind than was entered', async () => {
    const { call, id, person, spells, statusOf } = await officeWithPerson();
    const before = await spells();
    await call('staff.setStatus', { id, on: '2022-06-01', status: 'retired' });
    await call('staff.correctStatus', { id: await statusOf('retired'), changes: { status: 'left' } });
    expect(await person()).toMatchObject({ status: 'left', statuses: [{ status: 'left', on: '2022-06-01' }] });
    expect((await spells())[0]?.[1]).toBe('2022-06-01');
    await call('staff.correctStatus', { id: await statusOf('left'), changes: { status: 'onLeave', on: '2022-07-01' } });
    expect(await person()).toMatchObject({ status: 'onLeave', statuses: [{ status: 'onLeave', on: '2022-07-01' }] });
    expect(await spells()).toEqual(before);
  });

  test('keep whether somebody was gone while something later rests on it', async () => {
    const { call, id, statusOf } = await officeWithPerson();
    await call('staff.setStatus', { id, on: '2022-06-01', status: 'left' });
    await call('staff.setStatus', { id, on: '2023-06-01', status: 'working' });
    await expect(
      call('staff.correctStatus', { id: await statusOf('left'), changes: { status: 'onLeave' } }),
    ).rejects.toEqual(refused('NOT_ALLOWED_NOW', { reason: 'laterHistory' }));
  });

  test('are taken out, the last first', async () => {
    const { call, id, person, spells, statusOf } = await officeWithPerson();
    const before = await spells();
    await call('staff.setStatus', { id, on: '2022-06-01', status: 'retired' });
    await call('staff.setStatus', { id, on: '2023-06-01', status: 'working' });
    await expect(call('staff.removeStatus', { id: await statusOf('retired') })).rejects.toEqual(
      refused('NOT_ALLOWED_NOW', { reason: 'laterHistory' }),
    );
    await call('staff.removeStatus', { id: await statusOf('working') });
    expect((await person()).status).toBe('retired');
    await call('staff.removeStatus', { id: await statusOf('retired') });
    expect(await person()).toMatchObject({ status: 'working', statuses: [] });
    expect(await spells()).toEqual(before);
  });
});

test('a rating of the wrong year is taken back', async () => {
  const { call, id, person } = await officeWithPerson();
  for (const year of [2020, 2021]) await call('staff.rate', { year, ratings: [{ staffId: id, rating: 'good' }] });
  await call('staff.removeRating', { staffId: id, year: 2020 });
  expect((await person()).ratings.map(({ year }) => year)).toEqual([2021]);
});

test('it is told in how many files a sensitive field stands', async () => {
  const { call, id } = await officeWithPerson();
  await call('staff.keepSensitive', { field: 'ethnicity', purpose: 'Báo cáo công tác dân tộc' });
  await call('staff.update', { id, changes: { details: { ethnicity: 'Tày' } } });
  await call('staff.dropSensitive', { field: 'ethnicity' });
  expect((await call('staff.sensitiveEntered', {})).rows).toEqual([
    { field: 'ethnicity', people: 1 },
    { field: 'religion', people: 0 },
    { field: 'party', people: 0 },
  ]);
});
