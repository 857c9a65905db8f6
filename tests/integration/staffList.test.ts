import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/main/backend/spreadsheets/readWorkbook.ts';
import type { InputOf } from '../../src/shared/contract/index.ts';
import { approveCertificates, director, issue, registerOf, yearlyRound } from './awardRound.ts';
import { openOffice, temporaryFolder } from './backend.ts';
import { addStaff } from './people.ts';

type Filter = InputOf<'staff.list'>;

/** Three people: An awarded in 2019 to 2021, Bình in 2019 and 2021, Chi never. */
async function officeWithAwards() {
  const office = await openOffice();
  const { call } = office;
  const team = await call('units.found', {
    parentId: office.rootUnitId,
    name: 'Tổ Hạ tầng',
    kind: 'team',
    foundedOn: '2012-01-01',
  });
  const [an = '', binh = '', chi = ''] = await addStaff(office, [
    { fullName: 'Lê Văn An', unitId: office.rootUnitId },
    { fullName: 'Trần Thị Bình', unitId: team.id },
    { fullName: 'Vũ Thị Chi', unitId: team.id },
  ]);
  const signatoryId = (await call('office.saveSignatory', director)).id;
  const award = async (year: number, staffIds: string[]) => {
    const period = { year, periodFrom: `${year}-01-01`, periodTo: `${year}-12-31` };
    const roundId = (await call('commendations.createRound', { ...yearlyRound, ...period })).id;
    await approveCertificates({ call, roundId }, { staffIds });
    return issue({ call, roundId, signatoryId }, { issuedOn: `${year}-12-20` });
  };
  await award(2019, [an, binh]);
  await award(2020, [an]);
  await award(2021, [an, binh]);
  const found = async (filter: Filter) => {
    const { total, rows } = await call('staff.list', filter);
    expect(total).toBe(rows.length);
    return rows.map(({ fullName }) => fullName.split(' ').at(-1));
  };
  return { ...office, team: team.id, an, binh, chi, award, found };
}

describe('awards as a filter', () => {
  test('finds whom nothing was awarded in the last years', async () => {
    const { found } = await officeWithAwards();
    expect(await found({ withoutAward: { years: 1, until: 2020 } })).toEqual(['Bình', 'Chi']);
    expect(await found({ withoutAward: { years: 2, until: 2020 } })).toEqual(['Chi']);
    expect(await found({ withoutAward: { years: 3, until: 2024 } })).toEqual(['An', 'Bình', 'Chi']);
    expect(await found({ withoutAward: { years: 4, until: 2024 } })).toEqual(['Chi']);
  });

  test('finds who was awarded year after year', async () => {
    const { found } = await officeWithAwards();
    expect(await found({ awardedRunning: { years: 3, until: 2021 } })).toEqual(['An']);
    expect(await found({ awardedRunning: { years: 1, until: 2021 } })).toEqual(['An', 'Bình']);
    expect(await found({ awardedRunning: { years: 4, until: 2021 } })).toEqual([]);
    expect(await found({ awardedRunning: { years: 2, until: 2022 } })).toEqual([]);
  });

  test('goes together with unit, name, order and the bin', async () => {
    const { call, found, team, chi } = await officeWithAwards();
    expect(await found({ withoutAward: { years: 1, until: 2020 }, unitId: team, sort: 'unit' })).toEqual([
      'Bình',
      'Chi',
    ]);
    expect(await found({ awardedRunning: { years: 1, until: 2019 }, search: 'binh' })).toEqual(['Bình']);
    await call('staff.remove', { ids: [chi] });
    expect(await found({ withoutAward: { years: 1, until: 2020 } })).toEqual(['Bình']);
    expect(await found({ withoutAward: { years: 1, until: 2030 } })).toEqual(['An', 'Bình']);
  });

  test('sees an award as soon as it is decided', async () => {
    const { call, found, chi, award } = await officeWithAwards();
    await award(2022, [chi]);
    expect(await found({ withoutAward: { years: 1, until: 2022 } })).toEqual(['An', 'Bình']);
    expect((await registerOf({ call }, 2022)).map(({ staffId }) => staffId)).toEqual([chi]);
  });
});

