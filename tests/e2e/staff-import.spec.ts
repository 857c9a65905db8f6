import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { expect, test } from './fixture.ts';
import { openOffice } from './flows/office.ts';
import { chooseOption } from './pages/fields.ts';
import { Frame } from './pages/frame.ts';
import { Staff } from './pages/staff.ts';
import { StaffImport } from './pages/staffImport.ts';

const HEADER = ['STT', 'Họ và tên', 'Ngày sinh', 'Phòng/Đơn vị', 'Chức vụ'];

async function listOf(folder: string, rows: CellValue[][]): Promise<string> {
  const file = join(folder, 'danh-sach.xlsx');
  const sheet = [['DANH SÁCH CÁN BỘ'], HEADER, ...rows];
  await writeFile(file, await writeXlsx({ sheets: [{ name: 'Danh sách', rows: sheet }] }));
  return file;
}

test('a list is looked at, put right, imported, and taken back', async ({ program, page, dataFolder }) => {
  await openOffice(program, page, ['Lê Văn An']);
  const file = await listOf(dataFolder, [
    [1, 'Lê Văn An', '', 'Văn phòng', 'Kế toán'],
    [2, 'Nguyễn Thị Bình', '02/09/1980', 'Văn phòng', 'Văn thư'],
    [3, 'Đặng Hữu Ước', '31/02/1975', 'Phòng Kế hoạch', 'Lái xe'],
    [4, 'Vi Thị Mai', '1990', 'Tổ Xe', 'Lái xe'],
  ]);
  const frame = new Frame(page);
  const list = new StaffImport(program, page);
  await frame.goTo('Cán bộ');
  await page.getByRole('button', { name: 'Nhập từ Excel' }).click();
  await list.choose(file);
  await expect(list.outcomeOf('Lê Văn An')).toHaveText('Thay đổi');
  await expect(list.outcomeOf('Nguyễn Thị Bình')).toHaveText('Mới');
  await expect(list.outcomeOf('Đặng Hữu Ước')).toHaveText('Có lỗi');

  await list.show('Cần xem lại');
  await expect(list.problems.getByRole('row')).toContainText(['Dòng', 'Không có ngày “31/02/1975” (ô C5)']);
  await page.getByRole('textbox', { name: 'Sửa ô C5' }).fill('28/02/1975');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Không có gì cần xem lại')).toBeVisible();

  await list.show('Đơn vị mới');
  await expect(page.getByRole('table', { name: 'Đơn vị mới' })).toContainText('Tổ Xe');
  await page.getByRole('button', { name: 'Nhập 4 người' }).click();
  await expect(page.getByRole('heading', { name: 'Đã nhập xong' })).toBeVisible();

  await page.getByRole('link', { name: 'Xem danh sách cán bộ' }).click();
  const staff = new Staff(page);
  await expect.poll(() => staff.names()).toEqual(['Lê Văn An', 'Nguyễn Thị Bình', 'Vi Thị Mai', 'Đặng Hữu Ước']);
  await expect(staff.row('Đặng Hữu Ước')).toContainText('28/02/1975');

  await page.goBack();
  await list.choose(file);
  await expect(list.outcomeOf('Nguyễn Thị Bình')).toHaveText('Không đổi');
  await frame.goTo('Cài đặt');
  await page.getByRole('tab', { name: 'Dữ liệu' }).click();
  await page.getByRole('row', { name: /Nhập danh sách từ Excel/ }).click();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await frame.goTo('Cán bộ');
  await expect.poll(() => staff.names()).toEqual(['Lê Văn An']);
});

test('a row left out is not imported, and a duplicate is two people when so chosen', async ({
  program,
  page,
  dataFolder,
}) => {
  await openOffice(program, page);
  const file = await listOf(dataFolder, [
    [1, 'Nguyễn Thị Bình', '02/09/1980', 'Văn phòng', 'Văn thư'],
    [2, 'Nguyễn Thị Bình', '02/09/1980', 'Văn phòng', 'Văn thư'],
    [3, 'Vi Thị Mai', '1990', 'Văn phòng', 'Lái xe'],
  ]);
  const list = new StaffImport(program, page);
  const frame = new Frame(page);
  await frame.goTo('Cán bộ');
  await page.getByRole('link', { name: 'Nhập danh sách từ Excel' }).click();
  await list.choose(file);
  await expect(page.getByRole('button', { name: 'Nhập 2 người' })).toBeVisible();
  await chooseOption(page, page.getByRole('combobox', { name: 'Với người trùng' }), 'Là hai người');
  await expect(page.getByRole('button', { name: 'Nhập 3 người' })).toBeVisible();
  await chooseOption(page, page.getByRole('combobox', { name: 'Xử lý Vi Thị Mai' }), 'Bỏ qua');
  await expect(list.outcomeOf('Vi Thị Mai')).toHaveText('Để lại');
  await page.getByRole('button', { name: 'Nhập 2 người' }).click();
  await page.getByRole('link', { name: 'Xem danh sách cán bộ' }).click();
  await expect.poll(() => new Staff(page).names()).toEqual(['Nguyễn Thị Bình', 'Nguyễn Thị Bình']);
});

