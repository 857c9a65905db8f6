import { expect, test } from 'vitest';
import { openOffice } from './backend.ts';
import { addStaff } from './people.ts';

/** A department founded in 2012 with two people who may head it. */
async function officeWithDepartment() {
  const office = await openOffice();
  const { call, rootUnitId } = office;
  const { id: unitId } = await call('units.found', {
    parentId: rootUnitId,
    name: 'Phòng Báo chí',
    kind: 'department',
    foundedOn: '2012-01-01',
  });
  const [an = '', binh = ''] = await addStaff(office, [
    { fullName: 'Lê Văn An', unitId },
    { fullName: 'Trần Thị Bình', unitId },
  ]);
  const setHead = (headStaffId: string | null, on: string, decisionNumber = '') =>
    call('units.setHead', { id: unitId, on, headStaffId, decisionNumber });
  const headOn = async (on: string) =>
    (await call('units.list', { on, includeDissolved: true })).rows.find(({ id }) => id === unitId)?.headName;
  const heads = async () => (await call('units.get', { id: unitId })).heads;
  return { ...office, unitId, an, binh, setHead, headOn, heads };
}

test('the tree of a day has the head of that day', async () => {
  const { an, binh, setHead, headOn, heads } = await officeWithDepartment();
  await setHead(binh, '2020-05-01', '12/QĐ-STTTT');
  // Entered late: who came before.
  await setHead(an, '2015-01-01');
  expect(await Promise.all(['2014-12-31', '2015-01-01', '2020-04-30', '2020-05-01', '2024-01-01'].map(headOn))).toEqual(
    [null, 'Lê Văn An', 'Lê Văn An', 'Trần Thị Bình', 'Trần Thị Bình'],
  );
  expect(await heads()).toEqual([
    expect.objectContaining({ name: 'Trần Thị Bình', from: '2020-05-01', to: null, decisionNumber: '12/QĐ-STTTT' }),
    expect.objectContaining({ name: 'Lê Văn An', from: '2015-01-01', to: '2020-05-01' }),
  ]);
});

test('a head is not set before the unit is founded', async () => {
  const { an, setHead } = await officeWithDepartment();
  await expect(setHead(an, '2011-12-31')).rejects.toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
});

test('a line taken out leaves whoever was before', async () => {
  const { call, an, binh, setHead, headOn, heads } = await officeWithDepartment();
  await setHead(an, '2015-01-01');
  await setHead(binh, '2020-05-01');
  await call('units.removeHead', { id: (await heads())[0]?.id ?? '' });
  expect(await headOn('2024-01-01')).toBe('Lê Văn An');
});

test('who retires heads the unit no longer from that day, and did before', async () => {
  const { call, an, setHead, headOn } = await officeWithDepartment();
  await setHead(an, '2015-01-01');
  await call('staff.setStatus', { id: an, on: '2022-07-01', status: 'retired' });
  expect([await headOn('2022-06-30'), await headOn('2022-07-01')]).toEqual(['Lê Văn An', null]);
});

test('a merger ends the headships of what ceases, and the day before keeps them', async () => {
  const { call, rootUnitId, unitId, an, binh, setHead, headOn } = await officeWithDepartment();
  await setHead(an, '2015-01-01');
  const { id: other } = await call('units.found', {
    parentId: rootUnitId,
    name: 'Phòng Bưu chính',
    kind: 'department',
    foundedOn: '2012-01-01',
  });
  await call('units.merge', { unitIds: [unitId], into: { id: other, headStaffId: binh }, on: '2023-03-01' });
  expect([await headOn('2023-02-28'), await headOn('2023-03-01')]).toEqual(['Lê Văn An', null]);
  const { heads } = await call('units.get', { id: other });
  expect(heads).toEqual([expect.objectContaining({ staffId: binh, from: '2023-03-01' })]);
});

test('who was believed to head the unit since its founding began on a day of their own', async () => {
  const { call, unitId, an, setHead, heads } = await officeWithDepartment();
  await call('units.correct', { id: unitId, headStaffId: an });
  await setHead(an, '2019-03-01', '7/QĐ-STTTT');
  await call('units.removeHead', { id: (await heads())[1]?.id ?? '' });
  expect(await heads()).toEqual([
    expect.objectContaining({ staffId: an, from: '2019-03-01', to: null, decisionNumber: '7/QĐ-STTTT' }),
  ]);
});
