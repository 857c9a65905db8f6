import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import { approveCertificates, issue, openRoundOffice } from '../awardRound.ts';
import { openOffice, temporaryFolder } from '../backend.ts';
import { hasPoppler, readPages, readText } from './poppler.ts';

/** Six people and one department, decided; two of the people have the same name. */
async function decidedOffice() {
  const office = await openRoundOffice();
  await approveCertificates(office, { staffIds: office.staffIds, unitIds: [office.technology] });
  const { id: decisionId } = await issue(office);
  const { awards } = await office.call('commendations.decision', { id: decisionId });
  const { rows: blanks } = await office.call('certificates.blanks', {});
  const folder = temporaryFolder();
  return { ...office, decisionId, awards, blanks, folder, file: join(folder, 'giay-khen.pdf') };
}

const A4 = { widthMm: 297, heightMm: 210 };
const profile = { name: 'Máy in Văn phòng, khay tay', printer: 'HP LaserJet', tray: 'Khay tay', ...A4 };

describe('printer profiles', () => {
  test.skipIf(!hasPoppler)('a printer is measured, and what it prints is drawn where it comes out right', async () => {
    const { call, decisionId, file, folder } = await decidedOffice();
    const { id } = await call('certificates.savePrinterProfile', profile);
    const { error } = await call('certificates.calibrate', {
      id,
      readings: { topLeft: { xMm: 23, yMm: 18.5 }, bottomRight: { xMm: 280, yMm: 188.5 } },
    });
    expect(error).toEqual({ offsetXMm: 3, offsetYMm: -1.5, scaleX: 1, scaleY: 1, skewDegrees: 0 });
    const { rows } = await call('certificates.printerProfiles', {});
    expect(rows).toMatchObject([{ ...profile, error: { offsetXMm: 3 } }]);
    await call('certificates.print', { decisionId, file, isDraft: false, profileId: id });
    const plain = join(folder, 'khong-bu.pdf');
    await call('certificates.writePdf', { decisionId, file: plain });
    const [corrected, asDesigned] = [readPages(file)[0]?.words[0], readPages(plain)[0]?.words[0]];
    const moved = ((corrected?.xPt ?? 0) - (asDesigned?.xPt ?? 0)) * (25.4 / 72);
    expect(moved).toBeCloseTo(-3, 2);
    expect(((corrected?.topPt ?? 0) - (asDesigned?.topPt ?? 0)) * (25.4 / 72)).toBeCloseTo(1.5, 2);
  });

  test('measures no printer can have are refused, and nothing is kept of them', async () => {
    const { call } = await openOffice();
    const { id } = await call('certificates.savePrinterProfile', profile);
    const readings = { topLeft: { xMm: 60, yMm: 20 }, bottomRight: { xMm: 277, yMm: 190 } };
    await expect(call('certificates.calibrate', { id, readings })).rejects.toMatchObject({
      code: 'CALIBRATION_UNLIKELY',
    });
    expect((await call('certificates.printerProfiles', {})).rows[0]).toMatchObject({ readings: null, error: null });
  });

  test('another paper takes the calibration away, and two printers do not share a name', async () => {
    const { call } = await openOffice();
    const { id } = await call('certificates.savePrinterProfile', profile);
    const readings = { topLeft: { xMm: 21, yMm: 20 }, bottomRight: { xMm: 278, yMm: 190 } };
    await call('certificates.calibrate', { id, readings });
    await call('certificates.savePrinterProfile', { ...profile, id, tray: 'Khay 2' });
    expect((await call('certificates.printerProfiles', {})).rows[0]?.error).toMatchObject({ offsetXMm: 1 });
    await call('certificates.savePrinterProfile', { ...profile, id, widthMm: 420, heightMm: 297 });
    expect((await call('certificates.printerProfiles', {})).rows[0]?.error).toBeNull();
    await expect(call('certificates.savePrinterProfile', profile)).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
  });

  test.skipIf(!hasPoppler)('the calibration sheet has its size, its numbers and its cross hairs', async () => {
    const { call } = await openOffice();
    const { id } = await call('certificates.savePrinterProfile', profile);
    const file = join(temporaryFolder(), 'to-hieu-chinh.pdf');
    await call('certificates.writeCalibrationSheet', { id, file });
    const [page] = readPages(file);
    expect(page?.widthPt).toBeCloseTo((297 / 25.4) * 72, 2);
    const words = page?.words.map(({ text }) => text) ?? [];
    expect(words).toEqual(expect.arrayContaining(['10', '290', '200', 'A', '(20;', 'B', '(277;', '190)', 'C']));
    expect(readText(file)).toContain('TỜ HIỆU CHỈNH MÁY IN: Máy in Văn phòng, khay tay');
  });
});