describe('columns', () => {
  test('beyond the row are read when asked, numbers of identity cards masked', async () => {
    const { call, an } = await officeWithAwards();
    await call('staff.update', {
      id: an,
      changes: {
        phone: '0900000000',
        citizenId: '020180000001',
        details: { payCoefficientHundredths: 366, unionJoined: { date: '2010-07-01', precision: 'month' } },
      },
    });
    const { rows } = await call('staff.list', {
      columns: ['phone', 'citizenId', 'payCoefficientHundredths', 'unionJoined', 'lastAward', 'joinedOn'],
    });
    expect(rows.map(({ values }) => values)).toEqual([
      {
        phone: '0900000000',
        citizenId: '•••••••••001',
        payCoefficientHundredths: '3,66',
        unionJoined: '7/2010',
        lastAward: 'Giấy khen (2021)',
        joinedOn: '01/01/2015',
      },
      expect.objectContaining({ phone: '', lastAward: 'Giấy khen (2021)', payCoefficientHundredths: '' }),
      expect.objectContaining({ lastAward: '', unionJoined: '' }),
    ]);
    expect((await call('staff.list', {})).rows[0]?.values).toEqual({});
  });

  test('of sensitive fields are empty while the office does not keep them', async () => {
    const { call, an } = await officeWithAwards();
    const ethnicities = async () =>
      (await call('staff.list', { columns: ['ethnicity'] })).rows.map(({ values }) => values.ethnicity);
    await call('staff.keepSensitive', { field: 'ethnicity', purpose: 'Báo cáo' });
    await call('staff.update', { id: an, changes: { details: { ethnicity: 'Nùng' } } });
    expect(await ethnicities()).toEqual(['Nùng', '', '']);
    await call('staff.dropSensitive', { field: 'ethnicity' });
    expect(await ethnicities()).toEqual(['', '', '']);
  });
});

describe('a view', () => {
  test('keeps filter and columns under a name, is renamed, replaced and removed', async () => {
    const { call } = await officeWithAwards();
    const view = {
      name: 'Chưa được khen 3 năm',
      filter: { withoutAward: { years: 3 }, isDirectWorker: true },
      columns: ['fullName', 'unit', 'lastAward'] as const,
    };
    const { id } = await call('staff.saveView', { ...view, columns: [...view.columns] });
    expect((await call('staff.views', {})).rows).toEqual([
      { id, ...view, filter: { ...view.filter, includeDescendants: true, sort: 'name' }, isDefault: false },
    ]);
    await call('staff.saveView', { id, name: 'Chưa khen', filter: {}, columns: ['fullName'] });
    await expect(call('staff.saveView', { name: 'Chưa khen', filter: {}, columns: ['code'] })).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
    });
    expect((await call('staff.views', {})).rows.map(({ name }) => name)).toEqual(['Chưa khen']);
    await call('staff.removeView', { id });
    expect((await call('staff.views', {})).rows).toEqual([]);
  });

  test('opens the list by default, one of them', async () => {
    const { call } = await officeWithAwards();
    const save = (name: string) => call('staff.saveView', { name, filter: {}, columns: ['fullName'], isDefault: true });
    await save('Danh sách chung');
    await save('Công đoàn');
    const { rows } = await call('staff.views', {});
    expect(rows.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Danh sách chung', false],
      ['Công đoàn', true],
    ]);
  });
});

