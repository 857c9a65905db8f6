import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolderPaths } from '../../../src/main/backend/database/dataFolder.ts';
import type { PlacedPage } from '../../../src/shared/domain/certificates/page.ts';
import { approveCertificates, issue, openRoundOffice } from '../awardRound.ts';
import { openOffice, temporaryFolder } from '../backend.ts';

async function individualTemplate(call: Awaited<ReturnType<typeof openOffice>>['call']) {
  const { rows } = await call('certificates.templates', {});
  const row = rows.find((each) => each.isDefault && each.recipientKind === 'individual' && each.blankId === null);
  if (!row) throw new Error('no default template');
  return call('certificates.template', { id: row.id });
}

async function grantedOffice() {
  const office = await openRoundOffice();
  await approveCertificates(office, { staffIds: office.staffIds, unitIds: [] });
  const { id } = await issue(office);
  const { awards } = await office.call('commendations.decision', { id });
  const awardId = awards[0]?.id ?? '';
  return { ...office, awardId };
}

const placed = (page: unknown) => page as PlacedPage;
const lineOf = (page: unknown, boxId: string) => placed(page).texts.filter((text) => text.boxId === boxId);

describe('the templates of a new office', () => {
  test('are the shipped ones, on plain paper and on blanks, with one default for each use', async () => {
    const { call } = await openOffice();
    const { rows } = await call('certificates.templates', {});
    const { rows: blanks } = await call('certificates.blanks', {});
    expect(blanks.map(({ widthMm }) => widthMm).toSorted((a, b) => a - b)).toEqual([297, 420]);
    for (const recipientKind of ['individual', 'collective', 'household']) {
      for (const blankId of [null, ...blanks.map(({ id }) => id)]) {
        const ofUse = rows.filter((row) => row.recipientKind === recipientKind && row.blankId === blankId);
        expect(ofUse.filter(({ isDefault }) => isDefault)).toHaveLength(1);
        expect(ofUse.every(({ version, shippedAs }) => version === 1 && shippedAs !== null)).toBe(true);
      }
    }
  });

  test('come back after they were deleted, the bin emptied or not', async () => {
    const { call } = await openOffice();
    const before = (await call('certificates.templates', {})).rows;
    await call('certificates.deleteTemplate', { id: before[0]?.id ?? '' });
    expect((await call('certificates.templates', {})).rows).toHaveLength(before.length - 1);
    expect(await call('certificates.restoreShippedTemplates', {})).toEqual({ restored: 1 });
    await call('certificates.deleteTemplate', { id: before[1]?.id ?? '' });
    expect(await call('safekeeping.emptyBin', {})).toEqual({ removed: 1 });
    expect(await call('certificates.restoreShippedTemplates', {})).toEqual({ restored: 1 });
    expect((await call('certificates.templates', {})).rows).toHaveLength(before.length);
  });
});

describe('versions', () => {
  test('every change is kept as one; saving without a change is none', async () => {
    const { call } = await openOffice();
    const { id, body, versionId } = await individualTemplate(call);
    expect(await call('certificates.saveTemplate', { id, body })).toEqual({ versionId, version: 1 });
    const changed = { ...body, border: null };
    const saved = await call('certificates.saveTemplate', { id, body: changed });
    expect(saved.version).toBe(2);
    expect((await call('certificates.template', { id })).body).toEqual(changed);
    expect((await call('certificates.version', { id: versionId })).body).toEqual(body);
    const { rows } = await call('certificates.versions', { id });
    expect(rows.map(({ number }) => number)).toEqual([2, 1]);
  });

  test('are never rewritten, not even past the program', async () => {
    const { call, dataFolder, close } = await openOffice();
    const { versionId } = await individualTemplate(call);
    await close();
    const db = new Database(dataFolderPaths(dataFolder).database);
    expect(() => db.prepare(`UPDATE certificateTemplateVersions SET body = '{}' WHERE id = ?`).run(versionId)).toThrow(
      'never changed',
    );
    db.close();
  });

  test('a certificate is drawn by the newest one and tells which', async () => {
    const { call, awardId } = await grantedOffice();
    const { id, body } = await individualTemplate(call);
    const boxes = body.boxes.map((box) => (box.id === 'recipient' ? { ...box, yMm: box.yMm + 7 } : box));
    const before = await call('certificates.preview', { awardId });
    const { versionId } = await call('certificates.saveTemplate', { id, body: { ...body, boxes } });
    const after = await call('certificates.preview', { awardId });
    expect(after.templateVersionId).toBe(versionId);
    const [was, is] = [before, after].map(({ page }) => lineOf(page, 'recipient')[0]?.baselineYMm ?? 0);
    expect((is ?? 0) - (was ?? 0)).toBeCloseTo(7, 6);
  });
});

