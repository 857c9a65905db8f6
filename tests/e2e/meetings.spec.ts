import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPaper } from '../integration/documents/wordReader.ts';
import { expect, test } from './fixture.ts';
import { saveAs } from './flows/files.ts';
import { openOffice } from './flows/office.ts';
import { Frame } from './pages/frame.ts';
import { Meetings } from './pages/meetings.ts';

const people = ['Lê Văn An', 'Nguyễn Thị Ánh', 'Trần Ân', 'Đỗ Thị Đào', 'Hoàng Văn Tú'] as const;
const spending = 'Rà soát, sửa đổi, bổ sung Quy chế chi tiêu nội bộ';

test('the yearly conference, from its usual agenda to the written minutes', async ({ program, page, dataFolder }) => {
  await openOffice(program, page, people);
  const frame = new Frame(page);
  const meetings = new Meetings(page);
  await frame.goTo('Hội nghị');
  await meetings.createConference('30/12/2021');
  await expect(frame.heading('Hội nghị cán bộ, công chức, viên chức và người lao động năm 2021')).toBeVisible();
  await expect(page.getByText('kết thúc lúc 11:30')).toBeVisible();

  await meetings.show('Đại biểu và điểm danh');
  await expect(meetings.quorum).toContainText('0/5Chưa đủ điều kiện');
  for (const typed of ['le van', 'anh', 'tran']) await meetings.markPresent(typed);
  await expect(meetings.quorum).toContainText('3/5Chưa đủ điều kiện 60 %, cần ít nhất 4 người');
  await meetings.open('8h');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('Mới có 3 người dự, cần ít nhất 4 người');
  await dialog.getByRole('button', { name: 'Hủy' }).click();

  await meetings.pressOn('Đỗ Thị Đào', '1');
  await meetings.pressOn('Hoàng Văn Tú', '3');
  await page.getByLabel('Lý do vắng của Hoàng Văn Tú').fill('Nghỉ ốm');
  await page.getByLabel('Lý do vắng của Hoàng Văn Tú').press('Enter');
  await expect(meetings.quorum).toContainText('4/5Đủ điều kiện 80 %, cần ít nhất 4 người');
  await expect(meetings.quorum).toContainText('TT 01/2016/TT-BNV, Điều 2');
  await meetings.open('8h');
  await expect(page.getByText('Đang họp')).toBeVisible();

  await meetings.show('Biểu quyết');
  const vote = meetings.votesOn(spending);
  await vote.getByLabel('Không tán thành').fill('1');
  await expect(vote.getByLabel('Tán thành', { exact: true })).toHaveValue('3');
  await vote.getByRole('button', { name: 'Ghi kết quả' }).click();
  await expect(vote).toContainText('Thông qua3/475 %');
  await meetings.show('Quy chế');
  const amendments = page.getByRole('table', { name: 'Quy chế được sửa đổi tại hội nghị' });
  await expect(amendments.getByRole('row', { name: /Quy chế chi tiêu nội bộ/ })).toContainText('Thông qua');

  await meetings.show('Diễn biến');
  await page.getByRole('button', { name: /Thảo luận, đóng góp ý kiến/ }).click();
  await page.getByRole('textbox', { name: 'Diễn biến' }).fill('Các đại biểu thảo luận sôi nổi.');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: /Thảo luận, đóng góp ý kiến.*Đã ghi/ })).toBeVisible();

  await meetings.close('11h30');
  await expect(page.getByText('Đã bế mạc', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sửa thông tin' })).toHaveCount(0);
  await meetings.show('Văn bản');
  const file = join(dataFolder, 'bien-ban.docx');
  await saveAs(program, file);
  await page.getByRole('button', { name: 'Ghi ra Word: Biên bản' }).click();
  await expect(page.getByText('Đã ghi xong tệp')).toBeVisible();
  const text = readPaper(await readFile(file))
    .paragraphs.map((paragraph) => paragraph.text)
    .join('\n');
  expect(text).toContain('Hoàng Văn Tú');
  expect(text).toContain('Các đại biểu thảo luận sôi nổi.');
  expect(text).toContain('Quy chế chi tiêu nội bộ');
});

