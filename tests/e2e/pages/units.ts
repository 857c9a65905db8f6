import { expect, type Locator, type Page } from '@playwright/test';
import { typeDay } from './fields.ts';

/** The tree of units, and the page and form of one. */
export class Units {
  readonly page: Page;
  readonly tree: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tree = page.getByRole('treegrid', { name: 'Đơn vị' });
  }

  row(name: string): Locator {
    const cell = this.page.getByRole('cell').filter({ hasText: name });
    // The first cell names it; on another day the last but one says what it is called now.
    return this.tree.getByRole('row').filter({ has: cell.and(this.page.locator(':first-child')) });
  }

  /** As they are shown, from above. */
  names(): Promise<string[]> {
    return this.tree
      .locator('[role=row][aria-level]')
      .evaluateAll((rows) => rows.map((row) => row.children[0]?.textContent ?? ''));
  }

  /** By the mouse: onto another row, or to its upper edge. */
  async drag(name: string, target: string, where: 'onto' | 'above'): Promise<void> {
    const row = this.row(target);
    const height = (await row.boundingBox())?.height ?? 0;
    await this.row(name).dragTo(row, { targetPosition: { x: 120, y: where === 'onto' ? height / 2 : 3 } });
  }

  async showAsOf(day: string): Promise<void> {
    await typeDay(this.page, 'Tại ngày', day);
  }

  async add(unit: { name: string; shortName?: string; foundedOn: string }): Promise<void> {
    await this.page.getByRole('button', { name: 'Thêm đơn vị' }).click();
    await this.page.getByLabel('Tên đơn vị').fill(unit.name);
    await this.page.getByLabel('Tên gọi tắt').fill(unit.shortName ?? '');
    await typeDay(this.page, 'Ngày thành lập', unit.foundedOn);
    await this.page.getByRole('button', { name: 'Thêm đơn vị' }).click();
  }

  /** On the unit's page. */
  async rename(change: { to: string; since: string; decision: string }): Promise<void> {
    await this.page.getByRole('button', { name: 'Đổi tên' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Tên mới').fill(change.to);
    await typeDay(dialog, 'Kể từ ngày', change.since);
    await dialog.getByLabel('Số quyết định').fill(change.decision);
    await dialog.getByRole('button', { name: 'Đổi tên' }).click();
  }

  /** From the page of units: which units, into what, up to what it would move. */
  async beginMerger(merger: { units: readonly string[]; into: string; decision: string }): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Sáp nhập' }).click();
    const field = this.page.getByLabel('Đơn vị sáp nhập');
    for (const name of merger.units) {
      await field.fill(name);
      await field.press('Enter');
      await expect(this.page.getByRole('button', { name: `Bỏ ${name}` })).toBeVisible();
    }
    await this.next();
    await this.page.getByLabel('Tên đơn vị').fill(merger.into);
    await this.page.getByLabel('Số quyết định').fill(merger.decision);
    await this.look();
  }

  /** From the page of units: which unit ceases, up to its parts, whose names are filled in. */
  async beginDivision(division: { unit: string; parts: readonly [string, string] }): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Chia tách' }).click();
    const field = this.page.getByLabel('Đơn vị chia tách');
    await field.fill(division.unit);
    await field.press('Enter');
    await this.page.getByLabel('Đơn vị thôi hoạt động').check();
    await this.next();
    for (const [index, name] of division.parts.entries()) {
      await this.page.getByLabel('Tên đơn vị').nth(index).fill(name);
    }
    await this.next();
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Tiếp tục' }).click();
  }

  async look(): Promise<void> {
    await this.page.getByRole('button', { name: 'Xem trước' }).click();
  }
}
