import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { approveCertificates, issue, openRoundOffice } from '../awardRound.ts';
import { temporaryFolder } from '../backend.ts';
import { hasPoppler, readText } from './poppler.ts';

// Names that came out of someone's Excel list. Each is printed as it should be, or refused in one sentence before
// anything is drawn.

async function decidedFor(fullName: string) {
  const office = await openRoundOffice();
  const { call, technology } = office;
  const staff = await call('staff.create', { fullName, unitId: technology, sex: 'female', kind: 'civilServant' });
  await approveCertificates(office, { staffIds: [staff.id] });
  const { id: decisionId } = await issue(office);
  return { call, decisionId, folder: temporaryFolder() };
}

const LONG_NAME = 'Công Tằng Tôn Nữ Hoàng Phủ Ngọc Nguyễn Thị Phương Thảo Nguyên';

test.skipIf(!hasPoppler).each([
  ['of 60 letters', LONG_NAME],
  ['in decomposed letters', 'Nguyễn Thị Ước'.normalize('NFD')],
  ['with letters of the peoples of the Highlands', "H'Ăm Ƀuôn Krông Ŭ Ê Ĭ"],
])('a name %s prints, in a file whose name the disk takes', async (_, fullName) => {
  const { call, decisionId, folder } = await decidedFor(fullName);
  const check = await call('certificates.check', { decisionId });
  expect(check.problems.filter(({ stops }) => stops)).toEqual([]);
  await call('certificates.print', { decisionId, output: 'folder', file: folder });
  const [file = ''] = readdirSync(folder);
  expect(file).toBe(file.normalize('NFC'));
  const printed = readText(join(folder, file)).replaceAll(/\s+/g, ' ').toLocaleUpperCase('vi');
  expect(printed).toContain(fullName.normalize('NFC').toLocaleUpperCase('vi').split(' ')[0]);
});

test.each([
  ['of 120 letters', `${LONG_NAME} ${LONG_NAME}`.slice(0, 120).trim(), 'overflow', 'TEXT_DOES_NOT_FIT'],
  ['of one unbreakable word', 'Krông'.repeat(24), 'overflow', 'TEXT_DOES_NOT_FIT'],
  ['with an emoji', 'Nguyễn Thị Hoa 🏆', 'missingLetters', 'MISSING_LETTERS'],
])('a name %s is told beforehand, stops the print, and nothing is remembered', async (_, fullName, kind, code) => {
  const { call, decisionId, folder } = await decidedFor(fullName);
  const { problems } = await call('certificates.check', { decisionId });
  expect(problems.filter(({ stops }) => stops)).toMatchObject([{ kind }]);
  for (const output of ['onePdf', 'folder', 'zip'] as const) {
    const file = output === 'folder' ? folder : join(folder, 'giay-khen');
    await expect(call('certificates.print', { decisionId, output, file })).rejects.toMatchObject({ code });
  }
  expect(readdirSync(folder)).toEqual([]);
  expect((await call('certificates.prints', {})).rows).toEqual([]);
});
