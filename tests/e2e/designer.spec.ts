import type { Locator, Page } from '@playwright/test';
import type { PlacedPage } from '../../src/shared/domain/certificates/page.ts';
import { expect, test } from './fixture.ts';
import { enterDecision, openAwardOffice } from './flows/awards.ts';
import { openOffice, showAgain } from './flows/office.ts';
import { Frame } from './pages/frame.ts';

/** The page of the designer, as its user knows it. */
class Designer {
  readonly page: Page;
  readonly sheet: Locator;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.getByRole('listbox', { name: /^Trang giấy khen/ });
    this.panel = page.getByRole('complementary', { name: 'Thông số' });
  }

  async open(name: string): Promise<void> {
    await new Frame(this.page).goTo('Cài đặt');
    await this.page.getByRole('tab', { name: 'Mẫu giấy khen' }).click();
    await this.page.getByRole('cell', { name }).first().click();
    await expect(this.sheet).toBeVisible();
  }

  box(name: string): Locator {
    return this.sheet.getByRole('option', { name, exact: true });
  }

  number(name: string): Locator {
    return this.panel.getByRole('spinbutton', { name, exact: true });
  }

  /** Drags a box by so many mm, past the reach of no line: Alt leaves lines aside. */
  async drag(name: string, dxMm: number, dyMm: number): Promise<void> {
    const area = await this.box(name).boundingBox();
    const sheet = await this.sheet.boundingBox();
    if (!area || !sheet) throw new Error(`${name} is not on the page`);
    const scale = sheet.width / 297;
    const [x, y] = [area.x + 12, area.y + area.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.keyboard.down('Alt');
    await this.page.mouse.down();
    await this.page.mouse.move(x + (dxMm * scale) / 2, y + (dyMm * scale) / 2);
    await this.page.mouse.move(x + dxMm * scale, y + dyMm * scale);
    await this.page.mouse.up();
    await this.page.keyboard.up('Alt');
  }
}

test('a template is changed by mouse and keyboard, undone, and kept as a new version', async ({ program, page }) => {
  const { call } = await openOffice(program, page, ['Lê Văn Ân']);
  const designer = new Designer(page);
  await designer.open('Giấy khen cá nhân, A4 ngang');

  await designer.drag('Họ tên hoặc tên tập thể', 10, 5);
  await expect(designer.box('Họ tên hoặc tên tập thể')).toHaveAttribute('aria-selected', 'true');
  const x = designer.number('X');
  await expect(x).toHaveValue(/^43,[3-7]/);
  await page.keyboard.press('Control+z');
  await expect(x).toHaveValue(/^33,50?$/);
  await page.keyboard.press('Control+y');
  await expect(x).toHaveValue(/^43,/);
  await page.keyboard.press('Control+z');

  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(x).toHaveValue(/^34,80?$/);
  // A click on a tool leaves the keyboard with the page.
  await page.getByRole('button', { name: 'Gióng giữa theo chiều ngang' }).click();
  await expect(x).toHaveValue(/^33,50?$/);
  await page.keyboard.press('Control+z');
  await expect(x).toHaveValue(/^34,80?$/);
  await page.keyboard.press('F2');
  const words = designer.panel.getByRole('textbox', { name: 'Nội dung' }).first();
  await expect(words).toBeFocused();
  await expect(words).toHaveValue('{Danh xưng} ');
  await page.keyboard.press('Escape');
  await expect(designer.sheet).toBeFocused();
  await designer.number('Y').fill('103,25');
  await page.keyboard.press('Tab');

  await page.getByRole('button', { name: 'Thêm ô' }).click();
  await page.getByRole('menuitem', { name: 'Đường kẻ' }).click();
  await expect(designer.box('Đường kẻ')).toHaveAttribute('aria-selected', 'true');
  await designer.sheet.focus();
  await page.keyboard.press('Control+d');
  await expect(designer.box('Đường kẻ')).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(designer.box('Đường kẻ')).toHaveCount(1);

  await page.keyboard.press('Control+s');
  await expect(page.getByText('Đã lưu.')).toBeVisible();
  await expect(page.getByText('Phiên bản 2')).toBeVisible();
  const { rows } = await call('certificates.templates', {});
  const { body } = await call('certificates.template', { id: rows.find(({ version }) => version === 2)?.id ?? '' });
  expect(body.boxes.find(({ id }) => id === 'recipient')).toMatchObject({ xMm: 34.8, yMm: 103.25 });
  expect(body.boxes.filter(({ kind }) => kind === 'line')).toHaveLength(1);

  await designer.box('Đường kẻ').click();
  await page.keyboard.press('Control+c');
  const place = [await x.inputValue(), await designer.number('Y').inputValue()];
  await designer.open('Giấy khen cá nhân, A3 ngang');
  await page.keyboard.press('Control+v');
  await expect(designer.box('Đường kẻ')).toHaveAttribute('aria-selected', 'true');
  expect([await x.inputValue(), await designer.number('Y').inputValue()]).toEqual(place);
});

