import { expect, test } from './fixture.ts';
import { enterDecision, enterRound, openAwardOffice } from './flows/awards.ts';
import { showAgain } from './flows/office.ts';
import { Awards } from './pages/awards.ts';
import { chooseOption, typeDay } from './pages/fields.ts';
import { Frame } from './pages/frame.ts';

test('a decision is amended, then revoked, and the register keeps the numbers', async ({ program, page }) => {
  await enterDecision(await openAwardOffice(program, page), 3);
  await showAgain(program, page);
  const frame = new Frame(page);
  const awards = new Awards(page);
  await frame.goTo('Khen thưởng');
  await awards.open('Quyết định');
  await page.getByRole('table', { name: 'Các quyết định khen thưởng' }).getByText('05/QĐ-STN').click();
  await page.getByRole('button', { name: 'Đính chính' }).click();

  await typeDay(page, 'Ngày ban hành', '05/01/2022');
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Ghi sai chức vụ');
  const which = page.getByRole('combobox', { name: 'Khen thưởng cần đính chính' });
  await which.fill('Ân');
  await which.press('Enter');
  await which.press('Escape');
  // Nothing is issued for words that stay as they are.
  await page.getByRole('button', { name: 'Ban hành quyết định' }).click();
  await expect(page.getByText('Chưa có chữ nào được sửa')).toBeVisible();
  await page.getByRole('group', { name: 'Lê Văn Ân' }).getByLabel('Chức vụ').fill('Phó Trưởng phòng');
  await awards.issue();
  await expect(page.getByRole('region', { name: 'Đính chính, hủy bỏ' })).toContainText('Phó Trưởng phòng');
  await expect(awards.awards.getByRole('row').filter({ hasText: 'Lê Văn Ân' })).toContainText('Phó Trưởng phòng');

  await frame.goTo('Khen thưởng');
  await awards.open('Sổ khen thưởng');
  await awards.register.getByRole('row').filter({ hasText: 'Lê Văn Ân' }).click();
  await page.getByRole('button', { name: 'Hủy bỏ khen thưởng' }).click();
  await expect(page.getByText('Hủy bỏ 01 cá nhân')).toBeVisible();
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Kê khai không đúng thành tích');
  await typeDay(page, 'Ngày ban hành', '10/12/2021');
  await awards.issue();
  const day = page.locator('.ant-form-item', { has: page.getByLabel('Ngày ban hành') });
  await expect(day).toContainText('Ngày 10/12/2021 phải sau ngày 28/12/2021');
  await typeDay(page, 'Ngày ban hành', '10/01/2022');
  await awards.issue();
  await expect(page.getByRole('region', { name: 'Đính chính, hủy bỏ' })).toContainText('Kê khai không đúng thành tích');
  await frame.goTo('Khen thưởng');
  await awards.open('Sổ khen thưởng');
  await expect(awards.register.getByRole('row').filter({ hasText: 'Lê Văn Ân' })).toContainText('đã hủy bỏ');
  await expect(awards.register.getByRole('row').filter({ hasText: '/2021' })).toHaveCount(3);
  await chooseOption(page, page.getByRole('combobox', { name: 'Tình trạng' }), 'Đã hủy bỏ');
  await expect(page.getByText('0 khen thưởng · 0 đồng · 1 đã hủy bỏ')).toBeVisible();
  await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
  await expect(page.getByText('2 khen thưởng · 1.350.000 đồng · 1 đã hủy bỏ')).toBeVisible();

  await frame.goTo('Cán bộ');
  await page.getByRole('row').filter({ hasText: 'Lê Văn Ân' }).click();
  await page.getByRole('tab', { name: 'Khen thưởng' }).click();
  const history = page.getByRole('table', { name: 'Khen thưởng' });
  await expect(history.getByRole('row').filter({ hasText: 'Giấy khen' })).toContainText(
    'hủy bỏ: 02/QĐ-STN, 10/01/2022',
  );
});

test('what lies above the office is proposed, and what comes back enters the register', async ({ program, page }) => {
  const office = await openAwardOffice(program, page);
  const { call, idOf } = office;
  const { roundId } = await enterRound(office);
  const { ids } = await call('commendations.nominate', {
    roundId,
    nominations: ['Trần Thị Bình', 'Hoàng Thị Ánh'].map((name) => ({
      recipientKind: 'individual' as const,
      staffId: idOf(name),
      formCode: 'BKT',
      reason: 'Đã hoàn thành xuất sắc nhiệm vụ năm 2021',
    })),
  });
  await call('commendations.judgeNominations', { ids, status: 'approved' });
  await showAgain(program, page);
  const frame = new Frame(page);
  const awards = new Awards(page);
  await frame.goTo('Khen thưởng');
  await page.getByRole('table', { name: 'Các đợt xét khen thưởng' }).getByText('Xét khen thưởng tổng kết').click();
  await page.getByRole('tab', { name: 'Tờ trình (0)' }).click();
  await expect(page.getByText('Trình 02 cá nhân')).toBeVisible();
  await page.getByRole('button', { name: 'Lập tờ trình' }).click();
  await expect(frame.heading('Tờ trình số 01/TTr-STN')).toBeVisible();

  const items = page.getByRole('grid', { name: 'Đề nghị trong tờ trình' });
  await items.getByRole('checkbox', { name: 'Chọn Trần Thị Bình' }).check();
  await page.getByRole('button', { name: 'Nhập quyết định trả về' }).click();
  const returned = page.getByRole('dialog', { name: 'Quyết định của cấp trên khen thưởng 1 đề nghị' });
  await returned.getByLabel('Số, ký hiệu').fill('1234/QĐ-UBND');
  await typeDay(page, 'Ngày ban hành', '20/01/2022');
  await returned.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(frame.heading('Quyết định số 1234/QĐ-UBND')).toBeVisible();
  await expect(awards.awards.getByRole('row').filter({ hasText: 'Trần Thị Bình' })).toContainText('01/2021');

  await frame.goTo('Khen thưởng');
  await page.getByRole('tab', { name: 'Tờ trình', exact: true }).click();
  await page.getByRole('table', { name: 'Các tờ trình' }).getByText('01/TTr-STN').click();
  await page.getByRole('button', { name: 'Ghi không được khen' }).click();
  const refused = page.getByRole('dialog', { name: 'Cấp trên không khen thưởng 1 đề nghị' });
  await refused.getByLabel('Lý do của cấp trên').fill('Chưa đủ thời gian');
  await refused.getByRole('button', { name: 'Ghi kết quả' }).click();
  await expect(items.getByRole('row').filter({ hasText: 'Hoàng Thị Ánh' })).toContainText('Chưa đủ thời gian');
  await frame.undo('Đã ghi không được khen cho 1 đề nghị.');
  await expect(items.getByRole('row').filter({ hasText: 'Hoàng Thị Ánh' })).toContainText('đang chờ');
});

test('a round that is over is opened again', async ({ program, page }) => {
  const office = await openAwardOffice(program, page);
  const { roundId } = await enterRound(office);
  await office.call('commendations.closeRound', { id: roundId });
  await showAgain(program, page);
  await new Frame(page).goTo('Khen thưởng');
  await page.getByRole('table', { name: 'Các đợt xét khen thưởng' }).getByText('Xét khen thưởng tổng kết').click();
  await page.getByRole('button', { name: 'Mở lại đợt xét' }).click();
  await expect(page.getByRole('button', { name: 'Kết thúc đợt xét' })).toBeVisible();
});
