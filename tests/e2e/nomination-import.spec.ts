import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from './fixture.ts';
import { openOffice } from './flows/office.ts';
import { Awards } from './pages/awards.ts';
import { Frame } from './pages/frame.ts';
import { StaffImport } from './pages/staffImport.ts';

test("a unit's list of nominations is looked at, put right, and imported", async ({ program, page, dataFolder }) => {
  await openOffice(program, page, ['Lê Văn An', 'Nguyễn Thị Bình']);
  const file = join(dataFolder, 'de-nghi.xlsx');
  const rows = [
    ['STT', 'Họ và tên', 'Danh hiệu, hình thức', 'Thành tích'],
    [1, 'Lê Văn An', 'LĐTT', 'Hoàn thành tốt nhiệm vụ'],
    [2, 'Nguyễn Thị Bin', 'Giấy khen', 'Hoàn thành tốt nhiệm vụ'],
  ];
  await writeFile(file, await writeXlsx({ sheets: [{ name: 'Đề nghị', rows }] }));

  const awards = new Awards(page);
  await new Frame(page).goTo('Khen thưởng');
  await page.getByRole('link', { name: 'Tạo đợt xét đầu tiên của năm' }).click();
  await awards.createRound({ name: 'Xét khen thưởng cuối năm', year: 2021 });
  await page.getByRole('tab', { name: /^Đề nghị/ }).click();
  await page.getByRole('button', { name: 'Nhập từ Excel' }).click();

  const list = new StaffImport(program, page);
  await list.choose(file);
  const grid = page.getByRole('grid', { name: 'Đề nghị trong tệp' });
  await expect(grid.getByRole('row').filter({ hasText: 'Lê Văn An' })).toContainText('Mới');
  await expect(grid.getByRole('row').nth(2)).toContainText('Cần chọn');
  await list.show('Cần xem lại');
  await page.getByRole('textbox', { name: 'Sửa ô B3' }).fill('Nguyễn Thị Bình');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Không có gì cần xem lại')).toBeVisible();
  await page.getByRole('button', { name: 'Nhập 2 đề nghị' }).click();
  await expect(page.getByRole('heading', { name: 'Đã nhập xong' })).toBeVisible();
  await page.getByRole('link', { name: 'Xem đợt xét' }).click();
  await expect(awards.nomination('Lê Văn An')).toContainText('Lao động tiên tiến');
  await expect(awards.nomination('Nguyễn Thị Bình')).toContainText('Giấy khen');
});
