import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { expect, test } from './fixture.ts';
import { openAwardOffice } from './flows/awards.ts';
import { openFrom } from './flows/files.ts';
import { Frame } from './pages/frame.ts';

/** A Word file with one paragraph for each text. */
function wordFile(...texts: string[]): Uint8Array {
  const zip = new PizZip();
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
  );
  const paragraphs = texts.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  zip.file('word/document.xml', `<w:document><w:body>${paragraphs}</w:body></w:document>`);
  return zip.generate({ type: 'uint8array' });
}

test('a document template is looked at, replaced, refused with all its faults and given back', async ({
  program,
  page,
  dataFolder,
}) => {
  await openAwardOffice(program, page);
  const frame = new Frame(page);
  await frame.goTo('Văn bản');
  await page.getByRole('tab', { name: 'Mẫu văn bản' }).click();
  await page.getByRole('row', { name: /^Quyết định khen thưởng/ }).click();
  await expect(frame.heading('Mẫu Quyết định khen thưởng')).toBeVisible();
  const preview = page.getByRole('region', { name: 'Xem trước' });
  await expect(preview.getByText('QUYẾT ĐỊNH:')).toBeVisible();

  await page.getByRole('searchbox', { name: 'Tìm trường' }).fill('bang chu');
  const fields = page.getByRole('table', { name: 'Các trường' });
  await expect(fields.getByRole('row').filter({ hasText: '{bằng chữ}' })).toContainText('viết bằng chữ');
  await fields.getByRole('button', { name: 'Sao chép {bằng chữ}' }).click();
  await expect(page.getByText('Đã sao chép {bằng chữ}')).toBeVisible();

  const faulty = join(dataFolder, 'mẫu hỏng.docx');
  await writeFile(faulty, wordFile('{tên sếp}', '{#căn cứ}{nội dung căn cứ}', '{ngày giờ}'));
  await openFrom(program, faulty);
  await page.getByRole('button', { name: 'Thay bằng tệp Word…' }).click();
  const faults = page.getByRole('list', { name: 'Các lỗi của mẫu' });
  await expect(faults.getByRole('listitem')).toHaveCount(3);
  await expect(faults).toContainText('Không có trường nào tên “tên sếp”');
  await expect(faults).toContainText('Danh sách “căn cứ” chưa được kết thúc');
  await expect(preview.getByText('QUYẾT ĐỊNH:')).toBeVisible();

  const own = join(dataFolder, 'mẫu cơ quan.docx');
  await writeFile(own, wordFile('Mẫu riêng: {trích yếu}'));
  await openFrom(program, own);
  await page.getByRole('button', { name: 'Thay bằng tệp Word…' }).click();
  await expect(preview.getByText(/^Mẫu riêng: Về việc tặng Giấy khen/)).toBeVisible();
  await expect(faults).toBeHidden();

  await page.getByRole('button', { name: 'Dùng lại mẫu của chương trình' }).click();
  await expect(preview.getByText('QUYẾT ĐỊNH:')).toBeVisible();
  const versions = page.getByRole('table', { name: 'Phiên bản' });
  await versions.getByRole('row').filter({ hasText: 'mẫu cơ quan.docx' }).getByRole('button').click();
  await expect(preview.getByText(/^Mẫu riêng:/)).toBeVisible();
});
