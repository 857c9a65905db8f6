import { expect, test } from './fixture.ts';
import { openOffice } from './flows/office.ts';
import { chooseByTyping } from './pages/fields.ts';
import { Awards } from './pages/awards.ts';
import { Frame } from './pages/frame.ts';

test('awards of earlier years are recorded by hand, pasted from an old register, mended and removed', async ({
  program,
  page,
}) => {
  await openOffice(program, page, ['Nguyễn Thị Lan', 'Trần Văn Hải']);
  const frame = new Frame(page);
  const awards = new Awards(page);
  await frame.goTo('Khen thưởng');
  await awards.open('Sổ khen thưởng');

  await page.getByRole('button', { name: 'Ghi khen thưởng năm trước' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ghi khen thưởng năm trước' });
  await chooseByTyping(dialog, 'Họ và tên', 'nguyen thi lan');
  await dialog.getByLabel('Thành tích năm').fill('2018');
  await chooseByTyping(dialog, 'Danh hiệu, hình thức', 'cstdcs');
  await dialog.getByLabel('Số quyết định').fill('9/QĐ-STN');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Dán sổ cũ từ Excel' }).click();
  const paste = page.getByRole('dialog', { name: 'Dán sổ cũ từ Excel' });
  await paste
    .getByLabel('Các dòng của sổ cũ')
    .fill(
      [
        'Họ và tên\tNăm\tDanh hiệu\tSố quyết định',
        'Trần Văn Hải\t2018\tLao động tiên tiến\t9/QĐ-STN ngày 20/12/2018',
        'Nguyễn Thị Lan\t2018\tChiến sĩ thi đua cơ sở\t9/QĐ-STN',
        'Người Đã Nghỉ\t2018\tLao động tiên tiến\t9/QĐ-STN',
        'Trần Văn Hải\t\tLao động tiên tiến\t',
      ].join('\n'),
    );
  await paste.getByRole('button', { name: 'Xem trước' }).click();
  const line = (number: number) => paste.getByRole('row').nth(number - 1);
  await expect(line(2)).toContainText('Sẽ ghi');
  await expect(line(3)).toContainText('Đã có trong sổ');
  await expect(line(4)).toContainText('Không có trong danh sách');
  await expect(line(5)).toContainText('Thiếu năm của thành tích');
  await paste.getByRole('button', { name: 'Ghi 1 khen thưởng' }).click();
  await expect(paste).toBeHidden();

  await page.getByRole('link', { name: 'Xem sổ của mọi năm' }).click();
  await expect(awards.register.getByRole('row')).toHaveCount(3);
  await expect(awards.register.getByRole('row').filter({ hasText: 'Trần Văn Hải' })).toContainText('Ghi lại từ hồ sơ');

  await awards.register.getByRole('row').filter({ hasText: 'Trần Văn Hải' }).click();
  await expect(frame.heading('Khen thưởng của Trần Văn Hải')).toBeVisible();
  await page.getByLabel('Số quyết định').fill('10/QĐ-STN');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(awards.register.getByRole('row').filter({ hasText: 'Trần Văn Hải' })).toContainText('10/QĐ-STN');
  await awards.register.getByRole('row').filter({ hasText: 'Trần Văn Hải' }).click();
  await page.getByRole('button', { name: 'Xóa khỏi sổ' }).click();
  await expect(awards.register.getByRole('row')).toHaveCount(2);
  await frame.undo('Đã xóa khen thưởng ghi lại từ hồ sơ.');
  await expect(awards.register.getByRole('row')).toHaveCount(3);

  // Found by the search of everything, it opens like any other award.
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: /Tìm/ }).last().fill('tran van hai lao dong');
  await page.getByRole('option').filter({ hasText: 'Lao động tiên tiến' }).click();
  await expect(frame.heading('Khen thưởng của Trần Văn Hải')).toBeVisible();
});
