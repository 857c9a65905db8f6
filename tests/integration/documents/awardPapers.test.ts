import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { approveCertificates, issue, openRoundOffice, propose } from '../awardRound.ts';
import { temporaryFolder } from '../backend.ts';
import { linesOf, readPaper } from './wordReader.ts';

type Kind = InputOf<'documents.writeWord'>['kind'];

/** A round with a decision on a unit and two people, and a third person proposed upward. */
async function decidedRound() {
  const office = await openRoundOffice();
  const { call, roundId, staffIds, technology } = office;
  const [tu = '', dao = '', anh = ''] = staffIds;
  await approveCertificates(office, { staffIds: [tu, dao], unitIds: [technology] });
  const { ids } = await call('commendations.nominate', {
    roundId,
    nominations: [{ recipientKind: 'individual', staffId: anh, formCode: 'BKT', reason: 'Đã có sáng kiến tốt.' }],
  });
  await call('commendations.judgeNominations', { ids, status: 'approved' });
  const { id: decisionId } = await issue(office, { warningsReason: 'Hội đồng đã thống nhất' });
  const { id: proposalId } = await propose(office, ids, { warningsReason: 'Hội đồng đã thống nhất' });
  const write = async (kind: Kind, subjectId: string) => {
    const file = join(temporaryFolder(), `${kind}.docx`);
    await call('documents.writeWord', { kind, subjectId, file });
    const { paragraphs, tables } = readPaper(readFileSync(file));
    return { lines: linesOf({ paragraphs }), tables, rows: tables.flat() };
  };
  return { ...office, tu, dao, anh, decisionId, proposalId, write };
}

const reference =
  '(Kèm theo Quyết định số 05/QĐ-STTTT ngày 28 tháng 12 năm 2021 của Giám đốc Sở Thông tin và Truyền thông tỉnh Lạng Sơn)';

test('a proposal asks whom it is addressed to, names everyone and what for', async () => {
  const { proposalId, write } = await decidedRound();
  const { lines, rows } = await write('proposal', proposalId);
  expect(lines).toEqual(
    expect.arrayContaining([
      'Số: 12/TTr-STTTT',
      'TỜ TRÌNH',
      'Về việc đề nghị tặng Bằng khen năm 2021',
      'Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn.',
      'Kính trình Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn xem xét, quyết định./.',
      'GIÁM ĐỐC',
      'Lê Minh Quân',
    ]),
  );
  expect(lines.find((line) => line.includes('kính đề nghị'))).toMatch(
    /^Giám đốc Sở .* kính đề nghị Chủ tịch .* tặng Bằng khen.* cho 01 cá nhân đã có sáng kiến tốt, gồm:$/,
  );
  expect(rows).toContainEqual(['I', 'CÁ NHÂN']);
  expect(rows.find(([, name]) => name?.endsWith('Nguyễn Thị Ánh'))?.at(-1)).toBe('Đã có sáng kiến tốt');
});

test('a proposal may go to several, parted by a semicolon', async () => {
  const { dao, call, roundId, write, ...office } = await decidedRound();
  const { ids } = await call('commendations.nominate', {
    roundId,
    nominations: [{ recipientKind: 'individual', staffId: dao, formCode: 'BKT', reason: 'Đã có sáng kiến tốt.' }],
  });
  await call('commendations.judgeNominations', { ids, status: 'approved' });
  const { id } = await propose({ ...office, call, roundId }, ids, {
    number: 13,
    addressee: 'Chủ tịch Ủy ban nhân dân tỉnh; Sở Nội vụ.',
    warningsReason: 'Hội đồng đã thống nhất',
  });
  const { lines } = await write('proposal', id);
  expect(lines).toEqual(expect.arrayContaining(['Kính gửi:', '- Chủ tịch Ủy ban nhân dân tỉnh;', '- Sở Nội vụ.']));
});