describe('printing', () => {
  test('is remembered: what, by which template, on which blank; and a second time needs a reason', async () => {
    const { call, decisionId, awards, blanks, file } = await decidedOffice();
    const [blank] = blanks;
    if (!blank) throw new Error('no blanks');
    await call('certificates.recordBlanks', {
      blankId: blank.id,
      kind: 'received',
      on: '2021-12-20',
      quantity: 10,
      note: 'Hóa đơn 12',
    });
    const check = await call('certificates.check', { decisionId, blankId: blank.id });
    expect(check.blanks).toEqual({ needed: 7, left: 10 });
    const { printId } = await call('certificates.print', { decisionId, blankId: blank.id, file });
    const { rows } = await call('certificates.prints', {});
    expect(rows).toMatchObject([{ id: printId, blankName: blank.name, printedBy: 'kiểm thử', reason: '' }]);
    expect(rows[0]?.items.map(({ awardId }) => awardId)).toEqual(awards.map(({ id }) => id));
    expect(rows[0]?.items[0]).toMatchObject({ version: 1, spoiled: null });

    await expect(call('certificates.print', { decisionId, blankId: blank.id, file })).rejects.toMatchObject({
      code: 'PRINTED_BEFORE',
    });
    const spoiledIds = awards.slice(2, 4).map(({ id }) => id);
    await call('certificates.reportSheets', { printId: printId ?? '', spoiledIds, reason: 'Kẹt giấy' });
    expect((await call('certificates.blankStock', {})).rows.find(({ blankId }) => blankId === blank.id)).toMatchObject({
      received: 10,
      used: 5,
      spoiled: 2,
      left: 3,
    });
    // Spoiled sheets are printed again as a matter of course.
    await call('certificates.print', { awardIds: spoiledIds, blankId: blank.id, file });
    await call('certificates.print', { awardIds: spoiledIds, blankId: blank.id, file, reason: 'Ký nhầm chỗ' });
    const { rows: movements } = await call('certificates.blankMovements', { blankId: blank.id });
    expect(movements.map(({ kind, quantity }) => `${kind} ${quantity}`).toSorted((a, b) => a.localeCompare(b))).toEqual(
      ['printed 2', 'printed 2', 'printed 5', 'received 10', 'spoiledInPrinting 2'],
    );
    expect((await call('certificates.prints', { awardId: spoiledIds[0] })).rows).toHaveLength(3);
    const { problems } = await call('certificates.check', { awardIds: spoiledIds });
    expect(problems.filter(({ kind }) => kind === 'printedBefore')).toHaveLength(2);
  });

  test('after a jam only what came out counts, and what is left goes on without a reason', async () => {
    const { call, decisionId, awards, blanks, file } = await decidedOffice();
    const blankId = blanks[0]?.id ?? '';
    const stock = async () => (await call('certificates.blankStock', {})).rows.find((row) => row.blankId === blankId);
    await call('certificates.recordBlanks', { blankId, kind: 'received', on: '2021-12-20', quantity: 50, note: '' });
    const { printId } = await call('certificates.print', { decisionId, blankId, file });
    const ids = awards.map(({ id }) => id);
    const jammed = ids.slice(3, 4);
    const unprintedIds = ids.slice(4);
    const report = { printId: printId ?? '', spoiledIds: jammed, unprintedIds };
    await expect(call('certificates.reportSheets', report)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await call('certificates.reportSheets', { ...report, reason: 'Kẹt giấy' })).toEqual({
      spoiled: 1,
      unprinted: 3,
    });
    expect(await stock()).toMatchObject({ received: 50, used: 3, spoiled: 1, left: 46 });
    expect((await call('certificates.printRun', { id: printId ?? '' })).items.map(({ awardId }) => awardId)).toEqual(
      ids.slice(0, 4),
    );
    await expect(
      call('certificates.reportSheets', { printId: printId ?? '', unprintedIds: jammed }),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW', data: { reason: 'sheetSpoiled' } });
    const left = [...jammed, ...unprintedIds];
    const { problems } = await call('certificates.check', { awardIds: left });
    expect(problems).toEqual([]);
    await call('certificates.print', { awardIds: left, blankId, file });
    expect(await stock()).toMatchObject({ used: 7, spoiled: 1, left: 42 });
    expect(await call('certificates.printRuns', { decisionId })).toMatchObject({
      total: 2,
      rows: [
        { sheets: 4, spoiled: 0, blankName: blanks[0]?.name, decisions: ['05/QĐ-STTTT'] },
        { sheets: 4, spoiled: 1, printedBy: 'kiểm thử', firstRecipient: 'Phòng Công nghệ thông tin' },
      ],
    });
  });

  test('a run of which no sheet came out is gone, and comes back when that is taken back', async () => {
    const { call, decisionId, awards, file } = await decidedOffice();
    const { printId } = await call('certificates.print', { decisionId, file });
    const unprintedIds = awards.map(({ id }) => id);
    await call('certificates.reportSheets', { printId: printId ?? '', unprintedIds });
    expect(await call('certificates.printRuns', {})).toEqual({ total: 0, rows: [] });
    const { rows } = await call('safekeeping.history', { limit: 1 });
    await call('safekeeping.undo', { operationId: rows[0]?.id ?? '' });
    expect(await call('certificates.printRuns', {})).toMatchObject({ total: 1, rows: [{ sheets: 7 }] });
  });

  test.skipIf(!hasPoppler)('a trial carries its mark and is not remembered', async () => {
    const { call, decisionId, file } = await decidedOffice();
    expect(await call('certificates.print', { decisionId, file, isDraft: true })).toMatchObject({ printId: null });
    await call('certificates.print', { decisionId, file: `${file}.2`, withOutline: true });
    expect((await call('certificates.prints', {})).rows).toEqual([]);
    // Slanting words come apart when read back; no name here has this letter.
    for (const trial of [file, `${file}.2`]) expect(readText(trial).match(/Ử/g)).toHaveLength(7);
  });

  test('goes on after an interruption, in the order wanted', async () => {
    const { call, decisionId, folder } = await decidedOffice();
    const names = async (order: 'register' | 'unit' | 'handingOver', from: number, to?: number) => {
      const into = join(folder, `${order}-${from}.pdf`);
      await call('certificates.print', { decisionId, file: into, order, from, to });
      const { rows } = await call('certificates.prints', { limit: 1 });
      return rows[0]?.items.map(({ recipientName }) => recipientName);
    };
    const byUnit = await names('unit', 1, 3);
    expect(byUnit).toEqual(['Phòng Công nghệ thông tin', 'Lê Văn An', 'Đỗ Thị Đào']);
    expect(await names('unit', 4)).toHaveLength(4);
  });

  test('makes a file for each person, homonyms apart, in a folder or a zip', async () => {
    const office = await openRoundOffice();
    const { call, technology, staffIds } = office;
    const twin = await call('staff.create', {
      fullName: 'Lê Văn An',
      unitId: technology,
      sex: 'male',
      kind: 'civilServant',
    });
    await approveCertificates(office, { staffIds: [...staffIds.slice(4, 5), twin.id] });
    const { id: decisionId } = await issue(office);
    const folder = temporaryFolder();
    await call('certificates.print', { decisionId, output: 'folder', file: folder, fileName: '{ten}', isDraft: true });
    expect(readdirSync(folder).toSorted()).toEqual(['Lê Văn An (2).pdf', 'Lê Văn An.pdf']);
    await expect(
      call('certificates.print', { decisionId, output: 'folder', file: folder, fileName: '{ten}', isDraft: true }),
    ).rejects.toMatchObject({ code: 'FILE_ALREADY_THERE' });
    const file = join(folder, 'giay-khen.zip');
    await call('certificates.print', { decisionId, output: 'zip', file, fileName: '{stt} {so}' });
    const archive = new PizZip(readFileSync(file));
    expect(Object.keys(archive.files)).toEqual(['01 01-2021.pdf', '02 02-2021.pdf']);
    expect(archive.file('01 01-2021.pdf')?.asUint8Array().slice(0, 5)).toEqual(new TextEncoder().encode('%PDF-'));
  });

  test('stopped or failing half-way it leaves no file, and nothing is remembered', async () => {
    const { call, decisionId, folder } = await decidedOffice();
    const stop = new AbortController();
    const options = { signal: stop.signal, onProgress: () => stop.abort() };
    const each = { decisionId, output: 'folder', file: folder } as const;
    await expect(call('certificates.print', each, options)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readdirSync(folder)).toEqual([]);
    const nowhere = join(folder, 'khong-co');
    for (const output of ['onePdf', 'folder', 'zip'] as const) {
      await expect(
        call('certificates.print', { decisionId, output, file: output === 'folder' ? nowhere : join(nowhere, 'a') }),
      ).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    }
    expect(existsSync(nowhere)).toBe(false);
    await expect(
      call('certificates.print', { decisionId, output: 'zip', file: join(folder, 'a.zip'), fileName: '{tuoi}' }),
    ).rejects.toMatchObject({ code: 'FILE_NAME_FAULTY' });
    writeFileSync(join(folder, 'tep'), '');
    await expect(call('certificates.print', { decisionId, file: join(folder, 'tep', 'a.pdf') })).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
    expect((await call('certificates.prints', {})).rows).toEqual([]);
  });

  test('what could not be remembered leaves no file either', async () => {
    const { call, decisionId, dataFolder, folder } = await decidedOffice();
    const raw = new Database(join(dataFolder, 'thi-dua.db'));
    raw.exec(`CREATE TRIGGER refused BEFORE INSERT ON certificatePrints BEGIN SELECT RAISE(ABORT, 'full'); END`);
    raw.close();
    const batch = { decisionId, fileName: '{stt}' };
    for (const [output, file] of [
      ['onePdf', join(folder, 'a.pdf')],
      ['zip', join(folder, 'a.zip')],
      ['folder', folder],
    ] as const) {
      await expect(call('certificates.print', { ...batch, output, file })).rejects.toMatchObject({ code: 'INTERNAL' });
      expect(readdirSync(folder), output).toEqual([]);
    }
  });

  test('blanks that come out short are told, and may be counted again', async () => {
    const { call, blanks, decisionId, file } = await decidedOffice();
    const [blank] = blanks;
    const blankId = blank?.id ?? '';
    await call('certificates.print', { decisionId, blankId, file });
    const record = { blankId, on: '2021-12-30', note: '' };
    expect(await call('certificates.recordBlanks', { ...record, kind: 'received', quantity: 20 })).toMatchObject({
      left: 13,
    });
    expect(await call('certificates.recordBlanks', { ...record, kind: 'lost', quantity: 3 })).toMatchObject({
      left: 10,
    });
    const spoiled = { ...record, kind: 'spoiled' as const, quantity: 4 };
    await expect(call('certificates.recordBlanks', spoiled)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      data: { issues: [{ path: 'note', rule: 'required' }] },
    });
    await expect(
      call('certificates.recordBlanks', { ...spoiled, note: 'Ẩm mốc', on: '2999-01-01' }),
    ).rejects.toMatchObject({ code: 'DATE_TO_COME' });
    expect(await call('certificates.recordBlanks', { ...spoiled, note: 'Ẩm mốc' })).toMatchObject({ left: 6 });
  });

  test.skipIf(!hasPoppler)('years later it is printed again exactly, whatever was changed since', async () => {
    const { call, awards, blanks, folder, signatoryId, decisionId } = await decidedOffice();
    const [award] = awards;
    const [blank] = blanks;
    const awardIds = [award?.id ?? ''];
    const blankId = blank?.id ?? null;
    const file = (name: string) => join(folder, `${name}.pdf`);
    const { printId } = await call('certificates.print', { awardIds, blankId, file: file('dau') });
    const { templateId } = await call('certificates.preview', { awardId: awardIds[0] ?? '', blankId });
    const { body } = await call('certificates.template', { id: templateId });
    const boxes = body.boxes.map((box) => ({ ...box, yMm: box.yMm + 10 }));
    await call('certificates.saveTemplate', { id: templateId, body: { ...body, boxes } });
    await call('commendations.amendDecision', {
      decisionId,
      number: 6,
      issuedOn: '2022-01-10',
      signatoryId,
      subject: 'Về việc sửa đổi',
      legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
      reason: 'Ghi sai',
      amendments: [{ awardId: awardIds[0] ?? '', changes: { recipientName: 'Phòng Chuyển đổi số' } }],
    });
    const reason = 'Bản cũ bị mất';
    await call('certificates.print', { awardIds, blankId, file: file('nay'), reason });
    await call('certificates.print', { awardIds, printId: printId ?? '', file: file('dung-nhu-cu'), reason });
    expect(readPages(file('dung-nhu-cu'))).toEqual(readPages(file('dau')));
    expect(readPages(file('nay'))).not.toEqual(readPages(file('dau')));
    const { rows } = await call('certificates.prints', { awardId: awardIds[0] });
    expect(rows.map(({ blankName, items: [item] }) => [blankName, item?.version])).toEqual([
      [blank?.name, 1],
      [blank?.name, 2],
      [blank?.name, 1],
    ]);
  });
});

