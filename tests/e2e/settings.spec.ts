import { expect, test } from './fixture.ts';
import { openOffice } from './flows/office.ts';
import { chooseOption, typeDay } from './pages/fields.ts';
import { Frame } from './pages/frame.ts';

test('a deputy signs for the head, and the foot of the document is shown as it is typed', async ({ program, page }) => {
  await openOffice(program, page, ['Vi Thị Hà']);
  await new Frame(page).goTo('Cài đặt');
  await page.getByRole('tab', { name: 'Người ký' }).click();
  await page.getByRole('button', { name: 'Thêm người ký' }).click();
  const dialog = page.getByRole('dialog');
  await chooseOption(page, dialog.getByLabel('Chọn trong danh sách cán bộ'), 'Vi Thị Hà');
  await dialog.getByLabel('Chức vụ của người ký').fill('Phó Giám đốc');
  await chooseOption(page, dialog.getByLabel('Hình thức ký'), 'KT. – Ký thay');
  await dialog.getByLabel('Ký cho ai').fill('Giám đốc');
  await typeDay(dialog, 'Từ ngày', '01/03/2020');
  await expect(dialog.getByRole('figure')).toHaveText('KT. GIÁM ĐỐCPHÓ GIÁM ĐỐCVi Thị Hà');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('table', { name: 'Người ký' })).toContainText('KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC');
});

test('a number pattern shows what it gives, and one that gives no numbers is refused', async ({ program, page }) => {
  await openOffice(program, page);
  await new Frame(page).goTo('Cài đặt');
  await page.getByRole('tab', { name: 'Số và ký hiệu' }).click();
  const pattern = page.getByLabel('Cách viết số, ký hiệu văn bản');
  await pattern.fill('{số}-{loại}/{cơ quan}');
  await expect(page.getByText('Sẽ thành: 05-QĐ/STN, 12-BC/STN')).toBeVisible();
  await pattern.fill('{loại}-{cơ quan}');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Chỉ dùng {số}, {loại}, {cơ quan} và phải có {số}')).toBeVisible();
});

test('the pack of a day is named, and its values show their sources', async ({ program, page }) => {
  await openOffice(program, page);
  await new Frame(page).goTo('Cài đặt');
  await page.getByRole('tab', { name: 'Bộ quy định' }).click();
  await typeDay(page, 'Vào ngày', '30/12/2021');
  await expect(page.locator('strong', { hasText: 'Bộ quy định 2021' })).toBeVisible();
  await page.getByRole('row', { name: /^Bộ quy định 2021/ }).click();
  const title = page.getByRole('group').filter({ hasText: 'Lao động tiên tiến' }).first();
  await title.getByText('Lao động tiên tiến', { exact: true }).click();
  await expect(title.getByText(/^Nguồn: /).first()).toBeVisible();
  await expect(page.getByText(/giá trị cần kiểm tra lại/)).toBeVisible();
});

test('the history tells what an act changed, and takes it back', async ({ program, page }) => {
  const { call } = await openOffice(program, page, ['Lê Văn An']);
  const id = (await call('staff.list', {})).rows[0]?.id ?? '';
  await call('staff.update', { id, changes: { fullName: 'Lê Văn Ân' } });
  const frame = new Frame(page);
  await frame.goTo('Cài đặt');
  await page.getByRole('tab', { name: 'Dữ liệu' }).click();
  await page.getByRole('row', { name: /Sửa thông tin cán bộ/ }).click();
  await expect(page.getByText('Lê Văn An Lê Văn Ân')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText('Đã hoàn tác.')).toBeVisible();
  await frame.search('le van an');
  await expect(frame.hits).toHaveText(/^Lê Văn An/);
});

test('what was entered without the window reads on a wide screen and in English too', async ({ program, page }) => {
  await openOffice(program, page, ['Lê Văn An']);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Staff' }).click();
  await expect(page.getByRole('row', { name: /Lê Văn An.*Civil servant/ })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  for (const tab of ['Signatories', 'Numbers and symbols', 'Rule packs', 'Data']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
  }
});
