import { expect, test } from './fixture.ts';
import { typeDay } from './pages/fields.ts';
import { Frame } from './pages/frame.ts';
import { Staff } from './pages/staff.ts';
import { Units } from './pages/units.ts';
import { Welcome } from './pages/welcome.ts';

test('an office is made from nothing: its units, a person, and the person is found without accents', async ({
  page,
}) => {
  const frame = new Frame(page);
  await new Welcome(page).createOffice({
    name: 'Sở Thông tin và Truyền thông',
    abbreviation: 'STTTT',
    placeName: 'Lạng Sơn',
    headTitle: 'GIÁM ĐỐC SỞ',
  });
  await expect(page.getByText('Bắt đầu từ danh sách đơn vị và cán bộ')).toBeVisible();

  await page.getByRole('link', { name: 'Tạo đơn vị' }).click();
  await page.getByRole('link', { name: 'Thêm đơn vị đầu tiên' }).click();
  await expect(page.getByLabel('Tên đơn vị')).toHaveValue('Sở Thông tin và Truyền thông');
  await typeDay(page, 'Ngày thành lập', '1/5/2008');
  await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
  await expect(frame.heading('Sở Thông tin và Truyền thông')).toBeVisible();

  const units = new Units(page);
  await frame.goTo('Đơn vị');
  await units.add({ name: 'Phòng Công nghệ thông tin', shortName: 'P. CNTT', foundedOn: '1/5/2010' });
  await expect(page.getByText('Phòng thuộc Sở Thông tin và Truyền thông')).toBeVisible();

  const staff = new Staff(page);
  await frame.goTo('Cán bộ');
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await staff.fill({ fullName: 'Nguyễn Thị Dũng', born: '7/1980', unit: 'cong nghe', position: 'Chuyên viên' });
  await page.keyboard.press('Control+s');
  await expect(frame.heading('Nguyễn Thị Dũng')).toBeVisible();
  await expect(page.getByText('7/1980')).toBeVisible();

  await frame.goTo('Tổng quan');
  await frame.search('nguyen thi dung');
  await expect(frame.hits).toHaveText(['Nguyễn Thị Dũng7/1980 · Chuyên viên · Phòng Công nghệ thông tin']);
  await page.keyboard.press('Enter');
  await expect(frame.heading('Nguyễn Thị Dũng')).toBeVisible();
});

test('what is missing is told beside the field, and leaving does not lose what was typed', async ({ page }) => {
  await new Welcome(page).createOffice({ name: 'Sở A', abbreviation: 'SA', placeName: 'Huế', headTitle: 'GIÁM ĐỐC' });
  const frame = new Frame(page);
  const staff = new Staff(page);
  await frame.goTo('Cán bộ');
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await staff.fill({ fullName: 'Lê Văn An', born: '31/2/1980' });
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await expect(page.getByText('Không có ngày này trong tháng')).toBeVisible();
  await expect(page.getByText('Cần nhập ô này')).toBeVisible();

  await frame.goTo('Đơn vị');
  await page.getByRole('button', { name: 'Ở lại' }).click();
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Lê Văn An');
  await frame.goTo('Đơn vị');
  await page.getByRole('button', { name: 'Bỏ, rời trang' }).click();
  await expect(frame.heading('Đơn vị')).toBeVisible();
});