describe('kinds of blanks', () => {
  test('a new one takes the designs of another, brought to its size', async () => {
    const { call } = await openOffice();
    const [a4] = (await call('certificates.blanks', {})).rows;
    const size = { widthMm: 360, heightMm: 270 };
    const { id, templates } = await call('certificates.saveBlank', {
      name: 'Phôi Tân Á',
      ...size,
      copyFrom: a4?.id ?? null,
    });
    expect(templates).toBe(3);
    const ofBlank = (await call('certificates.templates', {})).rows.filter(({ blankId }) => blankId === id);
    expect(ofBlank.map(({ page, isDefault }) => ({ ...page, isDefault }))).toEqual(
      Array(3).fill({ ...size, isDefault: true }),
    );
    await expect(call('certificates.saveBlank', { name: 'Phôi Tân Á', ...size })).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
    });
    await expect(
      call('certificates.saveBlank', { id, name: 'Phôi Tân Á', widthMm: 400, heightMm: 300 }),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await call('certificates.saveBlank', { id, name: 'Phôi Tân Á loại 1', ...size });
    await expect(call('certificates.removeBlank', { id })).rejects.toMatchObject({ code: 'IN_USE' });
    for (const template of ofBlank) await call('certificates.deleteTemplate', { id: template.id });
    await call('certificates.removeBlank', { id });
    expect((await call('certificates.blanks', {})).rows.map(({ name }) => name)).not.toContain('Phôi Tân Á loại 1');
  });
});
