import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { describe, expect, test, vi } from 'vitest';
import { dataFolderPaths } from '../../src/main/backend/database/dataFolder.ts';
import { planNominationsJob } from '../../src/main/backend/commendations/import/jobs.ts';
import { readWorkbook } from '../../src/main/backend/spreadsheets/readWorkbook.ts';
import { nominationChoices } from '../../src/shared/contract/commendations/nominationImport.ts';
import type { InputOf } from '../../src/shared/contract/index.ts';
import { AppError } from '../../src/shared/contract/errors.ts';
import { openRoundOffice } from './awardRound.ts';
import { temporaryFolder } from './backend.ts';
import { addStaff } from './people.ts';

// Each act starts a thread of its own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

type Choices = InputOf<'commendations.previewNominations'>['choices'];

/** Cells merged into one, rows and columns from 0. */
const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
  startRow,
  startCol,
  endRow,
  endCol,
});

async function fileOf(
  rows: CellValue[][],
  { name = 'de-nghi.xlsx', merges = [] }: { name?: string; merges?: ReturnType<typeof merge>[] } = {},
): Promise<string> {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Đề nghị', rows, merges }] }));
  return file;
}

async function roundWithList(rows: CellValue[][], merges: ReturnType<typeof merge>[] = []) {
  const office = await openRoundOffice();
  const { call, roundId } = office;
  const file = await fileOf(rows, { merges });
  const preview = (choices: Choices = {}) => call('commendations.previewNominations', { roundId, file, choices });
  const commit = (choices: Choices = {}) => call('commendations.commitNominations', { roundId, file, choices });
  const nominated = async () =>
    (await call('commendations.round', { id: roundId })).nominationRows.map(({ recipientName, formCode, reason }) => [
      recipientName,
      formCode,
      reason,
    ]);
  return { ...office, file, preview, commit, nominated };
}

const HEADER = ['STT', 'Họ và tên', 'Đơn vị', 'Danh hiệu, hình thức', 'Thành tích'];
const TU = [1, 'Hoàng Văn Tú', 'Phòng Công nghệ thông tin', 'CSTĐ cơ sở', 'Có sáng kiến'];
const DAO = [2, 'ĐỖ THỊ ĐÀO', 'Phòng Công nghệ thông tin', 'LĐTT', null];

describe('a plain list of one unit', () => {
  test('is shown before anything is written, then imported in one act that can be taken back', async () => {
    const { preview, commit, nominated, call } = await roundWithList([HEADER, TU, DAO]);
    const shown = await preview();
    expect(shown.problems).toEqual([]);
    expect(shown.counts).toMatchObject({ new: 2, refused: 0 });
    expect(shown.nominations[1]).toMatchObject({ recipientName: 'Đỗ Thị Đào', formName: 'Lao động tiên tiến' });
    expect(await nominated()).toEqual([]);

    const { operationId, ...counts } = await commit();
    expect(counts).toEqual({ created: 2, unchanged: 0, skipped: 0, refused: 0 });
    const rows = await nominated();
    expect(rows[0]).toEqual(['Hoàng Văn Tú', 'CSTDCS', 'Có sáng kiến']);
    expect(rows[1]?.[2]).toMatch(/2021/);

    expect((await preview()).counts).toMatchObject({ new: 0, unchanged: 2 });
    expect(await commit()).toMatchObject({ created: 0, unchanged: 2 });
    await call('safekeeping.undo', { operationId });
    expect(await nominated()).toEqual([]);
  });

  test('one row is left out, a cell is put right, and a repeated row counts once', async () => {
    const { preview, commit, nominated } = await roundWithList([
      HEADER,
      TU,
      DAO,
      TU,
      [4, 'Đô Thi Đào', '', 'LĐTT', ''],
    ]);
    const choices: Choices = { rows: [{ row: 2, act: 'skip' }], corrections: [{ cell: 'B5', value: 'Lê Văn An' }] };
    expect((await preview()).nominations.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'duplicate', 'unsure']);
    await commit(choices);
    expect((await nominated()).map(([name]) => name)).toEqual(['Đỗ Thị Đào', 'Hoàng Văn Tú', 'Lê Văn An']);
  });

  test('a closed round takes no list', async () => {
    const { call, roundId, preview, commit } = await roundWithList([HEADER, TU]);
    await call('commendations.closeRound', { id: roundId });
    await expect(preview()).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await expect(commit()).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });
});

