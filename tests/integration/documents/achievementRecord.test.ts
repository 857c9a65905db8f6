import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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
  const { paragraphs, sections } = await write(dao, [tu, anh, dao]);
  const lines = paragraphs.map(({ text }) => text);
  expect(lines.filter((line) => line.startsWith('Họ và tên: '))).toEqual([
    'Họ và tên: Đỗ Thị Đào',
    'Họ và tên: Hoàng Văn Tú',
    'Họ và tên: Nguyễn Thị Ánh',
  ]);
  expect(lines.filter((line) => line === 'Chưa có.')).toHaveLength(3);
  // Each person's pages are counted from 1, which is not shown.
  expect(sections).toHaveLength(3);
  for (const section of sections) expect(section).toMatch(/<w:pgNumType w:start="1".*<w:titlePg\/>/);
  expect(sections[0]).toContain('<w:headerReference w:type="default"');
});

test("the head confirms everybody's report but the head's own", async () => {
  const { call, dao, tu, write } = await officeWithAwards();
  const { rows } = await call('office.signatories', {});
  const confirmed = async (staffId: string) => (await write(staffId)).tables.at(-1)?.map(([cell]) => cell);
  expect(await confirmed(dao)).toEqual(['XÁC NHẬN CỦA CƠ QUAN\nGIÁM ĐỐC', 'Lê Minh Quân']);
  const [signatory] = rows;
  if (!signatory) throw new Error('nobody signs');
  await call('office.saveSignatory', { ...signatory, staffId: tu, fullName: 'Hoàng Văn Tú' });
  expect(await confirmed(tu)).toEqual(['XÁC NHẬN\nCỦA CẤP TRÊN TRỰC TIẾP', '']);
});

test('of somebody who is not there is refused', async () => {
  const { call, dao, write } = await officeWithAwards();
  await call('staff.remove', { ids: [dao] });
  await expect(write(dao)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'staff' } });
});

describe('a file for each person', () => {
  test('has that person alone, homonyms numbered', async () => {
    const { call, dao, technology } = await officeWithAwards();
    const { id: other } = await call('staff.create', {
      fullName: 'Đỗ Thị Đào',
      unitId: technology,
      kind: 'civilServant',
    });
    const folder = temporaryFolder();
    const each = { kind: 'achievementRecord' as const, staffIds: [dao, other], folder };
    expect(await call('documents.writeEach', each)).toEqual({ files: 2 });
    const [first = '', second = ''] = readdirSync(folder).toSorted((a, b) => b.localeCompare(a));
    expect([first, second]).toEqual([
      'bao-cao-thanh-tich-phan-III-do-thi-dao.docx',
      'bao-cao-thanh-tich-phan-III-do-thi-dao (2).docx',
    ]);
    const text = (name: string) => readPaper(readFileSync(join(folder, name))).paragraphs.map((line) => line.text);
    expect(text(first).filter((line) => line.startsWith('Họ và tên:'))).toEqual(['Họ và tên: Đỗ Thị Đào']);
    expect(text(first)).toContain('Ngày, tháng, năm sinh: 7/1980');
    expect(text(second)).not.toContain('Ngày, tháng, năm sinh: 7/1980');
  });

  test('is not written over one that is there, and then nothing is written', async () => {
    const { call, tu, dao } = await officeWithAwards();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bao-cao-thanh-tich-phan-III-do-thi-dao.docx'), 'của người khác');
    await expect(
      call('documents.writeEach', { kind: 'achievementRecord', staffIds: [tu, dao], folder }),
    ).rejects.toMatchObject({ code: 'FILE_ALREADY_THERE' });
    expect(readdirSync(folder)).toEqual(['bao-cao-thanh-tich-phan-III-do-thi-dao.docx']);
  });
});
