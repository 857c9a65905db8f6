import { existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openBackend, openOffice, sampleProfile, temporaryFolder } from './backend.ts';

async function officeWithTeam() {
  const office = await openOffice();
  const team = await office.call('units.found', {
    parentId: office.rootUnitId,
    name: 'Tổ Tổng hợp',
    kind: 'team',
    foundedOn: '2020-01-01',
  });
  return { ...office, teamId: team.id };
}

test('every act is one line in the history, newest first', async () => {
  const { call, teamId } = await officeWithTeam();
  const { total, rows } = await call('safekeeping.history', {});
  expect(total).toBe(3);
  expect(rows.map((row) => row.procedure)).toEqual(['units.found', 'units.found', 'office.create']);
  expect(rows[0]).toMatchObject({ actor: 'kiểm thử', rows: 2, isUndone: false, canUndo: true });
  const ofTeam = await call('safekeeping.history', { rowId: teamId });
  expect(ofTeam.rows.map((row) => row.id)).toEqual([rows[0]?.id]);
});

test('an act is taken back as a whole, and taking it back can be taken back', async () => {
  const { call, teamId } = await officeWithTeam();
  await call('units.rename', { id: teamId, on: '2021-05-01', name: 'Tổ Pháp chế' });
  const [renaming] = (await call('safekeeping.history', {})).rows;
  await call('safekeeping.undo', { operationId: renaming?.id ?? '' });
  const team = await call('units.get', { id: teamId });
  expect([team.name, team.versions.length]).toEqual(['Tổ Tổng hợp', 1]);

  const [undoing, undone] = (await call('safekeeping.history', {})).rows;
  expect(undone).toMatchObject({ id: renaming?.id, isUndone: true, canUndo: false });
  await call('safekeeping.undo', { operationId: undoing?.id ?? '' });
  expect((await call('units.get', { id: teamId })).name).toBe('Tổ Pháp chế');
});

test('an act is not taken back when what it made was changed or used since', async () => {
  const { call, teamId } = await officeWithTeam();
  const [founding] = (await call('safekeeping.history', {})).rows;
  await call('units.correct', { id: teamId, shortName: 'Tổ TH' });
  await expect(call('safekeeping.undo', { operationId: founding?.id ?? '' })).rejects.toMatchObject({
    code: 'CANNOT_UNDO',
    data: { reason: 'changedSince' },
  });
  expect((await call('units.get', { id: teamId })).shortName).toBe('Tổ TH');
});

test('history can be added to, never rewritten', async () => {
  const { dataFolder, close } = await officeWithTeam();
  await close();
  const db = new Database(join(dataFolder, 'thi-dua.db'));
  expect(() => db.exec('DELETE FROM auditRows')).toThrow(/append-only/);
  expect(() => db.exec(`UPDATE operations SET actor = 'ai đó'`)).toThrow(/append-only/);
  db.close();
});

test('a backup restores the office on another computer, and the restore keeps what was there', async () => {
  const { call } = await officeWithTeam();
  const file = join(temporaryFolder(), 'sao-luu.thidua');
  expect((await call('safekeeping.backup', { file })).bytes).toBeGreaterThan(0);

  const elsewhere = openBackend();
  expect(await elsewhere.call('office.status', {})).toMatchObject({ state: 'empty' });
  const restored = await elsewhere.call('safekeeping.restore', { file });
  expect(restored.name).toBe(sampleProfile.name);
  expect((await elsewhere.call('units.list', {})).rows.map((row) => row.name)).toContain('Tổ Tổng hợp');
  const { rows } = await elsewhere.call('safekeeping.copies', {});
  expect(rows.map((row) => row.name)).toEqual([restored.keptAs]);
  expect(await elsewhere.call('safekeeping.checkData', {})).toEqual({ isSound: true, findings: [] });
});

test.each([
  ['not a database', (file: string) => writeFileSync(file, 'không phải bản sao lưu')],
  ['cut short', (file: string) => truncateSync(file, 8192)],
  ['empty', (file: string) => truncateSync(file, 0)],
])('a backup that is %s is refused and the office stays', async (_name, damage) => {
  const { call, teamId } = await officeWithTeam();
  const file = join(temporaryFolder(), 'sao-luu.thidua');
  await call('safekeeping.backup', { file });
  damage(file);
  await expect(call('safekeeping.restore', { file })).rejects.toMatchObject({ code: 'NOT_A_BACKUP' });
  expect((await call('units.get', { id: teamId })).name).toBe('Tổ Tổng hợp');
});

test('a damaged database is told, kept, and replaced by a backup', async () => {
  const { call, close, dataFolder } = await officeWithTeam();
  const file = join(temporaryFolder(), 'sao-luu.thidua');
  await call('safekeeping.backup', { file });
  await close();
  writeFileSync(join(dataFolder, 'thi-dua.db'), 'hỏng'.repeat(5000));

  const again = openBackend(dataFolder);
  expect(await again.call('office.status', {})).toMatchObject({
    state: 'unavailable',
    problem: { code: 'DATABASE_DAMAGED' },
  });
  await expect(again.call('units.list', {})).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' });
  const { keptAs } = await again.call('safekeeping.restore', { file });
  expect(existsSync(join(dataFolder, 'copies', String(keptAs)))).toBe(true);
  expect(await again.call('office.status', {})).toMatchObject({ state: 'ready', problem: null });
});

test('a database from a newer program is refused and not touched', async () => {
  const { dataFolder, close } = await officeWithTeam();
  await close();
  const path = join(dataFolder, 'thi-dua.db');
  const db = new Database(path);
  db.pragma('user_version = 99');
  db.close();
  const again = openBackend(dataFolder);
  expect(await again.call('office.status', {})).toMatchObject({
    state: 'unavailable',
    problem: { code: 'DATABASE_NEWER', data: { found: 99 } },
  });
  await again.close();
  const untouched = new Database(path, { readonly: true });
  expect(untouched.pragma('user_version', { simple: true })).toBe(99);
  untouched.close();
});

test('a second program on the same data folder is refused', async () => {
  const { dataFolder, call } = await officeWithTeam();
  const second = openBackend(dataFolder);
  expect(await second.call('office.status', {})).toMatchObject({
    state: 'unavailable',
    problem: { code: 'DATA_FOLDER_IN_USE' },
  });
  expect((await call('office.status', {})).state).toBe('ready');
});

test('a failed backup leaves neither half a file nor a lost older one', async () => {
  const { call } = await officeWithTeam();
  const folder = temporaryFolder();
  const file = join(folder, 'khong-co', 'sao-luu.thidua');
  await expect(call('safekeeping.backup', { file })).rejects.toMatchObject({ code: 'FOLDER_READ_ONLY' });
  expect(readdirSync(folder)).toEqual([]);
});
