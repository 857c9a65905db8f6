import { expect, type Locator, type Page } from '@playwright/test';

type Place =
  | 'Tổng quan'
  | 'Hội nghị'
  | 'Khen thưởng'
  | 'Giao ước thi đua'
  | 'Cán bộ'
  | 'Đơn vị'
  | 'Văn bản'
  | 'Báo cáo'
  | 'Cài đặt';

/** What is around every page: the rail, the search box, messages. */
export class Frame {
  readonly page: Page;
  readonly searchField: Locator;
  readonly hits: Locator;

  constructor(page: Page) {
    this.page = page;
    this.searchField = page.getByRole('textbox', { name: /^Tìm người, đơn vị/ });
    this.hits = page.getByRole('option');
  }

  async goTo(place: Place): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** Ctrl+K, then what is typed. */
  async search(typed: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.searchField.fill(typed);
  }

  /** The passing message, and the button in it that takes the act back. */
  async undo(message: string): Promise<void> {
    await expect(this.page.getByText(message)).toBeVisible();
    await this.page.getByText(message).getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(this.page.getByText('Đã hoàn tác.')).toBeVisible();
  }
}
