import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Progress } from '../../../src/shared/contract/define.ts';
import { MM_PER_PT } from '../../../src/shared/domain/certificates/measure.ts';
import type { PlacedPage } from '../../../src/shared/domain/certificates/page.ts';
import { approveCertificates, issue, openRoundOffice, reason, registerOf } from '../awardRound.ts';
import { sampleProfile, temporaryFolder } from '../backend.ts';
import { addStaff } from '../people.ts';
import { hasPoppler, readInfo, readPages } from './poppler.ts';

/** Made-up names, some of them hard: capitals with two marks, an apostrophe, a hyphen, a very long one. */
const MORE_NAMES = [
  'Nông Thị Ánh Tuyết',
  'Lý Đức Hòa',
  'Công Tằng Tôn Nữ Nguyễn Thị Phương Thảo Nguyên',
  'Vy Văn Ỷ',
  "H'Hen Niê",
  'Lương Thị Mỹ-Duyên',
  'Chu Thị Ngọc Quỳnh',
  'Phùng Quang Huy',
  'Hứa Thị Thoa',
];

/** The conference's list: three collectives and fifteen people, decided. */
async function conferenceOffice() {
  const office = await openRoundOffice();
  const { call, rootUnitId, technology, press, staffIds } = office;
  const centre = await call('units.found', {
    parentId: rootUnitId,
    name: 'Trung tâm Công nghệ số',
    kind: 'centre',
    foundedOn: '2015-01-01',
  });
  const more = await addStaff(
    office,
    MORE_NAMES.map((fullName) => ({ fullName, unitId: centre.id })),
  );
  await approveCertificates(office, { staffIds: [...more, ...staffIds], unitIds: [technology, press, centre.id] });
  const decision = await issue(office);
  return { ...office, decisionId: decision.id, file: join(temporaryFolder(), 'giay-khen.pdf') };
}

/** One nomination for a certificate, decided. */
async function oneAward(nomination: { recipientName?: string; reason?: string; formCode?: string }) {
  const office = await openRoundOffice();
  const { call, roundId, staffIds } = office;
  const isHousehold = nomination.recipientName !== undefined;
  const recipient = isHousehold
    ? { recipientKind: 'household' as const }
    : { recipientKind: 'individual' as const, staffId: staffIds[0] ?? '' };
  const { ids } = await call('commendations.nominate', {
    roundId,
    nominations: [{ formCode: 'GK', reason, ...recipient, ...nomination }],
  });
  await call('commendations.judgeNominations', { ids, status: 'approved' });
  const { id: decisionId } = await issue(office);
  return { ...office, decisionId, file: join(temporaryFolder(), 'giay-khen.pdf') };
}

const squeezed = (text: string) => text.replaceAll(/\s/g, '').toLocaleLowerCase('vi');
const textOf = (page: unknown) => (page as PlacedPage).texts.map(({ text }) => text).join(' ');

