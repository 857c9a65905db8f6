import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';
import { openAwardOffice } from './flows/awards.ts';
import { showAgain } from './flows/office.ts';
import { Frame } from './pages/frame.ts';

test('a pack is begun for the time no pack covers, edited, put to use and passed on', async ({
  program,
  page,
  dataFolder,
}) => {
  await openAwardOffice(program, page);
  await showAgain(program, page);
  await new Frame(page).goTo('Cài đặt');
  await page.getByRole('tab', { name: 'Bộ quy định' }).click();
  await expect(page.getByText('Từ 01/01/2024 đến 30/06/2025 không có bộ quy định nào')).toBeVisible();
  await page.getByRole('button', { name: 'Tạo bộ cho thời gian này' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tạo bản sao' }).click();

  // A field left empty is told with its place, and nothing typed is lost.
  const name = page.getByRole('textbox', { name: 'Tên', exact: true });
  await expect(name).toHaveValue('Bộ quy định 2024 – 2025');
  await page.getByRole('textbox', { name: 'Tóm tắt' }).fill('');
  await name.fill('Bộ quy định NĐ 98');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'chỗ chưa đúng' })).toContainText('Tóm tắt: chưa nhập');
  await page.getByRole('textbox', { name: 'Tóm tắt' }).fill('Luật 2022 và NĐ 98/2023');
  await page.locator('label').filter({ hasText: 'Tiền thưởng' }).click();
  const salaries = page.getByRole('region', { name: 'Lương cơ sở' });
  await salaries.getByText('01/07/2024 · 2.340.000 đồng').click();
  await salaries.getByLabel('Số tiền (đồng/tháng)').fill('2350000');
  await salaries.getByRole('checkbox', { name: 'Cần kiểm tra' }).check();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Đã lưu bộ quy định.')).toBeVisible();

  await page.getByRole('link', { name: 'Xem bộ quy định' }).click();
  await page.getByRole('button', { name: 'Áp dụng', exact: true }).click();
  await expect(page.getByText('đang áp dụng')).toBeVisible();
  const file = join(dataFolder, 'bo.json');
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
  await page.getByRole('button', { name: 'Xuất ra tệp' }).click();
  await expect(page.getByText('Đã ghi xong tệp')).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain('2350000');

  await page.getByRole('link', { name: 'Các bộ quy định' }).click();
  await expect(page.getByText('không có bộ quy định nào')).toHaveCount(0);
  await writeFile(file, '{ "name": "Thiếu nhiều thứ" }');
  await page.getByRole('button', { name: 'Nhập từ tệp' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'chỗ chưa đúng' })).toContainText(
    'Danh hiệu, hình thức: còn thiếu',
  );
});
