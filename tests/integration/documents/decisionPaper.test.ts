import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { approveCertificates, issue, openRoundOffice, reason } from '../awardRound.ts';
import { temporaryFolder } from '../backend.ts';
import { addStaff } from '../people.ts';
import { linesOf, readPaper } from './wordReader.ts';

interface Wanted {
  staff?: number;
  unit?: 'technology' | 'press';
  formCode: string;
  reason?: string;
}

/** The paper of a decision that awards just these. */
async function paperOf(wanted: readonly Wanted[]) {
  const office = await openRoundOffice();
  const { call, roundId, staffIds } = office;
  const { ids } = await call('commendations.nominate', {
    roundId,
    nominations: wanted.map(({ staff, unit, formCode, reason: own = reason }) =>
      unit === undefined
        ? { recipientKind: 'individual' as const, staffId: staffIds[staff ?? 0] ?? '', formCode, reason: own }
        : { recipientKind: 'collective' as const, unitId: office[unit], formCode, reason: own },
    ),
  });
  await call('commendations.judgeNominations', { ids, status: 'approved' });
  const { id } = await issue(office, { warningsReason: 'Hội đồng đã thống nhất' });
  const file = join(temporaryFolder(), 'quyet-dinh.docx');
  await call('documents.writeWord', { kind: 'decision', subjectId: id, file });
  const paper = readPaper(readFileSync(file));
  const lines = linesOf(paper).filter((text) => text !== '');
  return { ...paper, lines, text: lines.join('\n'), list: paper.tables[2] ?? [] };
}

test('the list of several titles says which is whose, a title in each group', async () => {
  const { list } = await paperOf([
    { staff: 0, formCode: 'LDTT' },
    { staff: 0, formCode: 'CSTDCS' },
    { unit: 'press', formCode: 'TTLDTT' },
    { unit: 'press', formCode: 'GK' },
    { staff: 2, formCode: 'GK' },
    { staff: 1, formCode: 'LDTT' },
  ]);
  expect(list.slice(1, -1).map((row) => row.slice(0, 2))).toEqual([
    ['I', 'TẬP THỂ LAO ĐỘNG TIÊN TIẾN'],
    ['1', 'Phòng Thông tin - Báo chí - Xuất bản'],
    ['II', 'GIẤY KHEN - TẬP THỂ'],
    ['1', 'Phòng Thông tin - Báo chí - Xuất bản'],
    ['III', 'GIẤY KHEN - CÁ NHÂN'],
    ['1', 'Bà Nguyễn Thị Ánh'],
    ['IV', 'LAO ĐỘNG TIÊN TIẾN'],
    ['1', 'Bà Đỗ Thị Đào'],
    ['2', 'Ông Hoàng Văn Tú'],
    ['V', 'CHIẾN SĨ THI ĐUA CƠ SỞ'],
    ['1', 'Ông Hoàng Văn Tú'],
  ]);
});

test('what article 1 leaves to the list, the list tells', async () => {
  const reasons = ['Đã cứu người', 'Đã viết sách hay', 'Đã dạy giỏi', 'Đã giữ rừng tốt'];
  const { text, list } = await paperOf(reasons.map((own, staff) => ({ staff, formCode: 'GK', reason: `${own}.` })));
  expect(text).toContain('04 cá nhân đã có thành tích nêu tại danh sách (có danh sách kèm theo).');
  expect(list[0]).toContain('Thành tích');
  expect(list.slice(2, -1).map((row) => row[3])).toEqual(expect.arrayContaining(reasons));
});

test('what article 1 tells, the list does not tell again', async () => {
  const { list } = await paperOf([
    { staff: 0, formCode: 'GK' },
    { staff: 1, formCode: 'GK' },
  ]);
  expect(list[0]).toEqual([
    'STT',
    'Tên tập thể,\nhọ và tên cá nhân',
    'Chức vụ,\nđơn vị công tác',
    'Tiền thưởng\n(đồng)',
  ]);
});