describe('who is meant', () => {
  test('homonyms are told apart by unit or birth date; otherwise the user chooses', async () => {
    const header = ['STT', 'Họ và tên', 'Ngày sinh', 'Đơn vị', 'Hình thức'];
    const { call, press, technology, preview, commit, nominated, roundId, ...office } = await roundWithList([
      header,
      [1, 'Phạm Thị Mai', null, 'Phòng Thông tin - Báo chí - Xuất bản', 'GK'],
      [2, 'Phạm Thị Mai', 1990, null, 'LĐTT'],
      [3, 'Phạm Thị Mai', null, null, 'CSTĐCS'],
      [4, 'Phạm Thị Mai', '01/01/1970', null, 'GK'],
    ]);
    const [inPress, inTechnology] = await addStaff({ ...office, call }, [
      { fullName: 'Phạm Thị Mai', unitId: press, birth: { date: '1985-05-05', precision: 'day' } },
      { fullName: 'Phạm Thị Mai', unitId: technology, birth: { date: '1990-01-01', precision: 'year' } },
    ]);
    const shown = await preview();
    expect(shown.nominations.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'unsure', 'unsure']);
    expect(shown.nominations[2]?.candidates.map(({ staffId }) => staffId)).toEqual([inPress, inTechnology]);
    expect(shown.problems.map(({ row }) => row)).toEqual([4, 5]);
    await commit({ rows: [{ row: 4, act: 'take', staffId: inPress ?? '' }] });
    const { nominationRows } = await call('commendations.round', { id: roundId });
    expect(nominationRows.map(({ staffId, formCode }) => [staffId, formCode])).toEqual([
      [inPress, 'GK'],
      [inTechnology, 'LDTT'],
      [inPress, 'CSTDCS'],
    ]);
    expect(await nominated()).toHaveLength(3);
  });

  test('a code or citizen id says it; one of another person is refused', async () => {
    const header = ['Mã cán bộ', 'Số CCCD', 'Họ và tên', 'Hình thức'];
    const { call, technology, preview, ...office } = await roundWithList([
      header,
      ['CB-07', null, 'Vũ Thị Hòa', 'GK'],
      [null, '020180000001', 'Vũ Thị Hoà', 'LĐTT'],
      ['cb-07', null, 'Lê Văn An', 'GK'],
      ['CB-99', null, 'Lê Văn An', 'GK'],
    ]);
    const person = { fullName: 'Vũ Thị Hoà', unitId: technology, code: 'CB-07', citizenId: '020180000001' };
    await addStaff({ ...office, call }, [person, { ...person, code: '', citizenId: '' }]);
    const { nominations, problems } = await preview();
    expect(nominations.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'refused', 'new']);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('Vũ Thị Hoà');
  });

  test('nobody, somebody in another unit, somebody in the bin: each says what to do', async () => {
    const { call, staffIds, preview } = await roundWithList([
      HEADER,
      [1, 'Lý Chưa Có', '', 'GK', 'x'],
      [2, 'Trần Ân', 'Phòng Công nghệ thông tin', 'GK', 'x'],
      [3, 'Lê Văn An', '', 'GK', 'x'],
    ]);
    await call('staff.remove', { ids: [staffIds[4] ?? ''] });
    const { nominations, problems } = await preview();
    expect(nominations.map(({ outcome }) => outcome)).toEqual(['unsure', 'unsure', 'refused']);
    expect(problems.map(({ cell, isError }) => [cell, isError])).toEqual([
      ['B2', true],
      ['B3', true],
      ['B4', true],
    ]);
    expect(problems.map(({ message }) => message).join('\n')).toMatch(/danh sách cán bộ[^]*đơn vị khác[^]*thùng rác/);
  });
});