describe('more filters', () => {
  test('of a rating takes the better ones with it', async () => {
    const { call, found, an, binh, chi } = await officeWithAwards();
    await call('staff.rate', {
      year: 2021,
      ratings: [
        { staffId: an, rating: 'excellent' },
        { staffId: binh, rating: 'good' },
        { staffId: chi, rating: 'completed' },
      ],
    });
    expect(await found({ rating: { year: 2021, rating: 'good' } })).toEqual(['Bình']);
    expect(await found({ rating: { year: 2021, rating: 'good', orBetter: true } })).toEqual(['An', 'Bình']);
    expect(await found({ rating: { year: 2020, rating: 'good', orBetter: true } })).toEqual([]);
  });

  test('of a position holds nobody with a longer one; positions in use are told', async () => {
    const { call, found, an, chi } = await officeWithAwards();
    await call('staff.update', { id: an, changes: { position: 'Trưởng phòng' } });
    await call('staff.update', { id: chi, changes: { position: 'Phó Trưởng phòng' } });
    expect(await found({ position: 'Trưởng phòng' })).toEqual(['An']);
    expect(await call('staff.positions', {})).toEqual({ rows: ['Chuyên viên', 'Phó Trưởng phòng', 'Trưởng phòng'] });
    await call('staff.remove', { ids: [an] });
    expect((await call('staff.positions', {})).rows).not.toContain('Trưởng phòng');
  });

  test('names everybody under it, in its order', async () => {
    const { call, an, binh, chi } = await officeWithAwards();
    expect(await call('staff.ids', {})).toEqual({ ids: [an, binh, chi] });
    expect(await call('staff.ids', { sort: 'unit', search: 'thi' })).toEqual({ ids: [binh, chi] });
    expect(await call('staff.ids', { sort: 'unit' })).toEqual({ ids: [an, binh, chi] });
    expect(await call('staff.ids', { withoutAward: { years: 1, until: 2020 } })).toEqual({ ids: [binh, chi] });
  });
});

describe('the list as a workbook', () => {
  async function cellsOf(file: string): Promise<unknown[][]> {
    const { sheets } = await readWorkbook(file);
    return (sheets[0]?.rows ?? []).map(({ values }) => values);
  }

  test('has the people, columns and order shown, and no others', async () => {
    const { call, an } = await officeWithAwards();
    await call('staff.update', { id: an, changes: { position: '=1+1', details: { payCoefficientHundredths: 234 } } });
    const file = join(temporaryFolder(), 'danh-sach.xlsx');
    const answer = await call('staff.exportList', {
      filter: { withoutAward: { years: 1, until: 2022 }, sort: 'unit' },
      columns: ['fullName', 'position', 'lastAward', 'payCoefficientHundredths', 'joinedOn', 'ethnicity'],
      about: 'Chưa được khen trong 1 năm',
      file,
    });
    expect(answer).toEqual({ rows: 3, file });
    const cells = await cellsOf(file);
    expect(cells[2]?.[0]).toBe('Chưa được khen trong 1 năm');
    const headerIndex = cells.findIndex(([first]) => first === 'STT');
    expect(cells[headerIndex]).toEqual([
      'STT',
      'Họ và tên',
      'Chức vụ, chức danh',
      'Khen thưởng gần nhất',
      'Hệ số lương',
      'Ngày về cơ quan',
    ]);
    expect(cells.slice(headerIndex + 1, headerIndex + 4).map((row) => row.slice(0, 5))).toEqual([
      [1, 'Lê Văn An', '=1+1', 'Giấy khen (2021)', 2.34],
      [2, 'Trần Thị Bình', 'Chuyên viên', 'Giấy khen (2021)', null],
      [3, 'Vũ Thị Chi', 'Chuyên viên', null, null],
    ]);
  });

  test('of the people picked has only those; of nobody is refused', async () => {
    const { call, chi, an } = await officeWithAwards();
    const file = join(temporaryFolder(), 'danh-sach.xlsx');
    const write = (ids: string[]) => call('staff.exportList', { columns: ['fullName'], ids, file });
    expect(await write([chi, an])).toMatchObject({ rows: 2 });
    expect((await cellsOf(file)).flat()).not.toContain('Trần Thị Bình');
    await expect(write([])).rejects.toMatchObject({ code: 'NOTHING_TO_WRITE' });
  });
});
