import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readSample, runSampleConference } from '../../../src/main/backend/office/sample/index.ts';
import { readWorkbook } from '../../../src/main/backend/spreadsheets/readWorkbook.ts';
import { openBackend, temporaryFolder, type TestBackend } from '../backend.ts';
import { linesOf, readPaper } from './wordReader.ts';

// Each test carries the whole sample year out first: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const resources = resolve(import.meta.dirname, '../../../resources');

async function sampleConference() {
  const backend = openBackend();
  const ids = await runSampleConference(backend.call, readSample(resources));
  return { ...backend, ...ids };
}

async function paper({ call }: TestBackend, kind: 'decision' | 'minutes', subjectId: string) {
  const file = join(temporaryFolder(), `${kind}.docx`);
  await call('documents.writeWord', { kind, subjectId, file });
  const { paragraphs, tables } = readPaper(readFileSync(file));
  return { lines: linesOf({ paragraphs }), rows: tables.flat() };
}

test('the decision awards 18, names the money and who signs, and lists them with money', async () => {
  const office = await sampleConference();
  const { bonusTotalDong } = await office.call('commendations.decision', { id: office.decisionId });
  expect(bonusTotalDong).toBe(9_450_000);
  const { lines, rows } = await paper(office, 'decision', office.decisionId);
  expect(lines).toEqual(
    expect.arrayContaining([
      'Số: 215/QĐ-STTTT',
      'Lạng Sơn, ngày 28 tháng 12 năm 2021',
      'GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH LẠNG SƠN',
      'Xét đề nghị của Chánh Văn phòng Sở.',
      'Điều 1. Tặng Giấy khen của Giám đốc Sở Thông tin và Truyền thông tỉnh Lạng Sơn cho 03 tập thể và 15 cá nhân ' +
        'đã hoàn thành xuất sắc và hoàn thành tốt nhiệm vụ năm 2021 (có danh sách kèm theo).',
      'Điều 2. Kèm theo tiền thưởng với tổng số tiền là 9.450.000 đồng (bằng chữ: Chín triệu bốn trăm năm mươi nghìn ' +
        'đồng), trích từ quỹ thi đua, khen thưởng của Sở năm 2021.',
      '- Như Điều 3;',
      '- Lưu: VT, VP.',
      'DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN',
    ]),
  );
  expect(rows).toContainEqual(['1', 'Phòng Công nghệ thông tin', '', '900.000']);
  expect(rows).toContainEqual(['3', 'Ông Dương Hải Đăng', 'Trưởng phòng Công nghệ thông tin', '450.000']);
  expect(rows).toContainEqual(['Tổng cộng\nBằng chữ: Chín triệu bốn trăm năm mươi nghìn đồng.', '9.450.000']);
});

test('the minutes tell the handing over; of two people with one name only the name is given', async () => {
  const office = await sampleConference();
  const { lines } = await paper(office, 'minutes', office.meetingId);
  const text = lines.join('\n');
  expect(text).toContain(
    'Giám đốc Sở đã trao khen thưởng theo Quyết định số 215/QĐ-STTTT ngày 28 tháng 12 năm 2021 cho 03 tập thể và 15 ' +
      'cá nhân, gồm:',
  );
  expect(text).toContain('3. Ông Dương Hải Đăng, Trưởng phòng Công nghệ thông tin.');
  expect(text).toContain('- Ông Hoàng Văn Hùng: Đề nghị có kế hoạch cụ thể');
  const presidium = lines.findIndex((line) => line.endsWith('Đoàn Chủ tịch:'));
  expect(lines[presidium + 1]).toMatch(/^- Ông .+, Giám đốc Sở;$/);
});

test('the register and the staff list are written with their totals', async () => {
  const { call } = await sampleConference();
  const folder = temporaryFolder();
  const sheet = async (kind: 'register' | 'staff') => {
    const file = join(folder, `${kind}.xlsx`);
    const { rows } = await call('reports.writeSheet', { kind, year: 2021, file });
    const { sheets } = await readWorkbook(file);
    return { rows, values: sheets.flatMap((written) => written.rows.map(({ values }) => values)) };
  };
  const register = await sheet('register');
  expect(register.rows).toBe(18);
  expect(register.values[0]?.[0]).toBe('SỔ KHEN THƯỞNG NĂM 2021');
  expect(register.values[3]?.slice(0, 9)).toEqual([
    '01/2021',
    'Phòng Công nghệ thông tin',
    null,
    'Sở Thông tin và Truyền thông',
    'Giấy khen',
    'Đã hoàn thành xuất sắc nhiệm vụ năm 2021',
    '215/QĐ-STTTT',
    { day: '2021-12-28', time: null },
    900_000,
  ]);
  expect(register.values[21]?.slice(0, 9)).toEqual([
    null,
    'Tổng cộng: 18 khen thưởng',
    ...Array.from({ length: 6 }, () => null),
    9_450_000,
  ]);
  expect(register.values[22]?.[0]).toBe('Tổng tiền thưởng bằng chữ: Chín triệu bốn trăm năm mươi nghìn đồng');

  const staff = await sheet('staff');
  expect(staff.rows).toBe(60);
  expect(staff.values[63]?.[2]).toBe('Tổng cộng: 60 người');
});
