import { expect, test } from './fixture.ts';
import { openOffice, showAgain } from './flows/office.ts';
import { chooseByTyping, typeDay } from './pages/fields.ts';
import { Frame } from './pages/frame.ts';

test('a movement, pledges of all units, targets by keyboard, signing, results', async ({ program, page }) => {
  const { call } = await openOffice(program, page, ['Lê Văn An']);
  const { rows } = await call('units.list', {});
  const branch = { name: 'Chi cục Kiểm lâm', kind: 'office', foundedOn: '2015-01-01' } as const;
  await call('units.found', { ...branch, parentId: rows[0]?.id ?? null });
  await showAgain(program, page);
  const frame = new Frame(page);
  await frame.goTo('Giao ước thi đua');
  await page.getByRole('button', { name: 'Lập phong trào' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên phong trào').fill('Phong trào thi đua năm 2022');
  await dialog.getByLabel('Năm').fill('2022');
  await dialog.getByRole('button', { name: 'Lập phong trào' }).click();
  await page.getByRole('button', { name: 'Lập giao ước cho các đơn vị' }).first().click();
  await dialog.getByRole('button', { name: 'Lập giao ước' }).click();
  const pledges = page.getByRole('table', { name: 'Giao ước của các đơn vị' });
  await expect(pledges.getByRole('row').filter({ hasText: 'Chưa ký' })).toHaveText([
    /Văn phòng/,
    /Phòng Kế hoạch/,
    /Chi cục Kiểm lâm/,
  ]);

  await pledges.getByRole('row').filter({ hasText: 'Văn phòng' }).press('Enter');
  await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
  await expect(page.getByLabel('Chỉ tiêu 1', { exact: true })).toBeFocused();
  await page.getByLabel('Chỉ tiêu 1', { exact: true }).fill('ATM mềm được triển khai');
  await page.getByLabel('Đơn vị tính 1', { exact: true }).fill('máy');
  await page.getByLabel('Kế hoạch 1', { exact: true }).fill('1.200');
  await page.keyboard.press('Enter');
  await page.getByLabel('Kế hoạch 2', { exact: true }).fill('97,5');
  await page.getByLabel('Chỉ tiêu 2', { exact: true }).fill('Hồ sơ đúng hạn');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('alert').filter({ hasText: 'Dữ liệu nhập chưa đúng' })).toBeVisible();
  await page.getByLabel('Đơn vị tính 2', { exact: true }).fill('%');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();

  await page.getByRole('button', { name: 'Ký', exact: true }).click();
  await expect(dialog.getByLabel('Người ký')).toBeFocused();
  await chooseByTyping(dialog, 'Người ký', 'le van an');
  await typeDay(dialog, 'Ngày', '30/12/2021');
  await dialog.getByLabel('Giờ', { exact: true }).fill('11h20');
  await dialog.getByRole('button', { name: 'Ký' }).click();
  await expect(page.getByText('Ký thứ 1, 11:20 ngày 30/12/2021: Lê Văn An')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thêm chỉ tiêu' })).toHaveCount(0);

  const result = page.getByLabel('Kết quả: ATM mềm được triển khai');
  await result.fill('408');
  await result.press('Enter');
  await expect(page.getByRole('row', { name: /ATM mềm/ })).toContainText('34 %');
});

test('targets copied in a spreadsheet are pasted as rows', async ({ program, page }) => {
  const { call } = await openOffice(program, page);
  await call('pledges.saveOfficeTargets', {
    year: new Date().getFullYear(),
    targets: [{ content: 'Nhiệm vụ trọng tâm', measure: 'nhiệm vụ', planned: 3, achieved: 3 }],
  });
  await new Frame(page).goTo('Giao ước thi đua');
  await page.getByRole('tab', { name: 'Chỉ tiêu của cơ quan' }).click();
  await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
  await page.getByLabel('Chỉ tiêu 2', { exact: true }).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'ATM mềm\tmáy\t200\t68\nTỷ lệ tin tích cực\t%\t\t40,5');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByLabel('Chỉ tiêu 3', { exact: true })).toHaveValue('Tỷ lệ tin tích cực');
  await expect(page.getByLabel('Kết quả 3', { exact: true })).toHaveValue('40,5');
  await expect(page.getByRole('row', { name: /^2/ })).toContainText('34 %');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();
  expect((await call('pledges.targets', { year: new Date().getFullYear(), unitId: null })).rows).toHaveLength(3);
});
