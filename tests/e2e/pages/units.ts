import type { Locator, Page } from '@playwright/test';
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
    return this.tree.getByRole('row').filter({ hasText: name });
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
}
