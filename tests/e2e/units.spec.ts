import { expect, test } from './fixture.ts';
import { openOffice } from './flows/office.ts';
import { Frame } from './pages/frame.ts';
import { Staff } from './pages/staff.ts';
import { Units } from './pages/units.ts';

test('a renamed unit keeps its old name on earlier days, until the renaming is taken back', async ({
  program,
  page,
}) => {
  await openOffice(program, page);
  const frame = new Frame(page);
  const units = new Units(page);
  await frame.goTo('Đơn vị');
  await units.row('Phòng Kế hoạch').click();
  await units.rename({ to: 'Phòng Kế hoạch - Tài chính', since: '01/07/2024', decision: '12/QĐ-STN' });
  await expect(frame.heading('Phòng Kế hoạch - Tài chính')).toBeVisible();
  const history = page.getByRole('table', { name: 'Lịch sử đơn vị' });
  await expect(history.getByRole('row')).toHaveText([
    /Từ ngày/,
    /01\/07\/2024nayĐổi tênPhòng Kế hoạch - Tài chính.*12\/QĐ-STN/,
    /01\/01\/201001\/07\/2024Thành lậpPhòng Kế hoạch/,
  ]);

  await frame.goTo('Đơn vị');
  await expect(units.row('Phòng Kế hoạch - Tài chính')).toBeVisible();
  await units.showAsOf('30/6/2024');
  await expect(units.row('Phòng Kế hoạch - Tài chính')).toHaveCount(0);
  await expect(units.row('Phòng Kế hoạch')).toBeVisible();
  await page.getByRole('button', { name: 'Về hôm nay' }).click();
  await frame.undo('Đã đổi tên đơn vị.');
  await expect(units.row('Phòng Kế hoạch - Tài chính')).toHaveCount(0);
});

test('the tree folds, moves and opens from the keyboard', async ({ program, page }) => {
  await openOffice(program, page);
  const frame = new Frame(page);
  const units = new Units(page);
  await frame.goTo('Đơn vị');
  await units.row('Sở Thử nghiệm').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(units.row('Văn phòng')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(units.row('Văn phòng')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(frame.heading('Văn phòng')).toBeVisible();
});

test('a unit with people in it is not dissolved, and the dialog says why', async ({ program, page }) => {
  await openOffice(program, page, ['Lê Văn An']);
  const frame = new Frame(page);
  await frame.goTo('Đơn vị');
  await new Units(page).row('Văn phòng').click();
  await page.getByRole('button', { name: 'Giải thể' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Giải thể' }).click();
  await expect(dialog.getByRole('alert')).toContainText('“Văn phòng” đang được dùng');
});

test('the people of a unit and of those below it are one click away', async ({ program, page }) => {
  await openOffice(program, page, ['Lê Văn An', 'Vi Thị Mai']);
  await new Frame(page).goTo('Đơn vị');
  await new Units(page).row('Sở Thử nghiệm').click();
  await page.getByRole('link', { name: '2 người, trong đó 0 người ở chính đơn vị' }).click();
  await expect.poll(() => new Staff(page).names()).toEqual(['Lê Văn An', 'Vi Thị Mai']);
});
