import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { openFrom } from '../flows/files.ts';

/** The import of a list, from choosing the file to its result. */
export class StaffImport {
  readonly program: ElectronApplication;
  readonly page: Page;
  readonly people: Locator;
  readonly problems: Locator;

  constructor(program: ElectronApplication, page: Page) {
    this.program = program;
    this.page = page;
    this.people = page.getByRole('grid', { name: 'Những người trong tệp' });
    this.problems = page.getByRole('grid', { name: 'Cần xem lại' });
  }

  /** Chooses the file in the dialog of the operating system, which nobody answers in a test. */
  async choose(file: string): Promise<void> {
    await openFrom(this.program, file);
    await this.page.getByRole('button', { name: 'Chọn tệp Excel' }).click();
  }

  async show(tab: 'Người trong tệp' | 'Cần xem lại' | 'Đơn vị mới' | 'Cách đọc tệp'): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
  }

  outcomeOf(name: string): Locator {
    return this.people.getByRole('row').filter({ hasText: name }).getByRole('gridcell').nth(1);
  }
}
