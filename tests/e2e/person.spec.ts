import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';
import { saveAs } from './flows/files.ts';
import { openOffice } from './flows/office.ts';
import { chooseByTyping, chooseOption, typeDay } from './pages/fields.ts';
import { Frame } from './pages/frame.ts';
import { Staff } from './pages/staff.ts';

test('a civil servant is entered with all papers, dates as far as they are known', async ({ program, page }) => {
  await openOffice(program, page);
  await new Frame(page).goTo('Cán bộ');
  await page.getByRole('button', { name: 'Thêm người' }).first().click();
  const staff = new Staff(page);
  await staff.fill({ fullName: 'Hoàng Thị Ánh', born: '7/1980', unit: 'van phong', position: 'Phó Trưởng phòng' });
  await page.getByLabel('Số CCCD', { exact: true }).fill('02008000');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Phải có 12 chữ số')).toBeVisible();
  await page.getByLabel('Số CCCD', { exact: true }).fill('020 080 001 234');
  await page.getByLabel('Ngày cấp CCCD').fill('10/05/2021');
  await page.getByRole('button', { name: 'Ngạch, lương' }).click();
  await chooseOption(page, page.getByLabel('Ngạch', { exact: true }), 'Chuyên viên chính');
  await page.getByLabel('Hệ số lương').fill('4,74');
  await page.getByLabel('Ngày vào công đoàn').fill('2005');
  await page.keyboard.press('Control+s');
  await expect(new Frame(page).heading('Hoàng Thị Ánh')).toBeVisible();
  const facts = page.locator('.record > .panel').first();
  for (const fact of ['Ngày sinh7/1980', 'Lãnh đạo, quản lý', 'Mã ngạch01.002', 'Hệ số lương4,74', 'công đoàn2005']) {
    await expect(facts).toContainText(fact);
  }
  await expect(facts).not.toContainText('020080001234');
});

test('whoever is in the list already is named while another is entered', async ({ program, page }) => {
  const { call, unitIds } = await openOffice(program, page);
  const known = {
    fullName: 'Nông Thị Hòa',
    unitId: unitIds[1],
    kind: 'civilServant',
    citizenId: '020080001234',
  } as const;
  await call('staff.create', { ...known, birth: { date: '1980-09-02', precision: 'day' } });
  await new Frame(page).goTo('Cán bộ');
  await page.getByRole('button', { name: 'Thêm người' }).first().click();
  const staff = new Staff(page);
  await staff.fill({ fullName: 'Nông Thị Hoà', born: '1980', unit: 'van phong' });
  const warning = page.getByRole('alert').filter({ hasText: 'có thể đã có trong danh sách' });
  await expect(warning).toContainText('02/09/1980 · Phòng Kế hoạch trùng tên và ngày sinh');
  await staff.fill({ born: '1985' });
  await expect(page.getByRole('alert')).toContainText('Đã có người trùng tên');
  await page.getByLabel('Số CCCD', { exact: true }).fill('020080001234');
  await expect(warning).toContainText('trùng số CCCD');
  await page.getByLabel('Số CCCD', { exact: true }).fill('');
  await page.keyboard.press('Control+s');
  await expect(new Frame(page).heading('Nông Thị Hoà')).toBeVisible();
});

