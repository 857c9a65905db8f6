import { expect, firstWindow, launchProgram, test } from './fixture.ts';

test('opens on an empty data folder with the three ways to begin', async ({ page }) => {
  await expect(page).toHaveTitle('Thi Đua');
  for (const name of ['Tạo cơ quan', 'Mở dữ liệu mẫu', 'Chọn bản sao lưu']) {
    await expect(page.getByRole('button', { name })).toBeVisible();
  }
});

test('closes and opens again on the same folder', async ({ page, program, dataFolder }) => {
  await expect(page).toHaveTitle('Thi Đua');
  await program.close();
  const again = await launchProgram(dataFolder);
  await expect(await firstWindow(again)).toHaveTitle('Thi Đua');
  await again.close();
});
