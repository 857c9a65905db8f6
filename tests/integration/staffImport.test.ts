import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { describe, expect, test, vi } from 'vitest';
import { thisYear, today } from '../../src/shared/clock.ts';
import type { InputOf } from '../../src/shared/contract/index.ts';
import { maskCitizenId } from '../../src/shared/domain/person.ts';
import { openBackend, openOffice, temporaryFolder } from './backend.ts';

// Each act starts a thread of its own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const HEADER = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Phòng/Đơn vị', 'Chức vụ', 'Loại', 'Số CCCD'];
const BINH = [1, 'Nguyễn Thị Bình', '02/09/1980', 'Nữ', 'Văn phòng Sở', 'Chánh Văn phòng', 'Công chức', '020180000001'];
const AN = [2, 'Lê Văn An', '7/1985', 'Nam', 'Trung tâm Công nghệ số', 'Viên chức', 'Viên chức', ''];
const UOC = [3, 'Đặng Hữu Ước', 1975, 'Nam', 'Văn phòng Sở', 'Lái xe', 'Hợp đồng', ''];

async function fileOf(rows: CellValue[][], name = 'danh-sach.xlsx'): Promise<string> {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Danh sách', rows }] }));
  return file;
}

async function officeWithList(rows: CellValue[][] = [HEADER, BINH, AN, UOC]) {
  const office = await openOffice();
  const { call } = office;
  const file = await fileOf(rows);
  const preview = (choices: InputOf<'staff.previewImport'>['choices'] = {}, path = file) =>
    call('staff.previewImport', { file: path, choices });
  const commit = (choices: InputOf<'staff.commitImport'>['choices'] = {}, path = file) =>
    call('staff.commitImport', { file: path, choices });
  const outcomes = async (path = file, choices = {}) =>
    (await preview(choices, path)).people.map(({ outcome }) => outcome);
  return { ...office, file, preview, commit, outcomes };
}

