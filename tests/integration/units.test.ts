import { expect, test } from 'vitest';
import { openOffice } from './backend.ts';

async function officeWithDepartment() {
  const office = await openOffice();
  const { id } = await office.call('units.found', {
    parentId: office.rootUnitId,
    name: 'Phòng Công nghệ thông tin',
    kind: 'department',
    foundedOn: '2015-03-01',
    decisionNumber: '12/QĐ-UBND',
  });
  return { ...office, departmentId: id };
}

test('the tree shows each unit after its parent', async () => {
  const { call, rootUnitId, departmentId } = await officeWithDepartment();
  const team = await call('units.found', {
    parentId: departmentId,
    name: 'Tổ Hạ tầng',
    kind: 'team',
    foundedOn: '2016-01-01',
  });
  const { rows } = await call('units.list', { on: '2021-12-30' });
  expect(rows.map((row) => [row.id, row.parentId])).toEqual([
    [rootUnitId, null],
    [departmentId, rootUnitId],
    [team.id, departmentId],
  ]);
});

test('a renamed unit keeps its old name on the days before', async () => {
  const { call, departmentId } = await officeWithDepartment();
  await call('units.rename', { id: departmentId, on: '2022-01-01', name: 'Phòng Chuyển đổi số' });
  const nameOn = async (on: string) => {
    const { rows } = await call('units.list', { on });
    return rows.find((row) => row.id === departmentId)?.name;
  };
  expect(await nameOn('2021-12-31')).toBe('Phòng Công nghệ thông tin');
  expect(await nameOn('2022-01-01')).toBe('Phòng Chuyển đổi số');
  const { versions } = await call('units.get', { id: departmentId });
  expect(versions.map((version) => version.event)).toEqual(['renamed', 'founded']);
});

test('a unit is not shown before it was founded nor after it was dissolved', async () => {
  const { call, departmentId } = await officeWithDepartment();
  await call('units.dissolve', { id: departmentId, on: '2025-03-01' });
  const shownOn = async (on: string) => (await call('units.list', { on })).rows.some((row) => row.id === departmentId);
  expect(await shownOn('2015-02-28')).toBe(false);
  expect(await shownOn('2025-02-28')).toBe(true);
  expect(await shownOn('2025-03-01')).toBe(false);
});

test('a unit cannot be moved below itself', async () => {
  const { call, departmentId, rootUnitId } = await officeWithDepartment();
  await expect(call('units.move', { id: rootUnitId, on: '2022-01-01', parentId: departmentId })).rejects.toMatchObject({
    code: 'NOT_ALLOWED_NOW',
  });
});

test('search finds a unit without accents', async () => {
  const { call, departmentId } = await officeWithDepartment();
  const { rows } = await call('office.search', { query: 'cong nghe' });
  expect(rows).toEqual([expect.objectContaining({ kind: 'unit', id: departmentId })]);
});

test('units under one parent are put in any order, and a unit takes its place where it is moved', async () => {
  const { call, rootUnitId, departmentId } = await officeWithDepartment();
  const found = async (name: string, parentId = rootUnitId) =>
    (await call('units.found', { parentId, name, kind: 'department', foundedOn: '2015-03-01' })).id;
  const [second, third] = [await found('Phòng Báo chí'), await found('Văn phòng')];
  const team = await found('Tổ Hạ tầng', departmentId);
  const place = (id: string, beforeId: string | null, parentId = rootUnitId) =>
    call('units.move', { id, on: '2022-01-01', parentId, beforeId });
  const under = async (parentId: string) =>
    (await call('units.list', { on: '2022-01-01' })).rows
      .filter((row) => row.parentId === parentId)
      .map(({ id }) => id);

  await place(third, departmentId);
  expect(await under(rootUnitId)).toEqual([third, departmentId, second]);
  await place(third, null);
  expect(await under(rootUnitId)).toEqual([departmentId, second, third]);
  await place(team, third);
  expect(await under(rootUnitId)).toEqual([departmentId, second, team, third]);
  expect((await call('units.get', { id: team })).versions[0]).toMatchObject({ event: 'moved' });
  expect((await call('units.get', { id: third })).versions).toHaveLength(1);
  await expect(place(second, team, departmentId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
