import { existsSync, readdirSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../src/shared/contract/index.ts';
import type { Progress } from '../../src/shared/contract/define.ts';
import { readWorkbook } from '../../src/main/backend/spreadsheets/readWorkbook.ts';
import { approveCertificates, issue, openRoundOffice } from './awardRound.ts';
import { openOffice, temporaryFolder } from './backend.ts';

type Recorded = InputOf<'reports.recordOnlineMeetings'>['meetings'][number];

const MEETINGS: Recorded[] = [
  { heldOn: '2021-03-02', title: 'Họp giao ban', levels: 2, sites: 12 },
  { heldOn: '2021-01-05', title: 'Hội nghị của Chính phủ', levels: 4, sites: 223, note: 'Sáng' },
  { heldOn: '2021-12-31', title: '=HYPERLINK("x")', levels: 3, sites: 9 },
  { heldOn: '2022-01-01', title: 'Họp năm sau', levels: 2, sites: 3 },
];

async function officeWithMeetings() {
  const office = await openOffice();
  await office.call('reports.recordOnlineMeetings', { meetings: MEETINGS });
  return office;
}

/** What stands in the rows, without the empty cells at their ends. */
async function contents(file: string): Promise<unknown[][]> {
  const { sheets } = await readWorkbook(file);
  return sheets.flatMap(({ rows }) =>
    rows.map(({ values }) => values.slice(0, values.findLastIndex((value) => value !== null) + 1)),
  );
}

describe('online meetings', () => {
  test('are listed by day and counted by levels over the whole year', async () => {
    const { call } = await officeWithMeetings();
    const answer = await call('reports.onlineMeetings', { year: 2021, limit: 2 });
    expect(answer).toMatchObject({ total: 3, fourLevels: 1, threeLevels: 1, twoLevels: 1 });
    expect(answer.rows.map(({ heldOn }) => heldOn)).toEqual(['2021-01-05', '2021-03-02']);
    const none = { fourLevels: 0, threeLevels: 0, twoLevels: 0 };
    expect(answer.months).toEqual([
      { ...none, fourLevels: 1 },
      none,
      { ...none, twoLevels: 1 },
      ...Array.from({ length: 8 }, () => none),
      { ...none, threeLevels: 1 },
    ]);
    const { rows } = await call('reports.onlineMeetings', { year: 2021, offset: 2 });
    expect(rows.map(({ heldOn }) => heldOn)).toEqual(['2021-12-31']);
  });

  test('one unknown among those to remove leaves all of them', async () => {
    const { call, rootUnitId } = await officeWithMeetings();
    const { rows } = await call('reports.onlineMeetings', { year: 2021 });
    const ids = rows.map(({ id }) => id);
    await expect(call('reports.removeOnlineMeetings', { ids: [...ids, rootUnitId] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await call('reports.onlineMeetings', { year: 2021 })).total).toBe(3);
    expect(await call('reports.removeOnlineMeetings', { ids })).toEqual({ removed: 3 });
    expect((await call('reports.onlineMeetings', { year: 2021 })).total).toBe(0);
  });
});

describe('a report written as a workbook', () => {
  test('online meetings: titles, real dates, totals and place with date', async () => {
    const { call } = await officeWithMeetings();
    const file = join(temporaryFolder(), 'hop-truc-tuyen.xlsx');
    const steps: Progress[] = [];
    const written = await call(
      'reports.writeSheet',
      { kind: 'onlineMeetings', year: 2021, file },
      { onProgress: (progress) => steps.push(progress) },
    );
    expect(written).toEqual({ rows: 3, file });
    expect(steps.at(-1)).toEqual({ step: 'reports.writeSheet', done: 3, total: 3 });
    const rows = await contents(file);
    expect(rows[0]?.[0]).toBe('CÁC CUỘC HỌP TRỰC TUYẾN ĐÃ PHỤC VỤ NĂM 2021');
    expect(rows[1]?.[0]).toBe('Sở Thông tin và Truyền thông');
    expect(rows[2]).toEqual(['STT', 'Ngày họp', 'Nội dung', 'Số cấp', 'Số điểm cầu', 'Ghi chú']);
    expect(rows.slice(3, 7)).toEqual([
      [1, { day: '2021-01-05', time: null }, 'Hội nghị của Chính phủ', 4, 223, 'Sáng'],
      [2, { day: '2021-03-02', time: null }, 'Họp giao ban', 2, 12],
      [3, { day: '2021-12-31', time: null }, '=HYPERLINK("x")', 3, 9],
      [null, null, 'Tổng cộng: 03 cuộc họp', null, 244],
    ]);
    expect(rows[7]?.[0]).toBe('Trong đó: 01 cuộc họp 4 cấp, 01 cuộc họp 3 cấp, 01 cuộc họp 2 cấp');
    expect(rows[8]?.[0]).toMatch(/^Lạng Sơn, ngày \d\d tháng \d+ năm \d{4}$/);
  });

  test('targets: plan, result and percentage, the office first', async () => {
    const { call, rootUnitId } = await openOffice();
    const movement = await call('pledges.createMovement', { name: 'Thi đua năm 2021', year: 2021 });
    const { ids } = await call('pledges.create', { movementId: movement.id, unitIds: [rootUnitId] });
    await call('pledges.saveTargets', {
      pledgeId: ids[0] ?? '',
      targets: [{ content: 'Hồ sơ đúng hạn', measure: '%', planned: 98.5, achieved: 100 }],
    });
    await call('pledges.saveOfficeTargets', {
      year: 2021,
      targets: [
        { content: 'ATM mềm', measure: 'ATM', planned: 200, achieved: 68 },
        { content: 'Cuộc họp trực tuyến', measure: 'cuộc', planned: null, achieved: 355, note: 'Không có kế hoạch' },
      ],
    });
    const file = join(temporaryFolder(), 'chi-tieu.xlsx');
    await call('reports.writeSheet', { kind: 'targets', year: 2021, file });
    const rows = await contents(file);
    expect(rows[0]?.[0]).toBe('KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2021');
    expect(rows.slice(3, 7)).toEqual([
      [1, 'Toàn cơ quan', 'ATM mềm', 'ATM', 200, 68, 0.34],
      [2, 'Toàn cơ quan', 'Cuộc họp trực tuyến', 'cuộc', null, 355, null, 'Không có kế hoạch'],
      [3, 'Sở Thông tin và Truyền thông', 'Hồ sơ đúng hạn', '%', 98.5, 100, 1.015],
      [null, null, 'Tổng cộng: 03 chỉ tiêu, 01 chỉ tiêu đạt kế hoạch'],
    ]);
  });

  test('a year with nothing writes nothing', async () => {
    const { call } = await openOffice();
    const folder = temporaryFolder();
    const write = call('reports.writeSheet', { kind: 'targets', year: 2020, file: join(folder, 'chi-tieu.xlsx') });
    await expect(write).rejects.toMatchObject({ code: 'NOTHING_TO_WRITE' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that is not there is named, and a file already there stays when cancelled', async () => {
    const { call } = await officeWithMeetings();
    const folder = temporaryFolder();
    const lost = join(folder, 'không có', 'bảng.xlsx');
    await expect(call('reports.writeSheet', { kind: 'onlineMeetings', year: 2021, file: lost })).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
      data: { path: lost },
    });

    const file = join(folder, 'bảng.xlsx');
    writeFileSync(file, 'bản cũ');
    const cancelled = call(
      'reports.writeSheet',
      { kind: 'onlineMeetings', year: 2021, file },
      { signal: AbortSignal.abort() },
    );
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readFileSync(file, 'utf8')).toBe('bản cũ');
    expect(readdirSync(folder)).toEqual(['bảng.xlsx']);
    expect(existsSync(lost)).toBe(false);
  });
});

test('statistics are written as they are counted: years, unit and kind of recipient', async () => {
  const office = await openRoundOffice();
  const { call, staffIds, technology } = office;
  await approveCertificates(office, { staffIds, unitIds: [technology] });
  await issue(office);
  const file = join(temporaryFolder(), 'thong-ke.xlsx');
  const write = async (counted?: InputOf<'reports.writeSheet'>['counted']) => {
    await call('reports.writeSheet', { kind: 'statistics', year: 2021, counted, file });
    return contents(file);
  };
  const told = (rows: unknown[][]) => rows.flat().filter((cell) => typeof cell === 'string');
  expect(told(await write())).toContain('Phòng Thông tin - Báo chí - Xuất bản');
  const narrowed = told(await write({ from: 2020, unitId: technology, recipientKind: 'individual' }));
  expect(narrowed).not.toContain('Phòng Thông tin - Báo chí - Xuất bản');
  const title = narrowed.find((cell) => cell.includes(' – Phòng Công nghệ thông tin – Cá nhân'));
  expect(title).toMatch(/2020.*2021/);
});

test('the register is written as it is filtered, with what became of each award', async () => {
  const office = await openRoundOffice();
  const { call, staffIds, technology } = office;
  await approveCertificates(office, { staffIds, unitIds: [technology] });
  const { id: decisionId } = await issue(office);
  const [collective, first, second] = (await call('commendations.decision', { id: decisionId })).awards;
  const paper = {
    decisionId,
    signatoryId: office.signatoryId,
    subject: 'Về việc sửa đổi',
    legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
    reason: 'Ghi sai',
  };
  const changes = { recipientPosition: 'Phó Trưởng phòng' };
  const amendments = [{ awardId: first?.id ?? '', changes }];
  await call('commendations.amendDecision', { ...paper, number: 6, issuedOn: '2022-01-05', amendments });
  const awardIds = [collective?.id ?? ''];
  await call('commendations.revokeAwards', { ...paper, number: 7, issuedOn: '2022-01-06', awardIds });

  const file = join(temporaryFolder(), 'so.xlsx');
  const write = async (register?: InputOf<'reports.writeSheet'>['register'], year?: number) => {
    const { rows } = await call('reports.writeSheet', { kind: 'register', year, register, file });
    const [title, , , ...lines] = await contents(file);
    return { rows, title: title?.[0], lines };
  };
  const whole = await write(undefined, 2021);
  expect(whole).toMatchObject({ rows: 7, title: 'SỔ KHEN THƯỞNG NĂM 2021' });
  expect(whole.lines.flat()).toContain('Tổng cộng: 06 khen thưởng; ngoài ra 01 đã hủy bỏ');
  expect(whole.lines.slice(0, 2).map((line) => line.at(-1))).toEqual([
    'Hủy bỏ theo 07/QĐ-STTTT ngày 06/01/2022',
    'Sửa theo 06/QĐ-STTTT ngày 05/01/2022',
  ]);
  const waiting = { unitId: technology, notHandedOver: true, recipientKind: 'individual' as const, formCode: 'GK' };
  expect(await write(waiting, 2021)).toMatchObject({
    rows: 3,
    title: 'SỔ KHEN THƯỞNG NĂM 2021 – Phòng Công nghệ thông tin – Giấy khen – cá nhân – chưa trao',
  });
  expect(await write({ status: 'revoked' })).toMatchObject({ rows: 1, title: 'SỔ KHEN THƯỞNG – đã hủy bỏ' });
  const { title } = await write({ staffId: second?.staffId ?? '', search: 'giay', decidedUpTo: '2022-01-01' });
  expect(title).toBe(
    `SỔ KHEN THƯỞNG – ${second?.recipientName} – chưa trao, quyết định đến ngày 01/01/2022 – tìm “giay”`,
  );
});
