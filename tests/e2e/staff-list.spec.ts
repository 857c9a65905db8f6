import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readWorkbook } from '../../src/main/backend/spreadsheets/readWorkbook.ts';
import { thisYear } from '../../src/shared/clock.ts';
import { expect, test } from './fixture.ts';
import { enterRound, openAwardOffice } from './flows/awards.ts';
import { saveAs } from './flows/files.ts';
import { openOffice, showAgain } from './flows/office.ts';
import { chooseOption } from './pages/fields.ts';
import { Frame } from './pages/frame.ts';
import { Staff } from './pages/staff.ts';

const field = (page: Page, label: string) => page.getByRole('combobox', { name: label, exact: true });

test('conditions stand as chips, are dropped one by one and saved as the view the list opens with', async ({
  program,
  page,
}) => {
  const office = await openAwardOffice(program, page);
  const staff = new Staff(page);
  await office.call('staff.update', {
    id: office.idOf('Hoàng Thị Ánh'),
    changes: { position: 'Trưởng phòng', isDirectWorker: false },
  });
  const ratings = ['Hoàng Thị Ánh', 'Lê Văn Ân', 'Trần Thị Bình'].map((name, index) => ({
    staffId: office.idOf(name),
    rating: index === 1 ? ('excellent' as const) : ('good' as const),
  }));
  await office.call('staff.rate', { year: thisYear(), ratings });
  await showAgain(program, page);
  await new Frame(page).goTo('Cán bộ');
  await chooseOption(page, field(page, `Xếp loại ${thisYear()}`), 'HTTNV trở lên');
  await expect.poll(() => staff.names()).toEqual(['Hoàng Thị Ánh', 'Lê Văn Ân', 'Trần Thị Bình']);
  await chooseOption(page, field(page, 'Vị trí công tác'), 'Trực tiếp');
  await page.getByRole('button', { name: 'Thêm điều kiện' }).click();
  await chooseOption(page, field(page, 'Chưa được khen trong…'), 'Chưa được khen trong 3 năm');
  await expect.poll(() => staff.names()).toEqual(['Lê Văn Ân', 'Trần Thị Bình']);
  await staff.row('Lê Văn Ân').press('Enter');
  await page.locator('main').getByRole('link', { name: 'Cán bộ' }).click();
  await expect.poll(() => staff.names()).toEqual(['Lê Văn Ân', 'Trần Thị Bình']);

  await page.getByRole('button', { name: 'Chọn cột' }).click();
  const columns = page.getByRole('dialog', { name: 'Các cột của danh sách' });
  await columns.getByRole('checkbox', { name: 'Khen thưởng gần nhất' }).click();
  await columns.getByRole('checkbox', { name: 'Khen thưởng gần nhất' }).press('Alt+ArrowUp');
  await columns.getByRole('checkbox', { name: 'Công đoàn', exact: true }).click();
  await columns.getByRole('button', { name: 'Đóng' }).last().click();
  await page.getByRole('button', { name: /^Cách xem/ }).click();
  await page.getByRole('menuitem', { name: 'Lưu thành cách xem mới…' }).click();
  const saving = page.getByRole('dialog', { name: 'Lưu cách xem' });
  await saving.getByLabel('Tên cách xem').fill('Chưa khen 3 năm');
  await saving.getByRole('checkbox', { name: 'Mở danh sách bằng cách xem này' }).check();
  await saving.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('button', { name: 'Cách xem: Chưa khen 3 năm' })).toBeVisible();

  await page.getByRole('button', { name: 'Bỏ điều kiện: Người trực tiếp' }).click();
  await expect(page.getByRole('button', { name: 'Cách xem: Chưa khen 3 năm (đã đổi)' })).toBeVisible();
  await expect.poll(() => staff.names()).toContain('Hoàng Thị Ánh');
  await new Frame(page).goTo('Đơn vị');
  await new Frame(page).goTo('Cán bộ');
  await expect.poll(() => staff.names()).toEqual(['Lê Văn Ân', 'Trần Thị Bình']);
  const headings = staff.list.getByRole('columnheader');
  await expect(headings.nth(7)).toHaveText('Khen thưởng gần nhất');
  await expect(staff.list.getByRole('columnheader', { name: 'Công đoàn' })).toHaveCount(0);
});