describe('which template draws', () => {
  test('one of the form comes before one for any form, a default before the others', async () => {
    const { call, awardId } = await grantedOffice();
    const { body, recipientKind } = await individualTemplate(call);
    const use = { recipientKind, blankId: null, body };
    const first = await call('certificates.createTemplate', { ...use, name: 'Mẫu thứ nhất', formCode: 'GK' });
    const second = await call('certificates.createTemplate', { ...use, name: 'Mẫu thứ hai', formCode: 'GK' });
    const drawnBy = async () => (await call('certificates.preview', { awardId })).templateId;
    expect(await drawnBy()).toBe(first.id);
    await call('certificates.makeTemplateDefault', { id: second.id });
    expect(await drawnBy()).toBe(second.id);
    await call('certificates.deleteTemplate', { id: second.id });
    expect(await drawnBy()).toBe(first.id);
    await call('certificates.changeTemplate', { id: first.id, changes: { formCode: 'BKT' } });
    expect(await drawnBy()).not.toBe(first.id);
  });

  test('a blank has its own, with what it carries shown but not printed', async () => {
    const { call, awardId } = await grantedOffice();
    const { rows } = await call('certificates.blanks', {});
    const preview = await call('certificates.preview', { awardId, blankId: rows[0]?.id ?? '' });
    const printed = (boxId: string) => lineOf(preview.page, boxId).map((line) => line.printed);
    expect(printed('form')).toEqual([false]);
    expect(printed('recipient')).not.toContain(false);
    expect(placed(preview.page).shapes.every((shape) => !shape.printed)).toBe(true);
  });

  test('none at all is said with the form', async () => {
    const { call, awardId } = await grantedOffice();
    const { rows } = await call('certificates.templates', {});
    for (const { id } of rows) await call('certificates.deleteTemplate', { id });
    await expect(call('certificates.preview', { awardId })).rejects.toMatchObject({
      code: 'NO_CERTIFICATE_TEMPLATE',
      data: { form: 'Giấy khen' },
    });
  });
});

describe('one recipient adjusted', () => {
  test('is drawn so on that certificate alone, and the template stays', async () => {
    const { call, awardId } = await grantedOffice();
    const before = await call('certificates.preview', { awardId });
    const { templateId } = before;
    const [line] = lineOf(before.page, 'recipient');
    const template = await call('certificates.template', { id: templateId });
    const box = template.body.boxes.find(({ id }) => id === 'recipient');
    const frame = { xMm: 40, yMm: (box?.yMm ?? 0) - 3, widthMm: 200, heightMm: 14 };
    await call('certificates.saveAdjustment', { awardId, templateId, boxes: { recipient: { frame } } });
    const after = await call('certificates.preview', { awardId });
    expect(lineOf(after.page, 'recipient')[0]?.baselineYMm).not.toBeCloseTo(line?.baselineYMm ?? 0, 1);
    expect(await call('certificates.template', { id: templateId })).toEqual(template);
    await call('certificates.saveAdjustment', { awardId, templateId, boxes: {} });
    expect(await call('certificates.preview', { awardId })).toEqual(before);
  });

  test('breaks lines where it is told, until the words change', async () => {
    const { call, awardId } = await grantedOffice();
    const { templateId, page } = await call('certificates.preview', { awardId });
    const said = lineOf(page, 'merit').map(({ text }) => text);
    const forText = said.join(' ');
    const words = forText.split(' ');
    const write = (text: string) =>
      call('certificates.saveAdjustment', {
        awardId,
        templateId,
        boxes: { merit: { breaks: { forText: text, wordsPerLine: [2, words.length - 4] } } },
      });
    await write(forText);
    const lines = lineOf((await call('certificates.preview', { awardId })).page, 'merit');
    const byLine = [...Map.groupBy(lines, ({ baselineYMm }) => baselineYMm.toFixed(3)).values()];
    expect(byLine.map((line) => line.map(({ text }) => text).join(' '))).toEqual([
      words.slice(0, 2).join(' '),
      words.slice(2, -2).join(' '),
      words.slice(-2).join(' '),
    ]);
    await write('chữ khác');
    expect(lineOf((await call('certificates.preview', { awardId })).page, 'merit').map(({ text }) => text)).toEqual(
      said,
    );
  });
});