describe('forms offices use', () => {
  test('sections of collectives and people, titles as headings, letter-headed', async () => {
    const { preview, commit, call, roundId, technology } = await roundWithList([
      ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG', null, null],
      ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2021', null, null],
      ['TT', 'Tên tập thể, cá nhân', 'Thành tích'],
      ['A', 'TẬP THỂ', null],
      ['I', 'Tập thể lao động tiên tiến', null],
      [1, 'Phòng Công nghệ thông tin', 'Hoàn thành tốt'],
      ['B', 'CÁ NHÂN', null],
      ['I', 'Lao động tiên tiến', null],
      [1, 'Bà Đỗ Thị Đào', 'Hoàn thành tốt'],
      [2, 'Ông Lê Văn An', 'Hoàn thành tốt'],
      ['II', 'Giấy khen', null],
      [1, 'Ông Lê Văn An', 'Có thành tích xuất sắc'],
      [null, 'GIÁM ĐỐC', null],
    ]);
    const { problems, counts } = await preview();
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ new: 4 });
    await commit();
    const { nominationRows } = await call('commendations.round', { id: roundId });
    expect(
      nominationRows.map(({ recipientKind, recipientName, formCode }) => [recipientKind, recipientName, formCode]),
    ).toEqual([
      ['collective', 'Phòng Công nghệ thông tin', 'TTLDTT'],
      ['individual', 'Đỗ Thị Đào', 'LDTT'],
      ['individual', 'Lê Văn An', 'LDTT'],
      ['individual', 'Lê Văn An', 'GK'],
    ]);
    expect(nominationRows[0]?.unitId).toBe(technology);
  });

  test('ticks below the titles, two in one row', async () => {
    const { preview } = await roundWithList([
      ['STT', 'Họ và tên', 'LĐTT', 'CSTĐCS', 'Giấy khen', 'Ghi chú'],
      [1, 'Lê Văn An', 'x', null, 'X', ''],
      [2, 'Trần Ân', 'x', null, null, ''],
    ]);
    const { nominations, problems } = await preview();
    expect(nominations.map(({ row, formCode }) => [row, formCode])).toEqual([
      [2, 'LDTT'],
      [2, 'GK'],
      [3, 'LDTT'],
    ]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['merged', [merge(0, 2, 0, 4), merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 5, 1, 5)]],
    ['left empty', []],
  ])('titles in a row below their common heading, its cells %s', async (_how, merges) => {
    const { preview } = await roundWithList(
      [
        ['STT', 'Họ và tên, tập thể', 'Danh hiệu đề nghị', null, null, 'Tóm tắt thành tích'],
        [null, null, 'LĐTT', 'CSTĐCS', 'Giấy khen', null],
        ['I', 'TẬP THỂ', null, null, null, null],
        [1, 'Phòng  Công nghệ thông tin', null, null, 'x', 'Hoàn thành tốt nhiệm vụ'],
        ['II', 'CÁ NHÂN', null, null, null, null],
        [1, 'Lê  Văn   An', 'x', 'x', null, 'Có sáng kiến'],
        ['Tổng cộng', null, 1, 1, 1, null],
      ],
      merges,
    );
    const { nominations, problems } = await preview();
    expect(problems).toEqual([]);
    expect(nominations.map(({ row, formCode, reason }) => [row, formCode, reason])).toEqual([
      [4, 'GK', 'Hoàn thành tốt nhiệm vụ'],
      [6, 'LDTT', 'Có sáng kiến'],
      [6, 'CSTDCS', 'Có sáng kiến'],
    ]);
  });

  test('a row without a reason takes the wording of how the year is rated, and never one that says more', async () => {
    const list = await roundWithList([
      ['STT', 'Họ và tên', 'Hình thức', 'Xếp loại'],
      [1, 'Lê Văn An', 'Giấy khen', null],
      [2, 'Trần Ân', 'Giấy khen', 'HTXSNV'],
      [3, 'Hoàng Văn Tú', 'Giấy khen', 'HTXSNV'],
      [4, 'Đỗ Thị Đào', 'Giấy khen', null],
    ]);
    const { staffIds, call } = list;
    const [tu = '', dao = ''] = staffIds;
    const ratings = [
      { staffId: tu, rating: 'good' as const },
      { staffId: dao, rating: 'completed' as const },
    ];
    await call('staff.rate', { year: 2021, ratings });
    const { nominations, problems } = await list.preview();
    expect(nominations.map(({ reason, outcome }) => [outcome, reason])).toEqual([
      ['new', 'Đã hoàn thành tốt nhiệm vụ năm 2021'],
      ['new', 'Đã hoàn thành xuất sắc nhiệm vụ năm 2021'],
      ['new', 'Đã hoàn thành tốt nhiệm vụ năm 2021'],
      ['refused', ''],
    ]);
    expect(problems.map(({ row, told }) => [row, told.key])).toEqual([
      [5, 'commendations:import.problem.reasonMissing'],
    ]);
  });

  test('a title unknown, too short, for others, or missing is refused in a sentence', async () => {
    const { preview } = await roundWithList([
      HEADER,
      [1, 'Lê Văn An', '', 'Nâng lương', 'x'],
      [2, 'Lê Văn An', '', 'Bằng khen', 'x'],
      [3, 'Lê Văn An', '', 'Cờ thi đua của Chính phủ', 'x'],
      [4, 'Lê Văn An', '', '', 'x'],
      [5, 'Lê Văn An', '', '', ''],
      [6, 'Lê Văn An', '', 'LĐTT; Giấy khen', 'x'],
    ]);
    const { nominations, problems } = await preview();
    expect(nominations.map(({ outcome }) => outcome)).toEqual([
      'refused',
      'refused',
      'refused',
      'refused',
      'skipped',
      'new',
      'new',
    ]);
    expect(problems.map(({ cell }) => cell)).toEqual(['D2', 'D3', 'D4', 'D5']);
    expect(problems[1]?.message).toContain('Thủ tướng');
    const all = await preview({ formCode: 'LDTT' });
    expect(all.nominations.slice(3, 5).map(({ outcome }) => outcome)).toEqual(['new', 'duplicate']);
  });

  test('text of before Unicode is read as it was meant', async () => {
    const { preview } = await roundWithList([
      ['STT', 'Hä vµ tªn', 'H×nh thøc khen th­ëng', 'Thµnh tÝch'],
      [1, 'Hoµng V¨n Tó', 'GiÊy khen', 'Hoµn thµnh tèt nhiÖm vô'],
      [2, '§ç ThÞ §µo', 'GiÊy khen', 'Hoµn thµnh tèt nhiÖm vô'],
    ]);
    const { encoding, counts } = await preview();
    expect(encoding).toBe('tcvn3');
    expect(counts).toMatchObject({ new: 2 });
  });

  test('columns read otherwise are remembered for the next file of the form, staff lists apart', async () => {
    const rows = [
      ['STT', 'Họ và tên', 'Việc'],
      [1, 'Lê Văn An', 'GK'],
    ];
    const { preview, commit, call, roundId } = await roundWithList(rows);
    expect((await preview()).counts).toMatchObject({ skipped: 1 });
    await commit({ columns: [{ column: 'C', field: 'form' }] });
    const other = await fileOf([...rows, [2, 'Trần Ân', 'GK']]);
    const again = await call('commendations.previewNominations', { roundId, file: other });
    expect(again.counts).toMatchObject({ new: 1, unchanged: 1 });
    const staff = await call('staff.previewImport', { file: other });
    expect(staff.columns.map(({ field }) => field)).toEqual(['ordinal', 'fullName', null]);
  });
});