test('one certificate is broken and moved otherwise, the template stays', async ({ program, page }) => {
  const office = await openAwardOffice(program, page);
  const { call } = office;
  await enterDecision(office, 2);
  await showAgain(program, page);
  const { rows } = await call('commendations.register', { year: 2021 });
  const award = rows.find(({ recipientName }) => recipientName === 'Lê Văn Ân');
  const awardId = award?.id ?? '';
  const before = await call('certificates.preview', { awardId });
  await page.evaluate((id) => {
    location.hash = `/commendations/awards/${id}`;
  }, awardId);
  await page.getByRole('link', { name: 'Chỉnh riêng' }).click();

  const designer = new Designer(page);
  await expect(page.getByRole('heading', { name: 'Chỉnh riêng giấy khen của Lê Văn Ân' })).toBeVisible();
  await designer.box('Thành tích').click();
  const lines = page.getByRole('textbox', { name: 'Ngắt dòng riêng' });
  const said = (await lines.inputValue()).replaceAll('\n', ' ');
  await lines.fill(said.replace('Đã hoàn thành tốt ', 'Đã hoàn thành tốt\n'));
  await designer.number('Y').fill('120');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã lưu.')).toBeVisible();

  const after = await call('certificates.preview', { awardId });
  const merit = (of: typeof after) => (of.page as PlacedPage).texts.filter(({ boxId }) => boxId === 'merit');
  expect(merit(after).map(({ text }) => text)).toContain('nhiệm vụ năm 2021');
  expect(merit(before).map(({ text }) => text)).not.toContain('nhiệm vụ năm 2021');
  expect(after.templateVersionId).toBe(before.templateVersionId);
});

test('guides are pulled off a ruler, moved, and thrown away; the page is zoomed by keys', async ({ program, page }) => {
  await openOffice(program, page, ['Lê Văn Ân']);
  const designer = new Designer(page);
  await designer.open('Giấy khen cá nhân, A4 ngang');
  const sheet = await designer.sheet.boundingBox();
  if (!sheet) throw new Error('no page');
  const scale = sheet.width / 297;
  const drag = async (from: [number, number], to: [number, number]) => {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
    await page.mouse.move(...to);
    await page.mouse.up();
  };
  const at = (xMm: number, yMm: number): [number, number] => [sheet.x + xMm * scale, sheet.y + yMm * scale];

  // From the ruler above, down onto the page; at 3 mm from the left no box is in the way.
  await drag([at(3, 0)[0], sheet.y - 8], at(3, 60));
  const across = designer.number('Đường ngang');
  await expect(across).toHaveValue(/^60(,0+)?$/);
  await drag(at(3, 60), at(3, 75));
  await expect(across).toHaveValue(/^75(,0+)?$/);
  await page.keyboard.press('Control+z');
  await expect(across).toHaveValue(/^60(,0+)?$/);
  await drag(at(3, 60), [at(3, 0)[0], sheet.y - 10]);
  await expect(across).toHaveCount(0);

  await page.keyboard.press('Control+Equal');
  await expect.poll(async () => (await designer.sheet.boundingBox())?.width).toBeCloseTo(sheet.width * 1.25, 0);
  await page.keyboard.press('Control+0');
  await expect.poll(async () => (await designer.sheet.boundingBox())?.width).toBeCloseTo(sheet.width, 0);

  // The wheel with Ctrl: the page grows around the mouse.
  const [x, y] = at(200, 150);
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -400);
  await page.keyboard.up('Control');
  const grown = async () => (await designer.sheet.boundingBox()) ?? sheet;
  await expect.poll(async () => (await grown()).width).toBeCloseTo(sheet.width * 2, 0);
  const { x: left, y: top, width } = await grown();
  expect((x - left) / (width / 297)).toBeCloseTo(200, 0);
  expect((y - top) / (width / 297)).toBeCloseTo(150, 0);
});