describe('a plain list with one header row', () => {
  test('is shown before anything is written', async () => {
    const { preview, call } = await officeWithList();
    const shown = await preview();
    expect(shown).toMatchObject({
      sheet: 'Danh sách',
      headerRows: [1],
      newUnits: ['Văn phòng Sở', 'Trung tâm Công nghệ số'],
      duplicates: 0,
      problems: [],
      counts: { new: 3, changed: 0, unchanged: 0, duplicate: 0, refused: 0, skipped: 0 },
    });
    expect(shown.people[1]).toEqual({
      row: 3,
      outcome: 'new',
      fullName: 'Lê Văn An',
      birth: { date: '1985-07-01', precision: 'month' },
      unitName: 'Trung tâm Công nghệ số',
      position: 'Viên chức',
      existingId: null,
      sameAsRow: null,
      changes: [],
    });
    expect((await call('staff.list', {})).total).toBe(0);
    expect((await call('units.list', {})).rows).toHaveLength(1);
  });

  test('puts everybody in the right unit, once', async () => {
    const { commit, call, outcomes, rootUnitId } = await officeWithList();
    expect(await commit()).toMatchObject({ created: 3, updated: 0, skipped: 0, refused: 0, unitsCreated: 2 });
    const { rows } = await call('staff.list', {});
    expect(
      rows.map(({ fullName, birth, sex, unitName, kind }) => [fullName, birth?.date, sex, unitName, kind]),
    ).toEqual([
      ['Lê Văn An', '1985-07-01', 'male', 'Trung tâm Công nghệ số', 'publicEmployee'],
      ['Nguyễn Thị Bình', '1980-09-02', 'female', 'Văn phòng Sở', 'civilServant'],
      ['Đặng Hữu Ước', '1975-01-01', 'male', 'Văn phòng Sở', 'contract'],
    ]);
    expect(rows.map(({ isDirectWorker }) => isDirectWorker)).toEqual([true, false, true]);
    const units = (await call('units.list', {})).rows.filter(({ id }) => id !== rootUnitId);
    expect(units.map(({ name, kind, parentId }) => [name, kind, parentId])).toEqual([
      ['Văn phòng Sở', 'secretariat', rootUnitId],
      ['Trung tâm Công nghệ số', 'centre', rootUnitId],
    ]);
    expect(await outcomes()).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(await commit()).toMatchObject({ created: 0, updated: 0, skipped: 3, unitsCreated: 0 });
  });

  test('is one line in the history and goes back as a whole', async () => {
    const { commit, call } = await officeWithList();
    const { importId } = await commit();
    const { rows } = await call('safekeeping.history', {});
    expect(rows[0]).toMatchObject({ id: importId, procedure: 'staff.commitImport', rows: 10 });
    await call('staff.undoImport', { importId });
    expect((await call('staff.list', {})).total).toBe(0);
    expect((await call('units.list', {})).rows).toHaveLength(1);
    await expect(call('staff.undoImport', { importId })).rejects.toMatchObject({ code: 'CANNOT_UNDO' });
  });

  test('is not taken back when somebody of it was changed since; another act is no import', async () => {
    const { commit, call, rootUnitId } = await officeWithList();
    const { importId } = await commit();
    const [person] = (await call('staff.list', {})).rows;
    await call('staff.update', { id: person?.id ?? '', changes: { phone: '0900000000' } });
    await expect(call('staff.undoImport', { importId })).rejects.toMatchObject({ code: 'CANNOT_UNDO' });
    await call('units.rename', { id: rootUnitId, on: today(), name: 'Sở Mới' });
    const [renaming] = (await call('safekeeping.history', {})).rows;
    await expect(call('staff.undoImport', { importId: renaming?.id ?? '' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('makes an office with defaults on an empty data folder', async () => {
    const { call } = openBackend();
    const file = await fileOf([HEADER, BINH, AN, UOC]);
    expect(await call('staff.previewImport', { file })).toMatchObject({ counts: { new: 3 } });
    expect(await call('office.status', {})).toMatchObject({ state: 'empty' });
    expect(await call('staff.commitImport', { file })).toMatchObject({ created: 3, unitsCreated: 2 });
    expect(await call('office.status', {})).toMatchObject({ state: 'ready', name: 'Cơ quan' });
    expect((await call('units.list', {})).rows.map(({ name, parentId }) => [name, parentId === null])).toEqual([
      ['Cơ quan', true],
      ['Văn phòng Sở', false],
      ['Trung tâm Công nghệ số', false],
    ]);
  });

  test('cancelled, leaves nothing behind', async () => {
    const many = Array.from({ length: 500 }, (_, index) => [
      index + 1,
      `Lê Văn An ${'BCDE'.charAt(index % 4)}`,
      1950 + (index % 50),
    ]);
    const office = await officeWithList();
    const file = await fileOf([['STT', 'Họ và tên', 'Năm sinh'], ...many]);
    const stop = new AbortController();
    const writing = office.call(
      'staff.commitImport',
      { file, choices: { duplicates: 'keepBoth' } },
      { signal: stop.signal, onProgress: ({ step }) => step === 'staff.writeImport' && stop.abort() },
    );
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await office.call('staff.list', {})).total).toBe(0);
    expect((await office.call('safekeeping.history', {})).rows.map(({ procedure }) => procedure)).not.toContain(
      'staff.commitImport',
    );
  });
});

describe('people the office has already', () => {
  test('change field by field; what the list does not say stays', async () => {
    const { commit, preview, call } = await officeWithList();
    await commit();
    const [an] = (await call('staff.list', { search: 'an' })).rows;
    await call('staff.update', { id: an?.id ?? '', changes: { phone: '0900000000' } });
    const newer = await fileOf([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Đơn vị', 'Chức vụ'],
      [1, 'LÊ VĂN AN', '15/07/1985', 'VĂN PHÒNG', 'Văn thư'],
    ]);
    const shown = await preview({}, newer);
    expect(shown.newUnits).toEqual([]);
    expect(shown.people[0]).toMatchObject({
      outcome: 'changed',
      existingId: an?.id,
      unitName: 'Văn phòng Sở',
      changes: [
        { field: 'position', before: 'Viên chức', after: 'Văn thư' },
        { field: 'unit', before: 'Trung tâm Công nghệ số', after: 'Văn phòng' },
        { field: 'birth', before: '7/1985', after: '15/07/1985' },
      ],
    });
    expect(await commit({}, newer)).toMatchObject({ created: 0, updated: 1, skipped: 0 });
    const person = await call('staff.get', { id: an?.id ?? '' });
    expect(person).toMatchObject({
      fullName: 'Lê Văn An',
      phone: '0900000000',
      position: 'Văn thư',
      unitName: 'Văn phòng Sở',
      birth: { date: '1985-07-15', precision: 'day' },
    });
    expect(person.timeline.map(({ on, title }) => [on, title])).toEqual([
      [today(), 'Văn thư'],
      [`${thisYear()}-01-01`, 'Viên chức'],
    ]);
  });

  test('a year tells nothing new of a day that is known; a day tells more than a year', async () => {
    const header = [...HEADER, 'Ngày tuyển dụng', 'Ngày về cơ quan'];
    const { call, commit, preview } = await officeWithList([header, [...BINH, 2004, '9/2008']]);
    await commit();
    const [person] = (await call('staff.list', {})).rows;
    const stored = () => call('staff.get', { id: person?.id ?? '' });
    const known = { date: '2008-09-01', precision: 'month' };
    expect(await stored()).toMatchObject({ recruitedOn: { date: '2004-01-01', precision: 'year' }, joinedOn: known });
    const newer = await fileOf([header, [...BINH, '15/3/2004', 2008]], 'moi.xlsx');
    expect((await preview({}, newer)).people[0]?.changes).toEqual([
      { field: 'recruitedOn', before: '2004', after: '15/03/2004' },
    ]);
    await commit({}, newer);
    expect(await stored()).toMatchObject({ recruitedOn: { date: '2004-03-15', precision: 'day' }, joinedOn: known });
  });

  test('who may be somebody known is a duplicate: skipped, updated or kept apart as chosen', async () => {
    const { commit, outcomes, call } = await officeWithList();
    await commit();
    const list = await fileOf([
      ['STT', 'Họ và tên', 'Đơn vị'],
      [1, 'Lê Văn An', 'Thanh tra'],
    ]);
    expect(await outcomes(list)).toEqual(['duplicate']);
    expect(await commit({}, list)).toMatchObject({ created: 0, updated: 0, skipped: 1 });
    expect(await commit({ rows: [{ row: 2, act: 'update' }] }, list)).toMatchObject({ updated: 1 });
    expect(await commit({ rows: [{ row: 2, act: 'keepBoth' }] }, list)).toMatchObject({ created: 1 });
    expect((await call('staff.list', { search: 'le van an' })).rows.map(({ unitName }) => unitName)).toEqual([
      'Thanh tra',
      'Thanh tra',
    ]);
  });

  test('a row that names somebody again is a duplicate of the earlier one', async () => {
    const again = [4, 'nguyễn thị bình', '2/9/1980', 'Nữ', 'Văn phòng Sở', 'Chuyên viên', 'Công chức', ''];
    const homonym = [5, 'Nguyễn Thị Bình', '05/05/1990', 'Nữ', 'Văn phòng Sở', '', '', ''];
    const { preview, commit, call } = await officeWithList([HEADER, BINH, AN, UOC, again, homonym]);
    const { people, duplicates } = await preview();
    expect(people.map(({ outcome, sameAsRow }) => [outcome, sameAsRow])).toEqual([
      ['new', null],
      ['new', null],
      ['new', null],
      ['duplicate', 2],
      ['new', null],
    ]);
    expect(duplicates).toBe(1);
    expect(await commit({ duplicates: 'update' })).toMatchObject({ created: 4, skipped: 1 });
    const positions = (await call('staff.list', { search: 'binh' })).rows.map(({ position }) => position);
    expect(positions.sort()).toEqual(['', 'Chuyên viên']);
  });
});

describe('ratings of the list', () => {
  const ratings = (header: string, ...rated: [name: string, birth: string, rating: string][]) =>
    fileOf([['Họ và tên', 'Ngày sinh', header], ...rated], 'xep-loai.xlsx');

  test('of people the office has are compared and written for their year', async () => {
    const { call, preview, commit } = await officeWithList();
    await commit();
    const { rows: staff } = await call('staff.list', {});
    const idOf = (name: string) => staff.find(({ fullName }) => fullName === name)?.id ?? '';
    const [binh, an] = [idOf('Nguyễn Thị Bình'), idOf('Lê Văn An')];
    const given = [{ staffId: an, rating: 'good' as const }];
    await call('staff.rate', { year: 2026, ratings: given, legalBasis: 'QĐ 9' });
    const file = await ratings(
      'Xếp loại năm 2026',
      ['Nguyễn Thị Bình', '02/09/1980', 'HTXSNV'],
      ['Lê Văn An', '7/1985', 'HTTNV'],
    );
    const shown = await preview({}, file);
    expect(shown.columns[2]).toMatchObject({ field: 'rating', year: 2026 });
    expect(shown.written).toBe(1);
    expect(shown.people.map(({ outcome, changes }) => [outcome, changes])).toEqual([
      ['changed', [{ field: 'rating', before: '', after: 'excellent', year: 2026 }]],
      ['unchanged', []],
    ]);
    expect(await commit({}, file)).toMatchObject({ created: 0, updated: 1 });
    expect((await call('staff.get', { id: binh })).ratings).toMatchObject([{ year: 2026, rating: 'excellent' }]);
    expect((await call('staff.get', { id: an })).ratings).toMatchObject([{ year: 2026, legalBasis: 'QĐ 9' }]);
  });

  test('under a heading without a year are of the year chosen', async () => {
    const { call, preview, commit } = await officeWithList([HEADER, AN]);
    await commit();
    const file = await ratings('Xếp loại', ['Lê Văn An', '7/1985', 'Hoàn thành tốt nhiệm vụ']);
    const { columns } = await preview({ ratingYear: 2025 }, file);
    expect(columns[2]).toMatchObject({ field: 'rating', year: 2025 });
    await commit({ ratingYear: 2025 }, file);
    const { rows } = await call('staff.list', {});
    const { ratings: written } = await call('staff.get', { id: rows[0]?.id ?? '' });
    expect(written).toMatchObject([{ year: 2025, rating: 'good' }]);
  });
});

describe('units of the list', () => {
  test('are found under another spelling, suggested for an abbreviation, matched or left out as chosen', async () => {
    const { call, rootUnitId, preview, commit } = await officeWithList();
    const found = (name: string) =>
      call('units.found', { parentId: rootUnitId, name, kind: 'department', foundedOn: '2015-01-01' });
    const { id } = await found('Phòng Công nghệ thông tin');
    await found('Phòng Kế hoạch - Tài chính');
    const list = await fileOf([
      ['Họ và tên', 'Đơn vị'],
      ['Lê Văn An', 'PHÒNG KẾ HOẠCH – TÀI CHÍNH'],
      ['Lê Văn Bình', 'Phòng CNTT'],
      ['Lê Văn Chung', 'Tổ xe'],
    ]);
    const shown = await preview({}, list);
    expect(shown.newUnits).toEqual(['Phòng CNTT', 'Tổ xe']);
    expect(shown.unitSuggestions).toContainEqual({
      name: 'Phòng CNTT',
      units: expect.arrayContaining([{ id, name: 'Phòng Công nghệ thông tin' }]),
    });
    const units = [{ name: 'Phòng CNTT', act: 'match', unitId: id } as const, { name: 'Tổ xe', act: 'skip' } as const];
    expect(await preview({ units }, list)).toMatchObject({ newUnits: [], counts: { new: 2, skipped: 1 } });
    expect(await commit({ units }, list)).toMatchObject({ created: 2, skipped: 1, unitsCreated: 0 });
    expect((await call('staff.list', { unitId: id })).total).toBe(1);
  });

  test('people without a unit come under the office, or where chosen', async () => {
    const { call, rootUnitId, commit } = await officeWithList();
    const list = await fileOf([['Họ và tên'], ['Lê Văn An']]);
    await commit({}, list);
    expect((await call('staff.list', {})).rows[0]?.unitId).toBe(rootUnitId);
  });
});

describe('rows with problems', () => {
  const wrong = [
    HEADER,
    BINH,
    [2, 'Lê Văn An', '31/02/1980', 'Nam', 'Văn phòng Sở', '', '', ''],
    [3, 'Lê Văn Bình', '01/01/1980', 'Nam', 'Văn phòng Sở', '', '', '12345'],
    [4, '', '01/01/1980', 'Nam', 'Văn phòng Sở', 'Lái xe', '', ''],
  ];

  test('are told with row, column, value and what to do, and are not imported', async () => {
    const { preview, commit } = await officeWithList(wrong);
    const { problems, counts } = await preview();
    expect(problems.map(({ told: _told, ...problem }) => problem)).toEqual([
      {
        row: 3,
        column: 'Ngày sinh',
        cell: 'C3',
        value: '31/02/1980',
        message: 'Không có ngày “31/02/1980” (ô C3): hãy kiểm tra lại ngày và tháng.',
        isError: true,
      },
      expect.objectContaining({ row: 4, column: 'Số CCCD', cell: 'H4', value: '12345', isError: false }),
      expect.objectContaining({ row: 5, column: 'Họ và tên', cell: 'B5', value: '', isError: true }),
    ]);
    expect(counts).toMatchObject({ new: 2, refused: 2 });
    expect(await commit()).toMatchObject({ created: 2, refused: 2 });
  });

  test('a wrong number of căn cước keeps nobody out: it is left empty', async () => {
    const { call, commit } = await officeWithList(wrong);
    await commit();
    const { rows } = await call('staff.list', { search: 'Lê Văn Bình' });
    const person = await call('staff.get', { id: rows[0]?.id ?? '' });
    expect(person).toMatchObject({ fullName: 'Lê Văn Bình', citizenId: '' });
  });

  test('are corrected in place', async () => {
    const { commit, preview } = await officeWithList(wrong);
    const corrections = [
      { cell: 'C3', value: '28/02/1980' },
      { cell: 'H4', value: '' },
      { cell: 'B5', value: 'Lê Văn Chung' },
    ];
    expect((await preview({ corrections })).problems).toEqual([]);
    expect(await commit({ corrections })).toMatchObject({ created: 4, refused: 0 });
  });

  test('come back in a workbook with the reasons', async () => {
    const { call, file, preview } = await officeWithList(wrong);
    const report = join(temporaryFolder(), 'chua-nhap.xlsx');
    expect(await call('staff.writeRefusedRows', { file, report })).toEqual({ rows: 2 });
    // The report is itself a list that can be corrected and imported.
    const shown = await preview({}, report);
    expect(shown.people.map(({ fullName, outcome }) => [fullName, outcome])).toEqual([
      ['Lê Văn An', 'refused'],
      ['', 'refused'],
    ]);
    const reason = shown.columns.find(({ header }) => header === 'Lý do');
    expect(reason?.samples[0]).toContain('Không có ngày');
  });
});

test('the template can be filled in and imported', async () => {
  const { call, preview } = await officeWithList();
  const file = join(temporaryFolder(), 'mau.xlsx');
  await call('staff.writeImportTemplate', { file });
  const { columns, people } = await preview({}, file);
  expect(columns.filter(({ field }) => field === null)).toEqual([]);
  expect(people).toEqual([expect.objectContaining({ fullName: 'Nguyễn Thị Ví Dụ', outcome: 'new' })]);
});

describe('how the sheet is read', () => {
  const twoSheets = async (sheets: { name: string; rows: CellValue[][] }[]) => {
    const office = await openOffice();
    const file = join(temporaryFolder(), 'hai-trang.xlsx');
    writeFileSync(file, await writeXlsx({ sheets }));
    return { ...office, file };
  };

  test('every sheet with a list stays on offer whichever is chosen, and a correction holds for that sheet', async () => {
    const { call, file } = await twoSheets([
      {
        name: 'Một',
        rows: [
          ['Họ và tên', 'Năm sinh'],
          ['Lê Văn An', 1980],
          ['Vi Thị Mai', 1981],
        ],
      },
      {
        name: 'Hai',
        rows: [
          ['Họ và tên', 'Năm sinh'],
          ['Lò Văn Pản', 1990],
        ],
      },
    ]);
    const sheets = [
      { name: 'Một', rows: 2 },
      { name: 'Hai', rows: 1 },
    ];
    expect(await call('staff.previewImport', { file })).toMatchObject({ sheet: 'Một', sheets });
    const choices = { sheet: 'Hai', corrections: [{ cell: 'A2', value: 'Lò Văn Bản' }] };
    const second = await call('staff.previewImport', { file, choices });
    expect(second).toMatchObject({ sheet: 'Hai', sheets, people: [{ fullName: 'Lò Văn Bản' }] });
    await expect(call('staff.previewImport', { file, choices: { sheet: 'Ba' } })).rejects.toMatchObject({
      code: 'WORKBOOK_EMPTY',
    });
  });

  test('the header is where the user says, and columns are what the user says', async () => {
    const { call, file } = await twoSheets([
      {
        name: 'a',
        rows: [['Danh sách'], ['Tổ', 'Thành viên'], ['Thanh tra', 'Vi Thị Mai'], ['Thanh tra', 'Lò Văn Pản']],
      },
    ]);
    await expect(call('staff.previewImport', { file })).rejects.toMatchObject({ code: 'NO_NAME_COLUMN' });
    const shown = await call('staff.previewImport', { file, inParts: true });
    expect(shown).toMatchObject({ headerRows: [2], written: 0, problemCount: 0 });
    expect(shown.topRows.map(({ row, values }) => [row, ...values])).toEqual([
      [1, 'Danh sách', ''],
      [2, 'Tổ', 'Thành viên'],
      [3, 'Thanh tra', 'Vi Thị Mai'],
      [4, 'Thanh tra', 'Lò Văn Pản'],
    ]);
    const columns = [{ column: 'B', field: 'fullName' as const }];
    const lower = await call('staff.previewImport', { file, choices: { sheet: 'a', headerRow: 3, columns } });
    expect(lower.people.map(({ fullName }) => fullName)).toEqual(['Lò Văn Pản']);
    const choices = { sheet: 'a', headerRow: 2, columns };
    expect(await call('staff.commitImport', { file, choices })).toMatchObject({ created: 2 });
    // The form is known from now on.
    expect(await call('staff.commitImport', { file })).toMatchObject({ created: 0, skipped: 2 });
  });

  test('days that an American Excel may have swapped are flagged until an order is chosen', async () => {
    const rows = [
      ['Họ và tên', 'Ngày sinh'],
      ['Lê Văn An', '07/25/1980'],
      ['Vi Thị Mai', '03/04/1981'],
    ];
    const { call, file } = await twoSheets([{ name: 'a', rows }]);
    expect(await call('staff.previewImport', { file })).toMatchObject({ unsureDays: 1 });
    const chosen = await call('staff.previewImport', { file, choices: { dayOrder: 'monthFirst' } });
    expect(chosen).toMatchObject({ unsureDays: 0, problems: [] });
    expect(chosen.people.map(({ birth }) => birth?.date)).toEqual(['1980-07-25', '1981-03-04']);
  });

  test('a number of căn cước is masked where it changes', async () => {
    const { call, preview, commit } = await officeWithList([HEADER, BINH]);
    await commit();
    const [person] = (await call('staff.list', {})).rows;
    await call('staff.update', { id: person?.id ?? '', changes: { citizenId: '020180' } });
    const [change] = (await preview()).people[0]?.changes ?? [];
    expect(change).toMatchObject({ field: 'citizenId', after: maskCitizenId('020180000001') });
  });
});

test('a preview in parts gives people and problems as they are asked for', async () => {
  const { call, file } = await officeWithList([HEADER, BINH, AN, [4, 'Vi Thị Mai', '31/02/1980'], UOC]);
  const whole = await call('staff.previewImport', { file });
  const parts = await call('staff.previewImport', { file, inParts: true });
  expect(parts).toMatchObject({ people: [], problems: [], problemCount: 1, written: 3, counts: whole.counts });
  const previewId = parts.previewId ?? '';
  expect(await call('staff.previewedPeople', { previewId })).toEqual({ total: 4, rows: whole.people });
  expect(await call('staff.previewedPeople', { previewId, outcome: 'new', offset: 1, limit: 1 })).toEqual({
    total: 3,
    rows: [whole.people[1]],
  });
  expect(await call('staff.previewedProblems', { previewId })).toEqual({ total: 1, rows: whole.problems });
  await expect(call('staff.previewedPeople', { previewId: 'gone' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a mapping set by hand is remembered for the next file of the same form', async () => {
  const rows = [
    ['Họ và tên', 'Nơi'],
    ['Lê Văn An', 'Văn phòng'],
  ];
  const { preview, commit } = await officeWithList(rows);
  expect((await preview()).newUnits).toEqual([]);
  const columns = [{ column: 'B', field: 'unit' } as const];
  expect((await preview({ columns })).newUnits).toEqual(['Văn phòng']);
  await commit({ columns });
  const next = await fileOf([rows[0] ?? [], ['Lê Văn Bình', 'Thanh tra']]);
  expect((await preview({}, next)).newUnits).toEqual(['Thanh tra']);
});