test('the bonus list pays everyone, and says the sum in figures and words', async () => {
  const { decisionId, write } = await decidedRound();
  const { lines, rows } = await write('bonusList', decisionId);
  expect(lines).toEqual(
    expect.arrayContaining(['DANH SÁCH NHẬN TIỀN THƯỞNG', reference, 'NGƯỜI LẬP', 'KẾ TOÁN TRƯỞNG', 'GIÁM ĐỐC']),
  );
  expect(rows).toContainEqual([
    '2',
    'Ông Hoàng Văn Tú',
    'Trưởng phòng Công nghệ thông tin',
    'Giấy khen',
    '450.000',
    '',
  ]);
  expect(rows).toContainEqual(['Tổng cộng\nBằng chữ: Một triệu tám trăm nghìn đồng.', '1.800.000', '']);
});

test('the certificate list has a place to sign for each, with the number of the register', async () => {
  const { decisionId, dao, call, write } = await decidedRound();
  const { rows: awards } = await call('commendations.register', { staffId: dao, limit: 10 });
  await call('commendations.handOver', { awardIds: awards.map(({ id }) => id), on: '2021-12-30' });
  const { lines, rows } = await write('certificateList', decisionId);
  expect(lines).toEqual(expect.arrayContaining(['DANH SÁCH KÝ NHẬN GIẤY KHEN', 'Danh sách gồm 03 giấy khen.']));
  const [, name, , , number, receivedOn, signature] = rows.find(([, named]) => named?.endsWith('Đỗ Thị Đào')) ?? [];
  expect([name, number, receivedOn, signature]).toEqual(['Bà Đỗ Thị Đào', awards[0]?.registerText, '30/12/2021', '']);
});

test('the register shows what was revoked, and neither counts nor pays it', async () => {
  const { decisionId, dao, call, signatoryId, write } = await decidedRound();
  const { rows: awards } = await call('commendations.register', { staffId: dao, limit: 10 });
  await call('commendations.revokeAwards', {
    decisionId,
    number: 9,
    issuedOn: '2022-02-15',
    signatoryId,
    subject: 'Về việc thu hồi Giấy khen',
    legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
    reason: 'Kê khai không đúng',
    awardIds: awards.map(({ id }) => id),
  });
  const { lines, rows } = await write('register', '2021');
  expect(lines).toContain('Năm 2021 khen thưởng 01 tập thể và 01 cá nhân.');
  expect(lines).toContain('Tổng số tiền thưởng: 1.350.000 đồng (bằng chữ: Một triệu ba trăm năm mươi nghìn đồng).');
  expect(rows.find(([, name]) => name === 'Bà Đỗ Thị Đào')?.slice(-2)).toEqual([
    '',
    'Hủy bỏ theo 09/QĐ-STTTT, 15/02/2022',
  ]);
  await expect(write('register', '2019')).rejects.toMatchObject({ code: 'NOTHING_TO_WRITE' });
});

test('the notices call for nominations and tell the outcome', async () => {
  const { roundId, write } = await decidedRound();
  const call = await write('callNotice', roundId);
  expect(call.lines).toEqual(
    expect.arrayContaining([
      'Về việc xét khen thưởng tổng kết năm 2021',
      'Kính gửi: Các phòng, đơn vị thuộc Sở.',
      '1. Thời gian tính thành tích: từ ngày 01 tháng 01 năm 2021 đến ngày 31 tháng 12 năm 2021.',
    ]),
  );
  expect(call.lines.some((line) => line.startsWith('- Lao động tiên tiến (cá nhân)'))).toBe(true);
  expect(call.lines.some((line) => line.includes('Hạn nộp hồ sơ'))).toBe(false);
  const result = await write('resultNotice', roundId);
  expect(result.lines.find((line) => line.startsWith('1. Quyết định số 05/QĐ-STTTT'))).toMatch(
    /khen thưởng cho 01 tập thể và 02 cá nhân, gồm:$/,
  );
  expect(result.lines.find((line) => line.startsWith('- 01 cá nhân'))).toContain('Tờ trình số 12/TTr-STTTT');
});