test('the agenda is reordered by keyboard, its hours follow, and Ctrl+S keeps it', async ({ program, page }) => {
  const { call } = await openOffice(program, page);
  await new Frame(page).goTo('Hội nghị');
  const meetings = new Meetings(page);
  await meetings.createConference('30/12/2021');
  await page.getByLabel('Phút, nội dung 1', { exact: true }).fill('30');
  await page.getByLabel('Nội dung, nội dung 3', { exact: true }).press('Alt+ArrowUp');
  await expect(page.getByLabel('Nội dung, nội dung 2', { exact: true })).toHaveValue(
    'Báo cáo của Ban Thanh tra nhân dân',
  );
  await expect(page.getByLabel('Giờ, nội dung 2', { exact: true })).toHaveAttribute('placeholder', '08:30');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();

  const { rows } = await call('meetings.list', {});
  const { agenda } = await call('meetings.get', { id: rows[0]?.id ?? '' });
  expect(agenda.slice(0, 4).map(({ startsAt, title }) => `${startsAt} ${title}`)).toEqual([
    '08:00 Chào cờ, tuyên bố lý do, giới thiệu đại biểu, khai mạc hội nghị',
    '08:30 Báo cáo của Ban Thanh tra nhân dân',
    '08:45 Báo cáo tổng kết hoạt động công đoàn và phong trào thi đua năm 2021',
    '09:05 Báo cáo tài chính của cơ quan',
  ]);
});

test('leaving a changed agenda asks first, and stays when told so', async ({ program, page }) => {
  await openOffice(program, page);
  const frame = new Frame(page);
  await frame.goTo('Hội nghị');
  await new Meetings(page).createConference('30/12/2021');
  const title = page.getByLabel('Nội dung, nội dung 1', { exact: true });
  await title.fill('Khai mạc');
  await frame.goTo('Đơn vị');
  await page.getByRole('button', { name: 'Ở lại' }).click();
  await expect(title).toHaveValue('Khai mạc');
});

test('the secretary runs the meeting: a latecomer, a vote and notes without leaving the page', async ({
  program,
  page,
}) => {
  const { call } = await openOffice(program, page, people);
  const { id } = await call('meetings.create', {
    kind: 'yearlyConference',
    name: 'Hội nghị năm 2021',
    year: 2021,
    heldOn: '2021-12-30',
    startsAt: '08:00',
  });
  await call('meetings.saveAgenda', {
    meetingId: id,
    items: [
      { kind: 'opening', title: 'Khai mạc', startsAt: '08:00', minutes: 10 },
      { kind: 'resolution', title: 'Thông qua nghị quyết', startsAt: '08:10', minutes: 10 },
    ],
  });
  await call('meetings.summon', { meetingId: id });
  const { rows } = await call('meetings.participants', { meetingId: id });
  const marks = rows.slice(0, 4).map((row) => ({ participantId: row.id, attendance: 'present' as const }));
  await call('meetings.recordAttendance', { meetingId: id, marks });
  const late = rows[4]?.fullName ?? '';

  const frame = new Frame(page);
  await frame.search('hoi nghi nam 2021');
  await frame.hits.filter({ hasText: 'Hội nghị năm 2021' }).click();
  await page.getByRole('button', { name: 'Điều hành hội nghị' }).click();
  await new Meetings(page).open('8h05');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('textbox', { name: 'Diễn biến' }).fill('Khai mạc lúc 08 giờ 05.');
  await page.keyboard.press('F4');
  await page.keyboard.type(late);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${late}: Đến muộn`)).toBeVisible();
  await expect(page.getByText('5/5')).toBeVisible();

  await page.keyboard.press('F8');
  await page.getByLabel('Ý kiến khác').fill('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('4/5')).toBeVisible();
  const { agenda, votes } = await call('meetings.get', { id });
  expect(agenda[0]?.proceedings.summary).toBe('Khai mạc lúc 08 giờ 05.');
  expect(votes).toMatchObject([{ votesFor: 4, abstained: 1, verdict: { passed: true } }]);

  const notes = page.getByRole('textbox', { name: 'Diễn biến' });
  await notes.fill('Thông qua lúc 11 giờ. ');
  const summary = async () => (await call('meetings.get', { id })).agenda[1]?.proceedings.summary;
  await expect.poll(summary).toBe('Thông qua lúc 11 giờ.');
  await notes.pressSequentially('Bế mạc.');
  await new Meetings(page).close('11h30');
  await expect(page.getByText('Đã bế mạc', { exact: true })).toBeVisible();
  expect(await summary()).toBe('Thông qua lúc 11 giờ. Bế mạc.');
  await notes.fill('Chụp ảnh lưu niệm.');
  await page.getByRole('link', { name: /Thoát/ }).click();
  expect(await summary()).toBe('Chụp ảnh lưu niệm.');
  await page.getByRole('button', { name: 'Mở lại hội nghị' }).click();
  await expect(page.getByRole('button', { name: 'Sửa thông tin' })).toBeVisible();
});
