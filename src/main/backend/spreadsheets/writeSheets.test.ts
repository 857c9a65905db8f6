import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listZip, unpackZipFile } from '../files/zipContents.ts';
import { readWorkbook } from './readWorkbook.ts';
import { writeSheets, type SheetContent } from './writeSheets.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bang-tinh-'));
  file = join(folder, 'sổ.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const register: SheetContent = {
  name: 'Sổ khen thưởng 2021',
  titles: ['SỔ KHEN THƯỞNG NĂM 2021', 'Sở mẫu'],
  columns: [
    { header: 'STT', width: 6, kind: 'number' },
    { header: 'Họ và tên', width: 30, kind: 'text' },
    { header: 'Ngày quyết định', width: 14, kind: 'date' },
    { header: 'Tiền thưởng (đồng)', width: 16, kind: 'money' },
    { header: 'Tỷ lệ', width: 9, kind: 'percent' },
  ],
  rows: [
    [1, 'Nguyễn Thị Bình', '2021-12-30', 447_000, 40.5],
    [2, 'Trần Văn Chung', '1980', 223_500, null],
    [1234.5, null, null, null, 100],
  ],
  totals: [null, 'Tổng cộng', null, 670_500, null],
  footer: ['Bằng chữ: Sáu trăm bảy mươi nghìn năm trăm đồng'],
};

async function read() {
  const { sheets } = await readWorkbook(file);
  return sheets.flatMap(({ name, rows }) => rows.map((row) => ({ ...row, sheet: name })));
}

function part(name: string): string {
  const bytes = readFileSync(file);
  const entry = listZip(bytes, { totalBytes: 1e8, files: 100, ratio: 1000 }).find((zipFile) => zipFile.name === name);
  if (!entry) throw new Error(`no ${name}`);
  return unpackZipFile(bytes, entry).toString('utf8');
}

describe('a written workbook, opened again', () => {
  test('holds titles, header, typed rows, totals and footer', async () => {
    await writeSheets(file, [register]);
    const rows = await read();
    expect(rows.map(({ rowNumber, values }) => [rowNumber, ...values])).toEqual([
      [1, ...Array.from({ length: 5 }, () => 'SỔ KHEN THƯỞNG NĂM 2021')],
      [2, ...Array.from({ length: 5 }, () => 'Sở mẫu')],
      [4, 'STT', 'Họ và tên', 'Ngày quyết định', 'Tiền thưởng (đồng)', 'Tỷ lệ'],
      [5, 1, 'Nguyễn Thị Bình', { day: '2021-12-30', time: null }, 447_000, 0.405],
      [6, 2, 'Trần Văn Chung', '1980', 223_500, null],
      [7, 1234.5, null, null, null, 1],
      [8, null, 'Tổng cộng', null, 670_500, null],
      [10, ...Array.from({ length: 5 }, () => 'Bằng chữ: Sáu trăm bảy mươi nghìn năm trăm đồng')],
    ]);
    expect(readdirSync(folder)).toEqual(['sổ.xlsx']);
  });

  test('shows dates, money and percentages in Vietnamese form', async () => {
    await writeSheets(file, [register]);
    const styles = part('xl/styles.xml');
    const formats = new Map(
      [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
    );
    const cellFormats = [
      ...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '').matchAll(/<xf numFmtId="(\d+)"/g),
    ];
    const formatOf = (cell: string) => {
      const style = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(part('xl/worksheets/sheet1.xml'))?.[1];
      return formats.get(cellFormats[Number(style)]?.[1] ?? '') ?? null;
    };
    expect(formatOf('C5')).toBe('dd/mm/yyyy');
    expect(formatOf('D5')).toBe('#,##0');
    expect(formatOf('E5')).toBe('0.0 %');
    expect(formatOf('A7')).toBe('#,##0.##');
  });

  test('freezes the header, repeats it on every page and prints on A4 landscape, one page wide', async () => {
    await writeSheets(file, [register]);
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane ySplit="4" topLeftCell="A5" state="frozen"/);
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<autoFilter ref="A4:E7"/>');
    expect(part('xl/workbook.xml')).toMatch(
      /<definedName name="_xlnm.Print_Titles" localSheetId="0">'Sổ khen thưởng 2021'!\$4:\$4<\/definedName>/,
    );
  });

  test('text that looks like a formula or an error stays text', async () => {
    const texts = ['=1+1', "=cmd|' /C calc'!A0", '+84 912', '-x', '@SUM(A1)', '\t=1', '\r=1', '0123'];
    const words = [...texts, '#N/A'];
    await writeSheets(file, [
      { name: 'a', titles: [], columns: [{ header: '=h', width: 9, kind: 'text' }], rows: words.map((word) => [word]) },
    ]);
    expect((await read()).map(({ values }) => values[0])).toEqual(['=h', ...texts, { error: '#N/A' }]);
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).not.toContain('<f>');
    expect(sheet).not.toContain('t="e"');
    // The text format keeps it a text after someone edits the cell.
    expect(part('xl/styles.xml')).toContain('formatCode="@"');
  });

  test('rows are as high as their longest wrapped text', async () => {
    const detail = 'Chuyên viên, Phòng Bưu chính - Viễn thông và Công nghệ thông tin';
    const columns = [{ header: 'Chức vụ, đơn vị công tác', width: 16, kind: 'text' as const }];
    await writeSheets(file, [{ name: 'a', titles: [], columns, rows: [[detail], ['Ngắn']] }]);
    const heights = [...part('xl/worksheets/sheet1.xml').matchAll(/ ht="([\d.]+)"/g)].map(([, height]) =>
      Number(height),
    );
    const line = heights[2] ?? 0;
    expect(heights.map((height) => Math.round(height / line))).toEqual([2, 5, 1]);
  });

  test('sheet names are made fit for Excel and kept apart', async () => {
    const long = 'Phòng Bưu chính - Viễn thông và Công nghệ thông tin';
    await writeSheets(
      file,
      ['30/12: [họp]', long, long, "'x'", ''].map((name) => ({ ...register, name })),
    );
    const names = [...new Set((await read()).map(({ sheet }) => sheet))];
    expect(names).toEqual(['30-12- -họp-', long.slice(0, 31), `${long.slice(0, 27)} (2)`, 'x', 'Sheet']);
  });

  test('decomposed letters are written composed', async () => {
    await writeSheets(file, [{ ...register, titles: ['Nguyễn'.normalize('NFD')], footer: [] }]);
    expect((await read())[0]?.values[0]).toBe('Nguyễn'.normalize('NFC'));
  });

  test('nothing is left when the writing is cancelled', async () => {
    const cancel = new AbortController();
    const rows = (function* () {
      yield [1];
      cancel.abort();
      yield [2];
    })();
    await expect(writeSheets(file, [{ ...register, rows }], cancel.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
