import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { approveCertificates, issue, openRoundOffice } from '../awardRound.ts';
import { temporaryFolder } from '../backend.ts';
import { readPaper } from './wordReader.ts';

/** Two people with a certificate each, one of them with a title too. */
async function officeWithAwards() {
  const office = await openRoundOffice();
  const { call, roundId, staffIds } = office;
  const [tu = '', dao = '', anh = ''] = staffIds;
  await call('staff.update', { id: dao, changes: { birth: { date: '1980-07-01', precision: 'month' } } });
  await approveCertificates(office, { staffIds: [tu, dao] });
  const { ids } = await call('commendations.nominate', {
    roundId,
    nominations: [{ recipientKind: 'individual', staffId: dao, formCode: 'LDTT', reason: 'Hoàn thành tốt nhiệm vụ' }],
  });
  await call('commendations.judgeNominations', { ids, status: 'approved' });
  await issue(office, { warningsReason: 'Hội đồng đã thống nhất' });
  const write = async (subjectId: string, furtherSubjectIds: string[] = []) => {
    const file = join(temporaryFolder(), 'thanh-tich.docx');
    await call('documents.writeWord', { kind: 'achievementRecord', subjectId, furtherSubjectIds, file });
    return readPaper(readFileSync(file));
  };
  return { ...office, tu, dao, anh, write };
}

test('part III of a report of achievements comes from the register', async () => {
  const { dao, write } = await officeWithAwards();
  const { paragraphs, tables } = await write(dao);
  const decision = 'Quyết định số 5/QĐ-STTTT ngày 28 tháng 12 năm 2021 của Sở Thông tin và Truyền thông'.replace(
    'số 5',
    'số 05',
  );
  expect(tables.slice(1, 3).map(([, ...rows]) => rows)).toEqual([
    [['2021', 'Lao động tiên tiến', decision]],
    [['2021', 'Giấy khen', decision]],
  ]);
  const lines = paragraphs.map(({ text }) => text);
  expect(lines).toEqual(
    expect.arrayContaining([
      'Họ và tên: Đỗ Thị Đào',
      'Ngày, tháng, năm sinh: 7/1980',
      'Chức vụ, đơn vị công tác: Chuyên viên, Phòng Công nghệ thông tin',
    ]),
  );
  expect(lines).toContain('NGƯỜI BÁO CÁO');
});

test('several people go into one file, whoever was never awarded too', async () => {
  const { dao, tu, anh, write } = await officeWithAwards();
  const lines = (await write(dao, [tu, anh, dao])).paragraphs.map(({ text }) => text);
  expect(lines.filter((line) => line.startsWith('Họ và tên: '))).toEqual([
    'Họ và tên: Đỗ Thị Đào',
    'Họ và tên: Hoàng Văn Tú',
    'Họ và tên: Nguyễn Thị Ánh',
  ]);
  expect(lines.filter((line) => line === 'Chưa có.')).toHaveLength(3);
});

test('of somebody who is not there is refused', async () => {
  const { call, dao, write } = await officeWithAwards();
  await call('staff.remove', { ids: [dao] });
  await expect(write(dao)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'staff' } });
});