test('the workbook has the people, columns and order of the list', async ({ program, page, dataFolder }) => {
  await openAwardOffice(program, page);
  await new Frame(page).goTo('Cán bộ');
  await new Staff(page).nameFilter.fill('thi');
  await expect(page.getByText('2 người')).toBeVisible();
  const file = join(dataFolder, 'danh-sach.xlsx');
  await saveAs(program, file);
  await page.getByRole('button', { name: 'Xuất Excel' }).click();
  await expect(page.getByText('Đã ghi xong tệp')).toBeVisible();
  const { sheets } = await readWorkbook(file);
  const rows = (sheets[0]?.rows ?? []).map(({ values }) => values);
  const header = rows.findIndex(([first]) => first === 'STT');
  expect(rows[header]?.slice(1, 4)).toEqual(['Họ và tên', 'Ngày sinh', 'Đơn vị']);
  expect(rows.slice(header + 1, header + 3).map((row) => row[1])).toEqual(['Hoàng Thị Ánh', 'Trần Thị Bình']);
});

test('everybody found is put forward; who is already is named', async ({ program, page }) => {
  const office = await openAwardOffice(program, page);
  const { roundId, nominationIds } = await enterRound(office);
  await office.call('commendations.withdrawNomination', { ids: nominationIds.slice(1, 2) });
  await showAgain(program, page);
  await new Frame(page).goTo('Cán bộ');
  await page.getByRole('checkbox', { name: 'Chọn tất cả' }).click();
  await page.getByRole('button', { name: 'Đề nghị khen thưởng' }).click();
  const dialog = page.getByRole('dialog', { name: 'Đề nghị khen thưởng 3 người' });
  await dialog.getByRole('button', { name: 'Đề nghị', exact: true }).click();
  const left = page.getByRole('dialog', { name: '2 người không đề nghị được' });
  await expect(left.getByRole('row', { name: /Trần Thị Bình Đã được đề nghị/ })).toBeVisible();
  await left.getByRole('link', { name: 'Xét khen thưởng tổng kết năm 2021' }).click();
  await expect(new Frame(page).heading('Xét khen thưởng tổng kết năm 2021')).toBeVisible();
  expect((await office.call('commendations.round', { id: roundId })).nominationRows).toHaveLength(4);
});

test('entries of one person are compared and made one, others told apart', async ({ program, page }) => {
  const { call, unitIds } = await openOffice(program, page, ['Vũ Thị Mai']);
  const enter = (fullName: string, position: string, phone = '') =>
    call('staff.create', {
      fullName,
      position,
      phone,
      unitId: unitIds[1],
      kind: 'civilServant',
      birth: { date: '1980-07-15', precision: 'day' },
    });
  await enter('Nguyễn Thị Hoà', 'Chuyên viên');
  await enter('Nguyễn Thị Hòa', 'Chuyên viên chính', '0900000000');
  await enter('Lê Văn An', 'Lái xe');
  await enter('Lê Văn An', 'Bảo vệ');
  await showAgain(program, page);
  const frame = new Frame(page);
  await frame.goTo('Cán bộ');
  await page.getByRole('button', { name: 'Tìm trùng lặp (2)' }).click();
  const compare = page.getByRole('region', { name: 'So sánh hai hồ sơ' });
  await expect(compare.getByRole('radio', { name: 'Bảo vệ, Phòng Kế hoạch' })).toBeVisible();
  await compare.getByRole('button', { name: 'Không phải một người' }).click();
  await expect(page.getByText('1 nhóm cần xem')).toBeVisible();
  await compare.getByRole('radio', { name: /^Chuyên viên chính/ }).check();
  await compare.getByRole('button', { name: 'Gộp thành một người' }).click();
  await expect(page.getByText('Không có hồ sơ nào trùng nhau')).toBeVisible();
  await frame.undo('Đã gộp hồ sơ của Nguyễn Thị Hoà.');
  await expect(page.getByText('1 nhóm cần xem')).toBeVisible();
  await compare.getByRole('radio', { name: /^Chuyên viên chính/ }).check();
  await compare.getByRole('button', { name: 'Gộp thành một người' }).click();
  await page.getByRole('button', { name: 'Về danh sách cán bộ' }).click();
  await expect(new Staff(page).row('Nguyễn Thị Ho')).toHaveCount(1);
  await expect(new Staff(page).row('Nguyễn Thị Ho')).toContainText('Chuyên viên chính');
});
