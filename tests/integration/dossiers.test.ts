import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { issue, openRoundOffice, reason } from './awardRound.ts';
import { openBackend, temporaryFolder } from './backend.ts';

async function nominatedOffice() {
  const office = await openRoundOffice();
  const { ids } = await office.call('commendations.nominate', {
    roundId: office.roundId,
    nominations: [
      { recipientKind: 'individual', staffId: office.staffIds[0] ?? '', formCode: 'GK', reason },
      { recipientKind: 'individual', staffId: office.staffIds[1] ?? '', formCode: 'GK', reason },
    ],
  });
  const nominationId = ids[0] ?? '';
  const partsOf = async (id = nominationId) =>
    (await office.call('commendations.dossier', { nominationId: id })).parts.filter(({ isThere }) => isThere);
  const fileOf = (name: string, content: string | Buffer) => {
    const file = join(temporaryFolder(), name);
    writeFileSync(file, content);
    return file;
  };
  return { ...office, ids, nominationId, partsOf, fileOf };
}

test('a dossier lists what the form requires, and parts are ticked for several at once', async () => {
  const { call, ids, nominationId, partsOf } = await nominatedOffice();
  const { parts } = await call('commendations.dossier', { nominationId });
  const required = parts.filter(({ isRequired }) => isRequired).map(({ code }) => code);
  expect(required).toEqual(['to-trinh', 'bao-cao-thanh-tich', 'bien-ban-xet-khen-thuong']);
  expect(parts.length).toBeGreaterThan(required.length);
  const mark = (partCode: string, isThere: boolean, note?: string) => ({ partCode, isThere, note });
  await call('commendations.saveDossierParts', {
    nominationIds: ids,
    parts: [mark('to-trinh', true, 'Bản chính'), mark('bao-cao-thanh-tich', true)],
  });
  await call('commendations.saveDossierParts', {
    nominationIds: ids,
    parts: [mark('to-trinh', true), mark('bao-cao-thanh-tich', false)],
  });
  expect(await partsOf(ids[1])).toEqual([expect.objectContaining({ code: 'to-trinh', note: 'Bản chính' })]);
  const { rows } = await call('commendations.checks', {
    roundId: (await call('commendations.rounds', {})).rows[0]?.id ?? '',
  });
  expect(rows[0]?.findings.map(({ fact }) => fact.code)).toContain('dossierIncomplete');
  await call('commendations.saveDossierParts', { nominationIds: ids, parts: [mark('to-trinh', false)] });
  expect(await partsOf()).toEqual([]);
});

test('a file is copied in, comes out as it was, goes into the bin and back, and into backups', async () => {
  const { call, nominationId, partsOf, fileOf } = await nominatedOffice();
  const content = Buffer.from('%PDF-1.7 báo cáo');
  const file = fileOf('Báo cáo.pdf', content);
  const { id } = await call('commendations.addDossierFile', { nominationId, partCode: 'bao-cao-thanh-tich', file });
  expect(await partsOf()).toEqual([
    expect.objectContaining({
      code: 'bao-cao-thanh-tich',
      files: [{ id, name: 'Báo cáo.pdf', bytes: content.length }],
    }),
  ]);
  const out = join(temporaryFolder(), 'ra.pdf');
  await call('commendations.writeDossierFile', { id, file: out });
  expect(readFileSync(out)).toEqual(content);

  await call('commendations.removeDossierFile', { id });
  expect((await partsOf())[0]?.files).toEqual([]);
  expect((await call('safekeeping.bin', {})).rows).toEqual([
    expect.objectContaining({ table: 'dossierFiles', title: 'Báo cáo.pdf' }),
  ]);
  await call('safekeeping.takeFromBin', { table: 'dossierFiles', id });

  const backup = join(temporaryFolder(), 'sao-luu.thidua');
  await call('safekeeping.backup', { file: backup });
  const other = openBackend();
  await other.call('safekeeping.restore', { file: backup });
  const restored = join(temporaryFolder(), 'phuc-hoi.pdf');
  await other.call('commendations.writeDossierFile', { id, file: restored });
  expect(readFileSync(restored)).toEqual(content);
});

test.each([
  ['a program', 'cai-dat.exe', 'MZ', 'FILE_NOT_ALLOWED'],
  ['a program under the name of a paper', 'bao-cao.pdf', 'MZ\u0090', 'FILE_NOT_ALLOWED'],
  ['a document with macros', 'bao-cao.docm', 'PK', 'FILE_NOT_ALLOWED'],
  ['a file of more than 30 MB', 'quet.pdf', '0'.repeat(30_000_001), 'FILE_TOO_LARGE'],
])('%s is refused', async (_case, name, content, code) => {
  const { call, nominationId, partsOf, fileOf } = await nominatedOffice();
  const file = fileOf(name, content);
  await expect(
    call('commendations.addDossierFile', { nominationId, partCode: 'to-trinh', file }),
  ).rejects.toMatchObject({ code, data: { name } });
  expect(await partsOf()).toEqual([]);
});

test('the dossier of what is decided stays; that of a nomination taken back goes with it', async () => {
  const office = await nominatedOffice();
  const { call, ids, fileOf } = office;
  const file = fileOf('to-trinh.pdf', '%PDF');
  for (const nominationId of ids)
    await call('commendations.addDossierFile', { nominationId, partCode: 'to-trinh', file });
  await call('commendations.withdrawNomination', { ids: ids.slice(1) });
  await call('commendations.judgeNominations', { ids: ids.slice(0, 1), status: 'approved' });
  await issue(office, { warningsReason: 'Đã đủ hồ sơ giấy' });
  const { parts } = await call('commendations.dossier', { nominationId: ids[0] ?? '' });
  const [kept] = parts.flatMap(({ files }) => files);
  await expect(call('commendations.removeDossierFile', { id: kept?.id ?? '' })).rejects.toMatchObject({
    data: { reason: 'nominationDecided' },
  });
});

test('emptying the bin takes the bytes of a file along, unless something else still needs them', async () => {
  const { call, ids, nominationId, fileOf } = await nominatedOffice();
  const attach = async (to: string, name: string, content: string) => {
    const file = fileOf(name, content);
    return (await call('commendations.addDossierFile', { nominationId: to, partCode: 'to-trinh', file })).id;
  };
  const alone = await attach(nominationId, 'Tờ trình.pdf', 'chỉ một nơi');
  const shared = await attach(nominationId, 'Chung.pdf', 'hai nơi');
  const kept = await attach(ids[1] ?? '', 'Chung.pdf', 'hai nơi');
  for (const id of [alone, shared]) await call('commendations.removeDossierFile', { id });
  expect(await call('safekeeping.emptyBin', {})).toEqual({ removed: 2 });

  const out = join(temporaryFolder(), 'ra.pdf');
  await call('commendations.writeDossierFile', { id: kept, file: out });
  expect(readFileSync(out, 'utf8')).toBe('hai nơi');
  const { rows } = await call('safekeeping.history', {});
  const emptied = rows.find(({ procedure }) => procedure === 'safekeeping.emptyBin');
  expect(emptied?.canUndo).toBe(false);
  await expect(call('safekeeping.undo', { operationId: emptied?.id ?? '' })).rejects.toMatchObject({
    code: 'CANNOT_UNDO',
    data: { reason: 'fileGone' },
  });
});
