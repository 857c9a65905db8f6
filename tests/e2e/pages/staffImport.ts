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

  /** Drops the file on the page, as from a folder. */
  async drop(file: string): Promise<void> {
    // A file of the disk reaches a page only through a field for files; what it gives is then dropped.
    await this.page.evaluate(() => {
      const field = Object.assign(document.createElement('input'), { type: 'file', id: 'to-drop' });
      document.body.append(field);
    });
    await this.page.locator('#to-drop').setInputFiles(file);
    await this.page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#to-drop');
      const dataTransfer = new DataTransfer();
      for (const chosen of field?.files ?? []) dataTransfer.items.add(chosen);
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      field?.remove();
    });
  }

  async show(tab: 'Người trong tệp' | 'Cần xem lại' | 'Đơn vị mới' | 'Cách đọc tệp'): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
  }

  outcomeOf(name: string): Locator {
    return this.people.getByRole('row').filter({ hasText: name }).getByRole('gridcell').nth(1);
  }
}
