import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import { describe, expect, test, vi } from 'vitest';
import { dataFolderPaths } from '../../src/main/backend/database/dataFolder.ts';
import { planImportJob, previewImportJob } from '../../src/main/backend/staff/import/jobs.ts';
import { AppError } from '../../src/shared/contract/errors.ts';
import { staffFields } from '../../src/shared/contract/staff.ts';
import { importChoices } from '../../src/shared/contract/staffImport.ts';
import { errorSentence } from '../../src/shared/locales/sentences.ts';
import { openOffice, temporaryFolder } from './backend.ts';

vi.setConfig({ testTimeout: 120_000 });

const fixtures = resolve(import.meta.dirname, '../fixtures/spreadsheets');
const CSV =
  'STT;Họ và tên;Ngày sinh;Đơn vị\r\n1;Nguyễn Thị Bình;02/09/1980;Văn phòng\r\n2;Lê Văn An;1975;"Thanh tra; Sở"\r\n';
/** How many damaged files are tried: a thousand in `npm run soak`, fewer in everyday runs. */
const RUNS = process.env['THI_DUA_SOAK'] ? 1000 : 100;

async function importer() {
  const { dataFolder, call } = await openOffice();
  const folder = temporaryFolder();
  const database = dataFolderPaths(dataFolder).database;
  const inputOf = (name: string, bytes: Uint8Array | string) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return { file, database, choices: importChoices.parse({}), year: 2021 };
  };
  const tools = { progress: () => {}, isCancelled: () => false, afterwards: () => {} };
  const preview = (name: string, bytes: Uint8Array | string) =>
    previewImportJob({ ...inputOf(name, bytes), part: { offset: 0, inParts: false } }, tools).then(
      (answer) => answer.preview,
    );
  const plan = (name: string, bytes: Uint8Array | string) => planImportJob(inputOf(name, bytes), tools);
  const refusal = (name: string, bytes: Uint8Array | string) =>
    preview(name, bytes).then(
      () => null,
      (error: unknown) => error,
    );
  return { call, preview, plan, refusal };
}

describe('a file that is no list is refused in one sentence', () => {
  const whole = readFileSync(join(fixtures, 'openpyxl.xlsx'));
  const files: [string, string, Uint8Array | string, string][] = [
    ['no workbook', 'a.xlsx', 'xin chào', 'NOT_A_WORKBOOK'],
    ['a picture called a list', 'a.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]), 'NOT_A_WORKBOOK'],
    ['cut off', 'a.xlsx', whole.subarray(0, whole.length / 2), 'WORKBOOK_DAMAGED'],
    ['empty', 'a.xlsx', '', 'WORKBOOK_EMPTY'],
    ['a text of blank lines', 'a.csv', '\n\n;;;\n', 'WORKBOOK_EMPTY'],
    ['no names in it', 'a.csv', 'Nội dung;Số tiền\nMua giấy;100\n', 'NO_NAME_COLUMN'],
    ['the mark Excel leaves beside an open file', '~$a.xlsx', '\u0005Nguyen', 'WORKBOOK_OWNER_FILE'],
  ];
  test.each(files)('%s', async (_name, file, bytes, code) => {
    const { refusal } = await importer();
    const error = await refusal(file, bytes);
    expect(error).toMatchObject({ code });
    expect(errorSentence(error as AppError)).toMatch(/^\S.*\S$/);
  });

  test('a million blank rows with a list above them, or nothing', async () => {
    const { preview, refusal } = await importer();
    const list = [['Họ và tên'], ['Lê Văn An']];
    const withBlanks = async (rows: string[][]) => {
      const zip = new PizZip(await writeXlsx({ sheets: [{ name: 'a', rows }] }));
      const path = 'xl/worksheets/sheet1.xml';
      const blanks = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 10}"/>`).join('');
      zip.file(path, (zip.file(path)?.asText() ?? '').replace('</sheetData>', `${blanks}</sheetData>`));
      return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
    };
    expect((await preview('a.xlsx', await withBlanks(list))).people).toHaveLength(1);
    expect(await refusal('b.xlsx', await withBlanks([['']]))).toMatchObject({ code: 'WORKBOOK_EMPTY' });
  });

  test('formulas with errors are told by their cells, a cell that begins with = is a text', async () => {
    const { preview } = await importer();
    const rows = [
      ['Họ và tên', 'Ngày sinh', 'Chức vụ', 'Ghi chú'],
      ['Lê Văn An', '#REF!', '', ''],
      ['Lê Văn Bình', '1980', '#N/A', '=1+1'],
    ];
    const { people, problems } = await preview('a.xlsx', await writeXlsx({ sheets: [{ name: 'a', rows }] }));
    expect(people.map(({ outcome }) => outcome)).toEqual(['refused', 'new']);
    expect(problems.map(({ cell, value, isError }) => [cell, value, isError])).toEqual([
      ['B2', '#REF!', true],
      ['C3', '#N/A', false],
    ]);
  });
});