test('a dropped file without a known header is read as the user points out, sheet after sheet', async ({
  program,
  page,
  dataFolder,
}) => {
  await openOffice(program, page);
  const file = join(dataFolder, 'hai-trang.xlsx');
  const first: CellValue[][] = [
    ['SỞ NỘI VỤ'],
    ['Tổ', 'Thành viên'],
    ['Văn phòng', 'Vi Thị Mai'],
    ['Văn phòng', 'LÒ VĂN PẢN'],
  ];
  const second: CellValue[][] = [
    ['Tổ', 'Thành viên'],
    ['Thanh tra', 'Đặng Hữu Ước'],
  ];
  const sheets = [
    { name: 'Chính', rows: first },
    { name: 'Phụ', rows: second },
  ];
  await writeFile(file, await writeXlsx({ sheets }));
  const list = new StaffImport(program, page);
  await new Frame(page).goTo('Cán bộ');
  await page.getByRole('link', { name: 'Nhập danh sách từ Excel' }).click();
  await list.drop(file);

  await expect(page.getByRole('alert')).toContainText('Chưa có cột nào được đọc là “Họ và tên”');
  await page.getByRole('button', { name: 'Lấy dòng 3 làm tiêu đề' }).click();
  await expect(page.getByRole('combobox', { name: 'Đọc cột Vi Thị Mai là' })).toBeVisible();
  await page.getByRole('button', { name: 'Lấy dòng 2 làm tiêu đề' }).click();
  await chooseOption(page, page.getByRole('combobox', { name: 'Đọc cột Thành viên là' }), 'Họ và tên');
  await expect(page.getByRole('button', { name: 'Nhập 2 người' })).toBeVisible();
  await page.getByRole('button', { name: 'Viết hoa chữ đầu' }).click();
  await list.show('Người trong tệp');
  await expect(list.outcomeOf('Lò Văn Pản')).toHaveText('Mới');
  await page.getByRole('button', { name: 'Nhập 2 người' }).click();

  await page.getByRole('button', { name: 'Trang tính “Phụ”' }).click();
  // The way the first sheet was read is remembered for the one of the same form.
  await expect(list.outcomeOf('Đặng Hữu Ước')).toHaveText('Mới');
  await page.getByRole('button', { name: 'Nhập 1 người' }).click();
  await page.getByRole('link', { name: 'Xem danh sách cán bộ' }).click();
  await expect.poll(() => new Staff(page).names()).toEqual(['Vi Thị Mai', 'Lò Văn Pản', 'Đặng Hữu Ước']);
});

test('a list in an old font is shown before and after, and can be left as typed', async ({
  program,
  page,
  dataFolder,
}) => {
  await openOffice(program, page);
  const file = join(dataFolder, 'cu.xlsx');
  const rows = [
    ['Hä vµ tªn', '§¬n vÞ'],
    ['NguyÔn V¨n Hïng', 'V¨n phßng'],
    ['TrÇn ThÞ Ph­îng', 'V¨n phßng'],
  ];
  await writeFile(file, await writeXlsx({ sheets: [{ name: 'a', rows }] }));
  const list = new StaffImport(program, page);
  await new Frame(page).goTo('Cán bộ');
  await page.getByRole('link', { name: 'Nhập danh sách từ Excel' }).click();
  await list.choose(file);
  await expect(page.getByRole('alert')).toContainText('NguyÔn V¨n Hïng → Nguyễn Văn Hùng');
  await expect(list.outcomeOf('Trần Thị Phượng')).toHaveText('Mới');
  await page.getByRole('button', { name: 'Không đổi' }).click();
  await expect(page.getByText('Chữ đang được để nguyên như trong tệp.')).toBeVisible();
  await page.getByRole('button', { name: 'Đổi sang Unicode' }).click();
  await expect(list.outcomeOf('Nguyễn Văn Hùng')).toHaveText('Mới');
});

test('a file that is no list says so in one sentence', async ({ program, page, dataFolder }) => {
  await openOffice(program, page);
  const file = join(dataFolder, 'thu-moi.xlsx');
  await writeFile(file, 'không phải bảng tính');
  await new Frame(page).goTo('Cán bộ');
  await page.getByRole('link', { name: 'Nhập danh sách từ Excel' }).click();
  await new StaffImport(program, page).choose(file);
  await expect(page.getByRole('alert')).toContainText('không phải bảng tính Excel');
});
