import { expect, test } from './fixture.ts';
import { openOffice, showAgain } from './flows/office.ts';
import { typeDay } from './pages/fields.ts';
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
  await expect(units.row('Phòng Kế hoạch')).toContainText('Phòng Kế hoạch - Tài chính');
  await expect(page.getByText('Đang xem cơ cấu tổ chức tại ngày 30/06/2024, không phải hôm nay.')).toBeVisible();
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

test('two units are merged step by step', async ({ program, page }) => {
  const { call, unitIds } = await openOffice(program, page, ['Lê Văn An', 'Lê Văn An']);
  const { rows } = await call('staff.list', {});
  const [first, second] = rows.map(({ id }) => id);
  await call('staff.update', { id: first ?? '', changes: { birth: { date: '1980-01-01', precision: 'year' } } });
  await call('staff.update', { id: second ?? '', changes: { birth: { date: '1991-07-01', precision: 'month' } } });
  await call('units.correct', { id: unitIds[0], headStaffId: first ?? null });
  await showAgain(program, page);
  const frame = new Frame(page);
  const units = new Units(page);
  await frame.goTo('Đơn vị');
  await units.beginMerger({
    units: ['Văn phòng', 'Phòng Kế hoạch'],
    into: 'Phòng Tổng hợp',
    decision: '15/QĐ-UBND',
  });
  await expect(page.getByText('Lê Văn An thôi là người đứng đầu Văn phòng; hãy sửa chức vụ')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Người chuyển đơn vị (2)' }).getByRole('row')).toHaveText([
    /Họ và tên/,
    /Lê Văn An1980.*Văn phòngPhòng Tổng hợp/,
    /Lê Văn An7\/1991.*Văn phòngPhòng Tổng hợp/,
  ]);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Đã sáp nhập đơn vị')).toBeVisible();
  await page.getByRole('link', { name: 'Xem cơ cấu tổ chức' }).click();
  await expect(units.row('Phòng Tổng hợp')).toBeVisible();
  await expect(units.row('Văn phòng')).toHaveCount(0);

  await units.row('Phòng Tổng hợp').click();
  await expect(page.getByRole('table', { name: 'Lịch sử đơn vị' })).toContainText('15/QĐ-UBND');
});

test('a unit that is split gives everyone a place before it is done', async ({ program, page }) => {
  const { call } = await openOffice(program, page, ['Lê Văn An', 'Vi Thị Mai', 'Trần Ân']);
  const frame = new Frame(page);
  const units = new Units(page);
  await frame.goTo('Đơn vị');
  await units.beginDivision({ unit: 'Văn phòng', parts: ['Phòng Hành chính', 'Phòng Tổ chức'] });
  await units.look();
  await expect(page.getByText('Còn 3 người hoặc đơn vị chưa được phân')).toBeVisible();

  await page.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
  const bulk = page.getByRole('toolbar', { name: 'Phân nhiều người cùng lúc' });
  await bulk.getByRole('button', { name: 'Phòng Hành chính' }).click();
  await page.getByRole('checkbox', { name: 'Vi Thị Mai' }).check();
  await bulk.getByRole('button', { name: 'Phòng Tổ chức' }).click();
  await page.getByLabel('Người đứng đầu Phòng Tổ chức').fill('Mai');
  await page.keyboard.press('Enter');
  await units.look();
  await expect(page.getByText('Phòng Hành chính chưa có người đứng đầu.')).toBeVisible();
  await page.getByRole('button', { name: 'Chia tách' }).click();
  await expect(page.getByText('Đã chia tách đơn vị')).toBeVisible();
  const where = async () =>
    Object.fromEntries((await call('staff.list', {})).rows.map(({ fullName, unitName }) => [fullName, unitName]));
  expect(await where()).toEqual({
    'Lê Văn An': 'Phòng Hành chính',
    'Vi Thị Mai': 'Phòng Tổ chức',
    'Trần Ân': 'Phòng Hành chính',
  });
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText('Đã hoàn tác, cơ cấu trở lại như trước.')).toBeVisible();
  expect(new Set(Object.values(await where()))).toEqual(new Set(['Văn phòng']));
});

test('the tree is put in order from the keyboard, step by step', async ({ program, page }) => {
  const { call } = await openOffice(program, page);
  const frame = new Frame(page);
  const units = new Units(page);
  await frame.goTo('Đơn vị');
  await units.row('Văn phòng').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => units.names()).toEqual(['Sở Thử nghiệm', 'Phòng Kế hoạch', 'Văn phòng']);
  await expect(page.getByRole('status')).toHaveText('Văn phòng đứng thứ 2 trong 2 đơn vị trực thuộc Sở Thử nghiệm.');
  await expect(units.row('Văn phòng')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('status')).toHaveText('Văn phòng đã đứng cuối.');

  await page.keyboard.press('Alt+ArrowRight');
  const dialog = page.getByRole('dialog', { name: 'Chuyển Văn phòng về trực thuộc Phòng Kế hoạch' });
  await typeDay(dialog, 'Kể từ ngày', '1/1/2009');
  await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click();
  await expect(dialog.getByText('Ngày 01/01/2009 phải sau ngày 01/01/2010')).toBeVisible();
  await typeDay(dialog, 'Kể từ ngày', '31/2/2024');
  await expect(dialog.getByText('Tháng đó không có ngày này')).toBeVisible();
  await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click();
  await expect(dialog.getByLabel('Kể từ ngày')).toBeFocused();
  await expect(dialog.getByLabel('Kể từ ngày')).toHaveValue('31/2/2024');
  await typeDay(dialog, 'Kể từ ngày', '10.12.2024');
  await expect(dialog.getByLabel('Kể từ ngày')).toHaveValue('10/12/2024');
  await dialog.getByLabel('Số quyết định').fill('12/QĐ-STN');
  await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click();
  await expect(units.row('Văn phòng')).toHaveAttribute('aria-level', '3');
  await expect(units.row('Văn phòng')).toBeFocused();
  await frame.undo('Đã chuyển đơn vị.');
  await expect(units.row('Văn phòng')).toHaveAttribute('aria-level', '2');
  expect((await call('units.list', { on: '2024-12-10' })).rows.map(({ name }) => name)).toEqual(await units.names());
});

test('a row dragged between two others changes the order, dragged onto one it goes into that unit', async ({
  program,
  page,
}) => {
  await openOffice(program, page);
  const frame = new Frame(page);
  const units = new Units(page);
  await frame.goTo('Đơn vị');
  await units.drag('Phòng Kế hoạch', 'Văn phòng', 'above');
  await expect.poll(() => units.names()).toEqual(['Sở Thử nghiệm', 'Phòng Kế hoạch', 'Văn phòng']);
  await frame.undo('Đã đổi thứ tự Phòng Kế hoạch.');
  await expect.poll(() => units.names()).toEqual(['Sở Thử nghiệm', 'Văn phòng', 'Phòng Kế hoạch']);

  await units.drag('Phòng Kế hoạch', 'Văn phòng', 'onto');
  const dialog = page.getByRole('dialog', { name: 'Chuyển Phòng Kế hoạch về trực thuộc Văn phòng' });
  await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click();
  await expect(units.row('Phòng Kế hoạch')).toHaveAttribute('aria-level', '3');

  await units.showAsOf('31/12/2023');
  await expect(units.row('Phòng Kế hoạch')).toHaveAttribute('aria-level', '2');
  await expect(units.row('Phòng Kế hoạch')).not.toHaveAttribute('draggable', 'true');
});