test('a QR is drawn with the office’s key, and its place is never printed empty', async () => {
  const { call, awardId } = await grantedOffice();
  const { id, body } = await individualTemplate(call);
  const qr = { kind: 'qr' as const, id: 'qr', xMm: 40, yMm: 165, widthMm: 24, heightMm: 20 };
  await call('certificates.saveTemplate', { id, body: { ...body, boxes: [...body.boxes, qr] } });
  const drawn = async () =>
    placed((await call('certificates.preview', { awardId })).page).shapes.filter(({ boxId }) => boxId === 'qr');
  expect(await drawn()).toEqual([]);
  const file = join(temporaryFolder(), 'giay-khen.pdf');
  await expect(call('certificates.writePdf', { awardIds: [awardId], file })).rejects.toMatchObject({
    code: 'NO_SIGNING_KEY',
  });
  await call('certificates.makeProofKey', {});
  expect(await drawn()).toMatchObject([{ xMm: 42, yMm: 165, widthMm: 20, heightMm: 20, printed: true }]);
  expect(await call('certificates.writePdf', { awardIds: [awardId], file })).toMatchObject({ pages: 1 });
});

test('a font tells which letters of a decision it lacks, in capitals where the box is set so', async () => {
  const office = await openRoundOffice();
  const { call, technology } = office;
  const staff = await call('staff.create', {
    fullName: 'Y ƀuôn',
    unitId: technology,
    sex: 'male',
    kind: 'civilServant',
  });
  await approveCertificates(office, { staffIds: [staff.id], unitIds: [technology] });
  const { id: decisionId } = await issue(office);
  const lacking = async (fontKey: string, text: string, recipientKind: 'individual' | 'collective' = 'individual') => {
    const runs = [{ text, isUpper: true }];
    return (await call('certificates.fontLacks', { fontKey, runs, decisionId, recipientKind })).letters;
  };
  expect(await lacking('charm/Bold', 'Tặng {recipientName}')).toEqual(['Ƀ']);
  expect(await lacking('tinos/Bold', 'Tặng {recipientName}')).toEqual([]);
  expect(await lacking('charm/Bold', '{achievement}')).toEqual([]);
  expect(await lacking('charm/Bold', '{recipientName}', 'collective')).toEqual([]);
});

test('a template that asks for a font or picture nobody has is refused', async () => {
  const { call } = await openOffice();
  const { id, body } = await individualTemplate(call);
  const background = { name: 'a'.repeat(64), printed: false, opacity: 1 };
  await expect(call('certificates.saveTemplate', { id, body: { ...body, background } })).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
  });
  const boxes = body.boxes.map((box) => (box.kind === 'text' ? { ...box, font: { ...box.font, family: 'x' } } : box));
  await expect(call('certificates.saveTemplate', { id, body: { ...body, boxes } })).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
    data: { path: expect.stringContaining('x/') },
  });
});