describe.skipIf(!hasPoppler)('the certificates of a decision', () => {
  test('are 18 pages of A4 landscape, collectives first, each with its recipient and numbers', async () => {
    const { call, decisionId, file } = await conferenceOffice();
    expect(await call('certificates.check', { decisionId })).toMatchObject({ certificates: 18 });
    expect(await call('certificates.writePdf', { decisionId, file })).toEqual({ pages: 18, file });

    const pages = readPages(file);
    const { awards } = await call('commendations.decision', { id: decisionId });
    expect(pages).toHaveLength(18);
    expect(awards.map(({ recipientKind }) => recipientKind)).toEqual([
      ...Array<string>(3).fill('collective'),
      ...Array<string>(15).fill('individual'),
    ]);
    for (const [index, { widthPt, heightPt, words }] of pages.entries()) {
      expect(widthPt * MM_PER_PT).toBeCloseTo(297, 3);
      expect(heightPt * MM_PER_PT).toBeCloseTo(210, 3);
      const text = squeezed(words.map((word) => word.text).join(''));
      const award = awards[index];
      const recipient = award?.recipientKind === 'collective' ? 'Tập thể:' : `${award?.honorific}:`;
      for (const expected of [
        'GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH LẠNG SƠN',
        `${recipient}${award?.recipientName}`,
        'Đã hoàn thành tốt nhiệm vụ năm 2021',
        'Số quyết định: 05/QĐ-STTTT ngày 28 tháng 12 năm 2021',
        `Số sổ vàng: ${String(index + 1).padStart(2, '0')}/2021`,
        'Lạng Sơn, ngày 28 tháng 12 năm 2021',
        'Lê Minh Quân',
      ]) {
        expect(text).toContain(squeezed(expected));
      }
    }
    expect(readInfo(file)).toContain('Giấy khen - 05/QĐ-STTTT');
  });

  test('named one by one, they keep that order', async () => {
    const office = await conferenceOffice();
    const { call, file } = office;
    const rows = await registerOf(office);
    const chosen = [rows[17], rows[4], rows[1]].flatMap((award) => award ?? []);
    await call('certificates.writePdf', { awardIds: chosen.map(({ id }) => id), file });
    const texts = readPages(file).map(({ words }) => squeezed(words.map((word) => word.text).join('')));
    expect(texts).toHaveLength(3);
    for (const [index, award] of chosen.toReversed().entries()) {
      expect(texts[index]).toContain(squeezed(award.recipientName));
    }
  });
});

describe('writing', () => {
  test('tells whose certificate is drawn', async () => {
    const { call, decisionId, file } = await conferenceOffice();
    const told: Progress[] = [];
    await call('certificates.writePdf', { decisionId, file }, { onProgress: (progress) => told.push(progress) });
    expect(told.map(({ done }) => done)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
    expect(told.at(-1)).toMatchObject({ step: 'certificates.writePdf', total: 18, subject: 'Vy Văn Ỷ' });
  });

  test('stopped half-way, it leaves the file that was there before', async () => {
    const office = await openRoundOffice();
    const { call, roundId } = office;
    const { ids } = await call('commendations.nominate', {
      roundId,
      nominations: Array.from({ length: 400 }, (_, index) => ({
        recipientKind: 'household' as const,
        recipientName: `Vi Văn Lâm ${index}`,
        formCode: 'GK',
        reason,
      })),
    });
    await call('commendations.judgeNominations', { ids, status: 'approved' });
    const { id: decisionId } = await issue(office);
    const folder = temporaryFolder();
    const file = join(folder, 'giay-khen.pdf');
    writeFileSync(file, 'bản cũ');
    const stop = new AbortController();
    const options = { signal: stop.signal, onProgress: () => stop.abort() };
    await expect(call('certificates.writePdf', { decisionId, file }, options)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(readFileSync(file, 'utf8')).toBe('bản cũ');
    expect(readdirSync(folder)).toEqual(['giay-khen.pdf']);
  });

  test('a text too long for its box is refused by name before anything is drawn, and told beforehand', async () => {
    const { call, decisionId, file } = await oneAward({ reason: 'Đã hoàn thành tốt nhiệm vụ được giao '.repeat(40) });
    const { problems, printable } = await call('certificates.check', { decisionId });
    expect(printable).toEqual([]);
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: 'overflow', recipientName: 'Hoàng Văn Tú', boxId: 'merit', stops: true }),
    );
    const told: Progress[] = [];
    const writing = call('certificates.writePdf', { decisionId, file }, { onProgress: (step) => told.push(step) });
    await expect(writing).rejects.toMatchObject({
      code: 'TEXT_DOES_NOT_FIT',
      data: { name: 'Hoàng Văn Tú', box: 'achievement' },
    });
    expect(told).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });

  test('a letter the font lacks is refused by name, and told beforehand', async () => {
    const { call, decisionId, file } = await oneAward({ recipientName: 'Vi Văn 林' });
    const { problems } = await call('certificates.check', { decisionId });
    expect(problems).toContainEqual(
      expect.objectContaining({
        kind: 'missingLetters',
        stops: true,
        values: { fontKey: 'noto-serif/Bold', letters: '林', field: 'recipientName' },
      }),
    );
    await expect(call('certificates.writePdf', { decisionId, file })).rejects.toMatchObject({
      code: 'MISSING_LETTERS',
      data: { name: 'Vi Văn 林', letters: '林' },
    });
    expect(existsSync(file)).toBe(false);
  });

  test('a title without a certificate prints none, unless asked for by itself', async () => {
    const office = await oneAward({ formCode: 'LDTT' });
    const { call, decisionId, file } = office;
    await expect(call('certificates.writePdf', { decisionId, file })).rejects.toMatchObject({
      code: 'NOTHING_TO_WRITE',
    });
    const awardIds = (await registerOf(office)).map(({ id }) => id);
    expect(await call('certificates.writePdf', { awardIds, file })).toMatchObject({ pages: 1 });
  });

  test('a revoked award is told, left out of its decision, and refused when named', async () => {
    const office = await conferenceOffice();
    const { call, signatoryId, decisionId, file } = office;
    const [first] = await registerOf(office);
    const awardId = first?.id ?? '';
    await call('commendations.revokeAwards', {
      decisionId,
      number: 6,
      issuedOn: '2022-01-10',
      signatoryId,
      subject: 'Về việc hủy bỏ khen thưởng',
      legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
      reason: 'Kê khai thành tích không đúng',
      awardIds: [awardId],
    });
    const { problems, printable } = await call('certificates.check', { decisionId });
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'revoked', awardId, stops: true }));
    expect(printable).toHaveLength(17);
    expect(printable.map((each) => each.awardId)).not.toContain(awardId);
    expect(await call('certificates.writePdf', { decisionId, file })).toMatchObject({ pages: 17 });
    await expect(call('certificates.writePdf', { awardIds: [awardId], file })).rejects.toMatchObject({
      data: { reason: 'awardRevoked' },
    });
  });
});

