import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openFrom, saveAs } from './flows/files.ts';
import { expect, firstWindow, launchProgram, test } from './fixture.ts';

test('the sample opens with its whole year, is backed up, and comes back after the file was damaged', async ({
  program,
  page,
  dataFolder,
}) => {
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click();
  await expect(page.getByRole('heading', { name: 'Tổng quan năm 2021' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('3 tập thể, 15 cá nhân').first()).toBeVisible();

  const backup = join(dataFolder, 'sao-luu.thidua');
  await saveAs(program, backup);
  await page.getByRole('link', { name: 'Cài đặt' }).click();
  await page.getByRole('tab', { name: 'Dữ liệu' }).click();
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect(page.getByText('Đã ghi xong tệp')).toBeVisible();
  await program.close();

  await writeFile(join(dataFolder, 'thi-dua.db'), 'hỏng '.repeat(4000));
  const again = await launchProgram(dataFolder);
  const damaged = await firstWindow(again);
  await expect(damaged.getByRole('heading', { name: 'Chưa mở được dữ liệu' })).toBeVisible();
  await expect(damaged.getByText('bị hỏng: hãy phục hồi từ bản sao lưu')).toBeVisible();
  await openFrom(again, backup);
  await damaged.getByRole('button', { name: 'Chọn bản sao lưu' }).click();
  await expect(damaged.getByRole('heading', { name: 'Tổng quan năm 2021' })).toBeVisible();
  await again.close();
});
