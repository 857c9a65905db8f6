import type { Locator, Page } from '@playwright/test';
import { typeDay } from './fields.ts';

type Tab = 'Chương trình' | 'Đại biểu và điểm danh' | 'Diễn biến' | 'Biểu quyết' | 'Quy chế' | 'Văn bản';

/** The list of meetings, the form of a new one and the page of one. */
export class Meetings {
  readonly page: Page;
  readonly agenda: Locator;
  readonly delegates: Locator;
  readonly nameField: Locator;
  readonly quorum: Locator;

  constructor(page: Page) {
    this.page = page;
    this.agenda = page.getByRole('table', { name: 'Chương trình' });
    this.delegates = page.getByRole('grid', { name: 'Danh sách đại biểu' });
    this.nameField = page.getByRole('searchbox', { name: 'Tìm theo tên' });
    this.quorum = page.getByRole('region', { name: 'Số người dự' });
  }

  /** A yearly conference with the usual agenda, everyone summoned. */
  async createConference(day: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Lập hội nghị' }).click();
    await typeDay(this.page, 'Ngày họp', day);
    await this.page.getByRole('button', { name: 'Lập hội nghị' }).click();
  }

  async show(tab: Tab): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
  }

  delegate(name: string): Locator {
    return this.delegates.getByRole('row').filter({ hasText: name });
  }

  /** Types a part of the name and presses Enter. */
  async markPresent(typed: string): Promise<void> {
    await this.nameField.fill(typed);
    await this.nameField.press('Enter');
  }

  /** With the cursor on the row. */
  async pressOn(name: string, key: string): Promise<void> {
    const row = this.delegate(name);
    await row.focus();
    await row.press(key);
  }

  async open(at: string): Promise<void> {
    await this.answerClock('Khai mạc', 'Giờ khai mạc', at);
  }

  async close(at: string): Promise<void> {
    await this.answerClock('Bế mạc', 'Giờ bế mạc', at);
  }

  private async answerClock(button: string, label: string, at: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    if (!(await dialog.isVisible())) await this.page.getByRole('button', { name: button, exact: true }).click();
    await dialog.getByLabel(label).fill(at);
    await dialog.getByRole('button', { name: button }).click();
  }

  /** The votes on an item of the agenda. */
  votesOn(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }
}