test('a damaged file is read or refused; it ends in nothing else, and nothing is written', async () => {
  const { call, preview } = await importer();
  const wholes = ['openpyxl.xlsx', 'libreoffice.xlsx', 'libreoffice.xls'].map((name) => ({
    name: `x${name.slice(name.lastIndexOf('.'))}`,
    bytes: readFileSync(join(fixtures, name)),
  }));
  wholes.push({ name: 'x.csv', bytes: Buffer.from(CSV) });
  wholes.push({ name: 'x.csv', bytes: Buffer.from(`\uFEFF${CSV}`, 'utf16le') });
  const place = fc.double({ min: 0, max: 0.9999, noNaN: true });
  const damage = fc.record({
    which: fc.nat({ max: wholes.length - 1 }),
    bytes: fc.array(fc.record({ at: place, value: fc.nat({ max: 255 }) }), { maxLength: 12 }),
    swap: fc.option(fc.record({ from: place, to: place, length: fc.nat({ max: 200 }) })),
    keep: fc.oneof(fc.constant(1), place),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ which, bytes, swap, keep }) => {
      const { name = '', bytes: whole = Buffer.alloc(0) } = wholes[which] ?? {};
      const file = Buffer.from(whole);
      if (swap) file.copy(file, swap.to * file.length, swap.from * file.length, swap.from * file.length + swap.length);
      for (const { at, value } of bytes) file[Math.floor(at * file.length)] = value;
      const error: unknown = await preview(name, file.subarray(0, file.length * keep)).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error === null || error instanceof AppError).toBe(true);
    }),
    { numRuns: RUNS },
  );
  expect((await call('staff.list', {})).total).toBe(0);
});

test('lists with anything in their cells are read, and what was taken could be stored', async () => {
  const { plan } = await importer();
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      'Nguyễn Văn An',
      'I',
      '1',
      'VĂN PHÒNG',
      '31/02/1980',
      '02/09/1980',
      'Tổng cộng',
      'GIÁM ĐỐC',
      '=1',
      '#REF!',
    ),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.date({ noInvalidDate: true }),
    fc.constant(null),
  );
  const header = fc.constantFrom(
    'STT',
    'Họ và tên',
    'Ngày sinh',
    'Đơn vị',
    'Chức vụ',
    'Số CCCD',
    'Năm sinh',
    'Tên',
    'Nam',
    'Nữ',
  );
  const sheet = fc.tuple(
    fc.array(header, { minLength: 1, maxLength: 6 }),
    fc.array(fc.array(value, { maxLength: 7 }), { maxLength: 12 }),
  );
  await fc.assert(
    fc.asyncProperty(sheet, async ([headers, rows]) => {
      const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [headers, ...rows] }] }).catch(() => null);
      if (!bytes) return;
      const acts = await plan('a.xlsx', bytes).catch((error: unknown) => error);
      if (acts instanceof AppError) return;
      for (const person of (acts as Awaited<ReturnType<typeof plan>>).created) {
        const stored = staffFields.safeParse({ kind: 'civilServant', ...person, unitId: crypto.randomUUID() });
        expect(stored.error?.issues).toBeUndefined();
      }
    }),
    { numRuns: RUNS },
  );
});
