import { expect, test } from './fixture.ts';
import { openAwardOffice } from './flows/awards.ts';
import { Awards } from './pages/awards.ts';
import { Frame } from './pages/frame.ts';
import { typeDay } from './pages/fields.ts';

test('the council votes on nominations, and the board of the round follows', async ({ program, page }) => {
  await openAwardOffice(program, page);
  const frame = new Frame(page);
  const awards = new Awards(page);

  await frame.goTo('Khen thưởng');
  await page.getByRole('button', { name: 'Hội đồng' }).click();
  for (const [name, role] of [
    ['Hoàng Văn Bảo', 'Chủ tịch Hội đồng'],
    ['Chu Đức Thịnh', 'Ủy viên, Thư ký'],
  ] as const) {
    await page.getByRole('button', { name: 'Thêm thành viên' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thêm thành viên' });
    await dialog.getByLabel('Họ và tên').fill(name);
    await dialog.getByRole('combobox', { name: 'Vai trò' }).click();
    await page.getByTitle(role, { exact: true }).click();
    await typeDay(page, 'Từ ngày', '01/01/2020');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText(role);
  }

  await frame.goTo('Khen thưởng');
  await page.getByRole('link', { name: 'Tạo đợt xét đầu tiên của năm' }).click();
  await awards.createRound({ name: 'Xét khen thưởng tổng kết năm 2021', year: 2021 });
  await awards.nominate('Tập thể', 'ke hoach');
  await awards.nominate('Cá nhân', 'le van an');
  await expect(awards.nominations.getByRole('row')).toHaveCount(5);
  await page.getByRole('tab', { name: 'Tiến độ' }).click();
  const board = page.getByRole('table', { name: 'Tiến độ các đơn vị' });
  const line = board.getByRole('row').filter({ hasText: 'Phòng Kế hoạch' });
  await expect(line).toContainText('đã đề nghị');

  // From the board to what this unit has put forward.
  await line.getByRole('link', { name: 'Phòng Kế hoạch' }).click();
  await expect(page.getByText('01 tập thể', { exact: true })).toBeVisible();
  await expect(awards.nominations.getByRole('row')).toHaveCount(3);
  await page.getByRole('tab', { name: 'Họp xét' }).click();
  await page.getByRole('button', { name: 'Họp Hội đồng' }).click();
  const session = page.getByRole('dialog', { name: 'Họp Hội đồng' });
  await typeDay(page, 'Ngày họp', '20/12/2021');
  await session.getByRole('button', { name: 'Mở phiên họp' }).click();
  await expect(frame.heading('Họp Hội đồng thi đua – khen thưởng')).toBeVisible();
  await expect(page.getByText('chủ trì Hoàng Văn Bảo')).toBeVisible();

  // Typed down the column; only who is against is counted for the second.
  const votesFor = page.getByRole('textbox', { name: /^Tán thành/ });
  await votesFor.first().fill('2');
  await votesFor.first().press('Enter');
  await expect(votesFor.nth(1)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('2');
  await expect(page.getByRole('status')).toHaveText('Đạt 1 · Không đạt 1 · Chưa biểu quyết 0');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Bỏ thay đổi' })).toBeDisabled();

  await page.getByRole('button', { name: 'Kết luận phiên họp' }).click();
  const closing = page.getByRole('dialog', { name: 'Kết luận phiên họp' });
  await expect(closing).toContainText('1 đề nghị được duyệt, 1 không được duyệt');
  await closing.getByRole('button', { name: 'Kết luận phiên họp' }).click();
  await expect(page.getByText('Đã kết luận: duyệt 1, không duyệt 1.')).toBeVisible();

  // Back to the round as it was left, at its sessions.
  await page.getByRole('link', { name: 'Xét khen thưởng tổng kết năm 2021' }).click();
  await page.getByRole('tab', { name: 'Tiến độ' }).click();
  await expect(line).toContainText('đã xét duyệt');
});
