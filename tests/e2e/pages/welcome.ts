import type { Page } from '@playwright/test';

export interface NewOffice {
  name: string;
  abbreviation: string;
  placeName: string;
  headTitle: string;
}

/** The first start. */
export class Welcome {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async createOffice(office: NewOffice): Promise<void> {
    await this.page.getByRole('button', { name: 'Tạo cơ quan' }).click();
    await this.page.getByLabel('Tên cơ quan').fill(office.name);
    await this.page.getByLabel('Chữ viết tắt trong ký hiệu').fill(office.abbreviation);
    await this.page.getByLabel('Địa danh').fill(office.placeName);
    await this.page.getByLabel('Chức danh người đứng đầu').fill(office.headTitle);
    await this.page.getByRole('button', { name: 'Tạo cơ quan' }).click();
  }
}
