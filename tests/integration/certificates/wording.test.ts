import { join } from 'node:path';
import { expect, test } from 'vitest';
import { approveCertificates, issue, openRoundOffice, reason } from '../awardRound.ts';
import { temporaryFolder } from '../backend.ts';
import { addStaff } from '../people.ts';
import { hasPoppler, readText } from './poppler.ts';

/** What the certificates of a decision say, one text for each page, on one line. */
async function pagesOf(call: Awaited<ReturnType<typeof openRoundOffice>>['call'], decisionId: string) {
  const file = join(temporaryFolder(), 'giay-khen.pdf');
  await call('certificates.writePdf', { decisionId, file });
  return readText(file)
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll('\n', ' '));
}

test.runIf(hasPoppler)('a certificate names the workplace as the decision does, with the office in full', async () => {
  const office = await openRoundOffice();
  const { call, rootUnitId, technology } = office;
  const under = (name: string, kind: 'office' | 'secretariat' | 'leadership') =>
    call('units.found', { parentId: rootUnitId, name, kind, foundedOn: '2015-01-01' });
  const [branch, secretariat, leadership] = [
    await under('Chi cục Tiêu chuẩn Đo lường', 'office'),
    await under('Văn phòng', 'secretariat'),
    await under('Lãnh đạo Sở', 'leadership'),
  ];
  const staffIds = await addStaff(office, [
    { fullName: 'Lý Văn Chung', unitId: branch.id, sex: 'male', position: 'Chi cục trưởng' },
    { fullName: 'Hà Văn Giang', unitId: leadership.id, sex: 'male', position: 'Phó Giám đốc' },
    { fullName: 'Vi Văn Huy', unitId: secretariat.id, sex: 'male', position: 'Chánh Văn phòng' },
    { fullName: 'Bế Văn Khôi', unitId: technology, sex: 'male', position: 'Trưởng phòng' },
  ]);
  await approveCertificates(office, { staffIds });
  const { id } = await issue(office);
  const pages = await pagesOf(call, id);
  const said = ['CHUNG', 'GIANG', 'HUY', 'KHÔI'].map((name) => pages.find((page) => page.includes(name)));
  expect(said).toEqual([
    expect.stringContaining('Chi cục trưởng Chi cục Tiêu chuẩn Đo lường, Sở Thông tin và Truyền thông'),
    expect.stringContaining('Phó Giám đốc Sở Thông tin và Truyền thông'),
    expect.stringContaining('Chánh Văn phòng Sở Thông tin và Truyền thông'),
    expect.stringContaining('Trưởng phòng Công nghệ thông tin, Sở Thông tin và Truyền thông'),
  ]);
});

test.runIf(hasPoppler)('a title is given as a title, a certificate of merit as itself', async () => {
  const office = await openRoundOffice();
  const { call, roundId, staffIds, press } = office;
  const { ids } = await call('commendations.nominate', {
    roundId,
    nominations: [
      { recipientKind: 'individual', staffId: staffIds[0] ?? '', formCode: 'CSTDCS', reason },
      { recipientKind: 'individual', staffId: staffIds[1] ?? '', formCode: 'GK', reason },
      { recipientKind: 'collective', unitId: press, formCode: 'GK', reason },
    ],
  });
  await call('commendations.judgeNominations', { ids, status: 'approved' });
  const { id } = await issue(office, { warningsReason: 'Hội đồng đã thống nhất' });
  const pages = await pagesOf(call, id);
  expect(pages).toEqual([
    expect.stringMatching(/Tặng GIẤY KHEN .*Tập thể/),
    expect.stringMatching(/Tặng GIẤY KHEN .*ĐỖ THỊ ĐÀO/),
    expect.stringContaining('Tặng danh hiệu “CHIẾN SĨ THI ĐUA CƠ SỞ” Ông: HOÀNG VĂN TÚ'),
  ]);
});