test('a mistake of last year is corrected in the career, and taken back', async ({ program, page }) => {
  const { call, unitIds } = await openOffice(program, page, ['Lê Văn Ân']);
  const id = (await call('staff.list', {})).rows[0]?.id ?? '';
  await call('staff.move', { ids: [id], on: '2020-03-01', unitId: unitIds[1], position: 'Chuyên viên' });
  const frame = new Frame(page);
  await frame.goTo('Cán bộ');
  await new Staff(page).row('Lê Văn Ân').click();
  await page.getByRole('link', { name: 'Chuyên viên', exact: true }).click();
  await page.getByRole('button', { name: 'Sửa dòng 01/03/2020' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sửa giai đoạn công tác' });
  await typeDay(dialog, 'Từ ngày', '01/06/2019');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  const career = page.getByRole('table', { name: 'Đơn vị và chức vụ' });
  await expect(career.getByRole('row', { name: /^01\/01\/2015 01\/06\/2019/ })).toBeVisible();
  await page.getByRole('button', { name: 'Thêm giai đoạn trước đây' }).click();
  const late = page.getByRole('dialog', { name: 'Thêm giai đoạn trước đây' });
  // Before any unit is on record: today's are offered, and named when the line is opened again.
  await typeDay(late, 'Từ ngày', '01/01/2008');
  await chooseByTyping(late, 'Đơn vị', 'ke hoach');
  await late.getByRole('button', { name: 'Lưu' }).click();
  await expect(career.getByRole('row', { name: /^01\/01\/2008 01\/01\/2015 Phòng Kế hoạch/ })).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ dòng 01/06/2019' }).click();
  await expect(career.getByRole('row', { name: /^01\/01\/2015 nay Văn phòng/ })).toBeVisible();
  await frame.undo('Đã bỏ giai đoạn công tác.');
  await expect(career.getByRole('row', { name: /^01\/06\/2019 nay Chuyên viên/ })).toBeVisible();
});

test('discipline is recorded, shown beside the name, and ended', async ({ program, page }) => {
  await openOffice(program, page, ['Lê Văn Ân']);
  await new Frame(page).goTo('Cán bộ');
  await new Staff(page).row('Lê Văn Ân').click();
  await page.getByRole('tab', { name: 'Kỷ luật' }).click();
  await page.getByRole('button', { name: 'Ghi kỷ luật' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ghi kỷ luật Lê Văn Ân' });
  await chooseOption(page, dialog.getByLabel('Hình thức'), 'Khiển trách');
  await typeDay(dialog, 'Ngày quyết định', '05/02/2021');
  await dialog.getByLabel('Số quyết định').fill('12/QĐ-STN');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Đang chịu kỷ luật')).toBeVisible();
  await page.getByRole('button', { name: 'Sửa dòng 05/02/2021' }).click();
  const ending = page.getByRole('dialog', { name: 'Sửa kỷ luật Lê Văn Ân' });
  await typeDay(ending, 'Hết hiệu lực', '05/02/2022');
  await ending.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Đang chịu kỷ luật')).toHaveCount(0);
  await page.getByRole('tab', { name: 'Toàn bộ quá trình' }).click();
  await chooseOption(page, page.getByLabel('Lọc theo loại'), 'Kỷ luật (1)');
  await expect(page.locator('.timeline li')).toHaveCount(1);
  await expect(page.locator('.timeline li')).toContainText('Khiển trách12/QĐ-STN');
});

test('a rating is given, its basis mended, and taken away', async ({ program, page }) => {
  const { call } = await openOffice(program, page, ['Lê Văn Ân']);
  const id = (await call('staff.list', {})).rows[0]?.id ?? '';
  await call('staff.rate', { year: 2020, ratings: [{ staffId: id, rating: 'good' }], legalBasis: 'Quyết định 1' });
  await new Frame(page).goTo('Cán bộ');
  await new Staff(page).row('Lê Văn Ân').click();
  await page.getByRole('tab', { name: 'Xếp loại' }).click();
  await page.getByRole('button', { name: 'Sửa dòng 2020' }).click();
  const dialog = page.getByRole('dialog', { name: 'Xếp loại Lê Văn Ân' });
  await expect(dialog.getByLabel('Năm')).toBeDisabled();
  await dialog.getByLabel('Căn cứ xếp loại').fill('Quyết định số 15/QĐ-STN');
  await dialog.getByRole('button', { name: 'Xếp loại' }).click();
  const ratings = page.getByRole('table', { name: 'Xếp loại hằng năm' });
  await expect(ratings).toContainText('Quyết định số 15/QĐ-STN');
  await page.getByRole('button', { name: 'Bỏ dòng 2020' }).click();
  await expect(page.getByText('Chưa được xếp loại năm nào.')).toBeVisible();
});

test('a sensitive field is asked only while the office keeps it, and erased when it stops', async ({
  program,
  page,
}) => {
  await openOffice(program, page, ['Lê Văn Ân']);
  const frame = new Frame(page);
  const staff = new Staff(page);
  const edit = async () => {
    await frame.goTo('Cán bộ');
    await staff.row('Lê Văn Ân').click();
    await page.getByRole('button', { name: 'Sửa', exact: true }).click();
    await expect(page.getByLabel('Quê quán')).toBeVisible();
  };
  await edit();
  await expect(page.getByLabel('Dân tộc')).toHaveCount(0);
  await frame.goTo('Cài đặt');
  await page.getByRole('tab', { name: 'Thông tin nhạy cảm' }).click();
  await page.getByRole('button', { name: 'Bật: Dân tộc' }).click();
  const keeping = page.getByRole('dialog', { name: 'Bật mục Dân tộc' });
  await keeping.getByLabel('Mục đích').fill('Thống kê đội ngũ gửi Sở Nội vụ');
  await keeping.getByRole('button', { name: 'Bật' }).click();
  await expect(page.getByRole('row', { name: /^Dân tộc Lưu từ .* Thống kê đội ngũ/ })).toBeVisible();
  await edit();
  await page.getByLabel('Dân tộc').fill('Tày');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Dân tộcTày')).toBeVisible();
  await frame.goTo('Cài đặt');
  await page.getByRole('tab', { name: 'Thông tin nhạy cảm' }).click();
  await page.getByRole('button', { name: 'Thôi lưu: Dân tộc' }).click();
  const dropping = page.getByRole('dialog', { name: 'Thôi lưu Dân tộc' });
  await expect(dropping.getByText('1 hồ sơ đang có thông tin này')).toBeVisible();
  await dropping.getByRole('button', { name: 'Thôi lưu' }).click();
  await expect(page.getByText('đã xóa ở 1 hồ sơ')).toBeVisible();
  await frame.goTo('Cán bộ');
  await staff.row('Lê Văn Ân').click();
  await expect(page.getByRole('heading', { name: 'Công tác' })).toBeVisible();
  await expect(page.getByText('Tày', { exact: true })).toHaveCount(0);
});

test('who was picked stays told apart from homonyms', async ({ program, page }) => {
  const { call, unitIds } = await openOffice(program, page, ['Nông Văn Bình']);
  const homonym = { fullName: 'Nông Văn Bình', unitId: unitIds[1], kind: 'civilServant' } as const;
  await call('staff.create', { ...homonym, birth: { date: '1980-09-02', precision: 'day' } });
  await new Frame(page).goTo('Cài đặt');
  await page.getByRole('tab', { name: 'Người ký' }).click();
  await page.getByRole('button', { name: 'Thêm người ký' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Chọn trong danh sách cán bộ').click();
  await page.getByTitle('Nông Văn Bình', { exact: true }).filter({ hasText: 'Phòng Kế hoạch' }).click();
  await expect(dialog.getByText('02/09/1980 · Phòng Kế hoạch')).toBeVisible();
});

test('part III of the achievement report is written from the page', async ({ program, page, dataFolder }) => {
  await openOffice(program, page, ['Lê Văn Ân']);
  const file = join(dataFolder, 'thanh-tich.docx');
  await saveAs(program, file);
  await new Frame(page).goTo('Cán bộ');
  await new Staff(page).row('Lê Văn Ân').click();
  await page.getByRole('button', { name: /^Văn bản/ }).click();
  await page.getByRole('menuitem', { name: 'Báo cáo thành tích, phần III' }).click();
  await expect(page.getByText(file)).toBeVisible();
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
});
