import type { Locator, Page } from '@playwright/test';
import { chooseByTyping } from './fields.ts';

/** The list of people, and the page and form of one. */
export class Staff {
  readonly page: Page;
  readonly list: Locator;
  readonly nameFilter: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Cán bộ' });
    this.nameFilter = page.getByRole('textbox', { name: 'Tìm theo tên, mã' });
  }

  row(name: string): Locator {
    return this.list.getByRole('row').filter({ hasText: name });
  }

  /** Names in the order of the list. */
  names(): Promise<string[]> {
    return this.list.getByRole('row').locator('[role=gridcell]:nth-child(2)').allInnerTexts();
  }

  async pick(name: string): Promise<void> {
    await this.list.getByRole('checkbox', { name: `Chọn ${name}` }).check();
  }

  async fill(person: { fullName?: string; born?: string; unit?: string; position?: string }): Promise<void> {
    if (person.fullName !== undefined) await this.page.getByLabel('Họ và tên').fill(person.fullName);
    if (person.born !== undefined) await this.page.getByLabel('Ngày sinh').fill(person.born);
    if (person.unit !== undefined) await chooseByTyping(this.page, 'Đơn vị', person.unit);
    if (person.position !== undefined) await this.page.getByLabel('Chức vụ, chức danh').fill(person.position);
  }
}
