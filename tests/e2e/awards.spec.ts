import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';
import { enterDecision, enterRound, openAwardOffice } from './flows/awards.ts';
import { saveAs } from './flows/files.ts';
import { showAgain } from './flows/office.ts';
import { Awards } from './pages/awards.ts';
import { chooseByTyping, typeDay } from './pages/fields.ts';
import { Frame } from './pages/frame.ts';

test('from nomination to certificate, register and handing over', async ({ program, page, dataFolder }) => {
  await openAwardOffice(program, page);
  const frame = new Frame(page);
  const awards = new Awards(page);

  await frame.goTo('Khen thưởng');
  await page.getByRole('link', { name: 'Tạo đợt xét đầu tiên của năm' }).click();
  await awards.createRound({ name: 'Xét khen thưởng tổng kết năm 2021', year: 2021 });

  await awards.nominate('Tập thể', 'ke hoach');
  // Nobody has rated its year: the wording says least.
  await expect(awards.nomination('Phòng Kế hoạch')).toContainText('Đã hoàn thành tốt nhiệm vụ năm 2021');
  await awards.nominate('Cá nhân', 'le van an');
  // His rating of the year chose the wording.
  await expect(awards.nomination('Lê Văn Ân')).toContainText('Đã hoàn thành tốt nhiệm vụ năm 2021');
  await page.getByRole('button', { name: 'Thêm theo xếp loại' }).click();
  const byRating = page.getByRole('dialog', { name: 'Thêm cá nhân theo xếp loại năm 2021' });
  await byRating.getByRole('checkbox', { name: 'Chọn Hoàng Thị Ánh' }).uncheck();
  await byRating.getByRole('button', { name: 'Thêm 1 người' }).click();
  await expect(page.getByText('01 tập thể, 02 cá nhân')).toBeVisible();

  await awards.nominations.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expect(awards.nominations.getByText('Đã duyệt')).toHaveCount(3);

  await awards.openDecisionForm();
  await expect(awards.preview).toContainText('Cộng 01 tập thể, 02 cá nhân');
  await expect(awards.preview).toContainText('1.800.000 đồng');
  await awards.issue();
  await expect(frame.heading('Quyết định số 01/QĐ-STN')).toBeVisible();
  await expect(awards.awards.getByRole('row').filter({ hasText: '01/2021' })).toContainText('Phòng Kế hoạch');

  await expect(page.getByText('3 giấy khen in được, không có gì phải sửa.')).toBeVisible();
  const file = join(dataFolder, 'giay-khen.pdf');
  await saveAs(program, file);
  await page.getByRole('button', { name: 'In giấy khen' }).click();
  await page.getByRole('button', { name: 'In 3 giấy khen' }).click();
  await expect(page.getByText('Đã ghi 3 giấy khen vào một tệp PDF và ghi nhận là đã in.')).toBeVisible();
  const pdf = await readFile(file, 'latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(3);

  await frame.goTo('Khen thưởng');
  await awards.open('Sổ khen thưởng');
  await expect(page.getByText('3 khen thưởng · 1.800.000 đồng')).toBeVisible();
  await page.getByRole('textbox', { name: 'Tìm trong sổ' }).fill('binh');
  await expect(page.getByText('1 khen thưởng · 450.000 đồng')).toBeVisible();
  await awards.register.getByRole('checkbox', { name: 'Chọn Trần Thị Bình' }).check();
  await page.getByRole('button', { name: 'Ghi đã trao' }).click();
  const handOver = page.getByRole('dialog', { name: 'Ghi đã trao 1 khen thưởng' });
  await handOver.getByLabel('Ngày trao').fill('05/01/2022');
  await handOver.getByLabel('Ngày trao').press('Enter');
  await handOver.getByRole('button', { name: 'Ghi đã trao' }).click();
  await expect(awards.register.getByRole('row').filter({ hasText: 'Trần Thị Bình' })).toContainText('05/01/2022');
  await frame.undo('Đã ghi trao 1 khen thưởng.');
  await expect(awards.register.getByRole('row').filter({ hasText: 'Trần Thị Bình' })).toContainText('chờ');
});

test('nominations are judged and withdrawn by keyboard, and come back', async ({ program, page }) => {
  await enterRound(await openAwardOffice(program, page));
  await showAgain(program, page);
  const frame = new Frame(page);
  const awards = new Awards(page);
  await frame.goTo('Khen thưởng');
  await page.getByRole('table', { name: 'Các đợt xét khen thưởng' }).getByText('Xét khen thưởng tổng kết').click();
  await page.getByRole('tab', { name: /^Đề nghị/ }).click();

  await awards.nomination('Phòng Kế hoạch').focus();
  await page.keyboard.press('d');
  await expect(awards.nomination('Phòng Kế hoạch')).toContainText('Đã duyệt');
  await awards.nomination('Lê Văn Ân').focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await page.keyboard.press('k');
  await expect(awards.nominations.getByText('Không duyệt')).toHaveCount(2);
  await awards.nomination('Hoàng Thị Ánh').focus();
  await page.keyboard.press('Delete');
  await expect(awards.nomination('Hoàng Thị Ánh')).toHaveCount(0);
  await frame.undo('Đã rút 1 đề nghị.');
  await expect(awards.nomination('Hoàng Thị Ánh')).toContainText('Chờ duyệt');

  // One after the other: a title by its short name, then a name, Enter to pick it, Enter to add it.
  await chooseByTyping(page, 'Danh hiệu, hình thức', 'ldtt');
  for (const name of ['le van an', 'hoang thi anh']) {
    await chooseByTyping(page, 'Họ và tên', name);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Họ và tên')).toBeFocused();
  }
  await expect(page.getByRole('tab', { name: 'Đề nghị (6)' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Tìm theo tên' }).fill('hoang thi');
  await expect(page.getByText('01 cá nhân (2 đề nghị)', { exact: true })).toBeVisible();
});

test('a number already used is told at its field, and nothing typed is lost', async ({ program, page }) => {
  await enterDecision(await openAwardOffice(program, page), 1);
  await showAgain(program, page);
  const awards = new Awards(page);
  await new Frame(page).goTo('Khen thưởng');
  await page.getByRole('table', { name: 'Các đợt xét khen thưởng' }).getByText('Xét khen thưởng tổng kết').click();
  await page.getByRole('tab', { name: /^Đề nghị/ }).click();
  await awards.openDecisionForm();
  const number = page.getByRole('spinbutton', { name: 'Số' });
  await expect(number).toHaveValue('6');
  await number.fill('5');
  await page.getByLabel('Trích yếu').fill('Về việc tặng Giấy khen đợt hai');
  await awards.issue();
  await expect(page.locator('.ant-form-item', { has: number })).toContainText('Số 05/QĐ-STN đã được dùng');
  await expect(page.getByLabel('Trích yếu')).toHaveValue('Về việc tặng Giấy khen đợt hai');
  await number.fill('6');
  // One of the three approved waits for another decision.
  await awards.preview.getByRole('checkbox', { name: 'Chọn Trần Thị Bình' }).uncheck();
  await expect(awards.preview).toContainText('1 đề nghị đã duyệt để lại cho quyết định khác.');
  await awards.preview.getByText('Văn bản', { exact: true }).click();
  const paper = page.getByRole('group', { name: 'Nội dung quyết định' });
  await expect(paper).toContainText('Số: 06/QĐ-STN');
  await expect(paper).toContainText('Về việc tặng Giấy khen đợt hai');
  await awards.issue();
  await expect(new Frame(page).heading('Quyết định số 06/QĐ-STN')).toBeVisible();
  await expect(awards.awards.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('complementary', { name: 'Nội dung quyết định' })).toContainText('02 cá nhân');
});

test('certificates of a decision are leafed through with the arrow keys', async ({ program, page }) => {
  await enterDecision(await openAwardOffice(program, page), 4);
  await showAgain(program, page);
  const frame = new Frame(page);
  const awards = new Awards(page);
  await frame.goTo('Khen thưởng');
  await awards.open('Sổ khen thưởng');
  await awards.register.getByRole('row').filter({ hasText: 'Phòng Kế hoạch' }).click();
  const certificate = (name: string) => page.getByRole('img', { name: `Giấy khen của ${name}` });
  await expect(certificate('Phòng Kế hoạch')).toContainText('GIẤY KHEN');
  await expect(page.getByText('1.490.000 × 0,6 = 894.000, làm tròn lên hàng chục nghìn')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(certificate('Hoàng Thị Ánh')).toBeVisible();
  await expect(page.getByText('2/4')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(certificate('Phòng Kế hoạch')).toBeVisible();

  await page.getByRole('button', { name: 'Ghi đã trao' }).click();
  const handOver = page.getByRole('dialog', { name: 'Ghi đã trao khen thưởng cho Phòng Kế hoạch' });
  await typeDay(page, 'Ngày trao', '05/01/2021');
  await handOver.getByRole('button', { name: 'Ghi đã trao' }).click();
  const day = handOver.locator('.ant-form-item', { has: page.getByLabel('Ngày trao') });
  await expect(day).toContainText('Ngày 05/01/2021 phải sau ngày 28/12/2021');
  await typeDay(page, 'Ngày trao', '05/01/2022');
  await handOver.getByRole('button', { name: 'Ghi đã trao' }).click();
  const facts = page.getByRole('region', { name: 'Thông tin khen thưởng' });
  await expect(facts).toContainText('05/01/2022');
  await facts.getByRole('button', { name: 'Sửa' }).click();
  const mend = page.getByRole('dialog', { name: 'Sửa việc trao khen thưởng cho Phòng Kế hoạch' });
  await mend.getByLabel('Người nhận thay').fill('Chu Đức Thịnh');
  await mend.getByRole('button', { name: 'Lưu' }).click();
  await expect(facts).toContainText('Chu Đức Thịnh nhận thay');
  await facts.getByRole('button', { name: 'Chưa trao, bỏ ghi' }).click();
  await expect(facts).not.toContainText('nhận thay');
  await frame.undo('Đã bỏ ghi trao.');
  await expect(facts).toContainText('Chu Đức Thịnh nhận thay');
});

test('a warning of the checks needs a written reason before the decision', async ({ program, page }) => {
  const office = await openAwardOffice(program, page);
  const { call, idOf } = office;
  await call('staff.rate', { year: 2021, ratings: [{ staffId: idOf('Lê Văn Ân'), rating: 'completed' }] });
  const { nominationIds } = await enterRound(office);
  await call('commendations.judgeNominations', { ids: nominationIds, status: 'approved' });
  await showAgain(program, page);
  const frame = new Frame(page);
  const awards = new Awards(page);
  await frame.goTo('Khen thưởng');
  await page.getByRole('table', { name: 'Các đợt xét khen thưởng' }).getByText('Xét khen thưởng tổng kết').click();
  await page.getByRole('tab', { name: /^Đề nghị/ }).click();
  await page.getByText('Có cảnh báo (1)').click();
  await awards.nomination('Lê Văn Ân').click();
  const dialog = page.getByRole('dialog', { name: 'Sửa đề nghị khen thưởng cho Lê Văn Ân' });
  await expect(dialog).toContainText(
    'Xếp loại năm 2021 là “Hoàn thành nhiệm vụ”; cần “Hoàn thành tốt nhiệm vụ” trở lên.',
  );
  await page.keyboard.press('Escape');

  await awards.openDecisionForm();
  await expect(page.getByRole('alert')).toContainText('Còn 1 cảnh báo chưa ghi lý do');
  await page.getByRole('button', { name: 'Ban hành quyết định' }).click();
  const reason = page.getByLabel('Lý do vẫn khen thưởng');
  await expect(page.locator('.ant-form-item', { has: reason })).toContainText('Cần nhập ô này');
  await reason.fill('Có thành tích đột xuất trong phòng, chống dịch');
  await awards.issue();
  await expect(frame.heading('Quyết định số 01/QĐ-STN')).toBeVisible();
});
