import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';
import { enterRound, openAwardOffice } from './flows/awards.ts';
import { showAgain } from './flows/office.ts';
import { Awards } from './pages/awards.ts';
import { Frame } from './pages/frame.ts';

test('a report is attached to a nomination, taken out and brought back', async ({ program, page, dataFolder }) => {
  await enterRound(await openAwardOffice(program, page));
  await showAgain(program, page);
  const frame = new Frame(page);
  await frame.goTo('Khen thưởng');
  await page.getByRole('table', { name: 'Các đợt xét khen thưởng' }).getByText('Xét khen thưởng tổng kết').click();
  await page.getByRole('tab', { name: /^Đề nghị/ }).click();
  await new Awards(page).nomination('Lê Văn Ân').click();
  const dossier = page.getByRole('region', { name: 'Hồ sơ' });
  const part = dossier.getByRole('checkbox', { name: 'Báo cáo thành tích' });
  await expect(part).not.toBeChecked();

  const file = join(dataFolder, 'Báo cáo.pdf');
  await writeFile(file, '%PDF-1.7');
  await program.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await dossier.getByRole('button', { name: 'Kèm tệp vào Báo cáo thành tích' }).click();
  await expect(dossier.getByText('Báo cáo.pdf')).toBeVisible();
  await expect(part).toBeChecked();
  await program.evaluate(({ shell }) => {
    shell.openPath = (path: string) => {
      Object.assign(globalThis, { openedPath: path });
      return Promise.resolve('');
    };
  });
  await dossier.getByRole('button', { name: 'Mở tệp Báo cáo.pdf' }).click();
  const opened = () => program.evaluate(() => (globalThis as { openedPath?: string }).openedPath ?? '');
  await expect.poll(opened).toMatch(/Báo cáo\.pdf$/);
  expect(await readFile(await opened(), 'utf8')).toBe('%PDF-1.7');
  await dossier.getByRole('button', { name: 'Bỏ tệp Báo cáo.pdf' }).click();
  await expect(dossier.getByText('Báo cáo.pdf')).toHaveCount(0);
  await frame.undo('Đã chuyển Báo cáo.pdf vào thùng rác.');
  await expect(dossier.getByText('Báo cáo.pdf')).toBeVisible();
});