test('a whole report of achievements takes what is known and leaves the rest to be written', async () => {
  const { anh, call, write } = await decidedRound();
  await call('staff.update', { id: anh, changes: { birth: { date: '1985-01-01', precision: 'year' } } });
  const { lines } = await write('achievementReport', anh);
  expect(lines.some((line) => line.startsWith('Đề nghị tặng Bằng khen'))).toBe(true);
  expect(lines).toEqual(
    expect.arrayContaining([
      'I. SƠ LƯỢC LÝ LỊCH',
      '- Ngày, tháng, năm sinh: 1985',
      '- Quê quán: ……………………………',
      '- Đơn vị công tác: Phòng Thông tin - Báo chí - Xuất bản',
      'Đã có sáng kiến tốt.',
      'III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG',
    ]),
  );
});

test('the documents of a round, of a decision and of a person are offered', async () => {
  const { call, roundId, decisionId, anh } = await decidedRound();
  const kinds = async (about: InputOf<'documents.list'>) =>
    (await call('documents.list', about)).rows.map(({ kind }) => kind).toSorted();
  expect(await kinds({ roundId })).toEqual([
    'bonusList',
    'callNotice',
    'certificateList',
    'decision',
    'proposal',
    'resultNotice',
  ]);
  expect(await kinds({ subjectId: decisionId })).toEqual(['bonusList', 'certificateList', 'decision']);
  expect(await kinds({ subjectId: anh })).toEqual(['achievementRecord', 'achievementReport']);
  expect(await kinds({ year: 2021 })).toContain('register');
});

test('a decision that amends or revokes has its paper, with the words before and after or whom it concerns', async () => {
  const { call, decisionId, signatoryId, write } = await decidedRound();
  const { awards } = await call('commendations.decision', { id: decisionId });
  const [first, second] = awards;
  const paper = {
    decisionId,
    issuedOn: '2022-01-10',
    signatoryId,
    subject: 'Về việc sửa đổi Quyết định số 05/QĐ-STTTT',
    legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
    reason: 'Ghi chưa đúng tên.',
  };
  const { id: amending } = await call('commendations.amendDecision', {
    ...paper,
    number: 6,
    amendments: [{ awardId: first?.id ?? '', changes: { recipientName: 'Phòng Chuyển đổi số' } }],
  });
  const amended = await write('correction', amending);
  const target = /Quyết định số 05\/QĐ-STTTT ngày 28 tháng 12 năm 2021 của Giám đốc/;
  expect(amended.lines.find((line) => line.startsWith('Điều 1.'))).toMatch(target);
  expect(amended.lines.find((line) => line.startsWith('Điều 1.'))).toContain('(lý do: ghi chưa đúng tên):');
  expect(amended.rows).toContainEqual([
    '1',
    'Phòng Công nghệ thông tin',
    'Họ và tên, tên tập thể',
    'Phòng Công nghệ thông tin',
    'Phòng Chuyển đổi số',
  ]);
  expect(amended.lines.join('\n')).not.toContain('Thu hồi');

  const { id: revoking } = await call('commendations.revokeAwards', {
    ...paper,
    number: 7,
    awardIds: [second?.id ?? ''],
  });
  const { rows } = await call('documents.list', { subjectId: revoking });
  expect(rows.map(({ kind }) => kind)).toEqual(['correction']);
  const revoked = await write('correction', revoking);
  expect(revoked.lines.find((line) => line.startsWith('Điều 1.'))).toContain('Hủy bỏ việc khen thưởng 01 cá nhân');
  expect(revoked.lines.find((line) => line.startsWith('Điều 2.'))).toMatch(/tiền thưởng đã nhận .* đồng/);
  expect(revoked.rows.flat().join(' ')).toContain(second?.recipientName);
});