test('an achievement goes on in the sentence, however it was written', async () => {
  const { text } = await paperOf([0, 1].map((staff) => ({ staff, formCode: 'GK', reason: 'Có thành tích xuất sắc.' })));
  expect(text).toContain('cho 02 cá nhân đã có thành tích xuất sắc (có danh sách kèm theo).');
});

test('one alone is named in article 1, and there is no list', async () => {
  const { text, list, sections } = await paperOf([{ staff: 0, formCode: 'GK' }]);
  expect(text).toMatch(
    /Điều 1\. Tặng Giấy khen .* cho Ông Hoàng Văn Tú, Trưởng phòng Công nghệ thông tin, đã hoàn thành tốt nhiệm vụ năm 2021\.\n/,
  );
  expect(text).toContain('và Ông Hoàng Văn Tú chịu trách nhiệm thi hành Quyết định này./.');
  expect(text).not.toMatch(/danh sách|Phụ lục/i);
  expect(list).toEqual([]);
  expect(sections).toHaveLength(1);
});

test('only those kinds of recipients are spoken of that there are', async () => {
  const { text } = await paperOf([
    { unit: 'technology', formCode: 'GK', reason: 'Đã đứng đầu khối.' },
    { unit: 'press', formCode: 'GK', reason: 'Đã có sáng kiến hay.' },
  ]);
  expect(text).toContain('Điều 1. Khen thưởng các tập thể sau đây (có danh sách kèm theo):');
  expect(text).toMatch(/cho 01 tập thể đã đứng đầu khối;\n- .* cho 01 tập thể đã có sáng kiến hay\.\n/);
  expect(text).toContain('và các tập thể có tên tại Điều 1 chịu trách nhiệm');
});

test('people of an agency below the office are named with it', async () => {
  const office = await openRoundOffice();
  const { call, rootUnitId } = office;
  const name = 'Chi cục Tiêu chuẩn Đo lường';
  const branch = await call('units.found', { parentId: rootUnitId, name, kind: 'office', foundedOn: '2015-01-01' });
  const staffIds = await addStaff(office, [
    { fullName: 'Lý Văn Chung', unitId: branch.id, sex: 'male', position: 'Chi cục trưởng' },
    { fullName: 'Hà Văn Giang', unitId: rootUnitId, sex: 'male', position: 'Phó Giám đốc' },
  ]);
  await approveCertificates(office, { staffIds });
  const { id } = await issue(office);
  const file = join(temporaryFolder(), 'quyet-dinh.docx');
  await call('documents.writeWord', { kind: 'decision', subjectId: id, file });
  const list = readPaper(readFileSync(file)).tables[2] ?? [];
  expect(list.slice(2, -1).map((row) => row[2])).toEqual([
    'Chi cục trưởng Chi cục Tiêu chuẩn Đo lường',
    'Phó Giám đốc Sở',
  ]);
});

test('the notice of the outcome tells people from awards, the decision tells who is given each title', async () => {
  const office = await openRoundOffice();
  const { call, roundId, staffIds } = office;
  const title = (staffId = '', formCode = '') => ({ recipientKind: 'individual' as const, staffId, formCode, reason });
  const { ids } = await call('commendations.nominate', {
    roundId,
    nominations: [title(staffIds[0], 'LDTT'), title(staffIds[0], 'CSTDCS'), title(staffIds[1], 'LDTT')],
  });
  await call('commendations.judgeNominations', { ids, status: 'approved' });
  const { id } = await issue(office, { warningsReason: 'Hội đồng đã thống nhất' });
  const textOf = async (kind: 'resultNotice' | 'decision', subjectId: string) => {
    const file = join(temporaryFolder(), 'van-ban.docx');
    await call('documents.writeWord', { kind, subjectId, file });
    return linesOf(readPaper(readFileSync(file))).join('\n');
  };
  expect(await textOf('resultNotice', roundId)).toContain('khen thưởng cho 03 lượt (02 cá nhân), gồm:');
  expect(await textOf('decision', id)).toMatch(/“Lao động tiên tiến”.*cho 02 cá nhân/);
});
