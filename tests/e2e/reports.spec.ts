import { join } from 'node:path';
import { readWorkbook } from '../../src/main/backend/spreadsheets/readWorkbook.ts';
import { expect, test } from './fixture.ts';
import { saveAs } from './flows/files.ts';
import { openOffice } from './flows/office.ts';
import { Frame } from './pages/frame.ts';

test('online meetings are pasted, counted by month and levels, taken back, and written', async ({
  program,
  page,
  dataFolder,
}) => {
  await openOffice(program, page);
  const frame = new Frame(page);
  const year = new Date().getFullYear();
  await frame.goTo('Báo cáo');
  await page.getByRole('tab', { name: 'Họp trực tuyến' }).click();
  await page.getByRole('button', { name: 'Dán từ Excel' }).click();
  const dialog = page.getByRole('dialog');
  const lines = [`05/01/${year}\tHội nghị của Chính phủ\t4\t223`, `31/02/${year}\tHọp giao ban\t2\t12`];
  await dialog.getByLabel('Các dòng đã chép').fill(lines.join('\n'));
  await expect(dialog.getByText('Dòng 2 chưa đọc được')).toBeVisible();
  await dialog.getByLabel('Các dòng đã chép').fill(lines.join('\n').replace('31/02', '28/02'));
  await expect(dialog.getByText('Đọc được 2 cuộc họp.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('img', { name: /tháng 1: 1, tháng 2: 1, tháng 3: 0/ })).toBeVisible();

  await page.getByRole('checkbox', { name: 'Chọn Họp giao ban' }).check();
  await page.getByRole('button', { name: 'Xóa 1 cuộc họp' }).click();
  await expect(page.getByRole('img', { name: /tháng 2: 0/ })).toBeVisible();
  await frame.undo('Đã xóa 1 cuộc họp.');
  await expect(page.getByRole('img', { name: /tháng 2: 1/ })).toBeVisible();

  await page.getByRole('tab', { name: 'Ghi ra Excel' }).click();
  const file = join(dataFolder, 'hop-truc-tuyen.xlsx');
  await saveAs(program, file);
  await page.getByRole('button', { name: `Ghi ra Excel: Các cuộc họp trực tuyến năm ${year}` }).click();
  await expect(page.getByText('Đã ghi xong tệp')).toBeVisible();
  const { sheets } = await readWorkbook(file);
  expect(sheets.flatMap(({ rows }) => rows.flatMap(({ values }) => values))).toContain('Hội nghị của Chính phủ');
});
