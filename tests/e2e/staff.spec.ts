import { expect, test } from './fixture.ts';
import { openOffice } from './flows/office.ts';
import { chooseByTyping } from './pages/fields.ts';
import { Frame } from './pages/frame.ts';
import { Staff } from './pages/staff.ts';

const people = ['Nguyễn Văn Ứng', 'Trần Thị Bình', 'Lê Văn Ân', 'Hoàng Thị Ánh', 'Nông Văn Bình'];

test('the list is in Vietnamese order and found without accents', async ({ program, page }) => {
  await openOffice(program, page, people);
  const staff = new Staff(page);
  await new Frame(page).goTo('Cán bộ');
  const inOrder = ['Hoàng Thị Ánh', 'Lê Văn Ân', 'Nông Văn Bình', 'Trần Thị Bình', 'Nguyễn Văn Ứng'];
  await expect.poll(() => staff.names()).toEqual(inOrder);
  await staff.nameFilter.fill('van binh');
  await expect.poll(() => staff.names()).toEqual(['Nông Văn Bình']);
  await expect(page.getByText('1 người')).toBeVisible();
  await staff.nameFilter.fill('xyz');
  await expect(page.getByText('Không tìm thấy ai')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ lọc' }).first().click();
  await expect.poll(() => staff.names()).toEqual(inOrder);
});

test('people picked in the list move together, and come back together', async ({ program, page }) => {
  await openOffice(program, page, people);
  const frame = new Frame(page);
  const staff = new Staff(page);
  await frame.goTo('Cán bộ');
  await staff.pick('Lê Văn Ân');
  await staff.pick('Trần Thị Bình');
  await page.getByRole('button', { name: 'Chuyển đơn vị' }).click();
  const dialog = page.getByRole('dialog', { name: 'Chuyển 2 người sang đơn vị khác' });
  await chooseByTyping(dialog, 'Đơn vị mới', 'ke hoach');
  await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click();
  await expect(staff.row('Phòng Kế hoạch')).toHaveCount(2);
  await frame.undo('Đã chuyển 2 người.');
  await expect(staff.row('Phòng Kế hoạch')).toHaveCount(0);
});

test('a person removed is in the bin, and can be taken back', async ({ program, page }) => {
  await openOffice(program, page, people);
  const frame = new Frame(page);
  const staff = new Staff(page);
  await frame.goTo('Cán bộ');
  await staff.row('Lê Văn Ân').click();
  await page.getByRole('button', { name: 'Xóa' }).click();
  await expect(staff.row('Lê Văn Ân')).toHaveCount(0);
  await frame.goTo('Cài đặt');
  await page.getByRole('tab', { name: 'Dữ liệu' }).click();
  await page.getByRole('button', { name: 'Lấy lại Lê Văn Ân' }).click();
  await expect(page.getByText('Đã lấy lại Lê Văn Ân.')).toBeVisible();
  await frame.goTo('Cán bộ');
  await expect(staff.row('Lê Văn Ân')).toBeVisible();
});

test('people of one unit are entered one after another', async ({ program, page }) => {
  const { call } = await openOffice(program, page);
  const staff = new Staff(page);
  await new Frame(page).goTo('Cán bộ');
  await page
    .getByRole('button', { name: /^Thêm người/ })
    .first()
    .click();
  await staff.fill({ fullName: 'Lê Văn Ân', born: '1980', unit: 'Văn phòng' });
  await page.getByLabel('Ngày tuyển dụng').fill('9/2004');
  await page.getByRole('button', { name: 'Lưu và nhập người tiếp theo' }).click();
  await expect(page.getByText('Đã thêm Lê Văn Ân. Mời nhập người tiếp theo.')).toBeVisible();
  await expect(page.getByLabel('Họ và tên')).toBeFocused();
  await expect(page.getByLabel('Họ và tên')).toHaveValue('');
  await page.keyboard.type('Vi Thị Mai');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name: 'Vi Thị Mai' })).toBeVisible();
  const { rows } = await call('staff.list', { columns: ['recruitedOn'] });
  expect(rows.map(({ fullName, unitName, values }) => [fullName, unitName, values.recruitedOn])).toEqual([
    ['Lê Văn Ân', 'Văn phòng', '9/2004'],
    ['Vi Thị Mai', 'Văn phòng', ''],
  ]);
});

test('a citizen ID is masked until it is asked for', async ({ program, page }) => {
  const { call, unitIds } = await openOffice(program, page);
  await call('staff.create', {
    fullName: 'Lê Văn Ân',
    unitId: unitIds[0],
    kind: 'civilServant',
    citizenId: '020080001234',
  });
  await new Frame(page).goTo('Cán bộ');
  await new Staff(page).row('Lê Văn Ân').click();
  await expect(page.getByText('•••••••••234')).toBeVisible();
  await expect(page.getByText('020080001234')).toHaveCount(0);
  await page.getByRole('button', { name: 'Hiện' }).click();
  await expect(page.getByText('020080001234')).toBeVisible();
});