test('a round for sudden achievements takes the day of each, from the list or one for all', async () => {
  const { call } = await openRoundOffice();
  const round = {
    name: 'Đột xuất',
    kind: 'sudden' as const,
    year: 2021,
    periodFrom: '2021-01-01',
    periodTo: '2021-12-31',
  };
  const { id: roundId } = await call('commendations.createRound', round);
  const file = await fileOf([
    ['STT', 'Họ và tên', 'Hình thức', 'Thành tích', 'Ngày lập thành tích'],
    [1, 'Lê Văn An', 'Giấy khen', 'Cứu người', '05/06/2021'],
    [2, 'Trần Ân', 'Giấy khen', 'Cứu người', ''],
    [3, 'Đỗ Thị Đào', 'Giấy khen', 'Cứu người', '2021'],
  ]);
  const shown = await call('commendations.previewNominations', { roundId, file });
  expect(shown.nominations.map(({ outcome }) => outcome)).toEqual(['new', 'refused', 'refused']);
  await call('commendations.commitNominations', { roundId, file, choices: { achievedOn: '2021-06-07' } });
  const { nominationRows } = await call('commendations.round', { id: roundId });
  expect(nominationRows.map(({ achievedOn }) => achievedOn)).toEqual(['2021-06-05', '2021-06-07']);
});

