import { join } from 'node:path';
import { expect, test } from './fixture.ts';
import { enterDecision, openAwardOffice } from './flows/awards.ts';
import { openFrom } from './flows/files.ts';
import { showAgain } from './flows/office.ts';
import { Awards } from './pages/awards.ts';
import { Frame } from './pages/frame.ts';

test('a picture of a certificate’s code is genuine, and an altered text is found out', async ({
  program,
  page,
  dataFolder,
}) => {
  await enterDecision(await openAwardOffice(program, page), 4);
  await showAgain(program, page);
  const frame = new Frame(page);
  await frame.goTo('Cài đặt');
  await page.getByRole('tab', { name: 'Xác thực' }).click();
  await page.getByRole('button', { name: 'Tạo khóa' }).click();
  await expect(page.getByText('Đang dùng để ký')).toBeVisible();

  await frame.goTo('Khen thưởng');
  await new Awards(page).open('Sổ khen thưởng');
  await new Awards(page).register.getByText('Phòng Kế hoạch').click();
  const picture = join(dataFolder, 'ma.png');
  await page.getByRole('img', { name: 'Mã xác thực giấy khen của Phòng Kế hoạch' }).screenshot({ path: picture });

  await frame.goTo('Khen thưởng');
  await page.getByRole('button', { name: 'Kiểm tra giấy khen' }).click();
  await openFrom(program, picture);
  await page.getByRole('button', { name: 'Chọn ảnh có mã' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Giấy khen thật');
  await expect(page.getByText('Quyết định số 05/QĐ-STN ngày 28/12/2021')).toBeVisible();

  const text = page.getByRole('textbox', { name: 'Nội dung của mã' });
  await text.fill((await text.inputValue()).replace('Phòng Kế hoạch', 'Phòng Tổ chức'));
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Nội dung đã bị sửa');
  await text.fill('chữ bất kỳ');
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Không đọc được mã xác thực');
});
