import { expect, type Locator, type Page } from '@playwright/test';
import { chooseByTyping, typeDay } from './fields.ts';

/** The pages of commendations: rounds, nominations, decisions, the register, one award. */
export class Awards {
  readonly page: Page;
  readonly nominations: Locator;
  /** The list the decision will carry. */
  readonly preview: Locator;
  readonly awards: Locator;
  readonly register: Locator;

  constructor(page: Page) {
    this.page = page;
    this.nominations = page.getByRole('grid', { name: 'Danh sách đề nghị khen thưởng' });
    this.preview = page.getByRole('region', { name: 'Danh sách kèm theo' });
    this.awards = page.getByRole('grid', { name: 'Danh sách khen thưởng' });
    this.register = page.getByRole('grid', { name: 'Sổ khen thưởng' });
  }

  async open(tab: 'Đợt xét' | 'Quyết định' | 'Sổ khen thưởng'): Promise<void> {
    await this.page.getByRole('tab', { name: tab, exact: true }).click();
  }

  /** On the form of a new round. */
  async createRound(round: { name: string; year: number }): Promise<void> {
    await this.page.getByLabel('Tên đợt xét').fill(round.name);
    await this.page.getByLabel('Năm', { exact: true }).fill(String(round.year));
    await typeDay(this.page, 'Thành tích từ ngày', `01/01/${round.year}`);
    await typeDay(this.page, 'đến ngày', `31/12/${round.year}`);
    await typeDay(this.page, 'Hạn nộp đề nghị', `20/12/${round.year}`);
    await this.page.getByRole('button', { name: 'Tạo đợt xét' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: round.name })).toBeVisible();
  }

  /** On the line above the nominations. */
  async nominate(kind: 'Tập thể' | 'Cá nhân', typed: string): Promise<void> {
    // The radio itself is hidden below its label.
    const choice = this.page.getByRole('radio', { name: kind });
    await this.page.locator('label', { has: choice }).click();
    await chooseByTyping(this.page, kind === 'Tập thể' ? 'Tên tập thể' : 'Họ và tên', typed);
    await this.page.getByRole('button', { name: 'Thêm', exact: true }).click();
  }

  nomination(name: string): Locator {
    return this.nominations.getByRole('row').filter({ hasText: name });
  }

  async openDecisionForm(): Promise<void> {
    await this.page.getByRole('tab', { name: /^Quyết định/ }).click();
  }

  async issue(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ban hành quyết định' }).click();
    const warning = this.page.getByRole('dialog');
    await expect(warning).toContainText('không sửa, không xóa được');
    await warning.getByRole('button', { name: 'Ban hành quyết định' }).click();
  }
}