test('the rows not taken are written with the reasons in a last column', async () => {
  const { call, roundId, file } = await roundWithList([HEADER, TU, [2, 'Lý Chưa Có', '', 'GK', 'x']]);
  const report = join(temporaryFolder(), 'chua-nhap.xlsx');
  expect(await call('commendations.writeRefusedNominations', { roundId, file, report })).toEqual({ rows: 1 });
  const [sheet] = (await readWorkbook(report)).sheets;
  const row = sheet?.rows.at(-1)?.values ?? [];
  expect(row).toContain('Lý Chưa Có');
  expect(row.at(-1)).toEqual(expect.stringContaining('danh sách cán bộ'));
});

describe('the list sent to units', () => {
  test('holds the unit with its people, blank nobody is nominated, filled in it imports whole', async () => {
    const { call, roundId, technology } = await openRoundOffice();
    const file = join(temporaryFolder(), 'mau.xlsx');
    await call('commendations.writeNominationTemplate', { roundId, unitId: technology, file });
    const blank = await call('commendations.previewNominations', { roundId, file });
    expect(blank.sheet).toBe('Đề nghị');
    expect(blank.counts).toEqual({ new: 0, unsure: 0, unchanged: 0, duplicate: 0, refused: 0, skipped: 4 });
    expect(blank.nominations.map(({ recipientKind, recipientName }) => [recipientKind, recipientName])).toEqual([
      ['collective', 'Phòng Công nghệ thông tin'],
      ['individual', 'Lê Văn An'],
      ['individual', 'Đỗ Thị Đào'],
      ['individual', 'Hoàng Văn Tú'],
    ]);
    const choices = { columns: [], formCode: 'GK' };
    const filled = await call('commendations.previewNominations', { roundId, file, choices });
    expect(filled.counts).toMatchObject({ new: 4 });
  });

  test('of the whole office, and its titles are all known', async () => {
    const { call, roundId } = await openRoundOffice();
    const file = join(temporaryFolder(), 'mau.xlsx');
    await call('commendations.writeNominationTemplate', { roundId, file });
    expect((await call('commendations.previewNominations', { roundId, file })).nominations).toHaveLength(8);
    const catalogue = (await readWorkbook(file)).sheets.find(({ name }) => name === 'Danh mục');
    expect(catalogue?.rows.flatMap(({ values }) => values)).toContain('Chiến sĩ thi đua cơ sở');
  });
});

describe('damaged files', () => {
  const tools = { progress: () => {}, isCancelled: () => false, afterwards: () => {} };

  async function planner() {
    const { dataFolder } = await openRoundOffice();
    const folder = temporaryFolder();
    return (bytes: Uint8Array | string, name: string) => {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      const forms = [
        {
          code: 'GK',
          name: 'Giấy khen',
          shortCode: 'GK',
          otherNames: [],
          recipients: ['individual' as const],
          reasons: [],
        },
      ];
      return planNominationsJob(
        {
          file,
          database: dataFolderPaths(dataFolder).database,
          choices: nominationChoices.parse({}),
          round: { year: 2021, kind: 'regular', today: '2021-12-31', periodTo: '2021-12-31', forms, takenKeys: [] },
        },
        tools,
      );
    };
  }

  test('are refused in a sentence or read; whatever stands in the cells, what is planned names somebody for something', async () => {
    const plan = await planner();
    const whole = await writeXlsx({ sheets: [{ name: 'a', rows: [HEADER, TU, DAO] }] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flipped) => {
        const damaged = whole.map((byte, index) => (index === at ? byte ^ flipped : byte));
        const answer = await plan(damaged, 'a.xlsx').catch((error: unknown) => error);
        expect(answer instanceof AppError || (answer as { refused: number }).refused >= 0).toBe(true);
      }),
      { numRuns: 60 },
    );
    const word = fc.oneof(
      fc.constantFrom('Lê Văn An', 'Giấy khen', 'GK', 'CÁ NHÂN', 'I', '1', 'x', '', 'Phòng Công nghệ thông tin', '=1'),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n";]/g, ' ')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word, word), { maxLength: 8 }), async (rows) => {
        const lines = ['STT;Họ và tên;Hình thức', ...rows.map((row) => row.join(';'))];
        const { nominations } = await plan(lines.join('\r\n'), 'a.csv');
        for (const { staffId, unitId, formCode, reason } of nominations) {
          expect(staffId ?? unitId).not.toBeNull();
          expect([formCode, reason === ''].join()).toBe('GK,false');
        }
      }),
      { numRuns: 60 },
    );
  });
});
