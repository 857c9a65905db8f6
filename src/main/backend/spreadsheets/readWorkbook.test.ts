import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import PizZip from 'pizzip';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { AppError } from '../../../shared/contract/errors.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWorkbook } from './readWorkbook.ts';

const fixtures = fileURLToPath(new URL('../../../../tests/fixtures/spreadsheets', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doc-bang-tinh-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function stored(name: string, bytes: Uint8Array | string): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

async function read(file: string, { sheet }: { sheet?: string } = {}) {
  const { sheets } = await readWorkbook(file, sheet);
  const wanted = sheets.filter(({ name }) => name === (sheet ?? name));
  return wanted.flatMap(({ name, rows }) => rows.map((row) => ({ ...row, sheet: name })));
}

/** The same list, once as openpyxl wrote it and twice as LibreOffice saved it. */
describe.each(['openpyxl.xlsx', 'libreoffice.xlsx', 'libreoffice.xls'])('a staff list from %s', (name) => {
  const file = join(fixtures, name);

  test('gives dates as days whatever the zone, partial dates as they stand', async () => {
    const rows = await read(file, { sheet: 'Danh sách' });
    expect(rows.filter(({ rowNumber }) => rowNumber > 4).map(({ values }) => values.slice(0, 5))).toEqual([
      [1, 'Nguyễn Thị Bình', 'Văn phòng', { day: '1980-09-02', time: null }, 2.34],
      [2, 'Trần Văn Chung', 'Văn phòng', { day: '1961-05-07', time: null }, 3],
      [3, 'Lê Ðức Dũng', 'Văn phòng', '7/1980', null],
      [4, 'Hoàng Hoà', 'Thanh tra', 1975, 4.4],
    ]);
    expect(rows.at(-1)?.values[5]).toEqual({ day: '2021-12-30', time: '08:30' });
  });

  test('repeats a merged value over its cells and says so', async () => {
    const rows = await read(file, { sheet: 'Danh sách' });
    expect(rows[0]).toMatchObject({ rowNumber: 1, repeated: [1, 2, 3, 4, 5] });
    expect(new Set(rows[0]?.values)).toEqual(new Set(['SỞ MẪU']));
    expect(rows.find(({ rowNumber }) => rowNumber === 6)?.repeated).toEqual([2]);
    expect(rows.find(({ rowNumber }) => rowNumber === 8)?.repeated).toEqual([]);
  });

  test('composes decomposed letters', async () => {
    expect((await read(file, { sheet: 'Tổ' }))[0]?.values[1]).toBe('ế');
  });
});

test('hidden rows are marked, hidden sheets left out unless named', async () => {
  const file = join(fixtures, 'libreoffice.xlsx');
  const rows = await read(file);
  expect([...new Set(rows.map(({ sheet }) => sheet))]).toEqual(['Danh sách', 'Tổ']);
  expect(rows.filter(({ isHidden }) => isHidden).map(({ rowNumber }) => rowNumber)).toEqual([6]);
  expect((await read(file, { sheet: 'Ẩn' }))[0]?.values).toEqual(['không thấy']);
});

test.each(['libreoffice.xlsx', 'libreoffice.xls'])('formulas of %s give their last result or error', async (name) => {
  const rows = await read(join(fixtures, name), { sheet: 'Danh sách' });
  expect(rows.map(({ values }) => values[5]).slice(3, 6)).toEqual([3, true, { error: '#DIV/0!' }]);
});

test('the same days come out in a worker thread, in the zone of Việt Nam', async () => {
  const script = `
    const { parentPort, workerData } = require('node:worker_threads');
    import(workerData.module)
      .then(({ readWorkbook }) => readWorkbook(workerData.file, 'Danh sách'))
      .then(({ sheets }) => parentPort.postMessage(sheets[0].rows[3].values[3]));`;
  const worker = new Worker(script, {
    eval: true,
    // The zone was UTC+8 in 1961 and is UTC+7 now.
    env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh' },
    workerData: {
      module: new URL('./readWorkbook.ts', import.meta.url).href,
      file: join(fixtures, 'openpyxl.xlsx'),
    },
  });
  const answer = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  expect(answer).toEqual({ day: '1980-09-02', time: null });
});

describe('a file that cannot be read is refused by name', () => {
  const list = () => readFileSync(join(fixtures, 'openpyxl.xlsx'));
  const refusal = (file: string) => read(file).catch((error: unknown) => error);

  test('not there', async () => {
    const file = join(folder, 'x.xlsx');
    expect(await refusal(file)).toMatchObject({ code: 'FILE_NOT_FOUND', data: { path: file } });
  });

  test('not a workbook', async () => {
    expect(await refusal(stored('a.xlsx', 'họ tên;đơn vị'))).toMatchObject({ code: 'NOT_A_WORKBOOK' });
    const letter = new PizZip().file('word/document.xml', '<w/>').generate({ type: 'uint8array' });
    expect(await refusal(stored('b.xlsx', letter))).toMatchObject({ code: 'NOT_A_WORKBOOK' });
    expect(await refusal(folder)).toMatchObject({ code: 'NOT_A_WORKBOOK' });
  });

  test('cut off, at any length', async () => {
    const whole = list();
    for (const length of [2, 21, 300, whole.length - 400, whole.length - 30, whole.length - 1]) {
      expect(await refusal(stored('a.xlsx', whole.subarray(0, length)))).toMatchObject({
        code: expect.stringMatching(/^(WORKBOOK_DAMAGED|NOT_A_WORKBOOK)$/),
      });
    }
  });

  test('damaged within', async () => {
    const bytes = list();
    const sheet = bytes.indexOf('xl/worksheets/sheet1.xml') + 40;
    bytes.fill(0xff, sheet, sheet + 60);
    expect(await refusal(stored('a.xlsx', bytes))).toMatchObject({ code: 'WORKBOOK_DAMAGED' });
  });

  test('protected by a password, new and old', async () => {
    const sheets = [{ name: 'a', rows: [['x']] }];
    const locked = await writeXlsx({ sheets, encryption: { password: 'mật khẩu', spinCount: 1000 } });
    expect(await refusal(stored('a.xlsx', locked))).toMatchObject({ code: 'WORKBOOK_PROTECTED' });
    const old = readFileSync(join(fixtures, 'libreoffice.xls'));
    // The record that announces encryption, where the one after the first begins.
    old.writeUInt16LE(0x2f, old.indexOf(Buffer.from('0908100000060500', 'hex')) + 20);
    expect(await refusal(stored('a.xls', old))).toMatchObject({ code: 'WORKBOOK_PROTECTED' });
  });

  test('empty', async () => {
    expect(await refusal(stored('a.xlsx', ''))).toMatchObject({ code: 'WORKBOOK_EMPTY' });
    const blank = await writeXlsx({ sheets: [{ name: 'a', rows: [[null, ''], [null]] }] });
    expect(await refusal(stored('b.xlsx', blank))).toMatchObject({ code: 'WORKBOOK_EMPTY' });
    copyFileSync(join(fixtures, 'openpyxl.xlsx'), join(folder, 'c.xlsx'));
    const missing = read(join(folder, 'c.xlsx'), { sheet: 'không có' });
    await expect(missing).rejects.toMatchObject({ code: 'WORKBOOK_EMPTY' });
  });

  test('a zip bomb, before it is unpacked', async () => {
    const zip = new PizZip(list());
    zip.file('xl/worksheets/sheet1.xml', '0'.repeat(60_000_000));
    const bomb = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(stored('a.xlsx', bomb))).toMatchObject({ code: 'WORKBOOK_TOO_LARGE' });
  });

  test('three hundred megabytes, before any is read', async () => {
    const file = stored('a.xlsx', 'PK');
    truncateSync(file, 300 * 1024 * 1024);
    expect(await refusal(file)).toMatchObject({ code: 'WORKBOOK_TOO_LARGE' });
  });

  test.each(['EBUSY', 'EPERM', 'EACCES'])('held by Excel (%s)', async (code) => {
    const file = stored('a.xlsx', list());
    const { readFile } = promises;
    promises.readFile = () => Promise.reject(Object.assign(new Error(code), { code }));
    syncBuiltinESMExports();
    const error = await refusal(file);
    promises.readFile = readFile;
    syncBuiltinESMExports();
    expect(error).toMatchObject({ code: 'FILE_IN_USE', data: { path: file } });
  });

  test('the mark Excel leaves beside a workbook that is open', async () => {
    expect(await refusal(stored('~$a.xlsx', '\u0005Nguyen'))).toMatchObject({ code: 'WORKBOOK_OWNER_FILE' });
  });

  test('merges without end', async () => {
    const merges = Array.from({ length: 30 }, () => ({ startRow: 0, startCol: 0, endRow: 999, endCol: 99 }));
    const rows = Array.from({ length: 1000 }, () => Array.from({ length: 100 }, () => 1));
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows, merges }] });
    expect(await refusal(stored('a.xlsx', bytes))).toMatchObject({ code: 'WORKBOOK_DAMAGED' });
  });
});

test('a file damaged anywhere is refused in words or read; it never ends in anything else', async () => {
  const whole = ['openpyxl.xlsx', 'libreoffice.xlsx', 'libreoffice.xls'].map((name) =>
    readFileSync(join(fixtures, name)),
  );
  const damage = fc.record({
    which: fc.nat({ max: whole.length - 1 }),
    bytes: fc.array(fc.record({ at: fc.double({ min: 0, max: 0.9999, noNaN: true }), value: fc.nat({ max: 255 }) }), {
      minLength: 1,
      maxLength: 12,
    }),
    keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ which, bytes, keep }) => {
      const file = Buffer.from(whole[which] ?? []);
      for (const { at, value } of bytes) file[Math.floor(at * file.length)] = value;
      const error: unknown = await read(stored('x.xlsx', file.subarray(0, file.length * keep))).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error === null || error instanceof AppError).toBe(true);
    }),
    { numRuns: 200 },
  );
});