describe('the preview', () => {
  test('shows the certificate with its fonts, in the words of the day of the decision', async () => {
    const office = await conferenceOffice();
    const { call } = office;
    const [, , , person] = await registerOf(office);
    const input = { awardId: person?.id ?? '' };
    const before = await call('certificates.preview', input);
    expect(before.fonts).toContain('noto-serif/Bold');
    expect(before.problems.filter(({ stops }) => stops)).toEqual([]);
    expect(textOf(before.page)).toContain('Phòng Công nghệ thông tin, Sở Thông tin và Truyền thông');

    await call('office.saveProfile', {
      ...sampleProfile,
      validFrom: '2025-03-01',
      name: 'Sở Khoa học và Công nghệ',
      headTitle: 'Giám đốc Sở Khoa học và Công nghệ',
    });
    expect(await call('certificates.preview', input)).toEqual(before);
  });

  test('names the office once for a collective that stands directly below it', async () => {
    const office = await conferenceOffice();
    const [collective] = await registerOf(office);
    const { page } = await office.call('certificates.preview', { awardId: collective?.id ?? '' });
    expect(textOf(page).match(/Sở Thông tin và Truyền thông/g)).toHaveLength(1);
  });

  test('shows for whom a deputy signs', async () => {
    const office = await openRoundOffice();
    const { call, staffIds } = office;
    const deputy = await call('office.saveSignatory', {
      staffId: null,
      fullName: 'Trần Thị Bích',
      position: 'Phó Giám đốc',
      form: 'KT',
      onBehalfOf: 'Giám đốc',
      validFrom: '2020-01-01',
      validTo: null,
    });
    await approveCertificates(office, { staffIds: staffIds.slice(0, 1) });
    await issue(office, { signatoryId: deputy.id });
    const [award] = await registerOf(office);
    const { page } = await call('certificates.preview', { awardId: award?.id ?? '' });
    const lines = (page as PlacedPage).texts.filter(({ boxId }) => boxId.startsWith('signat')).map(({ text }) => text);
    expect(lines).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Thị Bích']);
  });
});
